import type { ModalView } from '@slack/types';
import { expect, test } from 'vitest';
import { acceptView } from '../../../demo/servers/slack/block-limits.ts';
import { readIds } from '../../../src/bots/slack/ids.ts';
import { approveView } from '../../../src/bots/slack/views/approve-view.ts';
import { closeView } from '../../../src/bots/slack/views/close-view.ts';
import { decideView } from '../../../src/bots/slack/views/decide-view.ts';
import { draftView } from '../../../src/bots/slack/views/draft-view.ts';
import { editView } from '../../../src/bots/slack/views/edit-view.ts';
import { escalateView } from '../../../src/bots/slack/views/escalate-view.ts';
import { loadingView } from '../../../src/bots/slack/views/loading-view.ts';
import { messagesView } from '../../../src/bots/slack/views/messages-view.ts';
import { newInquiryView } from '../../../src/bots/slack/views/new-inquiry-view.ts';
import {
  caseView,
  fact,
  hostile,
  monday,
  mrkdwnTexts,
  shownDraft,
  shownEscalation,
  texts,
} from './fixtures.ts';

const long = `${hostile} 很长的文字 `.repeat(300);
const records = Array.from({ length: 30 }, (_, index) => ({
  type: 'payment' as const,
  externalId: `WD-${index}${long}`,
  state: 'auto' as const,
  facts: Array.from({ length: 40 }, () => fact('payment_txid', 'reference', long)),
}));
const findings = Array.from({ length: 30 }, () => ({
  kind: 'ungrounded' as const,
  found: long,
  sentence: long,
}));
const bad = caseView({
  records,
  draft: shownDraft({
    text: long.slice(0, 3000),
    officerText: long,
    verification: { ok: false, findings },
    recipient: long,
    quote: {
      quote: { introduction: long.slice(0, 100), text: long.slice(0, 2004) },
      contentHash: 'cd'.repeat(32),
      byDefault: true,
    },
  }),
  escalation: shownEscalation({ reason: long }),
});
const every: [string, (view: typeof bad) => ModalView][] = [
  ['draft', (view) => draftView(view, {}, long.slice(0, 500))],
  ['edit', (view) => editView(view)],
  ['approve', (view) => approveView(view)],
  ['escalate', (view) => escalateView(view)],
  ['close', (view) => closeView(view)],
  ['decide', (view) => decideView(view, 9)],
  ['new inquiry', () => newInquiryView(long, { channel: 'C1' })],
  [
    'messages',
    () =>
      messagesView({
        ref: 'CD-7K2M9Q4',
        left: 3,
        messages: Array.from({ length: 12 }, (_, index) => ({
          sender: index % 3 === 1 ? null : { name: long, address: long },
          at: monday,
          subject: long,
          text: long.repeat(20),
          isWhole: index === 0,
        })),
      }),
  ],
  ['loading', () => loadingView('Approve & send', 'CD-7K2M9Q4')],
];

test.each(every)('Slack shows the modal: %s', (_name, render) => {
  const noDraft = caseView({ draft: null, actions: [], records: [] });
  const unquotable = caseView({ draft: shownDraft({ quote: { whyNot: long } }) });
  for (const view of [caseView(), bad, unquotable, noDraft]) {
    const shown = render(view);
    expect(() => acceptView(shown, ['modal'])).not.toThrow();
    const commands =
      mrkdwnTexts(shown)
        .join('\n')
        .match(/<[^>]*>/g) ?? [];
    expect(commands.filter((one) => !one.startsWith('<!date^'))).toEqual([]);
  }
});

test('what is approved is exactly what is shown: recipient, language, every character, and its hash', () => {
  const text = `${'Ein langer Brief. '.repeat(400)}\n提现\u200B`;
  const view = approveView(caseView({ draft: shownDraft({ text }) }), { channel: 'C1' });
  const shown = texts(view.blocks).join('');
  expect(shown).toContain('*To* anna@example.com\n*In* Russian');
  const letter = view.blocks.flatMap((block) =>
    'text' in block && typeof block.text === 'object' && block.text.type === 'plain_text'
      ? [block.text.text]
      : [],
  );
  expect(letter.join('')).toContain(text.replace('\u200B', '‹U+200B›'));
  expect(letter.every((piece) => piece.length <= 3000)).toBe(true);
  expect(view.submit?.text).toBe('Approve & send');
  expect(readIds(view.private_metadata)).toEqual({
    caseId: 42,
    ref: 'CD-7K2M9Q4',
    draftId: 7,
    contentHash: 'ab'.repeat(32),
    channel: 'C1',
  });
});

test('a letter that may not be approved has no button to do it', () => {
  expect(approveView(caseView({ actions: ['take', 'draft'] })).submit).toBeUndefined();
  expect(approveView(caseView({ draft: shownDraft({ text: 'x'.repeat(400_000) }) })).submit).toBeUndefined();
});

test('the draft shows the twin in the officer’s language, the record with its source, and the findings', () => {
  const finding = { kind: 'ungrounded' as const, found: '4999', sentence: 'Not a fact of the record.' };
  const view = caseView({ draft: shownDraft({ verification: { ok: false, findings: [finding] } }) });
  const shown = texts(draftView(view).blocks).join('\n');
  expect(shown).toContain('Ваш вывод WD-20931 обрабатывается.');
  expect(shown).toContain('*The same letter in English*');
  expect(shown).toContain('Your withdrawal WD-20931 is being processed.');
  expect(shown).toContain('Source: payment WD-20931 · linked by its identifier · confirmed <!date^');
  expect(shown).toContain('“4999”: Not a fact of the record.');
});

test('an edited letter has no twin, says who edited it, and asks before it is drafted again', () => {
  const draft = shownDraft({ officerText: null, editedBy: { slackUserId: 'U1', name: 'Wei' } });
  const view = draftView(caseView({ draft }));
  expect(texts(view.blocks).join('\n')).toContain('edited by Wei');
  expect(texts(view.blocks).join('\n')).toContain('there is no English version');
  expect(JSON.stringify(view.blocks)).toContain('"confirm":{"title"');
});

test('the edit form starts with the whole letter or is not offered', () => {
  const letter = 'Zeile\n'.repeat(499);
  const form = editView(caseView({ draft: shownDraft({ text: letter }) }));
  const input = form.blocks.find((block) => block.type === 'input');
  expect(input).toMatchObject({ element: { initial_value: letter, multiline: true } });
  expect(editView(caseView({ draft: shownDraft({ text: 'x'.repeat(3001) }) })).submit).toBeUndefined();
});

test('a decided escalation is not decided twice', () => {
  const escalation = shownEscalation({
    decidedAt: monday,
    decision: 'No.',
    decidedBy: { slackUserId: 'U1', name: 'Mia' },
  });
  expect(decideView(caseView({ escalation }), 9).submit).toBeUndefined();
  expect(decideView(caseView({ escalation: shownEscalation() }), 8).submit).toBeUndefined();
  expect(decideView(caseView({ escalation: shownEscalation() }), 9).submit?.text).toBe('Keep decision');
});

test('ids are read only in the shape they must have', () => {
  expect(
    readIds('{"caseId":"1","ref":"<!channel>","channel":"C1","contentHash":"","extra":1,"desk":"sales"}'),
  ).toEqual({
    channel: 'C1',
  });
  expect(readIds('not json')).toEqual({});
  expect(readIds(undefined)).toEqual({});
});
