import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { OpenDatabase } from '../src/domain/store/database.ts';
import { openTestDatabase } from './support/database.ts';

let database: OpenDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

it('has exactly the tables and columns that store/schema.ts declares', async () => {
  const found = await sql<{ name: string; column_name: string; nullable: boolean }>`
    select table_schema || '.' || table_name as name, column_name, is_nullable = 'YES' as nullable
    from information_schema.columns where table_schema in ('core', 'desk')`.execute(database.db);
  const views = new Set(found.rows.filter((row) => row.name.endsWith('_fact')).map((row) => row.name));
  const inDatabase = found.rows
    .map((row) => describe(row.name, row.column_name, row.nullable && !views.has(row.name)))
    .sort();

  const declared = declaredColumns()
    .map((column) => describe(column.table, column.name, column.nullable && !views.has(column.table)))
    .sort();

  expect(inDatabase).toEqual(declared);
});

function describe(table: string, column: string, nullable: boolean): string {
  return `${table}.${column}${nullable ? ' null' : ''}`;
}

/** Reads the interfaces as text: types are gone when the test runs. */
function declaredColumns(): { table: string; name: string; nullable: boolean }[] {
  const source = [
    'schema.ts',
    'schema-clauses.ts',
    'schema-core.ts',
    'schema-drafts.ts',
    'schema-inquiry.ts',
    'schema-mail.ts',
    'schema-model.ts',
    'schema-views.ts',
  ]
    .map((file) => readFileSync(new URL(`../src/domain/store/${file}`, import.meta.url), 'utf8'))
    .join('\n');
  const tables = [...source.matchAll(/'((?:core|desk)\.\w+)': (\w+);/g)].map((match) => ({
    table: match[1]!,
    type: match[2]!,
  }));
  expect(tables.length).toBeGreaterThan(20);
  return tables.flatMap(({ table, type }) => columnsOf(source, type).map((column) => ({ table, ...column })));
}

function columnsOf(source: string, type: string): { name: string; nullable: boolean }[] {
  const body = source.match(new RegExp(`interface ${type}( extends Mirrored)? \\{([^]*?)\\n\\}`));
  if (!body) throw new Error(`schema.ts does not declare ${type}`);
  const own = [...body[2]!.matchAll(/^ {2}(\w+): ([^\n]*);/gm)].map((match) => ({
    name: match[1]!,
    nullable: /^Optional|\| null/.test(match[2]!),
  }));
  return body[1] ? [...columnsOf(source, 'Mirrored'), ...own] : own;
}
