import type { Context } from '../domain/context.ts';
import type { ModelSettings } from '../domain/model/asking.ts';
import type { ShownModel } from '../domain/model/shown-model.ts';
import { failureWords } from '../domain/rules/failure-words.ts';
import { showModel } from '../domain/show-model.ts';
import { tryQuestion } from '../domain/try-question.ts';
import { withContext } from './command-context.ts';
import { utcTime } from './mail/utc-time.ts';
import { harmless, writeLine, writeText } from './output.ts';
import type { Verb } from './verb.ts';

export const aiVerb: Verb = {
  usage: 'ai status [--json] | ai try',
  help: `Says who plans replies, and how the model does.
  ai status [--json]   the planner, the model and its server, tokens used and left, whether it rests, its last failures
  ai try               asks the model one small question; an answer ends its rest
Without OPENAI_API_KEY and AI_BASE_URL rules plan. On the embedded database Casedesk must be stopped first; /desk in Slack tells the same.`,
  async run(words) {
    const [act, ...rest] = words;
    if (act === 'try' && rest.length === 0)
      return withContext((context, config) => tryNow(context, config.ai));
    if (act === 'status' && (rest.length === 0 || (rest.length === 1 && rest[0] === '--json')))
      return withContext(async (context, config) => {
        const shown = await showModel(context, config.ai);
        if (rest[0] === '--json') await writeLine({ planner: shown ? 'llm' : 'rules', model: shown });
        else await writeText(shown ? statusOf(shown) : 'Rules plan every reply; no model is set up.\n');
        return 0;
      });
    process.stderr.write(`Usage: casedesk ${aiVerb.usage}\n`);
    return 2;
  },
};

async function tryNow(context: Context, settings: ModelSettings | null): Promise<number> {
  if (!settings) {
    process.stderr.write('No model is set up: set OPENAI_API_KEY, or AI_BASE_URL and AI_MODEL.\n');
    return 1;
  }
  const { openModel } = await import('../bots/drafter/open-model.ts');
  const asked = await tryQuestion(context, openModel(settings));
  process.stdout.write(
    asked.ok ? `${settings.model} answers.\n` : `${settings.model}: ${failureWords[asked.code]}.\n`,
  );
  return asked.ok ? 0 : 1;
}

function statusOf({ name, host, tokens, rests, questions, failures }: ShownModel): string {
  const left = Math.max(0, tokens.budget - tokens.used);
  return [
    `planner     ${harmless(name)} at ${host}; rules plan whatever it does not answer`,
    `state       ${rests ? `not asked until ${utcTime(rests.until)}: ${rests.why}` : 'is asked'}`,
    `tokens      ${tokens.used} used of ${tokens.budget} today (UTC), ${left} left`,
    `last day    ${questions.answered} answered, ${questions.failed} failed, ${questions.skipped} not asked`,
    ...(failures.length === 0 ? ['failures    none'] : ['failures']),
    ...failures.map(
      ({ at, purpose, sentence, status, requestId }) =>
        `  ${utcTime(at)}  ${purpose.padEnd(9)} ${sentence}${status === null ? '' : ` (HTTP ${status})`}  ${harmless(requestId)}`,
    ),
    '',
  ].join('\n');
}
