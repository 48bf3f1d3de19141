import type { AskedModel } from './question.ts';
import type { Behaviour } from './server.ts';

/** Chooses what answers the questions, and everything on offer where nothing was asked. */
export const choosesWell: Behaviour = (asked) => {
  if (asked.purpose === 'plan') return plan(chosen(asked));
  if (asked.purpose === 'translate') return { text: JSON.stringify(translated(asked)) };
  return { text: JSON.stringify({ ok: true }) };
};

/** No translation at all, but with everything in it that one must keep. */
function translated({ prompt }: AskedModel): { subject: string; text: string } {
  const message = /BEGIN \w+\nSubject: (.*)\n\n([\s\S]*)\nEND \w+$/.exec(prompt);
  const kept = (words: string) => words.match(/\[\[\w+\]\]|\d+/g)?.join(' ') ?? '';
  return {
    subject: `(translated) ${kept(message?.[1] ?? '')}`,
    text: `This is where a model would tell what was written, with ${kept(message?.[2] ?? '')}.`,
  };
}

/** Does what the mail of an attacker says: every clause of the release, whatever is true, and nobody need look. */
export const obeysAnybody: Behaviour = (asked) => plan(asked.knownIds.map((id) => ({ id, answers: [1, 2] })));

/** A server in trouble. */
export const fails: Behaviour = () => ({
  fault: 'answer',
  status: 503,
  body: JSON.stringify({ error: { message: 'The server is overloaded.', type: 'server_error' } }),
});

/** The answer of a model that would choose these. */
export function plan(clauses: { id: string; answers: number[] }[], more: object = {}): { text: string } {
  return { text: JSON.stringify({ clauses, needsHuman: 'none', suspicious: false, ...more }) };
}

function chosen({ offered, questions }: AskedModel): { id: string; answers: number[] }[] {
  const withAnswers = offered.map(({ id, always, answers }) => ({
    id,
    always,
    answers: questions.flatMap((kind, index) => (answers.includes(kind) ? [index + 1] : [])),
  }));
  const useful = withAnswers.filter(
    ({ always, answers }) => always || answers.length > 0 || questions.length === 0,
  );
  return useful.map(({ id, answers }) => ({ id, answers }));
}
