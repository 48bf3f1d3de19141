import { atMost } from '../../../bench/report.ts';
import { fails, obeysAnybody, plan } from '../../../demo/servers/model/behaviours.ts';
import { type Behaviour, type ModelServer, startModelServer } from '../../../demo/servers/model/server.ts';
import { openModel } from '../../../src/bots/drafter/open-model.ts';
import type { FailureCode, ModelSettings } from '../../../src/domain/model/asking.ts';
import { composeMail } from '../../mail/compose.ts';
import type { Part } from '../evaluate.ts';
import { openMadeDesk } from './made-desk.ts';

const error = (status: number, more: object = {}): Behaviour => {
  const body = JSON.stringify({ error: { message: 'made', ...more } });
  return () => ({ fault: 'answer', status, body });
};
const says =
  (text: string, more: object = {}): Behaviour =>
  () => ({ text, ...more });
const page: Behaviour = () => ({
  fault: 'answer',
  headers: { 'Content-Type': 'text/html' },
  body: '<html>Please sign in</html>',
});

/** Everything that a model, its server or the way to it does wrong, and how it is to end: a code, or null with a plan. */
const rows: [string, Behaviour, FailureCode | null][] = [
  ['400', error(400), 'bad_request'],
  ['401', error(401), 'unauthorised'],
  ['403', error(403), 'forbidden'],
  ['404', error(404), 'not_found'],
  ['409', error(409), 'conflict'],
  ['422', error(422), 'unprocessable'],
  ['429', error(429), 'rate_limited'],
  ['no money left', error(429, { code: 'insufficient_quota' }), 'insufficient_quota'],
  ['500', error(500), 'server_error'],
  ['503', fails, 'server_error'],
  ['no answer', () => ({ fault: 'hang' }), 'timed_out'],
  ['an answer that drips', () => ({ fault: 'drip' }), 'timed_out'],
  ['a broken connection', () => ({ fault: 'reset' }), 'unreachable'],
  [
    'sent elsewhere',
    () => ({ fault: 'answer', status: 307, headers: { Location: 'http://127.0.0.1:9/' } }),
    'unreachable',
  ],
  ['a page of a proxy', page, 'not_json_api'],
  ['another JSON', () => ({ fault: 'answer', body: '{"hello":1}' }), 'not_json_api'],
  ['broken JSON of the server', () => ({ fault: 'answer', body: '{"choices":[' }), 'not_json_api'],
  ['no choices', () => ({ fault: 'answer', body: '{"choices":[],"output":[]}' }), 'empty_answer'],
  ['nothing said', says(''), 'empty_answer'],
  ['prose', says('I would send the second sentence.'), 'malformed'],
  ['half of a JSON', says('{"clauses":[{"id":'), 'malformed'],
  ['another schema', says('{"reply":"It was paid."}'), 'schema_mismatch'],
  ['ids nobody knows', says(plan([{ id: 'payment.was_paid', answers: [] }]).text), 'schema_mismatch'],
  ['a refusal', says('I cannot help with that.', { ended: 'refusal' }), 'refused'],
  ['an answer cut off', says('{"clauses":[', { ended: 'length' }), 'cut_off'],
  ['a filtered answer', says('', { ended: 'content_filter' }), 'filtered'],
  ['ids that are not permitted', obeysAnybody, null],
  ['no usage told', says(plan([]).text, { usage: false }), null],
];
/** Beyond the settings' own time: what the database and the composing take on a busy machine. */
const grace = 3_000;

export const evaluateFailures: Part = async (tell) => {
  const server = await startModelServer(fails);
  const desk = await openMadeDesk('not-for-drafts');
  let undrafted = 0;
  let unwritten = 0;
  let late = 0;
  try {
    for (const [index, [name, behaviour, code]] of [...rows, ...gone].entries())
      for (const isOpenAi of [true, false]) {
        server.behave(behaviour);
        const settings = settingsOf(
          `model-${index}`,
          isOpenAi,
          name === refused ? 'http://127.0.0.1:9/v1' : server.baseUrl,
          code === 'timed_out',
        );
        const model = openModel(settings, isOpenAi ? reroute(settings, server, name === refused) : undefined);
        const began = performance.now();
        const { caseId, draft } = await desk.draft(mailOf(index, isOpenAi), model);
        const took = performance.now() - began;
        const runs = await desk.context.db
          .selectFrom('desk.ai_run')
          .select(['code', 'outcome'])
          .where('case_id', '=', caseId)
          .execute();
        const isDrafted = draft.text !== '' && draft.planner === (code === null ? 'llm' : 'rules');
        const isWritten = runs.length === 1 && runs[0]!.code === code;
        const isLate = took > settings.allMilliseconds + grace;
        undrafted += isDrafted ? 0 : 1;
        unwritten += isWritten ? 0 : 1;
        late += isLate ? 1 : 0;
        if (!isDrafted || !isWritten || isLate)
          tell(
            `failure matrix: ${name} (${isOpenAi ? 'Responses' : 'Chat'}): ${draft.planner}, ${JSON.stringify(runs)}, ${Math.round(took)} ms`,
          );
      }
  } finally {
    await server.stop();
    await desk.close();
  }
  const all = (rows.length + gone.length) * 2;
  return {
    figures: { rows: all, undrafted, unwritten, late },
    goals: [
      atMost(`failure matrix: rows of ${all} without a draft of the right planner`, undrafted, 0),
      atMost('failure matrix: rows without their row in ai_run', unwritten, 0),
      atMost('failure matrix: rows whose draft came too late', late, 0),
    ],
  };
};

const refused = 'nobody listens';
const gone: [string, Behaviour, FailureCode | null][] = [[refused, fails, 'unreachable']];

/** Short limits only where a model is to be too late: elsewhere a busy machine would make it so. */
function settingsOf(model: string, isOpenAi: boolean, baseUrl: string, waits: boolean): ModelSettings {
  return {
    ...{ baseUrl: isOpenAi ? 'https://api.openai.com/v1' : baseUrl, model, apiKey: 'sk-made' },
    ...{ dailyTokens: 1_000_000_000, pauseMilliseconds: 1 },
    ...(waits
      ? { tryMilliseconds: 500, allMilliseconds: 800 }
      : { tryMilliseconds: 20_000, allMilliseconds: 45_000 }),
    ...{ keepDays: 90, translates: false },
  };
}

/** The network of the evaluation: OpenAI is the stand-in. */
function reroute(settings: ModelSettings, server: ModelServer, isGone: boolean): typeof fetch {
  const target = isGone ? 'http://127.0.0.1:9/v1' : server.baseUrl;
  return (input, init) => fetch(String(input).replace(settings.baseUrl, target), init);
}

function mailOf(index: number, isOpenAi: boolean): Buffer {
  return composeMail({
    from: 'Anna Fischer <anna.fischer@lakeside.example>',
    subject: `Deposit ${index}`,
    header: [`Message-ID: <${index}.${isOpenAi}@lakeside.example>`],
    plain: 'Where is my deposit DP-50217? I sent it two days ago.\n\nAnna',
  });
}
