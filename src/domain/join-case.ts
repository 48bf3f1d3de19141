import { standingOf } from './case-state.ts';
import type { Context } from './context.ts';
import { sendCardUpdate } from './enqueue-delivery.ts';
import { extendCase } from './extend-case.ts';
import type { Disclosure } from './model/drafting.ts';
import type { CaseView } from './model/shown.ts';
import type { Officer, Result } from './model.ts';
import { mayWorkOn, noSuchCase } from './rules/rights.ts';
import { caseView } from './show-case.ts';
import { addEvents } from './store/case-events.ts';
import { type CaseRow, changeCase, lockCase } from './store/cases.ts';
import { hastenClocks, runningClocks, startClocks, stopClocks } from './store/clocks.ts';
import type { Trx } from './store/database.ts';
import { clientsSpeak } from './store/facts.ts';
import { latestInquiry, moveInquiries } from './store/inquiries.ts';
import { type CaseLink, linksOfCase, saveLinks } from './store/links.ts';
import { moveProviderClocks } from './store/provider-clocks.ts';
import { moveQuestions } from './store/questions.ts';

type Refusal = { ok: false; sentence: string };

/**
 * An officer says that a case is about another one's matter: its messages, links and clocks go there, and it ends. The
 * reply still goes to the recipient of the case that goes on, and tells no more than both cases allowed. Refused while
 * the case to be joined has a conversation of its own, and where the two are linked to different clients.
 */
export async function joinCase(
  context: Context,
  request: { caseId: number; toId: number; officer: Officer },
): Promise<Result<{ view: CaseView }>> {
  const { caseId, toId, officer } = request;
  const result = await context.db.transaction().execute(async (trx): Promise<Result> => {
    // Always in the order of their ids, so that two officers who join crosswise cannot wait for each other.
    const locked = new Map<number, CaseRow | null>();
    for (const id of [caseId, toId].sort((one, other) => one - other))
      locked.set(id, await lockCase(trx, id));
    const from = locked.get(caseId);
    const to = locked.get(toId);
    if (!from || !to || !mayWorkOn(officer, from)) return noSuchCase;
    const refusal = await whyNotJoined(trx, officer, from, to);
    if (refusal) return refusal;
    await moveEverything(trx, context, officer, from, to);
    return { ok: true };
  });
  if (!result.ok) return result;
  const view = await caseView(context, toId);
  return view ? { ok: true, view } : noSuchCase;
}

async function whyNotJoined(trx: Trx, officer: Officer, from: CaseRow, to: CaseRow): Promise<Refusal | null> {
  const no = (sentence: string): Refusal => ({ ok: false, sentence });
  if (!mayWorkOn(officer, to)) return no(`You do not work on the desk of ${to.ref}. Ask a colleague there.`);
  if (from.id === to.id) return no(`${from.ref} cannot be joined to itself.`);
  if (from.joined_to_case_id !== null) return no(`${from.ref} was joined to another case already.`);
  if (to.joined_to_case_id !== null) return no(`${to.ref} was itself joined to another case. Open that one.`);
  if (from.channel !== 'email' || to.channel !== 'email')
    return no('Only cases that came by e-mail can be joined.');
  if (from.status === 'closed') return no(`${from.ref} is closed.`);
  const { state, lastReply } = await standingOf(trx, from);
  if (lastReply !== null || state.replyUnderWay)
    return no(`${from.ref} has a reply of its own: it goes on by itself.`);
  if (state.openEscalation) return no(`${from.ref} waits for a manager's decision. That comes first.`);
  const [one, other] = [clientOf(await linksOfCase(trx, from.id)), clientOf(await linksOfCase(trx, to.id))];
  if (one !== null && other !== null && one !== other)
    return no(`${from.ref} and ${to.ref} are linked to different clients. They cannot be joined.`);
  return null;
}

function clientOf(links: CaseLink[]): string | null {
  const link = links.find(
    ({ type, state }) => type === 'client' && state !== 'rejected' && state !== 'vetoed',
  );
  return link?.externalId ?? null;
}

async function moveEverything(
  trx: Trx,
  context: Context,
  officer: Officer,
  from: CaseRow,
  to: CaseRow,
): Promise<void> {
  const now = context.now();
  const inquiry = await latestInquiry(trx, from.id);
  const moved = await moveInquiries(
    trx,
    { from: from.id, to: to.id },
    inquiry?.mail_kind === 'inquiry' ? inquiry.id : null,
  );
  const links = await linksOfCase(trx, from.id);
  await saveLinks(trx, to.id, links, now);
  await moveQuestions(trx, from.id, to);
  const client = clientOf(links);
  const isLatest = (await latestInquiry(trx, to.id))?.id === inquiry?.id;
  const languages = await clientsSpeak(trx, client === null ? [] : [client]);
  const row = await extendCase(
    trx,
    context,
    {
      kind: from.mail_kind,
      triage: from,
      disclosure: isLatest ? toldOfBoth(from, to) : to.disclosure,
      language: inquiry?.language ?? from.language,
      clientLanguage: (client !== null && languages.get(client)?.language) || null,
      desk: null,
      receivedAt: new Date(Math.max(from.last_inquiry_at.getTime(), to.last_inquiry_at.getTime())),
    },
    to,
  );
  await moveClocks(trx, from, row, now);
  await changeCase(trx, from.id, {
    status: 'closed',
    closed_at: now,
    closed_reason: `joined to ${to.ref}`,
    joined_to_case_id: to.id,
  });
  const by = { at: now, actor: `officer:${officer.id}` };
  await addEvents(trx, [
    { ...by, stream: from.id, kind: 'case_joined', data: { to: to.id } },
    { ...by, stream: to.id, kind: 'inquiries_moved_here', data: { from: from.id, inquiries: moved } },
  ]);
  if (inquiry?.mail_kind === 'inquiry') await context.enqueue(trx, 'draft-replies');
  await sendCardUpdate(trx, context, from.id);
  await sendCardUpdate(trx, context, to.id);
}

const guarded: Disclosure[] = ['conflict', 'unproven_sender', 'unknown_client', 'full'];

/**
 * What may be told depends on who wrote last. When that was somebody else than the one who gets the reply, it is the
 * lesser of what either of them may hear.
 */
function toldOfBoth(from: CaseRow, to: CaseRow): Disclosure {
  if (from.recipient === to.recipient) return from.disclosure;
  return guarded.find((one) => one === from.disclosure || one === to.disclosure)!;
}

/** Whoever waits goes on waiting since he wrote, and what is due sooner is due then. */
async function moveClocks(trx: Trx, from: CaseRow, to: CaseRow, now: Date): Promise<void> {
  const clocks = (await runningClocks(trx, from.id)).map(({ type, due_at }) => ({ type, dueAt: due_at }));
  await moveProviderClocks(trx, from.id, to.id);
  await stopClocks(trx, from.id, now);
  await hastenClocks(trx, to.id, clocks);
  const running = new Set((await runningClocks(trx, to.id)).map(({ type }) => type));
  const first = to.first_reply_at === null ? 'first_reply' : 'next_reply';
  const replyRuns = running.has('first_reply') || running.has('next_reply');
  await startClocks(
    trx,
    clocks
      .map((clock) => (clock.type === 'first_reply' ? { ...clock, type: first as typeof clock.type } : clock))
      .filter(({ type }) => !running.has(type) && !(replyRuns && type === first))
      .map((clock) => ({ ...clock, caseId: to.id, startedAt: from.last_inquiry_at })),
  );
}
