import { sql } from 'kysely';
import type { Database } from '../../../src/domain/store/database.ts';

/** How PostgreSQL refused a statement: SQLSTATE and the constraint it named. Null when it was let through. */
export async function refusalOf(
  db: Database,
  statement: string,
): Promise<{ code: string; constraint: string | null } | null> {
  try {
    await sql.raw(statement).execute(db);
    return null;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    const constraint = 'constraint' in error && error.constraint ? String(error.constraint) : null;
    return { code: String(error.code), constraint };
  }
}

/** SQLSTATE, PostgreSQL manual, appendix A. */
export const insufficientPrivilege = { code: '42501', constraint: null };
