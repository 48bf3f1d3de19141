import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { clientsByAddress, findRecordHits } from '../../src/domain/store/records.ts';
import { type RecordBatch, upsertRecordRows } from '../../src/domain/upsert-records.ts';
import {
  accountRow,
  applicationRow,
  batchOf,
  clientRow,
  documentRow,
  type Mirror,
  mirrorDatabases,
  openMirror,
  paymentRow,
} from '../records/mirror.ts';

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
      const second = {
        txid: 'cd'.repeat(32),
        external_id: 'DP-20932',
        client_id: 'C2',
        provider_ref: 'WD-20931',
        uetr: '',
        arn: '',
        iban: '',
      };
      await upsert(batchOf('payment', paymentRow({ txid: `0x${txid.toUpperCase()}` }), paymentRow(second)));
    });

    test('clients by a registered address, all of them when it is shared, none by part of one', async () => {
      const { db } = mirror.context;
      expect(await clientsByAddress(db, 'anna@example.com')).toEqual(['C100023']);
      expect(await clientsByAddress(db, 'shared@example.com')).toEqual(['C100023', 'C2']);
      expect(await clientsByAddress(db, 'nna@example.com')).toEqual([]);
    });

    const anna = { externalId: 'WD-20931', type: 'payment', clientId: 'C100023' };
    test.each([
      ['a client id', 'C2', [{ type: 'client', externalId: 'C2', clientId: 'C2' }]],
      [
        'an application id',
        'APP-5512',
        [{ type: 'application', externalId: 'APP-5512', clientId: 'C100023' }],
      ],
      ['a document id', 'DOC-77', [{ type: 'document', externalId: 'DOC-77', clientId: 'C100023' }]],
      ['a UETR', '3f2b8c1e-5d4a-4b6c-9e7f-1a2b3c4d5e6f', [anna]],
      ['an ARN', '74500010123456789012345', [anna]],
      ['a hash without its 0x', txid, [anna]],
      ['a hash with its 0x', `0x${txid}`, [anna]],
      [
        'a hash with a 0x that the core leaves out',
        `0x${'cd'.repeat(32)}`,
        [{ type: 'payment', externalId: 'DP-20932', clientId: 'C2' }],
      ],
      ["a provider's reference in capitals", 'PAY_3KTQX9', [anna]],
      ['a whole IBAN', 'DE89370400440532013000', [anna]],
      ['a masked IBAN, which names nobody', 'DE****3000', []],
      ['an unknown id', 'WD-1', []],
      [
        'a login of two accounts',
        '5012345',
        [
          { type: 'account', externalId: 'A1', clientId: 'C100023' },
          { type: 'account', externalId: 'A2', clientId: 'C2' },
        ],
      ],
      [
        "one payment's id that is another's reference",
        'WD-20931',
        [{ type: 'payment', externalId: 'DP-20932', clientId: 'C2' }, anna],
      ],
    ])('%s', async (_name, value, hits) => {
      const found = await findRecordHits(mirror.context.db, [value], mirror.context.keys);
      expect(found).toEqual(hits.map((hit) => ({ value, ...hit })));
    });

    test('several values at once, in their order', async () => {
      const values = ['DOC-77', 'nothing', 'C2', 'DOC-77'];
      const found = await findRecordHits(mirror.context.db, values, mirror.context.keys);
      expect(found.map((hit) => hit.externalId)).toEqual(['DOC-77', 'C2']);
      expect(await findRecordHits(mirror.context.db, [], mirror.context.keys)).toEqual([]);
    });
  });
});
