import type { KnownBlock, View } from '@slack/types';
import { elementsOf } from './elements.ts';
import { isRecord, type Json, recordsOf } from './json.ts';
import { checkBlock, type Surface } from './limits/block-rules.ts';
import { checkOptionalPlainText, checkPlainText } from './limits/composition-rules.ts';
import { checkLength, checkList, createFindings, type Findings } from './limits/findings.ts';
import { limits } from './limits/numbers.ts';
import { SlackRefusal } from './refusal.ts';

/** Gives the blocks of a message back when Slack would take them; refuses with `invalid_blocks` and every place. */
export function acceptBlocks(value: unknown): KnownBlock[] {
  if (!Array.isArray(value)) throw new SlackRefusal('invalid_blocks_format');
  const findings = createFindings();
  checkBlocks(findings, value, 'message');
  refuse(findings);
  if (textLength(value) > limits.messageBlocksText) throw new SlackRefusal('msg_blocks_too_long');
  return value;
}

/** Gives a view back when Slack would show it; refuses with `invalid_blocks` and every place, or `view_too_large`. */
export function acceptView(value: unknown, kinds: ('modal' | 'home')[]): View {
  if (!isView(value))
    throw new SlackRefusal('invalid_arguments', ['[ERROR] must be a view [json-pointer:/view]']);
  if (JSON.stringify(value).length > limits.viewBytes) throw new SlackRefusal('view_too_large');
  const findings = createFindings();
  const kind = kinds.find((one) => one === value.type);
  if (!kind) findings.report('/view/type', `must be ${kinds.join(' or ')}`);
  if (value.type === 'modal') checkModal(findings, { ...value });
  checkLength(findings, value.private_metadata, '/view/private_metadata', limits.privateMetadata);
  checkLength(findings, value.callback_id, '/view/callback_id', limits.callbackId);
  checkBlocks(findings, value.blocks, kind ?? 'modal');
  refuse(findings);
  return value;
}

function checkModal(findings: Findings, view: Json): void {
  checkPlainText(findings, view.title, '/view/title', limits.viewTitle);
  checkOptionalPlainText(findings, view.submit, '/view/submit', limits.viewButton);
  checkOptionalPlainText(findings, view.close, '/view/close', limits.viewButton);
  const asks = recordsOf(view.blocks).some((block) => block.type === 'input');
  if (asks && view.submit === undefined) findings.report('/view/submit', 'is required with input blocks');
}

function checkBlocks(findings: Findings, value: unknown, surface: Surface): void {
  const most = surface === 'message' ? limits.messageBlocks : limits.viewBlocks;
  const blocks = checkList(findings, value, '/blocks', 0, most);
  blocks.forEach((block, index) => {
    checkBlock(findings, block, `/blocks/${index}`, surface);
  });
  checkUnique(
    findings,
    'block_id',
    blocks.map((block) => block.block_id),
  );
  checkUnique(
    findings,
    'action_id',
    blocks.flatMap(elementsOf).map((element) => element.action_id),
  );
}

/**
 * Slack asks for unique action ids within a block only; here they must be unique in the whole message or view,
 * because people of the stand-in name the button they press by it alone.
 */
function checkUnique(findings: Findings, what: string, ids: unknown[]): void {
  const given = ids.filter((id) => id !== undefined);
  const repeated = given.filter((id, index) => given.indexOf(id) !== index);
  for (const id of new Set(repeated)) findings.report('/blocks', `\`${what}\` ${String(id)} already exists`);
}

function textLength(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + textLength(one), 0);
  if (!isRecord(value)) return 0;
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? one.length : textLength(one)),
    0,
  );
}

function refuse(findings: Findings): void {
  if (findings.places.length > 0) throw new SlackRefusal('invalid_blocks', findings.places);
}

function isView(value: unknown): value is View {
  return isRecord(value) && Array.isArray(value.blocks) && typeof value.type === 'string';
}
