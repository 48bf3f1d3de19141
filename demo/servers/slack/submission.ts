import { acceptView } from './block-limits.ts';
import type { OpenView, SlackUser, SubmitResult, ViewValues } from './contract.ts';
import { sendClosed, sendSubmission } from './interactions.ts';
import { isRecord, type Json, recordOf } from './json.ts';
import { SlackRefusal } from './refusal.ts';
import { formErrors, stateValues } from './view-state.ts';
import type { Workspace } from './workspace.ts';

/** Sends a form: not at all while a required field is empty; then what the app answered happens to the modals. */
export async function submitView(
  workspace: Workspace,
  user: SlackUser,
  open: OpenView,
  values: ViewValues,
): Promise<SubmitResult> {
  const state = stateValues(open.view, values);
  const errors = formErrors(open.view, state);
  if (Object.keys(errors).length > 0) return { acknowledged: false, milliseconds: 0, errors };
  const result = await sendSubmission(workspace, user, open, state);
  if (!result.acknowledged) return result;
  const answer = recordOf(result.payload);
  if (answer.response_action === 'errors') return { ...result, errors: fieldErrors(answer.errors) };
  follow(workspace, user, open, answer);
  return result;
}

/** Closing the first modal, or one with clear_on_close, closes all that lie on it. */
export async function closeView(workspace: Workspace, user: SlackUser, open: OpenView): Promise<void> {
  const clears = open.view.type === 'modal' && (open.view.clear_on_close ?? false);
  const stack = workspace.views.stack(user.id);
  const closing = clears ? stack : stack.slice(stack.indexOf(open));
  for (const one of closing) workspace.views.close(one.id);
  const told = closing.filter((one) => one.view.type === 'modal' && one.view.notify_on_close);
  await Promise.all(told.map((one) => sendClosed(workspace, user, one, clears)));
}

function follow(workspace: Workspace, user: SlackUser, open: OpenView, answer: Json): void {
  const action = answer.response_action;
  try {
    if (action === undefined) workspace.views.close(open.id);
    else if (action === 'clear') workspace.views.closeAll(user.id);
    else if (action === 'update') workspace.views.update(open.id, acceptView(answer.view, ['modal']));
    else if (action === 'push') workspace.views.push(user.id, acceptView(answer.view, ['modal']));
    else throw new SlackRefusal('invalid_response_action');
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    throw new Error(
      `Slack would not take the answer to the form: ${[error.message, ...error.places].join(' ')}`,
    );
  }
}

function fieldErrors(value: unknown): Record<string, string> {
  if (!isRecord(value)) throw new Error('The app answered response_action "errors" without errors.');
  return Object.fromEntries(Object.entries(value).map(([blockId, text]) => [blockId, String(text)]));
}
