import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { identifierHash } from '../../src/domain/seal.ts';
import { eventsOf } from '../../src/domain/store/case-events.ts';
import { type RecordBatch, upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { type Mirror, mirrorDatabases, openMirror } from '../records/mirror.ts';
import { accountRow, applicationRow, batchOf, clientRow, documentRow, paymentRow } from '../records/rows.ts';

describe.each(mirrorDatabases)('on $name', ({ url }) => {
  let mirror: Mirror;
  beforeAll(async () => {
    mirror = await openMirror(url);
  });
  afterAll(() => mirror?.close());
  beforeEach(async () => {
    await mirror.clear();
    mirror.setNow('2026-03-16T09:00:00Z');
  });

  const upsert = (batch: RecordBatch) => upsertRecordRows(mirror.context, batch);
  const storedPayment = () =>
    mirror.context.db.selectFrom('core.payment').selectAll().executeTakeFirstOrThrow();

  describe('what becomes of a row', () => {
    test('the first is inserted, a newer one updates, an older one changes nothing at all', async () => {
      await upsert(batchOf('client', clientRow()));
      expect(await upsert(batchOf('payment', paymentRow()))).toMatchObject({ inserted: 1, refused: [] });

      mirror.setNow('2026-03-16T10:00:00Z');
      const newer = paymentRow({ status: 'completed', source_updated_at: '2026-03-15T10:00:00Z' });
      expect(await upsert(batchOf('payment', newer))).toMatchObject({ updated: 1, inserted: 0 });

      mirror.setNow('2026-03-16T11:00:00Z');
      const stale = paymentRow({ status: 'rejected', source_updated_at: '2026-03-15T09:59:59.999Z' });
      expect(await upsert(batchOf('payment', stale))).toMatchObject({ ignored: 1, updated: 0, confirmed: 0 });

      expect(await storedPayment()).toMatchObject({
        status: 'completed',
        source_updated_at: new Date('2026-03-15T10:00:00Z'),
        confirmed_at: new Date('2026-03-16T10:00:00Z'),
      });
    });

    test('an equal one confirms: the facts are fresh again', async () => {
      await upsert(batchOf('client', clientRow()));
      await upsert(batchOf('payment', paymentRow()));
      mirror.setNow('2026-03-16T10:00:00Z');
      expect(await upsert(batchOf('payment', paymentRow()))).toMatchObject({ confirmed: 1, updated: 0 });
      expect((await storedPayment()).confirmed_at).toEqual(new Date('2026-03-16T10:00:00Z'));
    });

    test('rows wait for the batch before, and when that failed none of them goes in', async () => {
      const failed = Promise.reject(new Error('the batch before failed'));
      const sent = upsert({ ...batchOf('client', clientRow()), after: failed });
      await expect(sent).rejects.toThrow('the batch before failed');
      expect(await mirror.context.db.selectFrom('core.client').select('id').execute()).toEqual([]);
      await upsert({ ...batchOf('client', clientRow()), after: Promise.resolve() });
      expect(await mirror.context.db.selectFrom('core.client').select('id').execute()).toHaveLength(1);
    });

    test('one id many times in a batch is taken in the order of the lines', async () => {
      const rows = [
        clientRow({ name: 'First', source_updated_at: '2026-03-12' }),
        clientRow({ external_id: 'C2' }),
        clientRow({ name: 'Newest', source_updated_at: '2026-03-14' }),
        clientRow({ name: 'Late', source_updated_at: '2026-03-13' }),
      ];
      expect(await upsert(batchOf('client', ...rows))).toMatchObject({ inserted: 2, updated: 1, ignored: 1 });
      const stored = mirror.context.db
        .selectFrom('core.client')
        .select('name')
        .where('external_id', '=', 'C100023');
      expect(await stored.executeTakeFirst()).toEqual({ name: 'Newest' });
    });

    test('more rows than fit a transaction all go in, and one event counts them without a word of theirs', async () => {
      const before = (await eventsOf(mirror.context.db, 0)).length;
      const rows = Array.from({ length: 1203 }, (_, index) => clientRow({ external_id: `C${index}` }));
      rows[700] = clientRow({ external_id: 'C700', vip: 'perhaps' });
      expect(await upsert(batchOf('client', ...rows))).toMatchObject({ inserted: 1202 });
      const events = (await eventsOf(mirror.context.db, 0)).slice(before);
      expect(events).toHaveLength(1);
      expect(events[0]).toMatchObject({
        actor: 'import:test',
        kind: 'records_upserted',
        data: {
          entity: 'client',
          inserted: 1202,
          updated: 0,
          confirmed: 0,
          ignored: 0,
          refused: 1,
          unknown_statuses: 0,
        },
      });
    });
  });

  describe('what is stored', () => {
    test('addresses in small letters, ids as written, money to the last digit, an IBAN only masked and hashed', async () => {
      const emails = 'Anna.Brown@Example.com; second@example.com;anna.brown@example.com';
      await upsert(batchOf('client', clientRow({ emails, language: 'zh_hans', vip: 'TRUE' })));
      await upsert(batchOf('payment', paymentRow({ amount: '123456789.12345678', fee: '-0.50' })));
      const client = await mirror.context.db.selectFrom('core.client').selectAll().executeTakeFirstOrThrow();
      expect(client).toMatchObject({
        emails: ['anna.brown@example.com', 'second@example.com'],
        language: 'zh-Hans',
        vip: true,
      });
      const payment = await storedPayment();
      expect(payment).toMatchObject({
        amount: '123456789.12345678',
        provider_ref: 'pay_3kTQx9',
        uetr: '3f2b8c1e-5d4a-4b6c-9e7f-1a2b3c4d5e6f',
        iban_masked: 'DE****3000',
        expected_by: new Date('2026-03-17T00:00:00Z'),
        submitted_at: null,
      });
      expect(JSON.stringify(payment)).not.toContain('37040044');
    });

    test.each([
      ['2026-03-12T12:30:00+03:00', '2026-03-12T09:30:00.000Z'],
      ['2026-03-12T09:30:00.123456Z', '2026-03-12T09:30:00.123Z'],
      ['2026-03-12 04:00:00-0530', '2026-03-12T09:30:00.000Z'],
      ['2026-03-12 12:30:00+03', '2026-03-12T09:30:00.000Z'],
      ['2026-03-12', '2026-03-12T00:00:00.000Z'],
    ])('the time %s is %s', async (written, instant) => {
      await upsert(batchOf('client', clientRow({ source_updated_at: written })));
      const [stored] = await mirror.context.db.selectFrom('core.client').selectAll().execute();
      expect(stored!.source_updated_at.toISOString()).toBe(instant);
    });

    test('telephone numbers are kept as masks and keyed hashes of one form, whatever way they are written', async () => {
      const phones = '+357 99 123456; 99-123456; (99) 123.456; 12345; 8 916 123 45 67';
      await upsert(batchOf('client', clientRow({ phones })));
      const stored = await mirror.context.db.selectFrom('core.client').selectAll().executeTakeFirstOrThrow();
      expect(stored.phones_masked).toEqual([
        '+357****3456',
        '+357****3456',
        '+357****3456',
        '****2345',
        '****4567',
      ]);
      const { keys } = mirror.context;
      expect(stored.phone_hashes).toEqual(
        ['+35799123456', '12345', '89161234567'].map((number) => identifierHash(number, keys)),
      );
      expect(JSON.stringify(stored)).not.toMatch(/99.?123|916.?123/);
    });

    test('a name that holds an account or a telephone number keeps their masks', async () => {
      await upsert(
        batchOf('client', clientRow({ name: 'Anna Brown +357 99 123456', name_native: 'Анна 2' })),
      );
      const payer_name = 'BROWN ANNA DE89370400440532013000 tel 99123456';
      await upsert(batchOf('payment', paymentRow({ payer_name })));
      expect((await storedPayment()).payer_name).toBe('BROWN ANNA DE****3000 tel +357****3456');
      const client = await mirror.context.db.selectFrom('core.client').selectAll().executeTakeFirstOrThrow();
      expect([client.name, client.name_native]).toEqual(['Anna Brown +357****3456', 'Анна 2']);
    });

    test('a status that is somebody’s number is never repeated', async () => {
      await upsert(batchOf('client', clientRow()));
      const rows = ['35799123456', '99 12 34 56', 'DE89370400440532013000', 'Anna Brown', 'level_2 of 3'];
      const result = await upsert(
        batchOf('payment', ...rows.map((status, index) => paymentRow({ external_id: `P${index}`, status }))),
      );
      expect(result.unknownStatuses).toEqual(['(not a word)', 'Anna Brown', 'level_2 of 3']);
    });

    test('an unknown status becomes unknown and is reported once, a known one in other letters is understood', async () => {
      await upsert(batchOf('client', clientRow()));
      const rows = [
        paymentRow({ external_id: 'P1', status: 'teleported' }),
        paymentRow({ external_id: 'P2', status: 'teleported' }),
        paymentRow({ external_id: 'P3', status: 'Pending Approval' }),
        paymentRow({ external_id: 'P4', kind: 'deposit', status: 'in_transit' }),
        paymentRow({ external_id: 'P5', status: 'ON_HOLD_BY_COMPLIANCE' }),
      ];
      const result = await upsert(batchOf('payment', ...rows));
      expect(result).toMatchObject({
        inserted: 5,
        refused: [],
        unknownStatuses: ['teleported', 'in_transit'],
      });
      const stored = await mirror.context.db
        .selectFrom('core.payment')
        .select('status')
        .orderBy('external_id')
        .execute();
      expect(stored.map((row) => row.status)).toEqual([
        'unknown',
        'unknown',
        'pending_approval',
        'unknown',
        'on_hold',
      ]);
    });
  });

  describe('what is refused', () => {
    test('rows whose client or application is missing, by its id and file, while the others go in', async () => {
      await upsert(batchOf('client', clientRow()));
      const rows = [paymentRow(), paymentRow({ external_id: 'P2', client_id: 'C404' })];
      expect(await upsert(batchOf('payment', ...rows))).toMatchObject({
        inserted: 1,
        refused: [
          {
            line: 3,
            column: 'client_id',
            reason: 'There is no client C404. Bring it in first; it belongs in clients.csv.',
          },
        ],
      });
      expect(await upsert(batchOf('document', documentRow()))).toMatchObject({
        inserted: 0,
        refused: [{ line: 2, column: 'application_id', reason: expect.stringContaining('applications.csv') }],
      });
    });

    test.each([
      ['client', clientRow({ name: '' }), 'name', 'must not be empty'],
      ['client', clientRow({ emails: 'anna@example.com;anna at home' }), 'emails', 'Entry 2 of 2'],
      ['client', clientRow({ phones: 'call me' }), 'phones', 'Entry 1 of 1'],
      ['client', clientRow({ time_zone: 'Mars/Base' }), 'time_zone', 'IANA'],
      ['client', clientRow({ vip: 'maybe' }), 'vip', 'true or false'],
      ['client', clientRow({ name: 'Anna\u0000Brown' }), 'name', 'control characters'],
      ['client', clientRow({ name: 'Anna \ud83d' }), 'name', 'control characters'],
      ['client', clientRow({ external_id: 'C'.repeat(129) }), 'external_id', '128'],
      [
        'application',
        applicationRow({ submitted_at: '2026-03-10T12:00:00' }),
        'submitted_at',
        'with its zone',
      ],
      ['application', applicationRow({ submitted_at: '10.03.2026' }), 'submitted_at', 'ISO 8601'],
      ['application', applicationRow({ source_updated_at: '0000-01-01' }), 'source_updated_at', 'ISO 8601'],
      [
        'application',
        applicationRow({ reason_code: 'He told us a long story.' }),
        'reason_code',
        'Write a code',
      ],
      ['document', documentRow({ issue_date: '2026-02-30' }), 'issue_date', 'ISO 8601 date'],
      ['document', documentRow({ received_at: '2026-02-30T10:00:00Z' }), 'received_at', 'ISO 8601 time'],
      ['document', documentRow({ received_at: '2026-02-28T24:00:00Z' }), 'received_at', 'ISO 8601 time'],
      ['account', accountRow({ currency: 'usd' }), 'currency', 'capitals'],
      ['payment', paymentRow({ amount: '5000,00' }), 'amount', 'decimal point'],
      ['payment', paymentRow({ amount: '5,000.00' }), 'amount', 'no separators'],
      ['payment', paymentRow({ amount: '0.123456789' }), 'amount', 'at most 8 decimals'],
      ['payment', paymentRow({ amount: '1'.repeat(21) }), 'amount', 'Write digits'],
      ['payment', paymentRow({ amount: '-5.00' }), 'amount', 'without a sign'],
      ['payment', paymentRow({ kind: 'gift' }), 'kind', 'Write deposit'],
      ['payment', paymentRow({ uetr: '3f2b8c1e-5d4a-1b6c-9e7f-1a2b3c4d5e6f' }), 'uetr', '36 characters'],
      ['payment', paymentRow({ card_last4: '42' }), 'card_last4', 'four digits'],
      ['payment', paymentRow({ iban: '40817810099910004312' }), 'iban', 'whole IBAN'],
    ] as const)('%s %#: %o', async (entity, row, column, reason) => {
      await upsert(batchOf('client', clientRow()));
      const result = await upsert(batchOf(entity, row));
      expect(result).toMatchObject({ inserted: 0, updated: 0, confirmed: 0 });
      expect(result.refused).toEqual([{ line: 2, column, reason: expect.stringContaining(reason) }]);
      const typed: Record<string, string> = row;
      if (typed[column]) expect(result.refused[0]!.reason).not.toContain(typed[column]);
    });

    test('every wrong column of a row is named at once', async () => {
      const row = accountRow({ login: '', currency: 'dollar', source_updated_at: 'today' });
      const { refused } = await upsert(batchOf('account', row));
      expect(refused.map((cell) => cell.column)).toEqual(['login', 'currency', 'source_updated_at']);
    });

    test.each([
      ['payer_name', 'Anna 4111 1111 1111 1111'],
      ['card_last4', '5555-5555-5555-4444'],
      ['external_id', '4111111111111111'],
      ['provider_ref', '378282246310005'],
      ['iban', '6222021234567890123'],
      ['amount', '4111111111111111'],
      ['status', '4111\u00a01111 1111 1111'],
    ])('a card number in %s, without repeating a digit of it', async (column, value) => {
      await upsert(batchOf('client', clientRow()));
      const result = await upsert(batchOf('payment', paymentRow({ [column]: value })));
      expect(result.refused).toEqual([{ line: 2, column, reason: expect.stringContaining('card number') }]);
      expect(JSON.stringify(result)).not.toMatch(/1111|5555|8282|1234567/);
      const events = JSON.stringify((await eventsOf(mirror.context.db, 0)).map((event) => event.data));
      expect(events).not.toMatch(/1111|5555|8282|1234567/);
    });

    // The digits of each of these would pass for a card number elsewhere.
    test.each([
      ['external_id', '20260312000009'],
      ['external_id', 'WD-20260312-000009'],
      ['provider_ref', '123456789012345002'],
      ['iban', 'GB82WEST12345698760001'],
      ['iban', 'NO93 8601 1100 009'],
      ['txid', `0x${'41111111'.repeat(8)}`],
    ])("but not the core's own number in %s: %s", async (column, value) => {
      await upsert(batchOf('client', clientRow()));
      const result = await upsert(batchOf('payment', paymentRow({ [column]: value })));
      expect(result).toMatchObject({ inserted: 1, refused: [] });
    });

    test('nor an international phone number, while the same digits without a plus are refused', async () => {
      const { inserted } = await upsert(batchOf('client', clientRow({ phones: '+86 138 0013 8002' })));
      expect(inserted).toBe(1);
      const { refused } = await upsert(batchOf('client', clientRow({ phones: '86 138 0013 8002' })));
      expect(refused).toMatchObject([{ column: 'phones' }]);
    });
  });
});
