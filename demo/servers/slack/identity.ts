/** The one app of the stand-in, and who it is in its workspace. */
export const appId = 'A0CASEDESK';
export const botId = 'B0CASEDESK';
export const defaultTeamId = 'T0CASEDESK';
export const teamDomain = 'casedesk-demo';
export const botToken = 'xoxb-casedesk-demo';
export const appToken = 'xapp-1-casedesk-demo';
/** The app's own user, unless the users given to the world hold one with `isBot`. */
export const defaultBotUserId = 'U0CASEDESK';
export const slackbotUserId = 'USLACKBOT';
