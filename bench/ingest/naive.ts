/**
 * The pipeline that one would write first, with the project's own verbs so that it ends with the same facts: fetch one,
 * simpleParser, one transaction. One mail after another, nothing ahead of its turn.
 */
import { createHash, randomBytes } from 'node:crypto';
import { ImapFlow } from 'imapflow';
import { simpleParser } from 'mailparser';
import { desksFile, firm } from '../../demo/seed/people.ts';
import type { Context } from '../../src/domain/context.ts';
import type { ParsedMail } from '../../src/domain/model/mail.ts';
import { receiveMail } from '../../src/domain/receive-mail.ts';
import { planByRules } from '../../src/domain/rules/plan-by-rules.ts';
import { deriveKeys, seal } from '../../src/domain/seal.ts';
import { openDatabase } from '../../src/domain/store/database.ts';
import { addPlaces, claimMailbox, moveCursor } from '../../src/domain/store/mailboxes.ts';
import { addMailParts, addMails, noteMailOutcomes, settleMails } from '../../src/domain/store/mails.ts';
import { openQueue } from '../../src/jobs/queue.ts';
import { openSenderCheck } from '../../src/mail/authenticate.ts';
import { readHeader } from '../../src/mail/header-fields.ts';
import { mailDate } from '../../src/mail/mail-date.ts';
import { newText } from '../../src/mail/new-text/new-text.ts';
import { screen } from '../../src/mail/screen.ts';
import { usualLimits } from '../../src/transport-settings.ts';

const [url = '', port, dnsPort, user = '', password = ''] = process.argv.slice(2);
const database = await openDatabase(url);
const queue = await openQueue(database, () => undefined);
const context: Context = {
  db: database.db,
  enqueue: (trx, job) => queue.enqueue(trx, job),
  now: () => new Date(),
  random: randomBytes,
  settings: {
    ...{ firmName: firm.name, deskAddress: firm.deskAddress, ownAddresses: [firm.deskAddress] },
    desks: desksFile.desks.map((desk) => ({ ...desk, digestTo: [] })) as Context['settings']['desks'],
    ...{
      officerLanguage: 'en',
      twoPersonTopics: [],
      quoteLastMessage: false,
      freshMinutes: { payment: 15, onboarding: 60 },
    },
  },
  limits: usualLimits,
  keys: deriveKeys(randomBytes(32)),
  plan: planByRules,
};
const checkSender = openSenderCheck({ dnsServers: [`127.0.0.1:${dnsPort}`], timeoutMilliseconds: 10_000 });
const mailbox = 'naive';
await claimMailbox(context.db, mailbox, mailbox, new Date(), new Date(Date.now() + 3_600_000));
const client = new ImapFlow({
  ...{ host: '127.0.0.1', port: Number(port), secure: false, doSTARTTLS: false, logger: false },
  auth: { user, pass: password },
  disableCompression: true,
});
await client.connect();
const folder = await client.mailboxOpen('INBOX', { readOnly: true });
const uidValidity = String(folder.uidValidity);
const uids = (await client.search({ all: true }, { uid: true })) || [];
const startedAt = performance.now();
const before = process.cpuUsage();
for (const uid of uids) {
  const fetched = await client.fetchOne(String(uid), { source: true, internalDate: true }, { uid: true });
  if (fetched === false || fetched.source === undefined) throw new Error(`UID ${uid} was not fetched`);
  await take(uid, fetched.source, new Date(fetched.internalDate ?? Date.now()));
}
const { user: own, system } = process.cpuUsage(before);
process.stdout.write(
  JSON.stringify({
    mails: uids.length,
    milliseconds: performance.now() - startedAt,
    cpuMilliseconds: (own + system) / 1000,
  }),
);
client.close();
await queue.stop();
await database.close();

async function take(uid: number, raw: Buffer, receivedAt: Date): Promise<void> {
  const parsed = await parse(raw);
  const sender = await checkSender(raw);
  const { kind, why } = screen(readHeader(raw), parsed, [firm.deskAddress], sender.verdict);
  const sha256 = createHash('sha256').update(raw).digest('hex');
  const dataKey = randomBytes(32);
  await context.db.transaction().execute(async (trx) => {
    const row = {
      ...{ mailbox, sha256, size: raw.length, received_at: receivedAt, stored_at: new Date() },
      ...{ state: 'stored' as const, reason: null },
      data_key: seal(dataKey, context.keys.mail, sha256, randomBytes),
    };
    const mailId = (await addMails(trx, [row])).get(sha256)!.id;
    for (let start = 0, position = 0; start < raw.length; start += 262_144, position += 1) {
      const bytes = seal(raw.subarray(start, start + 262_144), dataKey, `${sha256}/${position}`, randomBytes);
      await addMailParts(trx, [{ mailId, position, bytes }]);
    }
    await addPlaces(trx, [{ mailbox, uid_validity: uidValidity, uid, mail_id: mailId }]);
    await moveCursor(trx, mailbox, { uidValidity, lastUid: uid, at: new Date(), lag: null });
    const reading = { parsed, kind, why, sender };
    await settleMails(trx, [{ id: mailId, outcome: kind, reason: why || null }], new Date());
    const outcome = await receiveMail(trx, context, { mailId, mailbox, receivedAt, reading });
    await noteMailOutcomes(trx, [{ id: mailId, outcome, reason: why || null }]);
  });
}

async function parse(raw: Buffer): Promise<ParsedMail> {
  const mail = await simpleParser(raw);
  const [from] = mail.from?.value ?? [];
  const text = (mail.text ?? '').trim();
  const to = [mail.to ?? []].flat().flatMap((list) => list.value.map((one) => one.address ?? ''));
  return {
    messageId: mail.messageId ?? null,
    inReplyTo: mail.inReplyTo ?? null,
    references: [mail.references ?? []].flat(),
    bouncedMessageId: null,
    reported: [],
    fromAsWritten: null,
    from: from?.address ? { address: from.address.toLowerCase(), name: from.name } : null,
    fromName: from?.name ?? '',
    ...{
      replyTo: null,
      to,
      cc: [],
      subject: mail.subject ?? '',
      date: mailDate([mail.date?.toUTCString() ?? '']),
    },
    ...{ text, htmlOnly: false, reply: newText(text).text, forwarded: false, marks: [], unshown: [] },
    attachments: mail.attachments.map((one) => ({
      ...{ filename: one.filename ?? '', contentType: one.contentType, detectedType: null, size: one.size },
      ...{ sha256: createHash('sha256').update(one.content).digest('hex'), inline: false, slice: null },
    })),
  };
}
