import type { Json } from '../json.ts';
import {
  checkConfirm,
  checkInitialOptions,
  checkOptionalPlainText,
  checkOptions,
  checkPlainText,
} from './composition-rules.ts';
import { checkLength, checkList, checkOneOf, checkRequired, type Findings } from './findings.ts';
import { limits } from './numbers.ts';

export type ElementPlace = 'actions' | 'accessory' | 'input';
type ElementCheck = (findings: Findings, element: Json, pointer: string) => void;
interface ElementRule {
  places: ElementPlace[];
  check: ElementCheck;
}

const everywhere: ElementPlace[] = ['actions', 'accessory', 'input'];
const pressed: ElementPlace[] = ['actions', 'accessory'];
const typed: ElementPlace[] = ['input'];
const nothingMore: ElementCheck = () => undefined;

/** Every interactive element a block may hold, and where. An element not named here is refused. */
const elementRules: Record<string, ElementRule> = {
  button: { places: pressed, check: checkButton },
  workflow_button: { places: pressed, check: checkButton },
  overflow: {
    places: pressed,
    check: (findings, element, pointer) =>
      checkOptions(findings, element.options, `${pointer}/options`, limits.overflowOptions),
  },
  checkboxes: { places: everywhere, check: checkChoices },
  radio_buttons: { places: everywhere, check: checkChoices },
  static_select: { places: everywhere, check: checkStaticSelect },
  multi_static_select: { places: ['accessory', 'input'], check: checkStaticSelect },
  datepicker: { places: everywhere, check: checkDate },
  timepicker: { places: everywhere, check: nothingMore },
  datetimepicker: { places: ['actions', 'input'], check: nothingMore },
  plain_text_input: { places: typed, check: checkPlainTextInput },
  email_text_input: { places: typed, check: nothingMore },
  url_text_input: { places: typed, check: nothingMore },
  number_input: { places: typed, check: checkNumberInput },
  rich_text_input: { places: typed, check: nothingMore },
  file_input: { places: typed, check: nothingMore },
};
for (const kind of ['users', 'conversations', 'channels', 'external']) {
  elementRules[`${kind}_select`] = { places: everywhere, check: nothingMore };
  elementRules[`multi_${kind}_select`] = { places: ['accessory', 'input'], check: nothingMore };
}

export function checkElement(findings: Findings, element: Json, pointer: string, place: ElementPlace): void {
  const rule = elementRules[String(element.type)];
  if (!rule?.places.includes(place)) {
    findings.report(pointer, `unsupported type: ${String(element.type)}`);
    return;
  }
  checkLength(findings, element.action_id, `${pointer}/action_id`, limits.actionId);
  checkOptionalPlainText(findings, element.placeholder, `${pointer}/placeholder`, limits.placeholder);
  checkConfirm(findings, element.confirm, `${pointer}/confirm`);
  rule.check(findings, element, pointer);
}

function checkButton(findings: Findings, element: Json, pointer: string): void {
  checkPlainText(findings, element.text, `${pointer}/text`, limits.buttonText);
  checkLength(findings, element.value, `${pointer}/value`, limits.buttonValue);
  checkLength(findings, element.url, `${pointer}/url`, limits.url);
  checkLength(
    findings,
    element.accessibility_label,
    `${pointer}/accessibility_label`,
    limits.accessibilityLabel,
  );
  checkOneOf(findings, element.style, `${pointer}/style`, ['primary', 'danger']);
}

function checkChoices(findings: Findings, element: Json, pointer: string): void {
  const kinds = ['plain_text', 'mrkdwn'] as const;
  checkOptions(findings, element.options, `${pointer}/options`, limits.choiceOptions, [...kinds]);
  checkInitialOptions(findings, element, pointer);
}

function checkStaticSelect(findings: Findings, element: Json, pointer: string): void {
  if (element.option_groups === undefined) {
    checkOptions(findings, element.options, `${pointer}/options`, limits.selectOptions);
  } else {
    const groupsPointer = `${pointer}/option_groups`;
    checkList(findings, element.option_groups, groupsPointer, 1, limits.optionGroups).forEach(
      (group, index) => {
        checkPlainText(findings, group.label, `${groupsPointer}/${index}/label`, limits.optionGroupLabel);
        checkOptions(findings, group.options, `${groupsPointer}/${index}/options`, limits.selectOptions);
      },
    );
  }
  checkInitialOptions(findings, element, pointer);
}

function checkDate(findings: Findings, element: Json, pointer: string): void {
  const date = element.initial_date;
  if (date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(String(date))) {
    findings.report(`${pointer}/initial_date`, 'must be a date like 2026-01-31');
  }
}

function checkPlainTextInput(findings: Findings, element: Json, pointer: string): void {
  const most = element.max_length ?? limits.plainTextInput;
  if (typeof most !== 'number' || most < 1 || most > limits.plainTextInput) {
    findings.report(`${pointer}/max_length`, `must be from 1 to ${limits.plainTextInput}`);
  } else {
    checkLength(findings, element.initial_value, `${pointer}/initial_value`, most);
  }
}

function checkNumberInput(findings: Findings, element: Json, pointer: string): void {
  if (typeof element.is_decimal_allowed !== 'boolean') {
    findings.report(`${pointer}/is_decimal_allowed`, 'must be true or false');
  }
  if (element.initial_value !== undefined)
    checkRequired(findings, element.initial_value, `${pointer}/initial_value`, 50);
}
