import { type Dice, dice } from './dice.ts';
import { type Name, nameOf, type Tongue } from './people.ts';

// A made firm: 5,000 clients, each with an account and an application, and 40,000 payments of four months.

export interface Client {
  id: string;
  tongue: Tongue;
  name: Name;
  address: string;
  login: string;
  application: string;
  applicationStatus: string;
  /** Newest first. */
  payments: Payment[];
}
export interface Payment {
  id: string;
  client: Client;
  kind: 'deposit' | 'withdrawal';
  status: string;
  /** "1500.50" */
  amount: string;
  currency: string;
  method: string;
  provider: string;
  providerReference: string;
  uetr: string | null;
  arn: string | null;
  transaction: string | null;
  lastFour: string | null;
  requestedAt: Date;
}
export interface Firm {
  clients: Client[];
  payments: Payment[];
  /** Whose row bears an id or reference. */
  owners: Map<string, Client>;
}

export const now = new Date('2026-03-11T08:00:00Z');
const dayMilliseconds = 86_400_000;
const clientCount = 5000;
const paymentCount = 40_000;
const digits = '0123456789';
const hex = '0123456789abcdef';

/** The same firm for the same seed. Every eighth client is of the family of the one before him. */
export function makeFirm(seed: number): Firm {
  const chance = dice(seed);
  const owners = new Map<string, Client>();
  const clients: Client[] = [];
  for (let index = 0; index < clientCount; index += 1) {
    const kin = index % 8 === 7 ? clients[index - 1]! : null;
    const client = makeClient(chance, index, kin);
    clients.push(client);
    for (const id of [client.id, client.login, client.application]) owners.set(id, client);
  }
  const payments: Payment[] = [];
  for (let index = 0; index < paymentCount; index += 1) {
    // Some trade much, most little.
    const client = clients[Math.floor(chance.throw() ** 1.5 * clientCount)]!;
    const payment = makePayment(chance, index, client);
    client.payments.push(payment);
    payments.push(payment);
    for (const id of [payment.id, payment.uetr, payment.arn, payment.transaction, payment.providerReference])
      if (id) owners.set(id, client);
  }
  for (const { payments: own } of clients)
    own.sort((one, other) => other.requestedAt.getTime() - one.requestedAt.getTime());
  return { clients, payments, owners };
}

function makeClient(chance: Dice, index: number, kin: Client | null): Client {
  const tongue = kin?.tongue ?? chance.pick<Tongue>(['en', 'en', 'ru', 'ru', 'zh']);
  const name = nameOf(chance, tongue, kin?.name ?? null);
  const house = { en: 'lakeside.example', ru: 'pochta.example', zh: 'youxiang.example' }[tongue];
  return {
    id: `CL-${100_000 + index}`,
    tongue,
    name,
    address: `${name.latin.toLowerCase().replace(' ', '.')}${index}@${house}`,
    login: String(5_500_000 + index * 7),
    application: `AP-${30_000 + index}`,
    applicationStatus: chance.pick(['approved', 'approved', 'approved', 'docs_requested', 'manual_review']),
    payments: [],
  };
}

const methods = ['card', 'bank_transfer', 'swift', 'sepa', 'crypto', 'wallet'];
const providers: Record<string, string> = {
  card: 'Paylane',
  wallet: 'Quickpurse',
  crypto: 'Chainhouse',
  bank_transfer: 'Harbour Bank',
  swift: 'Harbour Bank',
  sepa: 'Harbour Bank',
};

function makePayment(chance: Dice, index: number, client: Client): Payment {
  const kind = chance.chance(0.55) ? 'deposit' : 'withdrawal';
  const method = chance.pick(methods);
  const age = Math.floor(chance.throw() ** 2 * 120 * dayMilliseconds);
  const isBank = method === 'swift' || method === 'bank_transfer' || method === 'sepa';
  const status = statusOf(chance, kind, age / dayMilliseconds);
  return {
    id: `${kind === 'deposit' ? 'DP' : 'WD'}-${200_000 + index}`,
    client,
    kind,
    status,
    amount: amountOf(chance),
    currency: method === 'crypto' ? 'USDT' : chance.pick(['USD', 'USD', 'EUR', 'EUR', 'CNY', 'RUB']),
    method,
    provider: providers[method]!,
    providerReference: `pay_${chance.word('abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789', 9)}7`,
    uetr: isBank ? uuid(chance) : null,
    arn: method === 'card' ? `7${chance.word(digits, 22)}` : null,
    transaction: method === 'crypto' ? chance.word(hex, 64) : null,
    lastFour: method === 'card' ? chance.word(digits, 4) : null,
    requestedAt: new Date(now.getTime() - age - 3_600_000),
  };
}

/** What is older than a week has mostly ended. */
function statusOf(chance: Dice, kind: Payment['kind'], ageDays: number): string {
  const isOpen = chance.chance(ageDays < 7 ? 0.7 : ageDays < 21 ? 0.15 : 0.01);
  if (kind === 'deposit')
    return isOpen
      ? chance.pick(['provider_pending', 'received_unmatched', 'under_review', 'on_hold'])
      : chance.pick(['credited', 'credited', 'credited', 'credited', 'credited', 'declined', 'returned']);
  return isOpen
    ? chance.pick(['requested', 'pending_review', 'on_hold', 'submitted', 'submitted', 'in_transit'])
    : chance.pick(['completed', 'completed', 'completed', 'completed', 'rejected', 'returned']);
}

/** Half are round: people like them, and two payments of one client often agree. */
function amountOf(chance: Dice): string {
  if (chance.chance(0.5))
    return `${chance.pick([100, 200, 250, 300, 500, 750, 1000, 1500, 2000, 2500, 3000, 5000, 10_000, 20_000])}.00`;
  return `${50 + chance.below(9000)}.${String(chance.below(100)).padStart(2, '0')}`;
}

function uuid(chance: Dice): string {
  const word = (length: number) => chance.word(hex, length);
  return `${word(8)}-${word(4)}-4${word(3)}-${chance.pick(['8', '9', 'a', 'b'])}${word(3)}-${word(12)}`;
}
