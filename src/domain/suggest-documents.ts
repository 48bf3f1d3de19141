import { checklistOfClient, isSure } from './checklist-of-client.ts';
import type { Context } from './context.ts';
import type { ProposalWhy } from './model/documents.ts';
import type { Attachment } from './model/mail.ts';
import { isOpenDocument } from './rules/documents/checklist.ts';
import { isDocumentFile } from './rules/documents/file-nature.ts';
import { kindsOfFiles } from './rules/documents/kinds-of-files.ts';
import { proposeFor } from './rules/documents/propose.ts';
import type { Database } from './store/database.ts';
import type { CaseLink } from './store/links.ts';

/** As for a record that words alone speak for, and for one that is named by nothing but a file. */
const scores: Record<ProposalWhy, number> = { name: 0.8, words: 0.7, only: 0.6 };
const reasons: Record<ProposalWhy, string> = {
  name: 'its name says so',
  words: 'the mail speaks of it',
  only: 'nothing else is open',
};

/**
 * The open documents of the core system that the files of a mail may be, as suggested links: what the card of its case
 * would propose. Only for a client who is linked for sure, which by mail takes a proven sender.
 */
export async function suggestDocuments(
  context: Context,
  db: Database,
  mail: { subject: string; reply: string; attachments: Attachment[] },
  links: CaseLink[],
): Promise<CaseLink[]> {
  const client = links.find((link) => link.type === 'client' && isSure(link));
  const files = mail.attachments.filter(isDocumentFile);
  if (!client || files.length === 0) return [];
  const asked = { clientId: client.externalId, links, timeZone: 'UTC' };
  const { items, documents } = await checklistOfClient(context, db, asked);
  const names = files.map(({ filename }) => filename);
  const found = kindsOfFiles(names, mail.subject, mail.reply).flatMap((kinds, index): CaseLink[] => {
    const proposal = proposeFor(kinds, items, files.length === 1);
    const wanted = documents.find(
      (one) => one.requirement === proposal?.requirement && isOpenDocument(one.label),
    );
    if (!proposal || !wanted) return [];
    const sentence = `${names[index]} may be for ${proposal.requirement.replaceAll('_', ' ')}: ${reasons[proposal.why]}`;
    const { externalId } = wanted;
    return [
      { type: 'document', externalId, score: scores[proposal.why], state: 'suggested', evidence: [sentence] },
    ];
  });
  return [...new Map(found.map((link) => [link.externalId, link])).values()];
}
