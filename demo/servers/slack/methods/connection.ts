import { botId, teamDomain } from '../identity.ts';
import { SlackRefusal } from '../refusal.ts';
import { mostConnections } from '../socket-mode.ts';
import type { Method } from './method.ts';

const test: Method = (workspace) => ({
  url: `https://${teamDomain}.slack.com/`,
  team: 'Casedesk demo',
  user: workspace.users.find((user) => user.id === workspace.botUserId)?.name,
  team_id: workspace.teamId,
  user_id: workspace.botUserId,
  bot_id: botId,
  is_enterprise_install: false,
});

const openConnection: Method = (workspace) => {
  if (workspace.socketMode.connections() >= mostConnections) throw new SlackRefusal('too_many_websockets');
  const ticket = workspace.socketMode.issueTicket();
  return { url: `${workspace.origin.replace('http:', 'ws:')}/link?ticket=${ticket}` };
};

export const connectionMethods: Record<string, Method> = {
  'auth.test': test,
  'apps.connections.open': openConnection,
};
