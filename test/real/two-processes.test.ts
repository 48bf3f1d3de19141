import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { anna, maria, sergei } from '../../demo/seed/clients.ts';
import { firstMails } from '../../demo/seed/mails.ts';
import { channels, firm, officer, secondOfficer } from '../../demo/seed/people.ts';
import { approveReply } from '../../src/domain/approve-reply.ts';
import type { Context } from '../../src/domain/context.ts';
import { findOfficer } from '../../src/domain/find-officer.ts';
import type { ReadMail } from '../../src/domain/model/mail.ts';
import type { Officer } from '../../src/domain/model.ts';
import { settleStoredMails } from '../../src/domain/settle-mail.ts';
import { claimMailbox } from '../../src/domain/store/mailboxes.ts';
import { storeMail } from '../../src/domain/store-mail.ts';
import { takeCase } from '../../src/domain/take-case.ts';
import { readingOf } from '../domain/support/verbs.ts';
import { bothWaiting, openTwoProcesses, type TwoProcesses } from './support/two-processes.ts';

let processes: TwoProcesses;
beforeAll(async () => {
  processes = await openTwoProcesses();
});
afterAll(() => processes?.stop());

describe('two processes on one PostgreSQL', () => {
  it('make one card and one draft of each mail when both work at once', async () => {
    const { house } = processes;
    for (const mail of firstMails) await house.mail.sendAs(mail);
    for (let number = 0; number < 20; number += 1) await house.mail.sendAs(question(number));
    await bothDrain();

    const counts = await count();
    const sent = firstMails.length + 20;
    expect(counts).toMatchObject({
      mails: sent,
      waiting: 0,
      inquiries: sent,
      cases: sent,
      drafts: sent,
      unsent: 0,
    });
    expect(cards()).toHaveLength(sent);
  });

  it('make one case of a mail to two addresses that both have in hand at the same moment', async () => {
    const { one, other } = processes;
    const place = { mailbox: 'copies', uidValidity: '1', gone: [], lease: { owner: 'test', fence: 1 } };
    await claimMailbox(one.context.db, 'copies', 'test', new Date(), new Date(Date.now() + 60_000));
    const mails = ['to one address', 'to the other'].map((words, index) => ({
      ...{ uid: index + 1, receivedAt: new Date(), size: words.length, raw: Buffer.from(words) },
    }));
    await storeMail(one.context, { ...place, mails });
    const bothRead = Promise.withResolvers<void>();
    let reading = 0;
    const read: ReadMail = async () => {
      reading += 1;
      if (reading === 2) bothRead.resolve();
      await bothRead.promise;
      return readingOf('a question to two addresses');
    };
    const before = await count();
    await bothWaiting(processes, 'lock table desk.inquiry in exclusive mode', [
      () => settleStoredMails(one.context, read, 1),
      () => settleStoredMails(other.context, read, 1),
    ]);
    const after = await count();
    expect([after.cases! - before.cases!, after.inquiries! - before.inquiries!]).toEqual([1, 1]);
    await bothDrain();
  });

  it('let one of two officers approve who press at the same moment, and send one reply', async () => {
    const { house, one, other } = processes;
    const draft = await draftAbout('WD-20931');
    const taken = await takeCase(one.context, {
      caseId: draft.case_id,
      officer: await officerOf(one.context, officer.id),
    });
    expect(taken.ok).toBe(true);
    const answers = await atTheSameMoment(draft.case_id, [
      () => approveAs(one.context, officer.id, draft),
      () => approveAs(other.context, secondOfficer.id, draft),
    ]);

    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(answers.filter((answer) => !answer.ok)).toEqual([
      { ok: false, sentence: 'This reply is already approved and on its way.' },
    ]);
    expect(await count()).toMatchObject({ approvals: 1, replies: 1 });

    await bothDrain();
    expect(house.mail.arrived(sergei.address)).toHaveLength(1);
    expect(await count()).toMatchObject({ replies: 1, unsent: 0 });
  });
});

function question(number: number) {
  const client = number % 2 === 0 ? anna : maria;
  return {
    from: { name: client.name, address: client.address },
    to: [firm.deskAddress],
    subject: `Question ${number}`,
    text: `Hello, where is my deposit? This is question number ${number}.`,
  };
}

/** The second works as long as the first does, on whatever the first has not taken. */
async function bothDrain(): Promise<void> {
  const { one, other, clock } = processes;
  let working = true;
  const first = one.drain().finally(() => {
    working = false;
  });
  while (working) await other.drain();
  await first;
  // A card's update that was taken before the other process had posted the card waits a moment.
  clock.now = new Date(clock.now.getTime() + 2_000);
  await other.drain();
}

function cards() {
  const { house } = processes;
  return Object.values(channels)
    .flatMap((channel) => house.slack.messages(channel.id))
    .filter((message) => message.botId !== null);
}

async function draftAbout(subject: string) {
  return processes.one.context.db
    .selectFrom('desk.draft')
    .innerJoin('desk.inquiry_case', 'desk.inquiry_case.id', 'desk.draft.case_id')
    .select(['desk.draft.id', 'case_id', 'content_hash'])
    .where('subject', 'like', `%${subject}%`)
    .orderBy('desk.draft.version', 'desc')
    .executeTakeFirstOrThrow();
}

async function approveAs(context: Context, slackUser: string, draft: Awaited<ReturnType<typeof draftAbout>>) {
  return approveReply(context, {
    caseId: draft.case_id,
    officer: await officerOf(context, slackUser),
    draftId: draft.id,
    contentHash: draft.content_hash,
  });
}

async function officerOf(context: Context, slackUser: string): Promise<Officer> {
  const person = await findOfficer(context, slackUser);
  if (!person) throw new Error(`${slackUser} is no officer`);
  return person;
}

/** Holds the case until all of them wait for it, so that none can be done before the others have begun. */
async function atTheSameMoment<Answer>(caseId: number, acts: (() => Promise<Answer>)[]): Promise<Answer[]> {
  return bothWaiting(processes, `select 1 from desk.inquiry_case where id = ${caseId} for update`, acts);
}

async function count() {
  const counted = await sql<Record<string, number>>`
    select (select count(*)::int from desk.mail) as mails,
      (select count(*)::int from desk.mail where state = 'stored') as waiting,
      (select count(*)::int from desk.inquiry) as inquiries,
      (select count(*)::int from desk.inquiry_case) as cases,
      (select count(*)::int from desk.draft) as drafts,
      (select count(*)::int from desk.approval) as approvals,
      (select count(*)::int from desk.delivery where kind = 'reply') as replies,
      (select count(*)::int from desk.delivery where state <> 'sent') as unsent`.execute(
    processes.one.context.db,
  );
  return counted.rows[0]!;
}
