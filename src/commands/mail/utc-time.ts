/** `2026-03-11 08:00:12`, in UTC. */
export function utcTime(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}
