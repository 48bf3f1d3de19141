import type { ModalView } from '@slack/types';
import type { Officer } from '../../domain/model.ts';
import { section } from './blocks.ts';
import { explain } from './error-handler.ts';
import { inert } from './escape.ts';
import { admit } from './guard.ts';
import { slackCode } from './slack-errors.ts';
import { loadingView } from './views/loading-view.ts';
import { noticeView } from './views/modal.ts';
import type { Asked, Reaction, Wire } from './work.ts';

/** What a modal could not be opened for, when it is only that the person's click was too long ago. */
const tooLate = ['expired_trigger_id', 'exchanged_trigger_id', 'invalid_trigger_id'];
/** The person closed the modal, or pressed something newer; there is nobody to tell. */
const gone = ['not_found', 'hash_conflict', 'view_not_found'];

/** Runs a command, button or shortcut that is already acknowledged; whatever happens, the person hears how it ended. */
export async function react(wire: Wire, asked: Asked, reaction: Reaction): Promise<void> {
  try {
    if ('shows' in reaction) {
      await show(wire, asked, reaction);
      return;
    }
    const admission = await admit(wire, asked, reaction.role);
    if ('refusal' in admission) {
      await asked.tell({ text: admission.refusal });
      return;
    }
    const told = await reaction.tells(wire, admission.officer, asked);
    await asked.tell(told.message, told.instead);
  } catch (error) {
    await asked.tell({ text: explain(wire, asked.action, error) });
  }
}

type Showing = Extract<Reaction, { shows: unknown }>;

/**
 * A trigger lives three seconds from the click, so an empty modal opens before anything is looked up, and what was
 * asked for takes its place. Inside a modal there is no hurry: the new content replaces the old.
 */
async function show(wire: Wire, asked: Asked, reaction: Showing): Promise<void> {
  const [opened, admission] = await Promise.all([
    asked.view ?? openEmpty(wire, asked, reaction.title),
    settled(admit(wire, asked, reaction.role)),
  ]);
  if (opened === null) {
    await asked.tell({ text: 'Slack gave us too little time to open the window. Please do that once more.' });
    return;
  }
  if ('value' in admission && 'refusal' in admission.value) {
    const { refusal } = admission.value;
    await replace(wire, opened, noticeView('Casedesk', [section(refusal)]));
    await asked.tell({ text: refusal });
    return;
  }
  const view = await content(wire, asked, reaction, admission);
  try {
    await replace(wire, opened, view);
  } catch (error) {
    await replace(wire, opened, noticeView('Casedesk', [section(explain(wire, asked.action, error))]));
  }
}

type Settled<Value> = { value: Value } | { error: unknown };

async function content(
  wire: Wire,
  asked: Asked,
  reaction: Showing,
  admission: Settled<{ officer: Officer } | { refusal: string }>,
): Promise<ModalView> {
  try {
    if ('error' in admission) throw admission.error;
    if ('refusal' in admission.value) return noticeView('Casedesk', [section(admission.value.refusal)]);
    return await reaction.shows(wire, admission.value.officer, asked);
  } catch (error) {
    return noticeView('Casedesk', [section(inert(explain(wire, asked.action, error)))]);
  }
}

/** Null when the trigger is used up; anything else that goes wrong is thrown. */
async function openEmpty(
  wire: Wire,
  asked: Asked,
  title: string,
): Promise<{ id: string; hash: string } | null> {
  try {
    const { view } = await wire.client.views.open({
      trigger_id: asked.trigger,
      view: loadingView(title, asked.ids.ref),
    });
    return view?.id && view.hash ? { id: view.id, hash: view.hash } : null;
  } catch (error) {
    if (tooLate.includes(slackCode(error))) return null;
    throw error;
  }
}

async function replace(wire: Wire, opened: { id: string; hash: string }, view: ModalView): Promise<void> {
  try {
    await wire.client.views.update({ view_id: opened.id, hash: opened.hash, view });
  } catch (error) {
    if (!gone.includes(slackCode(error))) throw error;
  }
}

function settled<Value>(promise: Promise<Value>): Promise<Settled<Value>> {
  return promise.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  );
}
