import { type Dice, dice } from './dice.ts';
import { type Client, type Firm, now, type Payment } from './firm.ts';
import type { LabelledInquiry, Situation } from './inquiry.ts';
import type { Tongue } from './people.ts';
import { asks, type Family, familyOf } from './phrasings.ts';
import { amountText, dayText, mistyped, referenceText } from './writing.ts';

/** How many of each are among a hundred; the rest are plain references. */
const shares: [Situation, number][] = [
  ['own reference', 18],
  ['reference of the bank or chain', 10],
  ['login and amount', 6],
  ['amount and day', 9],
  ['amount alone', 6],
  ['rounded amount and day', 3],
  ['last four and amount', 3],
  ['nothing named', 6],
  ['mistyped reference', 6],
  ['forwarded notice', 5],
  ['two of the same amount', 3],
  ['application', 4],
  ['family member, own payment', 3],
  ['colleague', 4],
  ['colleague, name only', 2],
  ['reference of another client', 3],
  ['own and another reference', 1],
  ['family member, other payment', 2],
  ['third party', 2],
  ['impostor, not proven', 2],
  ['impostor, other address', 2],
];
const deck = shares.flatMap(([situation, share]) => Array<Situation>(share).fill(situation));

/** What one inquiry is made of. */
interface Making {
  chance: Dice;
  firm: Firm;
  situation: Situation;
  family: Family;
  client: Client;
  payment: Payment;
  tongue: Tongue;
}

/** Inquiries about recent matters, each with its label. Two of the same amount change the firm: make them first. */
export function makeInquiries(seed: number, firm: Firm, count: number): LabelledInquiry[] {
  const chance = dice(seed + 1);
  const asking = firm.clients.filter(({ payments }) => payments.length >= 2);
  return Array.from({ length: count }, () => {
    const situation = chance.pick(deck);
    const client = chance.pick(asking);
    const payment = recent(chance, client);
    const tongue = chance.chance(0.9) ? client.tongue : 'en';
    return make({ chance, firm, situation, family: familyOf(chance), client, payment, tongue });
  });
}

function make(making: Making): LabelledInquiry {
  const { chance, firm, situation, client, payment, tongue } = making;
  const amount = amountText(chance, tongue, payment.amount, payment.currency);
  const day = dayText(chance, tongue, payment.requestedAt);
  const reference = referenceText(chance, tongue, payment.id);
  switch (situation) {
    case 'own reference':
      return about(making, chance.chance(0.4) ? together(tongue, reference, amount) : reference, {
        strong: true,
      });
    case 'reference of the bank or chain':
      return about(making, foreignReference(chance, payment), { strong: true });
    case 'login and amount':
      return about(making, together(tongue, loginText(tongue, client.login), amount, day), {});
    case 'amount and day':
      return about(making, together(tongue, amount, day), {});
    case 'amount alone':
      return about(making, amount, {});
    case 'rounded amount and day': {
      const rounded = String(Math.round(Number(payment.amount) / 50) * 50);
      return about(
        making,
        together(tongue, amountText(chance, tongue, `${rounded}.00`, payment.currency), day),
        {},
      );
    }
    case 'last four and amount':
      return lastFour(making, amount);
    case 'nothing named':
      return about(making, '', isAlone(payment) ? {} : { record: null });
    case 'mistyped reference': {
      const wrong = mistyped(chance, payment.id);
      const owner = firm.owners.get(wrong);
      const isOthers = owner !== undefined && owner !== client;
      return about(making, together(tongue, wrong, amount, day), isOthers ? refused : {});
    }
    case 'forwarded notice':
      return forwarded(making);
    case 'two of the same amount':
      return twins(making);
    case 'application':
      return application(making);
    case 'family member, own payment': {
      const kin = kinOf(making);
      const theirs = recent(chance, kin);
      const own = referenceText(chance, tongue, theirs.id);
      return about({ ...making, client: kin, payment: theirs }, own, { strong: true });
    }
    case 'colleague':
      return colleague(making, `${reference}`, true);
    case 'colleague, name only':
      return colleague(making, '', false);
    case 'reference of another client':
      return about(making, referenceText(chance, tongue, someoneElse(making).id), refused);
    case 'own and another reference':
      return about(making, together(tongue, reference, someoneElse(making).id), refused);
    case 'family member, other payment': {
      const kin = kinOf(making);
      const theirs = recent(chance, kin);
      return about(
        making,
        together(tongue, referenceText(chance, tongue, theirs.id), kin.name.native || kin.name.latin),
        refused,
      );
    }
    case 'third party':
      return {
        ...about(making, together(tongue, reference, relation[tongue]), refused),
        address: `helper${chance.below(9999)}@elsewhere.example`,
      };
    case 'impostor, not proven':
      return { ...about(making, together(tongue, reference, client.login), refused), proven: false };
    case 'impostor, other address':
      return {
        ...about(making, together(tongue, reference, amount), refused),
        address: client.address.replace('@', '.office@'),
      };
  }
}

const refused = { refuse: true, clientId: null, record: null, strong: false } as const;
const relation: Record<Tongue, string> = {
  en: '(I write for my husband)',
  ru: '(пишу за мужа)',
  zh: '（我代我先生问）',
};

/** A mail of the client about his payment, named by `what`. */
function about(
  { family, situation, client, payment, tongue }: Making,
  what: string,
  label: Partial<LabelledInquiry>,
): LabelledInquiry {
  const body = asks(family, tongue, payment, what);
  const reply = `${body}\n\n${client.name.native || client.name.latin}`;
  return {
    situation,
    family,
    tongue,
    channel: 'email',
    proven: true,
    address: client.address,
    senderName: client.name.latin,
    subject: { en: 'Question', ru: 'Вопрос', zh: '咨询' }[tongue],
    reply,
    text: reply,
    filenames: [],
    clientId: client.id,
    record: { type: 'payment', externalId: payment.id },
    strong: false,
    either: null,
    refuse: false,
    ...label,
  };
}

function together(tongue: Tongue, ...parts: string[]): string {
  return parts.filter((part) => part !== '').join(tongue === 'zh' ? '，' : ', ');
}

function loginText(tongue: Tongue, login: string): string {
  return { en: `account ${login}`, ru: `счёт ${login}`, zh: `账户${login}` }[tongue];
}

function foreignReference(chance: Dice, payment: Payment): string {
  const { uetr, arn, transaction, providerReference } = payment;
  if (uetr) return `UETR ${chance.chance(0.3) ? uetr.toUpperCase() : uetr}`;
  if (arn) return `ARN ${arn}`;
  if (transaction) return `tx ${chance.chance(0.3) ? `0x${transaction}` : transaction}`;
  return providerReference;
}

function lastFour(making: Making, amount: string): LabelledInquiry {
  const { tongue, chance, client } = making;
  const payment = client.payments.find((one) => one.lastFour !== null) ?? making.payment;
  const digits = payment.lastFour ?? '0000';
  const card = {
    en: `card ending in ${digits}`,
    ru: `карта оканчивается на ${digits}`,
    zh: `卡尾号${digits}`,
  }[tongue];
  const told =
    payment === making.payment ? amount : amountText(chance, tongue, payment.amount, payment.currency);
  return about({ ...making, payment }, together(tongue, card, told), {});
}

/** The provider's or our own notice below, and little above it. */
function forwarded(making: Making): LabelledInquiry {
  const { payment, tongue } = making;
  const made = about(making, '', { strong: true });
  const head = {
    en: '---------- Forwarded message ---------',
    ru: '---------- Пересылаемое сообщение ---------',
    zh: '---------- 转发的邮件 ---------',
  }[tongue];
  const notice = `${head}\nFrom: ${payment.provider} <notice@provider.example>\nSubject: Payment notice\n\nReference: ${payment.id}\nAmount: ${payment.amount} ${payment.currency}\n`;
  return { ...made, subject: `Fwd: ${made.subject}`, text: `${made.reply}\n\n${notice}` };
}

/** Another payment of the same kind, amount and day is made: nothing in the mail can tell them apart. */
function twins(making: Making): LabelledInquiry {
  const { payment, client, firm, chance, tongue } = making;
  const twin: Payment = {
    ...payment,
    id: `${payment.id.slice(0, 3)}${800_000 + firm.payments.length}`,
    providerReference: `${payment.providerReference}b`,
    ...{ uetr: null, arn: null, transaction: null },
    requestedAt: new Date(payment.requestedAt.getTime() - 600_000),
  };
  client.payments.unshift(twin);
  firm.payments.push(twin);
  firm.owners.set(twin.id, client);
  const amount = amountText(chance, tongue, payment.amount, payment.currency);
  return about(making, together(tongue, amount, dayText(chance, tongue, payment.requestedAt)), {
    record: null,
    either: [payment.id, twin.id],
  });
}

function application(making: Making): LabelledInquiry {
  const { client, tongue, chance } = making;
  const named = chance.chance(0.5);
  const what = named ? referenceText(chance, tongue, client.application) : '';
  const body = {
    en: `Hello, how long will the verification of my account application ${what} take?`,
    ru: `Здравствуйте! Сколько ещё ждать проверки документов по заявке на открытие счёта ${what}?`,
    zh: `您好，我的开户申请${what}审核什么时候能通过？`,
  }[tongue];
  return about(making, '', {
    reply: body,
    text: body,
    strong: named,
    record: { type: 'application', externalId: client.application },
  });
}

/** In Slack, by somebody of the firm. */
function colleague(making: Making, reference: string, named: boolean): LabelledInquiry {
  const { client, payment, chance, tongue } = making;
  const who = tongue === 'en' || chance.chance(0.5) ? client.name.latin : client.name.native;
  const body = asks(
    making.family === 'polite' ? 'plain' : making.family,
    'en',
    payment,
    named ? reference : '',
  );
  const reply = chance.chance(0.5) || !named ? `${who} writes to me: ${body}` : body;
  const label = named ? { strong: true } : { clientId: null, record: null, refuse: true };
  return {
    ...about(making, '', label),
    channel: 'slack',
    address: null,
    proven: false,
    senderName: 'Sales',
    reply,
    text: reply,
  };
}

function recent(chance: Dice, client: Client): Payment {
  const lately = client.payments.filter(
    ({ requestedAt }) => now.getTime() - requestedAt.getTime() < 45 * 86_400_000,
  );
  return chance.pick(lately.length > 0 ? lately : client.payments.slice(0, 2));
}

/** The only payment of its kind that has not ended: then a mail that names nothing can mean no other. */
function isAlone(payment: Payment): boolean {
  const isOpen = (one: Payment) =>
    !['completed', 'credited', 'rejected', 'declined', 'returned'].includes(one.status);
  return (
    isOpen(payment) &&
    payment.client.payments.filter((one) => one.kind === payment.kind && isOpen(one)).length === 1
  );
}

function kinOf({ firm, client, chance }: Making): Client {
  const kin = firm.clients.filter(
    (one) => one !== client && one.name.surname === client.name.surname && one.payments.length > 0,
  );
  return chance.pick(kin);
}

function someoneElse({ firm, client, chance }: Making): Payment {
  for (;;) {
    const payment = chance.pick(firm.payments);
    if (payment.client !== client) return payment;
  }
}
