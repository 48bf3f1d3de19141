import { describe, expect, test } from 'vitest';
import type {
  ApplicationCandidate,
  LinkCues,
  LinkHit,
  LinkInput,
  PaymentCandidate,
} from '../../../src/domain/model/linking.ts';
import type { Mention, MentionType } from '../../../src/domain/model/understanding.ts';
import type { RecordType } from '../../../src/domain/model.ts';
import { linkCues } from '../../../src/domain/rules/linking/cues.ts';
import { decideLinks } from '../../../src/domain/rules/linking.ts';

const now = new Date('2026-03-11T08:00:00Z');
const mention = (type: MentionType, value: string, change: Partial<Mention> = {}): Mention => ({
  ...{ type, value, masked: value, valid: true, quoted: value },
  ...change,
});
const hit = (found: Mention, type: RecordType, externalId: string, clientId: string): LinkHit => ({
  mention: found,
  type,
  externalId,
  clientId,
});
const payment = (externalId: string, change: Partial<PaymentCandidate> = {}): PaymentCandidate => ({
  ...{ externalId, clientId: 'anna', kind: 'withdrawal', label: 'processing', amount: '500.00000000' },
  ...{ currency: 'USD', method: 'bank_transfer', cardLast4: null, submittedAt: null, completedAt: null },
  requestedAt: new Date('2026-03-09T10:00:00Z'),
  ...change,
});
const application = (
  externalId: string,
  change: Partial<ApplicationCandidate> = {},
): ApplicationCandidate => ({
  ...{ externalId, clientId: 'anna', label: 'under_review' },
  ...change,
});
const cues = (change: Partial<LinkCues> = {}): LinkCues => ({
  ...{ topic: 'wd_pending', topics: ['wd_pending'], kind: 'withdrawal', methods: [], numbers: [] },
  people: 'Anna Fischer\nWhere is it?',
  ...change,
});

/** A mail of Anna at her proven address; hits of hers and of others come by their mentions. */
function asks(hits: LinkHit[], change: Partial<LinkInput> = {}) {
  return decideLinks({
    ...{ channel: 'email', proven: true, senderClientId: 'anna', hits, cues: cues(), now },
    ...{
      clients: [{ externalId: 'anna', name: 'Maria Rossi', nameNative: null }],
      payments: [],
      applications: [],
    },
    mentions: hits.map((one) => one.mention),
    ...change,
  });
}
const statesOf = ({ links }: ReturnType<typeof asks>) =>
  links.map(({ externalId, state }) => `${externalId} ${state}`);

const own = hit(mention('payment_id', 'WD-1'), 'payment', 'WD-1', 'anna');
const byUetr = hit(mention('uetr', 'u-1'), 'payment', 'WD-1', 'anna');
const login = hit(mention('login', '88123456'), 'account', 'A-1', 'anna');
const others = hit(mention('payment_id', 'WD-2'), 'payment', 'WD-2', 'boris');
const amount = (value: string) => mention('amount', value);
const day = (value: string) => mention('date', value);

describe('who learns nothing', () => {
  test.each<[string, Partial<LinkInput>, LinkHit[], string]>([
    ['unproven, quoting nothing', { proven: false, senderClientId: null }, [], 'unproven_sender'],
    ['unproven, quoting a record', { proven: false, senderClientId: null }, [own], 'unproven_sender'],
    ['unproven, address of a client', { proven: false }, [own], 'unproven_sender'],
    ['proven stranger quoting a record', { senderClientId: null }, [own], 'unknown_client'],
    ['colleague naming nobody', { channel: 'slack', senderClientId: null }, [], 'unknown_client'],
    [
      'colleague with what many share',
      { channel: 'slack', senderClientId: null },
      [
        hit(mention('iban', 'DE****3000'), 'payment', 'WD-2', 'boris'),
        hit(mention('rrn', '123456789012'), 'payment', 'WD-2', 'boris'),
      ],
      'unknown_client',
    ],
  ])('%s', (_who, change, hits, disclosure) => {
    expect(asks(hits, change)).toEqual({ disclosure, client: null, links: [], conflict: false });
  });
});

describe('what a client names at his proven address', () => {
  test('he is linked even when he names nothing', () => {
    expect(asks([])).toEqual({
      ...{ disclosure: 'full', links: [], conflict: false },
      client: {
        ...{ externalId: 'anna', score: 0.97, state: 'auto' },
        evidence: ['sender is the registered address, DKIM verified'],
      },
    });
  });

  test('is linked with sentences for an officer; two ways to one record add up', () => {
    const decision = asks([own, byUetr, login]);
    expect(decision.links).toEqual([
      {
        ...{ type: 'payment', externalId: 'WD-1', score: 0.9991, state: 'auto' },
        evidence: ['number WD-1 is in the message', "UETR in the message is WD-1's"],
      },
      {
        ...{ type: 'account', externalId: 'A-1', score: 0.92, state: 'auto' },
        evidence: ["login in the message is A-1's"],
      },
    ]);
    expect(decision).toMatchObject({ client: { score: 1, state: 'auto' }, disclosure: 'full' });
  });

  test('one id twice is no more evidence than once', () => {
    expect(asks([own, own])).toEqual(asks([own]));
    expect(asks([own])).toMatchObject({ client: { score: 0.997 }, links: [{ score: 0.97 }] });
  });

  test('a reference that stands on two of his payments names neither for sure', () => {
    const shared = mention('provider_ref', 'PAY_1');
    const decision = asks([hit(shared, 'payment', 'WD-1', 'anna'), hit(shared, 'payment', 'WD-3', 'anna')]);
    expect(statesOf(decision)).toEqual(['WD-1 suggested', 'WD-3 suggested']);
  });

  test('what only the quoted text names is history beside what he names himself', () => {
    const quoted = hit(mention('payment_id', 'WD-3', { where: 'quoted' }), 'payment', 'WD-3', 'anna');
    expect(statesOf(asks([own, quoted]))).toEqual(['WD-1 auto', 'WD-3 suggested']);
    const agreeing = { payments: [payment('WD-3')], mentions: [quoted.mention, amount('500 USD')] };
    expect(statesOf(asks([quoted], agreeing))).toEqual(['WD-3 auto']);
  });

  test('a number beside the amount of another payment is doubted, and both are suggested', () => {
    const decision = asks([own], {
      mentions: [own.mention, amount('700 USD'), day('2026-03-09')],
      payments: [payment('WD-1'), payment('WD-3', { amount: '700.00' })],
    });
    expect(statesOf(decision).toSorted()).toEqual(['WD-1 suggested', 'WD-3 suggested']);
  });
});

describe('an identifier of another client', () => {
  test('vetoes, and nobody learns whose it is', () => {
    const decision = asks([own, others]);
    expect(decision).toMatchObject({ disclosure: 'conflict', conflict: true });
    expect(statesOf(decision)).toEqual(['WD-2 vetoed']);
    expect(decision.client).toMatchObject({ externalId: 'anna', state: 'vetoed' });
    expect(decision.client?.evidence).toContain('number WD-2 belongs to another client');
    expect(JSON.stringify(decision)).not.toContain('boris');
  });

  test('vetoes when only the quoted text bears it, too', () => {
    const quoted = { ...others, mention: { ...others.mention, where: 'quoted' as const } };
    expect(asks([own, quoted])).toMatchObject({ conflict: true });
  });

  test('does not veto where the same number is on a row of his own', () => {
    const twice = mention('payment_id', 'X-1');
    const decision = asks([hit(twice, 'payment', 'WD-1', 'anna'), hit(twice, 'payment', 'WD-2', 'boris')]);
    expect(decision).toMatchObject({ disclosure: 'full', conflict: false, links: [{ externalId: 'WD-1' }] });
  });

  test('amount, date, last four, address, IBAN and card of another neither link nor veto', () => {
    const weak = (['amount', 'date', 'last4', 'email', 'iban', 'pan', 'rrn'] as const).map((type) =>
      hit(mention(type, 'x'), 'payment', 'WD-9', 'boris'),
    );
    expect(asks(weak, { mentions: [] })).toEqual(asks([]));
  });
});

describe('what a client does not name', () => {
  const open = payment('WD-1');
  const ended = payment('WD-5', {
    label: 'completed',
    amount: '900.00',
    requestedAt: new Date('2026-01-05T10:00:00Z'),
  });

  test('amount and date of his only open withdrawal link it', () => {
    const decision = asks([], { mentions: [amount('500 USD'), day('2026-03-09')], payments: [open, ended] });
    expect(statesOf(decision)).toEqual(['WD-1 auto']);
    expect(decision.links[0]?.evidence).toEqual([
      'amount and date agree',
      'the only open withdrawal of the client',
    ]);
  });

  test('the only open withdrawal is suggested when nothing else is said', () => {
    expect(statesOf(asks([], { payments: [open, ended] }))).toEqual(['WD-1 suggested']);
  });

  test('two withdrawals of one amount and day are both suggested', () => {
    const decision = asks([], {
      mentions: [amount('500 USD'), day('2026-03-09')],
      payments: [open, payment('WD-3')],
    });
    expect(statesOf(decision)).toEqual(['WD-1 suggested', 'WD-3 suggested']);
  });

  test('a day tells two of one amount apart, and the likelier comes first', () => {
    const later = payment('WD-3', { requestedAt: new Date('2026-03-01T10:00:00Z') });
    const decision = asks([], { mentions: [amount('500 USD'), day('2026-03-01')], payments: [open, later] });
    expect(statesOf(decision)[0]).toBe('WD-3 suggested');
  });

  test('a mistyped number keeps the rest from being certain, and finds what it nearly is', () => {
    const decision = asks([], {
      mentions: [mention('payment_id', 'WD-20391'), amount('500 USD'), day('2026-03-09')],
      payments: [payment('WD-20931'), payment('WD-30555', { amount: '80.00' })],
    });
    expect(statesOf(decision)).toEqual(['WD-20931 suggested']);
    expect(decision.links[0]?.evidence).toContain('WD-20391, which no record bears, is nearly WD-20931');
  });

  test('a deposit is not taken for a withdrawal of the same amount', () => {
    const deposit = payment('DP-1', { kind: 'deposit' });
    const decision = asks([], { mentions: [amount('500 USD')], payments: [deposit, open] });
    expect(statesOf(decision)).toEqual(['WD-1 suggested']);
  });

  test('many that little speaks for are not listed', () => {
    const many = Array.from({ length: 5 }, (_, index) => payment(`WD-${index}`, { label: 'completed' }));
    expect(asks([], { payments: many }).links).toEqual([]);
  });

  test('rows of another client are never suggested', () => {
    const theirs = payment('WD-2', { clientId: 'boris' });
    const decision = asks([], { mentions: [amount('500 USD'), day('2026-03-09')], payments: [theirs] });
    expect(decision.links).toEqual([]);
  });

  test('his only application is suggested when he asks about papers, and not when he asks about money', () => {
    const applications = [application('AP-1'), application('AP-0', { label: 'closed' })];
    const papers = cues({ topic: 'kyc_status', kind: null });
    expect(statesOf(asks([], { applications, cues: papers }))).toEqual(['AP-1 suggested']);
    expect(asks([], { applications }).links).toEqual([]);
  });
});

describe('a name', () => {
  const sergei = { externalId: 'anna', name: 'Iurii Kovalev', nameNative: 'Юрий Ковалёв' };
  const wang = { externalId: 'anna', name: 'Wang Xiaoming', nameNative: '王小明' };
  test.each([
    ['as the firm has it', sergei, 'Iurii Kovalev'],
    ['spelt in another way', sergei, 'Yuriy Kovalyov'],
    ['in Cyrillic', sergei, 'С уважением, Юрий Ковалев'],
    ['in Chinese', wang, '此致\n王小明'],
    ['in pinyin, the other way round', wang, 'Xiaoming Wang'],
  ])('%s supports the client', (_how, client, people) => {
    const decision = asks([], { clients: [client], cues: cues({ people }) });
    expect(decision.client).toMatchObject({ score: 0.9805 });
    expect(decision.client?.evidence).toContain('the name agrees');
  });

  test.each([
    ['of a relative', sergei, 'Anna Kovaleva'],
    ['that is longer', sergei, 'Iurii Kovalenko'],
    ['of one sound in part', wang, 'Wang Wei'],
  ])('%s does not', (_how, client, people) => {
    expect(asks([], { clients: [client], cues: cues({ people }) }).client).toMatchObject({ score: 0.97 });
  });

  test('links nobody by itself', () => {
    expect(
      asks([], { senderClientId: null, clients: [sergei], cues: cues({ people: 'Iurii Kovalev' }) }).client,
    ).toBeNull();
  });
});

describe('a telephone number', () => {
  const called = mention('phone', '+49****2345');

  test('of his own supports what his address says; of another client it is no veto and tells nothing', () => {
    const his = asks([hit(called, 'client', 'anna', 'anna')]);
    expect(his.client!.evidence).toContain('telephone number +49****2345 is in the message');
    const anothers = asks([hit(called, 'client', 'boris', 'boris')]);
    expect(anothers).toEqual(asks([]));
    const shared = asks([hit(called, 'client', 'anna', 'anna'), hit(called, 'client', 'boris', 'boris')]);
    expect(shared.client).toEqual(asks([]).client);
  });
});

describe('a colleague in Slack', () => {
  const slack = { channel: 'slack', proven: false, senderClientId: null } as const;

  test('gets the one client whose record he names', () => {
    expect(asks([own], slack)).toEqual({
      disclosure: 'full',
      client: {
        ...{ externalId: 'anna', score: 0.95, state: 'auto' },
        evidence: ['number WD-1 is in the message', 'a colleague asks for it'],
      },
      links: [
        {
          type: 'payment',
          externalId: 'WD-1',
          score: 0.97,
          state: 'auto',
          evidence: ['number WD-1 is in the message'],
        },
      ],
      conflict: false,
    });
  });

  const called = mention('phone', '+49****2345');
  const phoneOf = (clientId: string) => hit(called, 'client', clientId, clientId);

  test('is asked whether he means the one client of a telephone number, and told nothing of him yet', () => {
    expect(asks([phoneOf('anna')], slack)).toEqual({
      disclosure: 'unknown_client',
      client: {
        ...{ externalId: 'anna', score: 0.8, state: 'suggested' },
        evidence: ['telephone number +49****2345 is in the message', 'a colleague asks for it'],
      },
      links: [],
      conflict: false,
    });
  });

  test('hears of nobody by a number of two clients, or by numbers of two', () => {
    const nobody = { disclosure: 'unknown_client', client: null, links: [], conflict: false };
    expect(asks([phoneOf('anna'), phoneOf('boris')], slack)).toEqual(nobody);
    const second = hit(mention('phone', '+49****9876'), 'client', 'boris', 'boris');
    expect(asks([phoneOf('anna'), second], slack)).toEqual(nobody);
  });

  test('naming records of two clients links none', () => {
    expect(asks([own, others], slack)).toEqual({
      disclosure: 'conflict',
      client: null,
      links: [],
      conflict: true,
    });
  });
});

describe('what the words say of the record', () => {
  test.each([
    ['My withdrawal is late', 'wd_pending', 'withdrawal', []],
    ['Мой депозит с карты не пришёл', 'dep_card_missing', 'deposit', ['card']],
    ['我的出金还没到账', 'wd_not_received', 'withdrawal', []],
    ['I made a deposit of USDT', 'other', 'deposit', ['crypto']],
    ['Where is my money?', 'wd_not_received', 'withdrawal', []],
    ['I want a withdrawal of my deposit', 'other', null, []],
  ] as const)('%s', (reply, topic, kind, methods) => {
    expect(linkCues({ subject: '', reply, senderName: '', topic })).toMatchObject({ topic, kind, methods });
  });
});

describe('what is not named', () => {
  const deposit = payment('DP-1', { kind: 'deposit', amount: '3000.00', currency: 'EUR' });
  const both = [payment('WD-1'), deposit];

  test('a number without a currency that is the amount of a payment of his is suggested, never certain', () => {
    const old = payment('WD-1', {
      label: 'completed',
      amount: '8000.00',
      requestedAt: new Date('2026-01-09'),
    });
    const topic = { topic: 'proof_of_payment', topics: ['proof_of_payment'], kind: null } as const;
    const asked = (numbers: number[]) =>
      statesOf(asks([], { payments: [old], cues: cues({ ...topic, topics: [...topic.topics], numbers }) }));
    expect(asked([8000])).toEqual(['WD-1 suggested']);
    expect(asked([800])).toEqual([]);
  });

  test('the one recent payment in the state that is complained of is suggested, two are not told apart', () => {
    const refused = payment('WD-1', { label: 'rejected' });
    const about = cues({ topic: 'wd_rejected', topics: ['wd_rejected'] });
    expect(statesOf(asks([], { payments: [refused], cues: about }))).toEqual(['WD-1 suggested']);
    const second = payment('WD-2', { label: 'rejected' });
    expect(statesOf(asks([], { payments: [refused, second], cues: about }))).toEqual([]);
  });

  test('a further matter brings its own record beside the one that is named', () => {
    const change = { payments: both, applications: [application('APP-1')] };
    const named = (topics: LinkCues['topics']) =>
      statesOf(asks([own], { ...change, cues: cues({ topics }) }));
    expect(named(['wd_pending'])).toEqual(['WD-1 auto']);
    expect(named(['wd_pending', 'dep_bank_missing'])).toEqual(['WD-1 auto', 'DP-1 suggested']);
    expect(named(['wd_pending', 'kyc_status'])).toEqual(['WD-1 auto', 'APP-1 suggested']);
  });
});

test.each([
  ['hi, 4500 withdrawl still pending', [4500]],
  ['the 120k I asked for', [120_000]],
  ['充值8万，卡里扣了8000', [80_000, 8000]],
  ['пополнение 1 800,50 и 5 тыс', [1800.5, 5000]],
  ['W-2026-000123 on 12/03/2026 at 10:30, card *4471, 100%', []],
])('numbers of "%s"', (reply, numbers) => {
  expect(linkCues({ subject: '', reply, senderName: '', topic: 'other' }).numbers).toEqual(numbers);
});
