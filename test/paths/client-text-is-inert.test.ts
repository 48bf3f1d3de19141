import { afterAll, beforeAll, expect, test } from 'vitest';
import { channels, manager, officer } from '../../demo/seed/people.ts';
import { colleagueAt } from '../support/colleague.ts';
import { type Desk, openDesk, saidBy } from '../support/desk.ts';
import { letter, payments, writers } from '../support/letters.ts';

const { sergei } = writers;
const attack =
  '<!channel> <!here> <@U0OLENA> <!subteam^S1> <http://evil.example|bank.example> <mailto:a@evil.example|us> @here &lt;!channel&gt;';
const tricks = 'paid\u202Edlos \u2066x\u2069 zero\u200Bwidth \u{E0041}tag :rotating_light: *bold* `code`';

let desk: Desk;
/** Every text that Casedesk gave to Slack, where it stood. */
let given: Given[] = [];
interface Given {
  text: string;
  kind: 'mrkdwn' | 'plain_text' | 'text';
  emoji: boolean;
}

/** A whole afternoon of a case whose client wrote everything that could hurt: everything is opened once. */
beforeAll(async () => {
  desk = await openDesk();
  const olena = colleagueAt(desk, officer);
  const david = colleagueAt(desk, manager);
  // A name in the core system was typed by somebody too.
  await desk.core.change('clients', 'CL-100311', { name: 'Sergei <!here> Petrov' });
  await desk.receive(
    letter(
      { ...sergei, name: 'Sergei <!channel> <http:evil|bank> &' },
      `WD-20931 ${attack} ${tricks}`,
      `My withdrawal WD-20931 is pending. ${attack}\n${tricks}\n${'long '.repeat(800)}\n> quoted ${attack}`,
      {
        attachments: [
          {
            filename: `<!channel> ${tricks}.pdf`,
            contentType: 'application/pdf',
            content: Buffer.from('%PDF'),
          },
        ],
      },
    ),
  );
  const card = () => desk.card(payments, 'WD-20931');
  const close = async () => {
    for (const one of desk.slack.as(officer.id).openViews())
      await desk.slack.as(officer.id).closeView(one.id);
  };
  await olena.type('/case', payments);
  await olena.type(`/case ${(await desk.caseOf(card())).ref}`, payments);
  await olena.type(`/case ${attack}`, payments);
  await olena.take(card());
  for (const button of ['case_draft', 'case_edit', 'case_approve', 'case_close']) {
    await olena.open(card(), button);
    await close();
  }
  await olena.escalate(card(), `The client writes ${attack} ${tricks}`);
  const raised = desk.cards(channels.paymentsManagers.id).at(-1)!;
  await david.send(await david.open(raised, 'escalation_decide'), `No. ${attack} ${tricks}`);
  await olena.close(card(), `done ${attack}`);
  await olena.send(await olena.window('/case new', payments), `A colleague asks about WD-20931. ${attack}`);
  await desk.later(3 * 86_400_000);
  await olena.type('/desk', payments);
  await david.type('/desk digest payments', channels.paymentsManagers.id);

  const calls = desk.slack.journal().map((call) => call.arguments);
  const answers = [officer, manager].flatMap(({ id }) =>
    Object.values(channels).flatMap((channel) => desk.slack.as(id).messages(channel.id)),
  );
  given = [...calls, ...answers].flatMap((one) => textsOf(one));
});
afterAll(() => desk.stop());

test('the texts were given at all, and no call was refused for its form', () => {
  const all = given.map(({ text }) => text).join('\n');
  for (const word of ['evil.example', 'rotating_light', 'The client writes', 'A colleague asks'])
    expect(all).toContain(word);
  expect(desk.slack.journal().filter(({ ok }) => !ok)).toEqual([]);
  expect(desk.card(payments, 'long long')).toBeDefined();
});

test('where Slack reads marks, no angle bracket of the client is one', () => {
  // Ours are dates: <!date^…>.
  const marks = given
    .filter(({ kind }) => kind !== 'plain_text')
    .flatMap(({ text }) => text.match(/<(?!!date\^)[^>]*>?/g) ?? []);
  expect(marks).toEqual([]);
});

test('no text hides, turns around or disguises what stands beside it', () => {
  const hidden = /[\u202A-\u202E\u2066-\u2069\u200B-\u200F\u{E0000}-\u{E007F}]/u;
  expect(given.filter(({ text }) => hidden.test(text))).toEqual([]);
});

test("a client's :emoji: stays the word he wrote", () => {
  const withEmoji = given.filter(({ text }) => text.includes(':rotating_light:'));
  expect(withEmoji.length).toBeGreaterThan(3);
  expect(withEmoji.filter(({ kind, emoji }) => kind === 'plain_text' && emoji)).toEqual([]);
});

test('a line of four thousand characters is cut on the card, never refused', () => {
  const card = desk.cards(payments).find((one) => saidBy(one).includes('long long'))!;
  expect(saidBy(card)).toContain('…');
  for (const { text } of textsOf(card)) expect(text.length).toBeLessThanOrEqual(3000);
});

test('no post unfurls what it names', () => {
  const posts = desk.slack.journal().filter(({ method }) => method === 'chat.postMessage');
  for (const post of posts) {
    expect(String(post.arguments.unfurl_links)).toBe('false');
    expect(String(post.arguments.unfurl_media)).toBe('false');
  }
});

/** The text objects and bare texts of a call or message; what a person wrote himself is left out. */
function textsOf(value: unknown): Given[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (typeof value !== 'object' || value === null) return [];
  const object: Record<string, unknown> = { ...value };
  if (object.botId === null) return [];
  const { text, type, emoji } = object;
  const own: Given[] =
    typeof text !== 'string'
      ? []
      : [
          {
            text,
            kind: type === 'mrkdwn' || type === 'plain_text' ? type : 'text',
            emoji: emoji !== false,
          },
        ];
  return [...own, ...Object.values(object).flatMap(textsOf)];
}
