import type { KnownBlock } from '@slack/types';
import { isRecord, type Json } from '../json.ts';
import { checkOptionalPlainText, checkPlainText, checkText } from './composition-rules.ts';
import { checkElement } from './element-rules.ts';
import { checkLength, checkList, checkRequired, type Findings } from './findings.ts';
import { limits } from './numbers.ts';
import { checkDataTable, checkTable } from './table-rules.ts';

export type Surface = 'message' | 'modal' | 'home';
type BlockCheck = (findings: Findings, block: Json, pointer: string) => void;
interface BlockRule {
  surfaces: Surface[];
  check: BlockCheck;
}

const everywhere: Surface[] = ['message', 'modal', 'home'];
const onlyInMessages: Surface[] = ['message'];
/** Blocks Casedesk does not use are known by name, but what is inside them is not looked at. */
const notLookedInto: BlockCheck = () => undefined;

/** Every block of @slack/types, so that a new one there is missed by the compiler here. */
const blockRules: Record<KnownBlock['type'], BlockRule> = {
  actions: { surfaces: everywhere, check: checkActions },
  context: { surfaces: everywhere, check: checkContext },
  divider: { surfaces: everywhere, check: notLookedInto },
  header: { surfaces: everywhere, check: checkHeader },
  image: { surfaces: everywhere, check: checkImage },
  input: { surfaces: everywhere, check: checkInput },
  section: { surfaces: everywhere, check: checkSection },
  rich_text: { surfaces: everywhere, check: checkRichText },
  markdown: { surfaces: onlyInMessages, check: checkMarkdown },
  table: { surfaces: onlyInMessages, check: checkTable },
  data_table: { surfaces: onlyInMessages, check: checkDataTable },
  file: { surfaces: onlyInMessages, check: notLookedInto },
  alert: { surfaces: everywhere, check: notLookedInto },
  card: { surfaces: onlyInMessages, check: notLookedInto },
  carousel: { surfaces: onlyInMessages, check: notLookedInto },
  container: { surfaces: onlyInMessages, check: notLookedInto },
  context_actions: { surfaces: onlyInMessages, check: notLookedInto },
  plan: { surfaces: onlyInMessages, check: notLookedInto },
  task_card: { surfaces: onlyInMessages, check: notLookedInto },
  video: { surfaces: everywhere, check: notLookedInto },
};
const ruleByName = new Map<string, BlockRule>(Object.entries(blockRules));

export function checkBlock(findings: Findings, block: Json, pointer: string, surface: Surface): void {
  const rule = ruleByName.get(String(block.type));
  if (!rule?.surfaces.includes(surface)) {
    findings.report(pointer, `unsupported type: ${String(block.type)}`);
    return;
  }
  checkLength(findings, block.block_id, `${pointer}/block_id`, limits.blockId);
  rule.check(findings, block, pointer);
}

function checkActions(findings: Findings, block: Json, pointer: string): void {
  const elements = checkList(findings, block.elements, `${pointer}/elements`, 1, limits.actionsElements);
  elements.forEach((element, index) => {
    checkElement(findings, element, `${pointer}/elements/${index}`, 'actions');
  });
}

function checkContext(findings: Findings, block: Json, pointer: string): void {
  const elements = checkList(findings, block.elements, `${pointer}/elements`, 1, limits.contextElements);
  elements.forEach((element, index) => {
    const place = `${pointer}/elements/${index}`;
    if (element.type === 'image') checkPicture(findings, element, place);
    else checkText(findings, element, place, limits.contextText);
  });
}

function checkHeader(findings: Findings, block: Json, pointer: string): void {
  checkPlainText(findings, block.text, `${pointer}/text`, limits.header);
}

function checkImage(findings: Findings, block: Json, pointer: string): void {
  checkPicture(findings, block, pointer);
  checkOptionalPlainText(findings, block.title, `${pointer}/title`, limits.imageTitle);
}

function checkPicture(findings: Findings, picture: Json, pointer: string): void {
  checkRequired(findings, picture.alt_text, `${pointer}/alt_text`, limits.altText);
  if (picture.slack_file === undefined) {
    checkRequired(findings, picture.image_url, `${pointer}/image_url`, limits.url);
  }
}

function checkInput(findings: Findings, block: Json, pointer: string): void {
  checkPlainText(findings, block.label, `${pointer}/label`, limits.inputLabel);
  checkOptionalPlainText(findings, block.hint, `${pointer}/hint`, limits.inputHint);
  if (isRecord(block.element)) checkElement(findings, block.element, `${pointer}/element`, 'input');
  else findings.report(`${pointer}/element`, 'must be an element');
}

function checkSection(findings: Findings, block: Json, pointer: string): void {
  const { text, fields, accessory } = block;
  if (text === undefined && fields === undefined) findings.report(pointer, 'must have text or fields');
  if (text !== undefined) checkText(findings, text, `${pointer}/text`, limits.sectionText);
  if (fields !== undefined) {
    checkList(findings, fields, `${pointer}/fields`, 1, limits.sectionFields).forEach((field, index) => {
      checkText(findings, field, `${pointer}/fields/${index}`, limits.sectionField);
    });
  }
  if (!isRecord(accessory)) return;
  if (accessory.type === 'image') checkPicture(findings, accessory, `${pointer}/accessory`);
  else checkElement(findings, accessory, `${pointer}/accessory`, 'accessory');
}

function checkRichText(findings: Findings, block: Json, pointer: string): void {
  const kinds = ['rich_text_section', 'rich_text_list', 'rich_text_quote', 'rich_text_preformatted'];
  checkList(findings, block.elements, `${pointer}/elements`, 1, 1000).forEach((element, index) => {
    if (!kinds.includes(String(element.type))) {
      findings.report(`${pointer}/elements/${index}`, `unsupported type: ${String(element.type)}`);
    }
  });
}

function checkMarkdown(findings: Findings, block: Json, pointer: string): void {
  checkRequired(findings, block.text, `${pointer}/text`, limits.markdown);
}
