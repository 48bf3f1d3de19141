import type { ViewResponseAction } from '@slack/bolt';
import type { ModalView } from '@slack/types';
import { section } from './blocks.ts';
import { explain } from './error-handler.ts';
import { cut, inert } from './escape.ts';
import { admit } from './guard.ts';
import { field } from './names.ts';
import { slackCode } from './slack-errors.ts';
import { wholeText } from './views/draft-text.ts';
import { workingView } from './views/loading-view.ts';
import { noticeView } from './views/modal.ts';
import type { Asked, Form, Submitted, Wire } from './work.ts';

/** Slack waits three seconds for an answer to a form; some of them are the network's. */
const answerWithin = 2000;

type Acknowledge = (answer?: ViewResponseAction) => Promise<void>;

/**
 * Runs a submitted form and answers it in time: with its outcome, or, when that takes longer, with a window that is
 * still open when the outcome comes.
 */
export async function submit(wire: Wire, asked: Asked, form: Form, acknowledge: Acknowledge): Promise<void> {
  const outcome = outcomeOf(wire, asked, form);
  const inTime = await within(answerWithin, outcome);
  if (!inTime) {
    await acknowledge({ response_action: 'update', view: workingView(form.title) });
    await replace(wire, asked, noticeOf(form, asked, await outcome));
    return;
  }
  await acknowledge(answerOf(inTime));
  if ('close' in inTime) await asked.tell(inTime.close);
}

/** Never rejects: an error becomes its sentence. */
async function outcomeOf(wire: Wire, asked: Asked, form: Form): Promise<Submitted> {
  try {
    const admission = await admit(wire, asked, form.role);
    if ('refusal' in admission) return refused(form, asked, admission.refusal);
    return await form.submitted(wire, admission.officer, asked);
  } catch (error) {
    return refused(form, asked, explain(wire, asked.action, error));
  }
}

/** Under the field where there is one, so that what the person typed stays on the screen. */
function refused(form: Form, asked: Asked, sentence: string): Submitted {
  if (asked.text !== '') return { errors: { [field.block]: sentence } };
  return { view: noticeView(form.title, [section(inert(sentence))]) };
}

function answerOf(submitted: Submitted): ViewResponseAction {
  if ('errors' in submitted) return { response_action: 'errors', errors: submitted.errors };
  if ('view' in submitted) return { response_action: 'update', view: submitted.view };
  return { response_action: 'clear' };
}

/** The window that stayed open: its field is gone by now, so what was typed is shown when it was not taken. */
function noticeOf(form: Form, asked: Asked, submitted: Submitted): ModalView {
  if ('view' in submitted) return submitted.view;
  if ('close' in submitted) return noticeView(form.title, [section(cut(submitted.close.text, 2900))]);
  const problem = section(cut(inert(Object.values(submitted.errors).join('\n')), 2900));
  return noticeView(form.title, [problem, section('*What you typed:*'), ...wholeText(asked.text)]);
}

async function replace(wire: Wire, asked: Asked, view: ModalView): Promise<void> {
  if (!asked.view) return;
  try {
    await wire.client.views.update({ view_id: asked.view.id, view });
  } catch (error) {
    wire.log('slack_view_not_updated', { action: asked.action, code: slackCode(error) });
  }
}

async function within<Value>(milliseconds: number, promise: Promise<Value>): Promise<Value | null> {
  const limit = Promise.withResolvers<null>();
  const timer = setTimeout(() => limit.resolve(null), milliseconds);
  try {
    return await Promise.race([promise, limit.promise]);
  } finally {
    clearTimeout(timer);
  }
}
