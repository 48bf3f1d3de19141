import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { MentionType } from '../../src/domain/model/understanding.ts';
import { deriveKeys, identifierHashes, type Keys } from '../../src/domain/seal.ts';
import { clientsByAddress, findRecordHits } from '../../src/domain/store/records.ts';
import { type RecordBatch, upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { type Mirror, mirrorDatabases, openMirror } from '../records/mirror.ts';
import { accountRow, applicationRow, batchOf, clientRow, documentRow, paymentRow } from '../records/rows.ts';

describe.each(mirrorDatabases)('on $name', ({ url }) => {
  let mirror: Mirror;
  beforeAll(async () => {
    mirror = await openMirror(url);
  });
  afterAll(() => mirror?.close());
  beforeEach(() => mirror.clear());
  const upsert = (batch: RecordBatch) => upsertRecordRows(mirror.context, batch);

  describe('looking records up', () => {
    const txid = 'ab'.repeat(32);
    const second = {
      txid: 'cd'.repeat(32),
      external_id: 'DP-20932',
      client_id: 'C2',
      provider_ref: 'WD-20931',
      uetr: '',
      arn: '',
      iban: '',
    };
    beforeEach(async () => {
      await upsert(
        batchOf(
          'client',
          clientRow({ emails: 'Anna@example.com;shared@example.com' }),
          clientRow({ external_id: 'C2', emails: 'shared@example.com' }),
        ),
      );
      await upsert(batchOf('account', accountRow(), accountRow({ external_id: 'A2', client_id: 'C2' })));
      await upsert(batchOf('application', applicationRow()));
      await upsert(batchOf('document', documentRow()));
      await upsert(batchOf('payment', paymentRow({ txid: `0x${txid.toUpperCase()}` }), paymentRow(second)));
    });

    test('an account under the key that was, and under the new one once its row comes again', async () => {
      const { db, keys } = mirror.context;
      const changed = deriveKeys(Buffer.alloc(32, 9), [Buffer.alloc(32, 7)]);
      const forgotten = deriveKeys(Buffer.alloc(32, 9));
      const found = async (known: Keys) => {
        const asked = [{ type: 'iban' as const, value: 'DE89370400440532013000' }];
        return (await findRecordHits(db, asked, known)).map(({ externalId }) => externalId);
      };
      expect(await found(keys)).toEqual(['WD-20931']);
      expect(await found(changed)).toEqual(['WD-20931']);
      expect(await found(forgotten)).toEqual([]);
      // The same row, no newer than it was: a nightly snapshot is enough.
      await upsertRecordRows(
        { ...mirror.context, keys: changed },
        batchOf('payment', paymentRow({ txid: `0x${txid.toUpperCase()}` })),
      );
      expect(await found(forgotten)).toEqual(['WD-20931']);
    });

    test('clients by a telephone number under the key that was, and under the new one once their rows come again', async () => {
      const changed = deriveKeys(Buffer.alloc(32, 9), [Buffer.alloc(32, 7)]);
      const found = async (number: string, keys: Keys) => {
        const asked = { type: 'phone' as const, value: 'masked', hashes: identifierHashes(number, keys) };
        return (await findRecordHits(mirror.context.db, [asked], keys)).map(({ externalId }) => externalId);
      };
      const { keys } = mirror.context;
      expect(await found('+35799123456', keys)).toEqual(['C100023', 'C2']);
      expect(await found('+35799123456', changed)).toEqual(['C100023', 'C2']);
      expect(await found('+35799123457', keys)).toEqual([]);
      await upsertRecordRows(
        { ...mirror.context, keys: changed },
        batchOf('client', clientRow({ phones: '(99) 123-456' })),
      );
      expect(await found('+35799123456', deriveKeys(Buffer.alloc(32, 9)))).toEqual(['C100023']);
    });

    test('clients by a registered address, all of them when it is shared, none by part of one', async () => {
      const { db } = mirror.context;
      expect(await clientsByAddress(db, 'anna@example.com')).toEqual(['C100023']);
      expect(await clientsByAddress(db, 'shared@example.com')).toEqual(['C100023', 'C2']);
      expect(await clientsByAddress(db, 'nna@example.com')).toEqual([]);
    });

    const anna = { externalId: 'WD-20931', type: 'payment', clientId: 'C100023' };
    const ofSecond = { externalId: 'DP-20932', type: 'payment', clientId: 'C2' };
    test.each<[string, MentionType, string, object[]]>([
      ['a client id', 'client_id', 'C2', [{ type: 'client', externalId: 'C2', clientId: 'C2' }]],
      [
        'an application id',
        'application_id',
        'APP-5512',
        [{ type: 'application', externalId: 'APP-5512', clientId: 'C100023' }],
      ],
      [
        'a document id, which looks like a payment id',
        'payment_id',
        'DOC-77',
        [{ type: 'document', externalId: 'DOC-77', clientId: 'C100023' }],
      ],
      ['a UETR', 'uetr', '3f2b8c1e-5d4a-4b6c-9e7f-1a2b3c4d5e6f', [anna]],
      ['an ARN', 'arn', '74500010123456789012345', [anna]],
      ['a hash without its 0x', 'txid', txid, [anna]],
      ['a hash with its 0x', 'txid', `0x${txid}`, [anna]],
      ['a hash with a 0x that the core leaves out', 'txid', `0x${'cd'.repeat(32)}`, [ofSecond]],
      ["a provider's reference in capitals", 'payment_id', 'PAY_3KTQX9', [anna]],
      ["a provider's reference by its own name", 'provider_ref', 'PAY_3KTQX9', [anna]],
      ['a whole IBAN', 'iban', 'DE89370400440532013000', [anna]],
      ['a masked IBAN, which names nobody', 'iban', 'DE****3000', []],
      ['a masked telephone number, which names nobody', 'phone', '+357****3456', []],
      ['an unknown id', 'payment_id', 'WD-1', []],
      [
        'a login of two accounts',
        'login',
        '5012345',
        [
          { type: 'account', externalId: 'A1', clientId: 'C100023' },
          { type: 'account', externalId: 'A2', clientId: 'C2' },
        ],
      ],
      ["one payment's id that is another's reference", 'payment_id', 'WD-20931', [ofSecond, anna]],
    ])('%s', async (_name, type, value, hits) => {
      const mention = { type, value };
      const found = await findRecordHits(mirror.context.db, [mention], mirror.context.keys);
      expect(found).toEqual(hits.map((hit) => ({ mention, ...hit })));
    });

    // Each value is a key of one row or another: read as a mention of the wrong type it must name none of them.
    test.each<[MentionType, string[]]>([
      ['login', ['WD-20931', 'C2', 'APP-5512', 'DOC-77', '74500010123456789012345', 'PAY_3KTQX9']],
      ['client_id', ['WD-20931', '5012345', 'APP-5512', 'A1']],
      ['application_id', ['WD-20931', '5012345', 'C2', 'DOC-77']],
      ['payment_id', ['5012345', '74500010123456789012345', txid, 'DE89370400440532013000']],
      ['uetr', ['WD-20931', txid, '74500010123456789012345']],
      ['arn', ['WD-20931', '5012345', 'PAY_3KTQX9']],
      ['txid', ['WD-20931', '3f2b8c1e-5d4a-4b6c-9e7f-1a2b3c4d5e6f']],
      ['iban', ['WD-20931', 'C2']],
      ['case_ref', ['WD-20931', 'C2', '5012345']],
      ['pan', ['5012345']],
      ['last4', ['5012345']],
      ['amount', ['WD-20931']],
      ['date', ['WD-20931']],
      ['email', ['C2']],
    ])('%s is looked for among its own keys only', async (type, values) => {
      const mentions = values.map((value) => ({ type, value }));
      expect(await findRecordHits(mirror.context.db, mentions, mirror.context.keys)).toEqual([]);
    });

    test("a client's login that is another client's provider reference names the client alone", async () => {
      const twin = { ...second, external_id: 'DP-3', provider_ref: '5098765', txid: '' };
      await upsert(batchOf('payment', paymentRow(twin)));
      await upsert(batchOf('account', accountRow({ external_id: 'A3', login: '5098765' })));
      const mention = { type: 'login' as const, value: '5098765' };
      expect(await findRecordHits(mirror.context.db, [mention], mirror.context.keys)).toEqual([
        { mention, type: 'account', externalId: 'A3', clientId: 'C100023' },
      ]);
    });

    test('an own id of capitals and small letters by its own case, as people copy it', async () => {
      await upsert(batchOf('payment', paymentRow({ ...second, external_id: 'pay_F8mW6bN4', txid: '' })));
      const found = async (type: MentionType, quoted: string) => {
        const mention = { type, value: 'pay_F8MW6BN4', quoted };
        const hits = await findRecordHits(mirror.context.db, [mention], mirror.context.keys);
        return hits.map(({ externalId }) => externalId);
      };
      expect(await found('payment_id', 'pay_F8mW6bN4')).toEqual(['pay_F8mW6bN4']);
      expect(await found('provider_ref', 'pay_F8mW6bN4')).toEqual(['pay_F8mW6bN4']);
      expect(await found('payment_id', 'pay_f8mw6bn4')).toEqual([]);
    });

    test('several values at once, in their order', async () => {
      const mentions = [
        { type: 'payment_id' as const, value: 'DOC-77' },
        { type: 'payment_id' as const, value: 'nothing' },
        { type: 'client_id' as const, value: 'C2' },
      ];
      const found = await findRecordHits(mirror.context.db, mentions, mirror.context.keys);
      expect(found.map((hit) => hit.externalId)).toEqual(['DOC-77', 'C2']);
      expect(await findRecordHits(mirror.context.db, [], mirror.context.keys)).toEqual([]);
    });
  });
});
