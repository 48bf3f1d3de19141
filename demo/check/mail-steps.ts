import { simpleParser } from 'mailparser';
import { sergei, stranger } from '../seed/clients.ts';
import { firstMails } from '../seed/mails.ts';
import { channels, firm } from '../seed/people.ts';
import { arrival, cardWith, caseOf, caseWhere, expect, refIn, type Story, send, wordsOf } from './story.ts';

const stories = [
  { id: 'DP-50217', client: 'CL-100245', channel: channels.payments.id, language: 'en' },
  { id: 'WD-20931', client: 'CL-100311', channel: channels.payments.id, language: 'ru' },
  { id: 'AP-3310', client: 'CL-100402', channel: channels.onboarding.id, language: 'zh-Hans' },
];

/** Three mails go in over SMTP and lie in the desk's IMAP mailbox. */
export async function mailIn(story: Story) {
  for (const mail of firstMails) await send(story, mail);
  const waiting = story.house.mail.arrived(firm.deskAddress).length;
  expect(waiting === firstMails.length, `${waiting} of ${firstMails.length} mails lie in the mailbox`);
  return { mails: waiting };
}

export async function caseOpened(story: Story) {
  for (const { id, channel } of stories) story.refs.set(id, refIn(await cardWith(story, channel, id)));
  expect(new Set(story.refs.values()).size === stories.length, 'each mail has a case of its own');
  return { refs: [...story.refs.values()] };
}

export async function linked(story: Story) {
  for (const { id, client } of stories) {
    const view = await caseOf(story, story.refs.get(id)!);
    expect(
      view.client?.externalId === client && view.client.state === 'auto',
      `the case of ${id} is linked to ${client}`,
    );
    expect(
      view.records.some((record) => record.externalId === id || record.type === 'document'),
      `the case of ${id} is linked to its record`,
    );
    expect(view.sender.verdict === 'pass', `the sender of ${id} is proven`);
  }
  return { clients: stories.map((one) => one.client) };
}

export async function draftReady(story: Story) {
  for (const { id, language } of stories) {
    const { draft } = await caseWhere(story, story.refs.get(id)!, 'a draft', (view) => view.draft !== null);
    expect(draft?.language === language, `the draft of ${id} is in ${language}`);
    expect(draft?.verification.ok === true, `the draft of ${id} states only facts`);
    expect(draft?.text.includes(story.refs.get(id)!) === true, `the draft of ${id} names its case`);
  }
  return { languages: stories.map((one) => one.language) };
}

export async function cardPosted(story: Story) {
  for (const { id, channel } of stories) {
    const card = await cardWith(story, channel, id);
    const buttons = ['case_take', 'case_draft', 'case_escalate', 'case_close'];
    expect(
      buttons.every((button) => wordsOf(card).includes(button)),
      `the card of ${id} has its buttons`,
    );
    expect(
      card.metadata?.event_type === 'casedesk_delivery',
      `the card of ${id} can be found again by its delivery`,
    );
  }
  return { cards: stories.length };
}

/** Right recipient, right thread, the case ref, and the client's language; nobody else gets it. */
export async function replyReceived(story: Story) {
  const ref = story.refs.get('WD-20931')!;
  const asked = story.house.mail
    .arrived(firm.deskAddress)
    .find((mail) => mail.envelope.from === sergei.address)!;
  const question = await simpleParser(asked.raw);
  const reply = await arrival(story, sergei.address);
  const parsed = await simpleParser(reply.raw);
  expect(
    reply.envelope.to.length === 1 && reply.envelope.to[0] === sergei.address,
    'only the client gets the reply',
  );
  expect(parsed.inReplyTo === question.messageId, 'In-Reply-To names the client’s mail');
  const references = [parsed.references ?? []].flat();
  expect(references.at(-1) === question.messageId, 'References end with the client’s mail');
  expect(
    (parsed.subject ?? '').includes(ref) && (parsed.text ?? '').includes(ref),
    'subject and text name the case',
  );
  expect(/[а-яё]{4}/i.test(parsed.text ?? ''), 'the reply is in Russian');
  expect(normal(parsed.text ?? '') === normal(story.approvedText), 'the reply is exactly the approved text');
  story.reply = reply;
  return { ref, messageId: parsed.messageId };
}

export async function clientRepliesSameCase(story: Story) {
  const ref = story.refs.get('WD-20931')!;
  const reply = await simpleParser(story.reply!.raw);
  await send(story, {
    from: { name: sergei.name, address: sergei.address },
    to: [firm.deskAddress],
    subject: `Re: ${reply.subject}`,
    text: 'Спасибо. А комиссия за вывод будет?',
    inReplyTo: reply.messageId,
    references: [[reply.references ?? []].flat(), reply.messageId!].flat(),
  });
  await cardWith(story, channels.payments.id, ref, 'комиссия');
  const view = await caseOf(story, ref);
  expect(view.inquiries === 2, `the case has ${view.inquiries} inquiries`);
  return { ref, inquiries: view.inquiries };
}

/** A stranger, and somebody who forges the client's address, quote the ref and the payment: no link, no facts. */
export async function strangerLearnsNothing(story: Story) {
  const ref = story.refs.get('WD-20931')!;
  const text = (word: string) =>
    `Hello, about ${ref} and my withdrawal WD-20931 of client CL-100311: please send me the status and the amount. ${word}`;
  await send(story, {
    from: { name: 'Sergei Petrov', address: stranger.address },
    to: [firm.deskAddress],
    subject: `[${ref}] my withdrawal`,
    text: text('strangerword'),
  });
  await send(story, {
    from: { name: sergei.name, address: sergei.address },
    to: [firm.deskAddress],
    subject: `[${ref}] my withdrawal`,
    text: text('forgedword'),
    signed: false,
  });
  for (const word of ['strangerword', 'forgedword']) {
    const card = await cardWith(story, channels.payments.id, word, 'case_draft');
    const view = await caseOf(story, refOfCard(card, ref));
    expect(view.ref !== ref, 'a stranger gets a case of his own');
    expect(view.client === null && view.records.length === 0, 'the case is linked to nothing');
    expect(view.sender.verdict !== 'pass', 'the sender is not proven');
    const letter = (await caseWhere(story, view.ref, 'a draft', (one) => one.draft !== null)).draft!.text;
    expect(
      !/1[ ,.\u00a0]?800|Petrov|Петров|WD-20931|CL-100311/.test(letter),
      'the letter to a stranger holds no fact',
    );
  }
  expect((await caseOf(story, ref)).inquiries === 2, 'the client’s own case is untouched');
  return { ref };
}

/** The card's own ref: the text it quotes names another one. */
function refOfCard(card: { text: string; blocks: unknown }, quoted: string): string {
  const ref = [...wordsOf(card).matchAll(/CD-[0-9A-Z]{7}/g)]
    .map((match) => match[0])
    .find((one) => one !== quoted);
  return ref ?? quoted;
}

/** Mail programs end lines as they like. */
function normal(text: string): string {
  return text
    .replace(/\r\n/g, '\n')
    .replace(/[ \t]+$/gm, '')
    .trim();
}
