import { z } from 'zod';
import type { SlackPerson, SlackWorld } from '../servers/slack/contract.ts';
import { getRoute, inShape, type PageRequest, type PageRoutes, postRoute, refusal } from './http.ts';
import type { PagePerson } from './server.ts';

const person = z.object({ as: z.string() });
const inChannel = person.extend({ channel: z.string() });
const onMessage = inChannel.extend({ ts: z.string() });
const inView = person.extend({ viewId: z.string() });
const viewValues = z.record(
  z.string(),
  z.record(z.string(), z.union([z.string(), z.array(z.string()), z.null()])),
);

/** The right half of the page: what a person sees in Slack, and what that person does there. */
export function slackRoutes(slack: SlackWorld, people: PagePerson[]): PageRoutes {
  function personOf(userId: string): SlackPerson {
    if (!people.some((candidate) => candidate.userId === userId)) {
      throw refusal(404, `There is no person "${userId}" in this demo.`);
    }
    return slack.as(userId);
  }

  /** Private channels exist only for their members, as in Slack. */
  function channelsOf(userId: string) {
    return slack.channels.filter((channel) => !channel.isPrivate || channel.members.includes(userId));
  }

  function personIn(value: { as: string; channel: string }): SlackPerson {
    if (!channelsOf(value.as).some((channel) => channel.id === value.channel)) {
      throw refusal(404, 'This person cannot see that channel.');
    }
    return personOf(value.as);
  }

  function overview(userId: string) {
    return channelsOf(userId).map(({ id, name, isPrivate, topic, members }) => ({
      id,
      name,
      isPrivate,
      topic,
      isMember: members.includes(userId),
      memberCount: members.length,
      stamps: personOf(userId)
        .messages(id)
        .filter((message) => message.user !== userId)
        .map((message) => message.ts),
    }));
  }

  return {
    /** Channels of every person, with the ts of each message by others: the page counts the unread ones. */
    'GET /api/slack/overview': getRoute(() => ({
      json: Object.fromEntries(people.map(({ userId }) => [userId, overview(userId)])),
    })),
    'GET /api/slack/messages': getRoute(({ query }) => {
      const { as, channel } = inShape(inChannel, Object.fromEntries(query));
      return { json: personIn({ as, channel }).messages(channel) };
    }),
    'GET /api/slack/views': getRoute(({ query }) => ({
      json: personOf(inShape(person, Object.fromEntries(query)).as).openViews(),
    })),
    'POST /api/slack/post': act(
      inChannel.extend({ text: z.string().min(1), threadTs: z.string().optional() }),
      async (value) => personIn(value).post(value.channel, escapeTyped(value.text), value.threadTs),
    ),
    'POST /api/slack/command': act(inChannel.extend({ text: z.string().startsWith('/') }), async (value) =>
      personIn(value).command(value.text, value.channel),
    ),
    'POST /api/slack/press': act(onMessage.extend({ actionId: z.string() }), async (value) =>
      personIn(value).press(value.channel, value.ts, value.actionId),
    ),
    'POST /api/slack/choose': act(
      onMessage.extend({ actionId: z.string(), value: z.string() }),
      async (value) => personIn(value).choose(value.channel, value.ts, value.actionId, value.value),
    ),
    'POST /api/slack/shortcut': act(onMessage.extend({ callbackId: z.string() }), async (value) =>
      personIn(value).messageShortcut(value.channel, value.ts, value.callbackId),
    ),
    'POST /api/slack/press-in-view': act(inView.extend({ actionId: z.string() }), async (value) =>
      personOf(value.as).pressInView(value.viewId, value.actionId),
    ),
    'POST /api/slack/choose-in-view': act(
      inView.extend({ actionId: z.string(), value: z.string() }),
      async (value) => personOf(value.as).chooseInView(value.viewId, value.actionId, value.value),
    ),
    'POST /api/slack/submit': act(inView.extend({ values: viewValues }), async (value) =>
      personOf(value.as).submit(value.viewId, value.values),
    ),
    'POST /api/slack/close': act(inView, async (value) => personOf(value.as).closeView(value.viewId)),
  };
}

/** Slack's client escapes these three in what people type (docs.slack.dev/messaging/formatting-message-text). */
function escapeTyped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A POST whose body must fit the shape; its answer is what the Slack world gave back, or why a client forbids it. */
function act<Value>(shape: z.ZodType<Value>, run: (value: Value) => Promise<unknown>) {
  return postRoute(async ({ body }: PageRequest) => {
    const value = inShape(shape, body);
    const result = await run(value).catch((error: Error) => {
      throw 'status' in error ? error : refusal(409, error.message);
    });
    return { json: result ?? {} };
  });
}
