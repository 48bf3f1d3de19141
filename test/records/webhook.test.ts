import { createHmac } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { knownEvents } from '../../src/domain/known-events.ts';
import { upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { openRecordsWebhook } from '../../src/records/webhook.ts';
import { type Mirror, openMirror } from './mirror.ts';
import { clientRow, paymentRow } from './rows.ts';

const secret = 'a-long-random-secret';
const older = 'the-secret-before-it';
const now = new Date('2026-03-16T09:00:00Z');
const seconds = now.getTime() / 1000;

let mirror: Mirror;
beforeAll(async () => {
  mirror = await openMirror();
});
afterAll(() => mirror?.close());
afterEach(() => mirror.clear());

const open = () =>
  openRecordsWebhook(
    { secrets: [secret, older], toleranceSeconds: 300 },
    { upsert: (batch) => upsertRecordRows(mirror.context, batch), now: () => now },
  );
const hmac = (time: number | string, body: string | Buffer, key = secret) =>
  createHmac('sha256', key).update(`${time}.`).update(body).digest('hex');
const header = (body: string | Buffer) => `t=${seconds},v1=${hmac(seconds, body)}`;
const post = (entity: string, body: string | Buffer, signature: string | undefined = header(body)) =>
  open()({ entity, signature, body: Buffer.from(body) });

describe('who may send', () => {
  const body = JSON.stringify(clientRow());
  const wrong = 'f'.repeat(64);

  test.each([
    ['the newest secret', `t=${seconds},v1=${hmac(seconds, body)}`],
    ['an older secret that is still active', `t=${seconds},v1=${hmac(seconds, body, older)}`],
    ['one good signature among others', `t=${seconds},v1=${wrong},v1=${hmac(seconds, body)}`],
    ['the parts in another order, with blanks', `v1=${hmac(seconds, body)}, t=${seconds}`],
    ['a part that came with a later version', `t=${seconds},v1=${hmac(seconds, body)},v2=abc`],
    ['capitals in the hexadecimal', `t=${seconds},v1=${hmac(seconds, body).toUpperCase()}`],
    ['a clock 300 s behind', `t=${seconds - 300},v1=${hmac(seconds - 300, body)}`],
    ['a clock 300 s ahead', `t=${seconds + 300},v1=${hmac(seconds + 300, body)}`],
  ])('%s is let in', async (_name, signature) => {
    expect(await post('clients', body, signature)).toMatchObject({ status: 200, body: { inserted: 1 } });
  });

  test.each([
    ['no header', undefined, 'missing'],
    ['an empty header', '', 'missing'],
    ['no signature', `t=${seconds}`, 'must read'],
    ['no time', `v1=${hmac('', body)}`, 'must read'],
    ['two times', `t=${seconds},t=${seconds - 1},v1=${hmac(seconds, body)}`, 'must read'],
    ['a time that is no number', `t=1e9,v1=${hmac('1e9', body)}`, 'must read'],
    ['an endless list of signatures', `t=${seconds}${`,v1=${hmac(seconds, body)}`.repeat(11)}`, 'must read'],
    ['a wrong signature', `t=${seconds},v1=${wrong}`, 'does not fit'],
    ['a signature cut short', `t=${seconds},v1=${hmac(seconds, body).slice(0, 62)}`, 'does not fit'],
    [
      'a secret that is not active',
      `t=${seconds},v1=${hmac(seconds, body, 'somebody-elses-secret')}`,
      'does not fit',
    ],
    ['the signature of another time', `t=${seconds},v1=${hmac(seconds - 1, body)}`, 'does not fit'],
    ['the signature of another body', `t=${seconds},v1=${hmac(seconds, `${body} `)}`, 'does not fit'],
    ['a clock 301 s behind', `t=${seconds - 301},v1=${hmac(seconds - 301, body)}`, '300 seconds'],
    ['a clock 301 s ahead', `t=${seconds + 301},v1=${hmac(seconds + 301, body)}`, '300 seconds'],
  ])('%s is refused and nothing is stored', async (_name, signature, why) => {
    const answer = await open()({ entity: 'clients', signature, body: Buffer.from(body) });
    expect(answer).toEqual({ status: 401, body: { error: expect.stringContaining(why) } });
    expect(JSON.stringify(answer)).not.toContain(secret);
    expect(await mirror.context.db.selectFrom('core.client').selectAll().execute()).toEqual([]);
  });

  test('without a signature nothing is said about what there is', async () => {
    const answer = await open()({ entity: 'nothing', signature: undefined, body: Buffer.from('{') });
    expect(answer.status).toBe(401);
  });

  test.each([[[]], [['']], [[secret, ' ']]])('secrets %j do not open the webhook', (secrets) => {
    const opening = () =>
      openRecordsWebhook(
        { secrets, toleranceSeconds: 300 },
        { upsert: () => Promise.reject(), now: () => now },
      );
    expect(opening).toThrow('none of them may be empty');
  });
});

describe('what is sent', () => {
  test('one object or a list, by the name of the record or of its file', async () => {
    const list = JSON.stringify([clientRow(), clientRow({ external_id: 'C2' })]);
    expect(await post('clients', list)).toEqual({
      status: 200,
      body: {
        inserted: 2,
        updated: 0,
        confirmed: 0,
        ignored: 0,
        refused: [],
        unknownStatuses: [],
        unknownFields: [],
      },
    });
    expect(await post('client', JSON.stringify(clientRow()))).toMatchObject({ body: { confirmed: 1 } });
  });

  test('JSON numbers keep every digit, null is empty, true is true, lists are lists', async () => {
    const client = {
      ...clientRow(),
      emails: ['a@example.com', 'b@example.com'],
      vip: true,
      name_native: null,
    };
    const text = JSON.stringify({ ...client, external_id: 0 }).replace(
      '"external_id":0',
      '"external_id":12345678901234567891',
    );
    expect(await post('clients', text)).toMatchObject({ status: 200 });
    const payment = JSON.stringify(paymentRow({ client_id: '12345678901234567891' })).replace(
      '"5000.00"',
      '1234567890.12345670',
    );
    expect(await post('payments', payment)).toMatchObject({ status: 200, body: { inserted: 1 } });
    const [stored] = await mirror.context.db.selectFrom('core.client').selectAll().execute();
    expect(stored).toMatchObject({
      emails: ['a@example.com', 'b@example.com'],
      vip: true,
      name_native: null,
    });
    const [paid] = await mirror.context.db.selectFrom('core.payment').selectAll().execute();
    expect(paid).toMatchObject({ amount: '1234567890.12345670' });
  });

  test('what does not fit is named by its place while the rest goes in, and repeating brings what was late', async () => {
    const list = JSON.stringify([
      paymentRow(),
      7,
      { ...paymentRow({ external_id: 'P3' }), fee: { value: 1 } },
    ]);
    expect(await post('payments', list)).toMatchObject({
      status: 422,
      body: {
        error: expect.stringContaining('refused'),
        inserted: 0,
        refused: [
          { line: 1, column: 'client_id', reason: expect.stringContaining('no client C100023') },
          { line: 2, column: '' },
          { line: 3, column: 'fee' },
        ],
      },
    });
    await post('clients', JSON.stringify(clientRow()));
    expect(await post('payments', list)).toMatchObject({ status: 422, body: { inserted: 1 } });
  });

  test('unknown fields are named and unknown statuses reported', async () => {
    const client = { ...clientRow({ status: 'odd' }), nick: 'A', 'Anna Brown': 1 };
    expect(await post('clients', JSON.stringify(client))).toMatchObject({
      status: 200,
      body: { unknownFields: ['nick'], unknownStatuses: ['odd'] },
    });
  });

  test('a card number is not repeated to the sender', async () => {
    const answer = await post('clients', JSON.stringify(clientRow({ name: '4111 1111 1111 1111' })));
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer)).not.toContain('1111');
  });

  test.each([
    [404, 'an entity that is none', 'invoices', '{}'],
    [404, 'a name every object has', 'constructor', '{}'],
    [400, 'text that is not JSON', 'clients', '{"external_id":'],
    [400, 'bytes that are not UTF-8', 'clients', Buffer.from('{"name":"\xff"}', 'latin1')],
    [400, 'nothing', 'clients', ''],
    [400, 'an empty list', 'clients', '[]'],
    [422, 'a text', 'clients', '"C1"'],
    [413, 'more than 1,000 records', 'clients', JSON.stringify(Array(1001).fill({}))],
    [413, 'more than 1 MB', 'clients', ' '.repeat(1024 * 1024 + 1)],
  ])('%i: %s', async (status, _name, entity, body) => {
    const answer = await post(entity, body);
    expect(answer).toMatchObject({ status, body: { error: expect.any(String) } });
  });

  test('a database that fails is not taken for a bad request', async () => {
    const webhook = openRecordsWebhook(
      { secrets: [secret], toleranceSeconds: 300 },
      { upsert: () => Promise.reject(new Error('connection lost')), now: () => now },
    );
    const sent = webhook({ entity: 'clients', signature: header('{}'), body: Buffer.from('{}') });
    await expect(sent).rejects.toThrow('connection lost');
  });
});

describe('a signed body is for one kind of record', () => {
  const application = { external_id: 'AP-1', client_id: clientRow().external_id, status: 'approved' };

  test('shown for another it is refused; the same once more is answered', async () => {
    const webhook = open();
    const send = (entity: string, body: string) =>
      webhook({ entity, signature: header(body), body: Buffer.from(body) });
    await send('clients', JSON.stringify(clientRow()));
    const body = JSON.stringify({ ...application, source_updated_at: now.toISOString() });
    expect(await send('applications', body)).toMatchObject({ status: 200, body: { inserted: 1 } });
    expect(await send('accounts', body)).toEqual({
      status: 401,
      body: { error: 'This signed body was sent for other records before. Sign it anew.' },
    });
    expect(await send('applications', body)).toMatchObject({ status: 200, body: { confirmed: 1 } });
  });

  test('the order of the header and a second good signature do not make it another', async () => {
    const webhook = open();
    const body = JSON.stringify(clientRow());
    const send = (entity: string, signature: string) =>
      webhook({ entity, signature, body: Buffer.from(body) });
    expect(await send('clients', header(body))).toMatchObject({ status: 200 });
    const again = `v1=${hmac(seconds, body, older)}, t=${seconds}`;
    expect(await send('accounts', again)).toMatchObject({ status: 401 });
  });

  test('a row with a field of another kind is refused, the others go in', async () => {
    await post('clients', JSON.stringify(clientRow()));
    const row = { ...application, source_updated_at: now.toISOString() };
    const answer = await post('applications', JSON.stringify([{ ...row, requirement: 'poa' }, row]));
    expect(answer).toMatchObject({
      status: 422,
      body: { inserted: 1, refused: [{ line: 1, column: 'requirement' }] },
    });
  });
});

describe('an event that names itself', () => {
  const send = (entity: string, body: string) =>
    openRecordsWebhook(
      { secrets: [secret], toleranceSeconds: 300 },
      {
        upsert: (batch) => upsertRecordRows(mirror.context, batch),
        now: () => now,
        events: knownEvents(mirror.context),
      },
    )({ entity, signature: header(body), body: Buffer.from(body) });
  const event = (id: unknown, ...records: object[]) => JSON.stringify({ event_id: id, records });
  const confirmedAt = async () =>
    (await mirror.context.db.selectFrom('core.payment').select('confirmed_at').executeTakeFirst())
      ?.confirmed_at;

  test('goes in once; repeated hours later, by whichever process, it confirms nothing', async () => {
    await send('clients', JSON.stringify(clientRow()));
    const body = event('evt-1', paymentRow());
    expect(await send('payments', body)).toMatchObject({ status: 200, body: { inserted: 1 } });
    mirror.setNow('2026-03-16T18:00:00Z');
    expect(await send('payments', body)).toEqual({ status: 200, body: { repeated: true } });
    expect(await confirmedAt()).toEqual(now);
    expect(await send('payments', event('evt-2', paymentRow()))).toMatchObject({ body: { confirmed: 1 } });
    expect(await confirmedAt()).toEqual(new Date('2026-03-16T18:00:00Z'));
    mirror.setNow(now.toISOString());
  });

  test('of which a part was refused may come again when what it lacked is there', async () => {
    const body = event('evt-3', paymentRow({ client_id: 'C7' }));
    expect(await send('payments', body)).toMatchObject({ status: 422 });
    await send('clients', JSON.stringify(clientRow({ external_id: 'C7' })));
    expect(await send('payments', body)).toMatchObject({ status: 200, body: { inserted: 1 } });
  });

  test('keeps the digits of its numbers, and is refused for a name that is none', async () => {
    await send('clients', JSON.stringify(clientRow()));
    const body = event('evt-4', paymentRow()).replace('"5000.00"', '1234567890.12345670');
    expect(await send('payments', body)).toMatchObject({ status: 200 });
    const stored = await mirror.context.db.selectFrom('core.payment').select('amount').executeTakeFirst();
    expect(stored?.amount).toBe('1234567890.12345670');
    for (const id of ['', 'two words', null, 'x'.repeat(129)])
      expect(await send('payments', event(id, paymentRow()))).toMatchObject({ status: 400 });
  });
});
