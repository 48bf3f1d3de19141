import type { View } from '@slack/types';
import type { ViewValues } from './contract.ts';
import { elementsOf } from './elements.ts';
import { isRecord, type Json, recordsOf, textOf } from './json.ts';
import { optionsOf } from './limits/composition-rules.ts';

type Typed = string | string[] | null | undefined;

/** Where Slack keeps the initial value of an element. */
const initialFields = [
  'initial_value',
  'initial_option',
  'initial_options',
  'initial_date',
  'initial_time',
  'initial_date_time',
  'initial_user',
  'initial_users',
  'initial_conversation',
  'initial_conversations',
  'initial_channel',
  'initial_channels',
];
/** Elements that hold nothing a person fills in. */
const stateless = ['button', 'overflow', 'workflow_button', 'image'];

/**
 * `view.state.values` as a Slack client sends it: what the person filled in over what the view began with.
 * Throws when a value is for a field that the view does not have, or is not among its options.
 */
export function stateValues(view: View, values: ViewValues): Record<string, Record<string, Json>> {
  rejectUnknown(view, values);
  const state: Record<string, Record<string, Json>> = {};
  for (const block of recordsOf(view.blocks)) {
    for (const element of elementsOf(block)) {
      const blockId = textOf(block.block_id);
      const actionId = textOf(element.action_id);
      if (stateless.includes(String(element.type))) continue;
      state[blockId] ??= {};
      state[blockId][actionId] = elementState(element, values[blockId]?.[actionId]);
    }
  }
  return state;
}

/** What Slack's client says under a field before it sends anything; empty when the form may go. */
export function formErrors(view: View, state: Record<string, Record<string, Json>>): Record<string, string> {
  const errors: Record<string, string> = {};
  for (const block of recordsOf(view.blocks)) {
    if (block.type !== 'input' || !isRecord(block.element)) continue;
    const blockId = textOf(block.block_id);
    const { element } = block;
    const problem = fieldError(
      element,
      state[blockId]?.[textOf(element.action_id)] ?? {},
      block.optional === true,
    );
    if (problem) errors[blockId] = problem;
  }
  return errors;
}

function rejectUnknown(view: View, values: ViewValues): void {
  for (const [blockId, actions] of Object.entries(values)) {
    const block = view.blocks.find((one) => one.block_id === blockId);
    const known = block ? elementsOf(block).map((element) => element.action_id) : [];
    for (const actionId of Object.keys(actions)) {
      if (!known.includes(actionId)) throw new Error(`The view has no field ${blockId} / ${actionId}.`);
    }
  }
}

function elementState(element: Json, typed: Typed): Json {
  const type = String(element.type);
  const field = stateField(type);
  if (typed === undefined)
    return { type, [field]: initialValue(element) ?? (field.endsWith('s') ? [] : null) };
  if (field === 'selected_option')
    return { type, [field]: typed === null ? null : optionNamed(element, String(typed)) };
  if (field === 'selected_options') {
    return { type, [field]: listOf(typed).map((value) => optionNamed(element, value)) };
  }
  if (field.endsWith('s')) return { type, [field]: listOf(typed) };
  if (field === 'selected_date_time') return { type, [field]: typed === null ? null : Number(typed) };
  return { type, [field]: typed === '' ? null : typed };
}

function stateField(type: string): string {
  if (type === 'checkboxes') return 'selected_options';
  if (type === 'radio_buttons') return 'selected_option';
  if (type === 'datepicker') return 'selected_date';
  if (type === 'timepicker') return 'selected_time';
  if (type === 'datetimepicker') return 'selected_date_time';
  const select = /^(multi_)?(static|external|users|conversations|channels)_select$/.exec(type);
  if (!select) return 'value';
  const [, many, kind = ''] = select;
  const noun = kind === 'static' || kind === 'external' ? 'option' : kind.slice(0, -1);
  return `selected_${noun}${many ? 's' : ''}`;
}

function initialValue(element: Json): unknown {
  return initialFields.map((field) => element[field]).find((value) => value !== undefined);
}

function optionNamed(element: Json, value: string): Json {
  const option = optionsOf(element).find((one) => one.value === value);
  if (option) return option;
  if (String(element.type).includes('external')) return { text: { type: 'plain_text', text: value }, value };
  throw new Error(`${String(element.action_id)} has no option "${value}".`);
}

function listOf(typed: Typed): string[] {
  if (typed === null || typed === undefined) return [];
  return Array.isArray(typed) ? typed : [typed];
}

function fieldError(element: Json, state: Json, optional: boolean): string | undefined {
  const value = Object.entries(state).find(([key]) => key !== 'type')?.[1];
  const empty =
    value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) return optional ? undefined : 'Please complete this required field.';
  const { min_length: least, max_length: most } = element;
  if (typeof value !== 'string') return undefined;
  if (typeof least === 'number' && value.length < least) return `Please enter at least ${least} characters.`;
  if (typeof most === 'number' && value.length > most) return `Please enter at most ${most} characters.`;
  return undefined;
}
