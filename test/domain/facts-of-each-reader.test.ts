import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { judgeReaders } from '../../eval/drafting/audiences/compare.ts';
import type { Clause } from '../../src/domain/clauses/clause.ts';
import { clauseFor } from '../../src/domain/clauses/clause.ts';
import { colleaguePaymentClauses } from '../../src/domain/clauses/colleagues/payments.ts';
import { always } from '../../src/domain/clauses/conditions.ts';
import { clauseLibrary, libraryInCode } from '../../src/domain/clauses/library.ts';
import { withdrawalClauses } from '../../src/domain/clauses/withdrawals.ts';
import { audiences, toldKeys } from '../../src/domain/model/audiences.ts';
import type { PlanInput } from '../../src/domain/model/drafting.ts';
import { permittedClauses } from '../../src/domain/rules/permitted-clauses.ts';
import { renderClause } from '../../src/domain/rules/render-clause.ts';
import type { OpenDatabase } from '../../src/domain/store/database.ts';
import { toldColumns } from '../../src/domain/store/told-columns.ts';
import { openTestDatabase } from '../support/database.ts';
import { linkedTo, planInput, values, withdrawal } from './rules/letter-fixtures.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const columnsOf = async (view: string) => {
  const { rows } = await sql<{ name: string }>`select column_name as name from information_schema.columns
    where table_schema = 'core' and table_name = ${view}`.execute(database.db);
  return rows.map(({ name }) => name).sort();
};

it('tells each reader, in every state and language, what he may know and no value of another column', async () => {
  const { drafts, leaks, findings, foreign, unseen } = await judgeReaders(database.db, 5);
  expect(Math.min(...Object.values(drafts))).toBeGreaterThan(100);
  expect({ leaks, findings, foreign, unseen }).toEqual({ leaks: [], findings: [], foreign: [], unseen: [] });
});

it.each([
  ['sales_payment_fact', toldColumns.sales.payment],
  ['sales_application_fact', toldColumns.sales.application],
  ['sales_document_fact', toldColumns.sales.document],
  ['finance_payment_fact', toldColumns.finance.payment],
  ['provider_payment_fact', toldColumns.provider.payment],
])('%s has the columns of the list and no other', async (view, columns) => {
  expect(await columnsOf(view)).toEqual([...columns].sort());
});

it('keeps a column that a table gains later out of every view', async () => {
  const views = async () => {
    const { rows } = await sql`select table_name, column_name from information_schema.columns
      where table_schema = 'core' and table_name like '%\_fact' order by 1, 2`.execute(database.db);
    return rows;
  };
  const before = await views();
  await sql`alter table core.payment add column risk_score text`.execute(database.db);
  expect(await views()).toEqual(before);
  await sql`alter table core.payment drop column risk_score`.execute(database.db);
});

it('lets a clause tell only what all its readers may be told', () => {
  const wrong = clauseLibrary.flatMap(({ id, readers, slots, tells }) =>
    readers.flatMap((reader) =>
      [...slots.filter((slot) => /^(?:payment|application|document)_/.test(slot)), ...tells]
        .filter((key) => !(toldKeys[reader] as readonly string[]).includes(key))
        .filter((key) => key !== 'document_languages' && key !== 'document_months')
        .map((key) => `${id} tells ${reader} ${key}`),
    ),
  );
  expect(wrong).toEqual([]);
  // @ts-expect-error sales may not know the trace reference
  clauseFor(['sales'], 'status', 'x', [], always, wording, { slots: ['payment_uetr'] });
  // @ts-expect-error nor may a clause for both say what only one of them may know
  clauseFor(['sales', 'finance'], 'status', 'x', [], always, wording, { slots: ['payment_provider'] });
  clauseFor(['finance'], 'status', 'x', [], always, wording, { slots: ['payment_provider'] });
});
const wording = { en: 'a', ru: 'б', zh: '甲', hant: '乙' };

it('renders no clause for a reader whom it was not written for', () => {
  const client = planInput(linkedTo({ payments: [withdrawal()] }), 'wd_pending', 'en');
  const sales = salesInput(client);
  // @ts-expect-error a client's clause and a colleague's facts
  expect(() => renderClause(withdrawalClauses[0]!, 'en', sales, values)).toThrow('is not for sales');
  const colleague: Clause<'sales' | 'finance'> = colleaguePaymentClauses[0]!;
  expect(renderClause(colleague, 'en', sales, values)).toBe(
    'Withdrawal WD-20931 for 5,000.00 USD is being processed.',
  );
  expect(() =>
    // @ts-expect-error a colleague's clause and a client's facts
    renderClause(colleague, 'en', client as PlanInput<'client'>, values),
  ).toThrow('is not for client');
});

it('offers each reader his own clauses alone', () => {
  const client = planInput(linkedTo({ payments: [withdrawal()] }), 'wd_pending', 'en');
  for (const audience of audiences) {
    const facts = { ...client.facts, audience };
    const permitted = permittedClauses({ ...client, facts });
    expect(permitted.filter(({ readers }) => !readers.includes(audience))).toEqual([]);
  }
  expect(libraryInCode.clauses.filter(({ readers }) => readers.length === 0)).toEqual([]);
});

function salesInput(client: PlanInput): PlanInput<'sales'> {
  return { ...client, facts: { ...client.facts, audience: 'sales' } };
}
