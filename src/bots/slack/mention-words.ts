/** Calls a person by name in a post; nothing for what is no user of Slack. */
export function mention(slackUserId: string): string {
  return /^[UW][A-Z0-9]+$/.test(slackUserId) ? `<@${slackUserId}>` : '';
}
