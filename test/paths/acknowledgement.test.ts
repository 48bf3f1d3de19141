import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, minutes, openDesk } from '../support/desk.ts';
import { letter, payments, sergeiAsks, wangAsks, writers } from '../support/letters.ts';

const { sergei, stranger } = writers;
let desk: Desk;
beforeAll(async () => {
  desk = await openDesk({ variables: { ACKNOWLEDGE: 'on' } });
});
afterAll(() => desk.stop());

const got = async (address: string) => Promise.all(desk.mailsTo(address));

test('a client hears at once, in his language, that his mail has arrived; his answer joins the case', async () => {
  await desk.receive(sergeiAsks, wangAsks);
  const card = desk.card(payments, 'Вывод средств WD-20931');
  const before = await desk.caseOf(card);
  const [mail, ...more] = await got(sergei.address);
  expect(more).toEqual([]);
  expect(mail!.subject).toBe(`Мы получили ваше сообщение [${before.ref}]`);
  expect(mail!.text).toContain('Здравствуйте!');
  expect(mail!.headers.get('auto-submitted')).toBe('auto-replied');
  expect(mail!.headers.get('x-casedesk-loop')).toMatch(/^[0-9a-f]{32}$/);
  expect(mail!.text + mail!.subject!).not.toContain('WD-20931');
  expect((await got(writers.wang.address))[0]!.subject).toMatch(/^我们已收到您的邮件/);

  // No ref in it: the token of our Message-ID alone says what it continues.
  await desk.receive(
    letter(sergei, 'Ещё вопрос', 'Добавлю: заявка вчерашняя.', { inReplyTo: mail!.messageId! }),
  );
  const after = await desk.caseOf(card);
  expect(after).toMatchObject({ id: before.id, inquiries: 2 });
  // Once a case.
  expect(await got(sergei.address)).toHaveLength(1);
  expect((await desk.events(before.id)).map(({ kind }) => kind)).toContain('delivery_sent');
});

test('LOOP-01 a person who is marked as one is acknowledged, a machine is not, an unproven sender never', async () => {
  const auto = (value: string) => ({ headers: { 'Auto-Submitted': value } });
  const { anna } = writers;
  await desk.receive(letter(anna, 'first', 'Where is it?', auto('auto-replied')));
  await desk.receive(letter(anna, 'second', 'Where is it?', auto('auto-generated')));
  expect(await got(anna.address)).toEqual([]);
  await desk.receive(letter(anna, 'third', 'Where is it?', auto('no')));
  expect(await got(anna.address)).toHaveLength(1);
  await desk.receive(letter(stranger, 'fourth', 'Where is it?', { signed: false }));
  expect(await got(stranger.address)).toEqual([]);
});

test('LOOP-03 a responder that ignores RFC 3834 and changes its subject gets three in 24 hours', async () => {
  const { maria } = writers;
  const before = (await got(maria.address)).length;
  await desk.receive(letter(maria, 'Away 0', 'I am away. 0'));
  // It answers each mail of ours with a new one that tells no thread.
  for (let answered = before; answered < (await got(maria.address)).length && answered < 20; answered += 1)
    await desk.receive(letter(maria, `Away ${answered + 1}`, `I am away. ${answered + 1}`));
  expect((await got(maria.address)).length - before).toBe(3);
});

test('an acknowledgement whose fate is unknown gets no second try', async () => {
  desk.clock.advance(25 * 60 * minutes);
  const { anna } = writers;
  const before = (await got(anna.address)).length;
  await desk.mail.sendAs(letter(anna, 'fifth', 'Where is it now?'));
  // It was accepted, and the answer is lost.
  desk.mail.failNext({ at: 'close-after-data' });
  await desk.app.drain();
  await desk.later(60 * minutes);
  await desk.later(60 * minutes);
  expect(await got(anna.address)).toHaveLength(before + 1);
});
