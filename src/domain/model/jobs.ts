/** The queues. A job carries no data: what is due stands in the tables, a job only says "look now". */
export const jobNames = [
  'settle-mail',
  'draft-replies',
  'deliver',
  'slack-events',
  'sender-checks',
  'record-changes',
  'clocks',
] as const;
export type JobName = (typeof jobNames)[number];
