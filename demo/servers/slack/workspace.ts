import { join } from 'node:path';
import { type Changes, createChanges } from './changes.ts';
import type { SlackChannel, SlackUser, SlackWorldOptions } from './contract.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFiles, type FileStore } from './files.ts';
import { type History, openHistory } from './history.ts';
import { newId } from './identifiers.ts';
import { defaultBotUserId, defaultTeamId, slackbotUserId } from './identity.ts';
import { createJournal, type Journal } from './journal.ts';
import { createMessages, type MessageStore } from './messages.ts';
import { createResponseUrls, type ResponseUrls } from './response-urls.ts';
import { createSocketMode, type SocketMode } from './socket-mode.ts';
import { systemTimers, type Timers } from './timers.ts';
import { createTriggers, type Triggers } from './triggers.ts';
import { createViews, type ViewStore } from './views.ts';

/** What tests set and the demo leaves alone. */
export interface SlackWorldExtras {
  timers?: Timers;
  /** Milliseconds before each further try of an event that was not acknowledged. */
  eventRetries?: number[];
  /** Members by user group id, S…. */
  userGroups?: Record<string, string[]>;
}

/** One Slack workspace with one app in it: everything the Web API, Socket Mode and people share. */
export interface Workspace {
  teamId: string;
  botUserId: string;
  users: SlackUser[];
  channels: SlackChannel[];
  commands: SlackWorldOptions['commands'];
  messageShortcuts: SlackWorldOptions['messageShortcuts'];
  userGroups: Record<string, string[]>;
  eventRetries: number[];
  now: () => Date;
  timers: Timers;
  history: History;
  changes: Changes;
  journal: Journal;
  faults: Faults;
  messages: MessageStore;
  views: ViewStore;
  triggers: Triggers;
  responseUrls: ResponseUrls;
  files: FileStore;
  socketMode: SocketMode;
  /** http://127.0.0.1:PORT, known once the server listens. */
  origin: string;
}

export function createWorkspace(options: SlackWorldOptions, extras: SlackWorldExtras): Workspace {
  const now = options.now ?? (() => new Date());
  const timers = extras.timers ?? systemTimers;
  const history = openHistory(options.directory);
  const journal = createJournal();
  const changes = createChanges(() => describe(journal));
  // Its own copies: what happens in one workspace, such as becoming a guest, happens in no other.
  const users = withBots(structuredClone(options.users));
  return {
    teamId: options.teamId ?? defaultTeamId,
    botUserId: users.find((user) => user.isBot && user.id !== slackbotUserId)?.id ?? defaultBotUserId,
    users,
    channels: mergeChannels(structuredClone(options.channels), history),
    commands: options.commands,
    messageShortcuts: options.messageShortcuts,
    userGroups: extras.userGroups ?? {},
    eventRetries: extras.eventRetries ?? [1000, 60_000, 300_000],
    now,
    timers,
    history,
    changes,
    journal,
    faults: createFaults(),
    messages: createMessages(history, now, changes.changed),
    views: createViews(now, changes.changed),
    triggers: createTriggers(now),
    responseUrls: createResponseUrls(now),
    files: createFiles(options.directory === null ? null : join(options.directory, 'files')),
    socketMode: createSocketMode(timers, changes.stirred),
    origin: '',
  };
}

/** A direct conversation exists once somebody opens it; its members never change. */
export function openConversation(workspace: Workspace, people: string[]): SlackChannel {
  const members = [...new Set([workspace.botUserId, ...people])].sort();
  const isDirect = ({ id }: SlackChannel) => id.startsWith('D') || id.startsWith('GM');
  const existing = workspace.channels.find((one) => isDirect(one) && one.members.join() === members.join());
  if (existing) return existing;
  const names = people.map((id) => workspace.users.find((user) => user.id === id)?.name ?? id);
  const channel: SlackChannel = {
    id: people.length === 1 ? newId('D') : newId('GM'),
    name: names.join('-'),
    isPrivate: true,
    topic: '',
    members,
  };
  workspace.channels.push(channel);
  workspace.history.append({ channel });
  workspace.changes.changed();
  return channel;
}

export function addMember(workspace: Workspace, channel: SlackChannel, user: string): void {
  if (channel.members.includes(user)) return;
  channel.members.push(user);
  workspace.history.append({ channel });
  workspace.changes.changed();
}

function withBots(users: SlackUser[]): SlackUser[] {
  const bot = { isBot: true, timeZone: 'Etc/UTC', locale: 'en-GB' };
  const slackbot = { ...bot, id: slackbotUserId, name: 'slackbot', realName: 'Slackbot' };
  if (users.some((user) => user.isBot)) return [...users, slackbot];
  return [...users, { ...bot, id: defaultBotUserId, name: 'casedesk', realName: 'Casedesk' }, slackbot];
}

/** Name and topic come from the options; who joined since, and direct conversations, from the last run. */
function mergeChannels(given: SlackChannel[], history: History): SlackChannel[] {
  const kept = new Map(
    history.lines.flatMap((line) => ('channel' in line ? [[line.channel.id, line.channel]] : [])),
  );
  const merged = given.map((channel) => ({
    ...channel,
    members: [...new Set([...channel.members, ...(kept.get(channel.id)?.members ?? [])])],
  }));
  const added = [...kept.values()].filter((channel) => !given.some((one) => one.id === channel.id));
  return [...merged, ...added];
}

function describe(journal: Journal): string {
  const last = journal
    .all()
    .slice(-5)
    .map((call) => `${call.method} ${call.ok ? 'ok' : call.error}`);
  return `Last calls of the app: ${last.join(', ') || 'none'}.`;
}
