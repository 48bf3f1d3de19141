import { simpleParser } from 'mailparser';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { desk, ivan, ivanMailbox, pdf, type Setup, sam, startPage } from './page-world.ts';
import { afterThisTest, startApp, takeDown } from './slack-app.ts';
import { modal } from './slack-fixtures.ts';

let page: Awaited<ReturnType<typeof startPage>>;

beforeEach(async () => {
  page = await startPage();
});
afterEach(takeDown);

describe('what the page is told', () => {
  test('the setup names people, mailboxes, commands and buttons', async () => {
    const setup = await page.read<Setup>('setup');

    expect(setup.people).toEqual([
      { userId: 'UOFFICER', role: 'Officer' },
      { userId: 'UOUTSIDER', role: 'Outsider' },
    ]);
    expect(setup.mailboxes.map(({ key }) => key)).toEqual([ivanMailbox, `stranger:${sam.address}`]);
    expect(setup.commands).toEqual(page.slack.commands);
    expect(setup.deskAddress).toBe(desk);
    expect(setup.buttons).toEqual([{ id: 'digest', label: 'Digest now' }]);
  });

  test('an extra button gives its sentence, an unknown one is refused', async () => {
    expect(await page.act('button', { id: 'digest' })).toEqual({ sentence: 'The digest is posted.' });
    await expect(page.act('button', { id: 'other' })).rejects.toThrow('404');
  });

  test('a switch says where it stands and can be turned, but nowhere else', async () => {
    expect((await page.read<Setup>('setup')).switches).toMatchObject([{ id: 'light', chosen: 'off' }]);
    expect(await page.act('switch', { id: 'light', choice: 'on' })).toEqual({ sentence: 'The light is on.' });
    expect((await page.read<Setup>('setup')).switches).toMatchObject([{ chosen: 'on' }]);
    await expect(page.act('switch', { id: 'light', choice: 'red' })).rejects.toThrow('404');
    await expect(page.act('switch', { id: 'other', choice: 'on' })).rejects.toThrow('404');
  });

  test('a change in Slack and an arriving mail are told to open pages', async () => {
    const stream = await page.openStream();

    await page.slack.as('UOFFICER').post('CDESK', 'hello');
    await stream.until('event: slack');
    await page.mail.sendAs({ from: sam, to: [ivan.address], subject: 'hi', text: 'hi' });
    await stream.until('event: mail');

    expect(stream.text()).toContain('event: heartbeat');
    stream.close();
  });
});

describe('the mailbox', () => {
  test('a mail written on the page reaches the desk and is listed as sent', async () => {
    await page.writeMail({
      subject: 'Где мой вывод?',
      text: 'Вывод W-1 ждёт.',
      attachments: [pdf('выписка.pdf', 'hello')],
    });

    const [arrived] = page.mail.arrived(desk);
    const parsed = await simpleParser(arrived!.raw);
    expect(parsed.from?.value[0]).toMatchObject({ name: ivan.name, address: ivan.address });
    expect(parsed.subject).toBe('Где мой вывод?');
    expect(parsed.headers.has('dkim-signature')).toBe(true);
    expect(parsed.attachments[0]?.filename).toBe('выписка.pdf');
    const [listed] = await page.list();
    expect(listed).toMatchObject({ direction: 'sent', subject: 'Где мой вывод?', to: [desk] });
    expect(listed!.attachments).toEqual([
      { filename: 'выписка.pdf', contentType: 'application/pdf', size: 5 },
    ]);
  });

  test('a stranger writes without a signature', async () => {
    await page.writeMail({ mailbox: `stranger:${sam.address}` });

    const parsed = await simpleParser(page.mail.arrived(desk)[0]!.raw);
    expect(parsed.headers.has('dkim-signature')).toBe(false);
  });

  test('a reply names the mail it answers and its whole line, and quotes it in the writer’s language', async () => {
    await page.mail.sendAs({
      from: { name: 'Support', address: desk },
      to: [ivan.address],
      subject: 'Re: вывод',
      text: 'Первая строка\n\nВторая',
      messageId: '<third@desk.example>',
      inReplyTo: '<second@client.example>',
      references: ['<first@client.example>', '<second@client.example>'],
    });
    const [received] = await page.list();
    expect(received).toMatchObject({ direction: 'received', messageId: '<third@desk.example>' });
    expect(await page.read('mail/overview')).toMatchObject({ [ivanMailbox]: ['<third@desk.example>'] });

    await page.writeMail({ subject: 'Re: вывод', text: 'Спасибо!', replyTo: received!.id });

    const parsed = await simpleParser(page.mail.arrived(desk)[0]!.raw);
    expect(parsed.inReplyTo).toBe('<third@desk.example>');
    expect(parsed.references).toEqual([
      '<first@client.example>',
      '<second@client.example>',
      '<third@desk.example>',
    ]);
    expect(parsed.text).toMatch(
      /^Спасибо!\n\n.*Support <support@desk\.example> пишет:\n> Первая строка\n>\n> Вторая/,
    );
  });

  test.each([
    ['text/html', '%'],
    // mailparser gives no text for this one: html without its plain sibling.
    ['multipart/alternative; boundary=b', '--b\r\nContent-Type: text/html\r\n\r\n%\r\n--b--'],
  ])('a mail that is only HTML (%s) is shown as plain text', async (contentType, body) => {
    const html = body.replace('%', '<p>Dear <b>Ivan</b></p><script>alert(1)</script>');
    const raw = `From: ${desk}\r\nTo: ${ivan.address}\r\nSubject: x\r\nContent-Type: ${contentType}\r\n\r\n${html}`;
    await page.mail.sendRaw(Buffer.from(raw), { from: desk, to: [ivan.address] });

    const [received] = await page.list();
    expect(received!.text).toBe('Dear Ivan');
  });

  test('an attachment is only ever handed out as a download', async () => {
    await page.writeMail({
      attachments: [{ ...pdf('страница.html', '<script>1</script>'), contentType: 'text/html' }],
    });
    const [sent] = await page.list();

    const search = new URLSearchParams({ mailbox: ivanMailbox, id: sent!.id, index: '0' });
    const answer = await fetch(`${page.url}api/mail/attachment?${search}`);

    expect(answer.headers.get('content-type')).toBe('application/octet-stream');
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename*=UTF-8''${encodeURIComponent('страница.html')}`,
    );
    expect(await answer.text()).toBe('<script>1</script>');
  });

  test('more than 10 MB of attachments are refused', async () => {
    const big = Buffer.alloc(10 * 1024 * 1024 + 1).toString('base64');

    await expect(page.writeMail({ attachments: [{ ...pdf('big.pdf', ''), base64: big }] })).rejects.toThrow(
      '413',
    );
    expect(page.mail.journal()).toEqual([]);
  });

  test('what is not an address is refused with a sentence', async () => {
    await expect(page.writeMail({ to: ['nobody'] })).rejects.toThrow(
      '400: One of the addresses is not an e-mail address.',
    );
  });
});

describe('Slack', () => {
  test('a pressed button reaches the app, and its message changes', async () => {
    await startApp(page.slack, (app) => {
      app.action('take', async ({ ack, body, client }) => {
        await ack();
        const where = { channel: body.channel!.id!, ts: (body as { message: { ts: string } }).message.ts };
        await client.chat.update({ ...where, text: `taken by ${body.user.id}`, blocks: [] });
      });
    }).then((app) => afterThisTest(app.stop));
    const ts = await page.postAsApp('a new case');

    const result = await page.act<{ acknowledged: boolean }>('slack/press', {
      as: 'UOFFICER',
      channel: 'CDESK',
      ts,
      actionId: 'take',
    });

    expect(result.acknowledged).toBe(true);
    await page.slack.waitFor('the update', () =>
      page.slack.messages('CDESK').some(({ text }) => text.includes('taken')),
    );
    const messages = await page.read<{ text: string }[]>('slack/messages', {
      as: 'UOFFICER',
      channel: 'CDESK',
    });
    expect(messages.map(({ text }) => text)).toEqual(['taken by UOFFICER']);
  });

  test('a modal opens, is refused with field errors, and closes when it fits', async () => {
    await startApp(page.slack, (app) => {
      app.action('take', async ({ ack, body, client }) => {
        await ack();
        await client.views.open({ trigger_id: (body as { trigger_id: string }).trigger_id, view: modal });
      });
      app.view('new_case', async ({ ack, view }) => {
        const typed = view.state.values.reference?.typed?.value;
        if (typed === 'CD-1') await ack();
        else await ack({ response_action: 'errors', errors: { reference: 'There is no such case.' } });
      });
    }).then((app) => afterThisTest(app.stop));
    const ts = await page.postAsApp('a new case');
    await page.act('slack/press', { as: 'UOFFICER', channel: 'CDESK', ts, actionId: 'take' });
    const viewId = await page.slack.waitFor('the modal', () => page.slack.as('UOFFICER').openViews()[0]?.id);

    const views = await page.read('slack/views', { as: 'UOFFICER' });
    expect(views).toMatchObject([{ id: viewId, view: { callback_id: 'new_case' } }]);
    const submit = (typed: string) =>
      page.act<{ errors?: object }>('slack/submit', {
        as: 'UOFFICER',
        viewId,
        values: { reference: { typed }, desk: { picked: 'payments' } },
      });
    expect(await submit('CD-2')).toMatchObject({ errors: { reference: 'There is no such case.' } });
    expect((await submit('CD-1')).errors).toBeUndefined();
    expect(await page.read('slack/views', { as: 'UOFFICER' })).toEqual([]);
  });

  test('unread stamps are those of others, and a private channel exists only for its members', async () => {
    await page.slack.as('UOFFICER').post('CDESK', 'mine');
    const ts = await page.postAsApp('theirs');

    const overview =
      await page.read<Record<string, { id: string; name: string; stamps: string[] }[]>>('slack/overview');

    const named = (userId: string) => overview[userId]?.map(({ name }) => name);
    expect(overview.UOFFICER?.find(({ id }) => id === 'CDESK')?.stamps).toEqual([ts]);
    expect(named('UOFFICER')).toContain('boss');
    expect(named('UOUTSIDER')).not.toContain('boss');
    await expect(page.read('slack/messages', { as: 'UOUTSIDER', channel: 'GBOSS' })).rejects.toThrow('404');
  });

  test('what a person types cannot mention or link by markup', async () => {
    await page.act('slack/post', {
      as: 'UOFFICER',
      channel: 'CDESK',
      text: '<!channel> & <http://x.example|y>',
    });

    const [written] = page.slack.messages('CDESK');
    expect(written!.text).toBe('&lt;!channel&gt; &amp; &lt;http://x.example|y&gt;');
  });

  test('what Slack’s client would not allow is refused with its reason', async () => {
    const post = page.act('slack/post', { as: 'UOUTSIDER', channel: 'CDESK', text: 'hello' });
    await expect(post).rejects.toThrow('409: max is not a member of desk.');
    await expect(page.act('slack/post', { as: 'USECOND', channel: 'CDESK', text: 'hello' })).rejects.toThrow(
      '404',
    );
  });
});
