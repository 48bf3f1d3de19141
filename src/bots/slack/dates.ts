/**
 * A time in the reader's own zone, for mrkdwn; clients that cannot do that show it in UTC
 * (https://docs.slack.dev/messaging/formatting-message-text#date-formatting).
 */
export function slackTime(at: Date): string {
  return `<!date^${Math.floor(at.getTime() / 1000)}^{date_short_pretty} {time}|${utcTime(at)}>`;
}

/** "2026-11-23 14:05 UTC", for plain text. */
function utcTime(at: Date): string {
  return `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}

/** "Monday 23 November 2026" for the calendar day "2026-11-23"; the day itself when it is none. */
export function dayName(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' }).format(at).replace(',', '');
}

/** "12 Mar 2026" for the calendar day "2026-03-12"; the day itself when it is none. */
export function shortDay(day: string): string {
  const at = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return day;
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeZone: 'UTC' }).format(at);
}
