import type { DeskName, Officer } from '../model.ts';

/** What a person without the right hears: the same as about a case that is not there. */
export const noSuchCase = { ok: false, sentence: 'This case does not exist.' } as const;

/** Cases are seen and worked on by the officers and managers of their desk, and by nobody else. */
export function mayWorkOn(officer: Officer, row: { desk: DeskName }): boolean {
  const works = officer.roles.includes('officer') || officer.roles.includes('manager');
  return works && officer.desks.includes(row.desk);
}
