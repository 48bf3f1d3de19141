import type { ShownNews } from './model/shown.ts';
import { newsOfCase } from './store/case-news.ts';
import type { CaseRow } from './store/cases.ts';
import type { Database } from './store/database.ts';
import type { DraftRow } from './store/drafts.ts';

/** What an officer should know before he opens the draft of a case that is not over; none of one that is. */
export async function showNews(
  db: Database,
  row: Pick<CaseRow, 'id' | 'status'>,
  draft: Pick<DraftRow, 'created_at' | 'author_id'> | null,
): Promise<ShownNews[]> {
  if (row.status === 'closed') return [];
  const news = await newsOfCase(db, row.id);
  return news.map((one) => ({
    ...one,
    replyReady:
      one.kind === 'outcome' && draft !== null && draft.author_id === null && draft.created_at >= one.at,
  }));
}
