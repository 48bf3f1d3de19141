import type { AskKind } from '../../../src/domain/model/asks.ts';
import { type Priority, type Topic, topics } from '../../../src/domain/model.ts';
import { newText } from '../../../src/mail/new-text/new-text.ts';
import { type Dice, dice } from '../../linking/dice.ts';
import { books } from './books.ts';
import { frames } from './frames.ts';
import { misspell } from './misspell.ts';
import { complaints } from './phrases/complaints.ts';
import type { Said } from './phrases.ts';

export const tongues = ['en', 'ru', 'zh'] as const;
export type Tongue = (typeof tongues)[number];
export const styles = [
  'short',
  'plain',
  'polite',
  'angry',
  'misspelt',
  'long',
  'mixed',
  'formal',
  'urgent',
] as const;
export type Style = (typeof styles)[number];

/** A mail with what a careful officer would say of it, known before any rule looks at it. */
export interface LabelledMail {
  id: string;
  tongue: Tongue;
  style: Style;
  /** Of phrasings that no rule was tuned on. */
  heldOut: boolean;
  subject: string;
  reply: string;
  topics: Topic[];
  complaint: boolean;
  priority: Priority;
  asks: { quote: string; kind: AskKind; topic: Topic }[];
}
interface Parts {
  texts: string[];
  asks: LabelledMail['asks'];
  urgent: boolean;
}

const tuned: Style[] = [
  'short',
  'plain',
  'plain',
  'plain',
  'polite',
  'polite',
  'angry',
  'misspelt',
  'long',
  'mixed',
];
const held: Style[] = ['plain', 'plain', 'polite', 'angry', 'long', 'mixed'];
const asksNothing: Topic[] = ['provider_reply', 'auto_reply_or_bounce', 'spam'];
const slowTopics: Topic[] = [
  'wd_pending',
  'wd_not_received',
  'dep_card_missing',
  'dep_bank_missing',
  'dep_crypto_missing',
  'card_refund_arn',
];
const unhurried: Topic[] = [
  'poa_question',
  'doc_language',
  'corporate_docs',
  'eligibility',
  'contact_change',
  'spam',
  'auto_reply_or_bounce',
];

/** The whole corpus, the same for the same seed: ten tuned and six held-out mails of each topic and language. */
export function makeCorpus(seed: number): LabelledMail[] {
  const chance = dice(seed);
  return tongues
    .flatMap((tongue) => [
      ...topics.flatMap((topic) =>
        topic === 'complaint'
          ? []
          : [
              ...tuned.map((style) => make(chance, tongue, topic, style, false)),
              ...held.map((style) => make(chance, tongue, topic, style, true)),
            ],
      ),
      ...complaintMails(chance, tongue),
    ])
    .map((mail, index) => ({ ...mail, id: `${mail.tongue}-${index}` }));
}

function make(
  chance: Dice,
  tongue: Tongue,
  topic: Exclude<Topic, 'complaint'>,
  wished: Style,
  heldOut: boolean,
): LabelledMail {
  const style = asksNothing.includes(topic) && ['angry', 'mixed'].includes(wished) ? 'plain' : wished;
  const fill = filler(chance, tongue);
  const phrases = books[tongue][topic];
  const said = heldOut ? phrases.held : phrases;
  const parts =
    style === 'short' ? shortOf(chance.pick(phrases.short), fill) : partsOf(chance, topic, said, fill);
  const inserted = insertOf(chance, tongue, style, heldOut);
  const second = style === 'mixed' ? partnerOf(chance, topic) : null;
  const more =
    second === null
      ? null
      : partsOf(chance, second, heldOut ? books[tongue][second].held : books[tongue][second], fill);
  const complaint = style === 'angry';
  const first: Topic[] = second === null ? [topic] : [topic, second];
  const urgent = parts.urgent || (more?.urgent ?? false);
  return {
    ...written(
      chance,
      tongue,
      style,
      [...parts.texts, ...inserted, ...(more?.texts ?? [])],
      [...parts.asks, ...(more?.asks ?? [])],
    ),
    ...{ id: '', tongue, style, heldOut, complaint },
    topics: !complaint ? first : topic === 'other' ? ['complaint'] : [...first, 'complaint'],
    priority: urgent
      ? 'P1'
      : complaint || (first.some((one) => slowTopics.includes(one)) && fill.long())
        ? 'P2'
        : first.every(
              (one) =>
                unhurried.includes(one) || (one === 'other' && parts.asks.some(({ kind }) => kind === 'how')),
            )
          ? 'P4'
          : 'P3',
  };
}

/** A second matter of the kind that people put into one mail. */
function partnerOf(chance: Dice, topic: Topic): Exclude<Topic, 'complaint'> {
  const partners = [
    'wd_pending',
    'kyc_status',
    'doc_rejected',
    'contact_change',
    'proof_of_payment',
    'poa_question',
    'dep_declined',
  ] as const;
  return chance.pick(partners.filter((one) => one !== topic));
}

function insertOf(chance: Dice, tongue: Tongue, style: Style, heldOut: boolean): string[] {
  const words = heldOut ? complaints[tongue].held : complaints[tongue];
  if (style === 'angry') return [chance.pick(chance.chance(0.5) ? words.angry : words.polite)];
  return style === 'polite' || (style === 'plain' && chance.chance(0.3)) ? [chance.pick(words.calm)] : [];
}

function complaintMails(chance: Dice, tongue: Tongue): LabelledMail[] {
  const words = complaints[tongue];
  const of = (text: string, style: Style, heldOut: boolean): LabelledMail => ({
    ...written(chance, tongue, style, [unmarked(text)], []),
    ...{
      id: '',
      tongue,
      style,
      heldOut,
      topics: ['complaint'],
      complaint: true,
      priority: text.startsWith('P1|') ? 'P1' : 'P2',
    },
  });
  const twice = (texts: string[]) => [...texts, ...texts, ...texts];
  return [
    ...twice(words.formal).map((text) => of(text, 'formal', false)),
    ...words.urgent.map((text) => of(text, 'urgent', false)),
    ...[...words.held.formal, ...words.held.formal].map((text) => of(text, 'formal', true)),
    ...words.held.urgent.map((text) => ({
      ...of(text, 'urgent', true),
      topics: ['other'] as Topic[],
      complaint: false,
    })),
  ];
}

interface Filler {
  (text: string): string;
  /** Whether a wait of more than a day was filled in. */
  long(): boolean;
}
function filler(chance: Dice, tongue: Tongue): Filler {
  const frame = frames[tongue];
  let isLong = false;
  const wait = () => {
    isLong = chance.chance(0.6);
    return chance.pick(isLong ? frame.long : frame.recent);
  };
  const [wd, app] = [`WD-${20_000 + chance.below(9999)}`, `APP-${5000 + chance.below(999)}`];
  const values: Record<string, () => string> = {
    '{wait}': wait,
    '{wd}': () => wd,
    '{app}': () => app,
    '{prov}': () => `PRV-${chance.below(99_999)}`,
    '{amount}': () => `${(1 + chance.below(90)) * 50} ${chance.pick(['USD', 'EUR'])}`,
    '{usdt}': () => `${(1 + chance.below(40)) * 100} USDT`,
    '{doc}': () => chance.pick(frame.documents),
  };
  const fill = (text: string) => text.replace(/\{\w+\}/g, (slot) => values[slot]?.() ?? slot);
  return Object.assign(fill, { long: () => isLong });
}

function unmarked(text: string): string {
  return text.replace(/^P\d\|/, '');
}

function shortOf(text: string, fill: Filler): Parts {
  return { texts: [fill(unmarked(text))], asks: [], urgent: text.startsWith('P1|') };
}

function partsOf(chance: Dice, topic: Topic, said: Said, fill: Filler): Parts {
  const statement = chance.pick(said.says);
  const kinds = Object.entries(said.asks) as [AskKind, string[]][];
  const wanted = kinds.length > 1 && chance.chance(0.35) ? 2 : Math.min(1, kinds.length);
  const from = chance.below(Math.max(1, kinds.length));
  const asks = Array.from({ length: wanted }, (_, index) => kinds[(from + index) % kinds.length]!).map(
    ([kind, texts]) => ({
      kind,
      topic,
      quote: fill(chance.pick(texts)),
    }),
  );
  return {
    texts: [fill(unmarked(statement)), ...asks.map(({ quote }) => quote)],
    asks,
    urgent: statement.startsWith('P1|'),
  };
}

/** The letter around the sentences; what a typing slip changed changes in the quotes, too. */
function written(
  chance: Dice,
  tongue: Tongue,
  style: Style,
  sentences: string[],
  asks: LabelledMail['asks'],
) {
  const frame = frames[tongue];
  const between = tongue === 'zh' ? '' : ' ';
  const slip = (text: string) => (style === 'misspelt' ? misspell(chance, tongue, text) : text);
  const typed = new Map(sentences.map((sentence) => [sentence, slip(sentence)]));
  const lines = sentences.map((sentence) => typed.get(sentence)!);
  const story =
    style === 'long' ? [chance.pick(frame.rambling), ...lines, chance.pick(frame.rambling)] : lines;
  const body =
    style === 'short'
      ? lines.join(between)
      : `${chance.pick(frame.greetings)}\n\n${story.join(between)}\n\n${chance.pick(frame.closings)}`;
  const mail = style !== 'short' && chance.chance(0.25) ? `${body}\n\n${chance.pick(frame.quoted)}` : body;
  return {
    subject: chance.chance(0.3) ? chance.pick(frame.subjects) : '',
    reply: newText(mail).text,
    asks: asks.map((ask) => ({ ...ask, quote: typed.get(ask.quote) ?? ask.quote })),
  };
}
