import type { Context } from './context.ts';
import { knownProviders } from './known-providers.ts';
import type { ShownProviderAnswer } from './model/shown.ts';
import type { Database } from './store/database.ts';
import { providerAnswers } from './store/provider-answers.ts';

const shownAnswers = 2;
const excerptLength = 1500;

/** The newest of what providers wrote about a case, with whom to ask there. */
export async function showProviderAnswers(
  context: Context,
  db: Database,
  caseId: number,
): Promise<ShownProviderAnswer[]> {
  const answers = await providerAnswers(db, caseId, shownAnswers);
  const known = answers.length > 0 ? await knownProviders(db, context) : [];
  const contactOf = (label: string) => known.find((one) => one.label === label)?.contact ?? null;
  return answers.map(({ mailId, provider, payments, text, receivedAt }) => ({
    ...{ mailId, provider, payments, at: receivedAt, contact: contactOf(provider) },
    text: [...text].slice(0, excerptLength).join(''),
  }));
}
