import type { Context } from './context.ts';
import { knownProviders } from './known-providers.ts';
import { markSenders } from './mark-senders.ts';
import type { Disclosure } from './model/drafting.ts';
import type { LinkCues, LinkHit } from './model/linking.ts';
import type { Mark } from './model/marks.ts';
import type { Provider } from './model/record-map.ts';
import type { Mention } from './model/understanding.ts';
import type { Channel } from './model.ts';
import { type NamedMatter, namedMatter } from './rules/linking/matter.ts';
import { isOfProvider, providerOf } from './rules/linking/providers.ts';
import { decideLinks } from './rules/linking.ts';
import type { LinkedRecords } from './rules/triage/by-record.ts';
import type { Trx } from './store/database.ts';
import {
  candidateApplications,
  candidateClients,
  candidatePayments,
  providersOfPayments,
} from './store/link-candidates.ts';
import type { CaseLink } from './store/links.ts';
import { clientsByAddresses, findRecordHits } from './store/records.ts';
import { sendTogether } from './store/send-together.ts';

export interface RecordLinks {
  disclosure: Disclosure;
  links: CaseLink[];
  /** What is to be remarked on the sender's domain. */
  marks: Mark[];
  /** The language the firm has for the linked client, if any. */
  clientLanguage: string | null;
  /** And the time zone. */
  clientTimeZone: string | null;
  /** And the entity of the firm that he is a client of. */
  clientEntity: string | null;
  /** The payment provider that wrote, as officers read it; null for everybody else. */
  provider: string | null;
  /** What a colleague names; null for everybody else, and where it cannot be told apart. */
  matter: NamedMatter | null;
  /** What of them tells what the inquiry is about. */
  about: LinkedRecords;
}

export interface LinkQuestion {
  channel: Channel;
  proven: boolean;
  address: string | null;
  mentions: Mention[];
  cues: LinkCues;
}

/** A question with the rows that its sender and its identifiers name. */
interface Named {
  question: LinkQuestion;
  senderClientId: string | null;
  provider: Provider | null;
  hits: LinkHit[];
}

/**
 * Looks the mentions up in the mirror and decides what each inquiry is about, in the order of the questions. Of an
 * unproven sender no record is looked up: nothing about any can leak through what was never read.
 */
export async function linkRecords(
  trx: Trx,
  context: Context,
  questions: LinkQuestion[],
): Promise<RecordLinks[]> {
  const { named, marks } = await lookUp(trx, context, questions);
  const clientIds = [...new Set(named.flatMap(clientsInQuestion))];
  const paymentIds = named.flatMap(paymentsNamed);
  const ofProviders = named.filter(({ provider }) => provider !== null).flatMap(paymentsNamed);
  const [providers, clients, payments, applications] = await sendTogether(trx, (beside) => [
    providersOfPayments(beside, ofProviders),
    candidateClients(beside, clientIds),
    candidatePayments(beside, clientIds, paymentIds),
    candidateApplications(beside, clientIds),
  ]);
  const paymentsOf = Map.groupBy(payments, ({ clientId }) => clientId);
  const applicationsOf = Map.groupBy(applications, ({ clientId }) => clientId);
  return named.map((one) => {
    const { question, provider } = one;
    const own = clientsInQuestion(one);
    const { disclosure, client, links, conflict } = decideLinks({
      ...question,
      senderClientId: one.senderClientId,
      hits: one.hits,
      clients: clients.filter(({ externalId }) => own.includes(externalId)),
      payments: own.flatMap((id) => paymentsOf.get(id) ?? []),
      applications: own.flatMap((id) => applicationsOf.get(id) ?? []),
      provider: provider && {
        label: provider.label,
        payments: paymentsNamed(one).filter((id) => isOfProvider(providers.get(id) ?? null, provider)),
      },
      now: context.now(),
    });
    const linked = client?.state === 'auto' ? client.externalId : null;
    const spoken = clients.find(({ externalId }) => externalId === linked);
    return {
      disclosure,
      links: [...(client ? [{ type: 'client' as const, ...client }] : []), ...links],
      marks: marks.get(question.address ?? '') ?? [],
      clientLanguage: spoken?.language ?? null,
      clientTimeZone: spoken?.timeZone ?? null,
      clientEntity: spoken?.entity ?? null,
      provider: provider?.label ?? null,
      matter:
        question.channel === 'slack' && !conflict
          ? namedMatter(client?.externalId ?? null, question.mentions, one.hits, links)
          : null,
      about: {
        fromClient: question.channel === 'email' && provider === null && linked !== null,
        payments: (paymentsOf.get(linked ?? '') ?? []).flatMap((payment) => {
          const link = links.find(
            ({ type, externalId }) => type === 'payment' && externalId === payment.externalId,
          );
          return link ? [{ ...payment, certain: link.state === 'auto' }] : [];
        }),
        hasApplication: links.some(({ type }) => type === 'application'),
      },
    };
  });
}

async function lookUp(
  trx: Trx,
  context: Context,
  questions: LinkQuestion[],
): Promise<{ named: Named[]; marks: Map<string, Mark[]> }> {
  const looked = questions.filter(mayLook);
  const [owners, hits, marks, providers] = await sendTogether(trx, (beside) => [
    clientsByAddresses(
      beside,
      looked.flatMap(({ address }) => address ?? []),
    ),
    findRecordHits(
      beside,
      looked.flatMap(({ mentions }) => mentions),
      context.keys,
    ),
    markSenders(
      beside,
      context,
      questions.flatMap(({ channel, address }) => (channel === 'email' && address !== null ? [address] : [])),
    ),
    knownProviders(beside, context),
  ]);
  const hitsOf = Map.groupBy(hits, ({ mention }) => mention);
  const named = questions.map((question): Named => {
    if (!mayLook(question)) return { question, senderClientId: null, provider: null, hits: [] };
    const clients = question.address === null ? [] : (owners.get(question.address) ?? []);
    return {
      question,
      // An address that two clients share identifies neither.
      senderClientId: clients.length === 1 ? clients[0]! : null,
      // A client stays a client, whatever domain he writes from.
      provider:
        question.channel === 'email' && clients.length === 0 ? providerOf(question.address, providers) : null,
      hits: question.mentions.flatMap((mention) => hitsOf.get(mention) ?? []),
    };
  });
  return { named, marks };
}

function paymentsNamed({ hits }: Named): string[] {
  return hits.filter(({ type }) => type === 'payment').map(({ externalId }) => externalId);
}

function mayLook({ channel, proven }: LinkQuestion): boolean {
  return channel === 'slack' || proven;
}

/** Of a client who writes only his own rows are read; a colleague names whom he asks about. */
function clientsInQuestion({ question, senderClientId, hits }: Named): string[] {
  if (question.channel === 'email') return senderClientId === null ? [] : [senderClientId];
  return [...new Set(hits.map(({ clientId }) => clientId))];
}
