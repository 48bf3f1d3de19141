import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type RecordBatch, upsertRecordRows } from '../../src/domain/upsert-records.ts';
import { type Mirror, mirrorDatabases, openMirror } from '../records/mirror.ts';
import { applicationRow, batchOf, clientRow, documentRow, paymentRow } from '../records/rows.ts';

describe.each(mirrorDatabases)('on $name', ({ url }) => {
  let mirror: Mirror;
  beforeAll(async () => {
    mirror = await openMirror(url);
  });
  afterAll(() => mirror?.close());
  beforeEach(() => mirror.clear());
  const upsert = (batch: RecordBatch) => upsertRecordRows(mirror.context, batch);

  describe('a hidden hold', () => {
    const facts = async (view: 'core.payment_fact' | 'core.document_fact' | 'core.application_fact') =>
      JSON.stringify((await sql`select * from ${sql.table(view)}`.execute(mirror.context.db)).rows);

    async function readAs(entity: 'payment' | 'application', row: Record<string, string>): Promise<string> {
      await mirror.clear();
      await upsert(batchOf('client', clientRow()));
      expect(await upsert(batchOf(entity, row))).toMatchObject({ inserted: 1 });
      return facts(`core.${entity}_fact`);
    }

    test.each(['on_hold', 'ON_HOLD_BY_COMPLIANCE', 'approved'])(
      'a withdrawal in %s reads byte for byte like one that waits for review',
      async (status) => {
        const ordinary = await readAs('payment', paymentRow({ status: 'pending_review' }));
        expect(ordinary).toContain('"label":"processing"');
        expect(await readAs('payment', paymentRow({ status, reason_code: 'compliance_hold' }))).toBe(
          ordinary,
        );
        expect(await readAs('payment', paymentRow({ status: 'completed' }))).not.toBe(ordinary);
      },
    );

    test('a deposit on hold reads like one under review, an application like one in review', async () => {
      const deposit = paymentRow({ kind: 'deposit', status: 'under_review' });
      const held = paymentRow({ kind: 'deposit', status: 'on_hold', reason_code: 'sanctions' });
      expect(await readAs('payment', held)).toBe(await readAs('payment', deposit));
      const review = applicationRow({ status: 'manual_review' });
      const hold = applicationRow({ status: 'on_hold', reason_code: 'pep', decided_at: '2026-03-11' });
      expect(await readAs('application', hold)).toBe(await readAs('application', review));
    });

    async function readDocument(row: Record<string, string>): Promise<string> {
      await mirror.clear();
      await upsert(batchOf('client', clientRow()));
      await upsert(batchOf('application', applicationRow()));
      expect(await upsert(batchOf('document', row))).toMatchObject({ inserted: 1 });
      return facts('core.document_fact');
    }

    test.each(['chargeback_open', 'chargeback_lost'])(
      'a deposit in %s is not told as credited',
      async (status) => {
        const told = await readAs('payment', paymentRow({ kind: 'deposit', status }));
        expect(told).toContain('"label":"unknown"');
        expect(told).not.toContain('credited');
      },
    );

    test('a document in a state that the desk does not know is not told as being checked', async () => {
      expect(await readDocument(documentRow({ status: 'lost in the post' }))).toContain('"label":"unknown"');
    });

    test.each(['superseded', 'waived'])('no letter is about a document that was %s', async (status) => {
      expect(await readDocument(documentRow({ status }))).toBe('[]');
    });

    test.each(['compliance_review', 'on_hold'])(
      'a document in %s reads like one being looked at',
      async (status) => {
        const ordinary = await readDocument(documentRow({ status: 'processing' }));
        expect(await readDocument(documentRow({ status }))).toBe(ordinary);
      },
    );

    test('a document refused for a reason that is not told reads byte for byte like one being looked at', async () => {
      const ordinary = await readDocument(documentRow({ status: 'processing' }));
      expect(ordinary).toContain('"label":"processing"');
      expect(await readDocument(documentRow({ status: 'rejected', reason_code: 'forgery' }))).toBe(ordinary);
      expect(
        await readDocument(documentRow({ status: 'revision_requested', reason_code: 'fraud_pattern' })),
      ).toBe(ordinary);
      const told = await readDocument(documentRow({ status: 'revision_requested', reason_code: 'blurry' }));
      expect(told).toContain('"reason":"blurry"');
    });
  });
});
