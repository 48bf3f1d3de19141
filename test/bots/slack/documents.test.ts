import { expect, test } from 'vitest';
import { acceptView } from '../../../demo/servers/slack/block-limits.ts';
import { caseCard } from '../../../src/bots/slack/cards/case-card.ts';
import { itemLine } from '../../../src/bots/slack/document-words.ts';
import { documentsView } from '../../../src/bots/slack/views/documents-view.ts';
import { documentStates, shownDocuments } from './document-fixtures.ts';
import { caseView, hostile, mrkdwnTexts } from './fixtures.ts';

test.each(documentStates)('%# is read as it is', (item, line) => {
  expect(itemLine(item)).toBe(line);
});

test('the window takes more files and requirements than anybody has, and nothing in their names acts', () => {
  const documents = shownDocuments(`${hostile} `.repeat(50), 60);
  const view = documentsView({ caseId: 1, ref: 'CD-7K2M9Q4', documents, said: hostile }, {});
  acceptView(view, ['modal']);
  for (const text of mrkdwnTexts(view.blocks)) expect(text).not.toMatch(/<(?!!date\^)/);
});

test('a card shows three files, what waits for a decision first, and says how many more there are', () => {
  const said = JSON.stringify(caseCard(caseView({ documents: shownDocuments('bill.pdf', 8) })).blocks);
  expect(said).toContain('Documents (5 more)');
  expect(said.match(/"file_note\.\d"/g)).toHaveLength(2);
  expect(said).not.toContain('file_forget');
});
