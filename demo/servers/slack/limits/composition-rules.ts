import { isDeepStrictEqual } from 'node:util';
import { isRecord, type Json, recordOf, recordsOf } from '../json.ts';
import { checkLength, checkList, checkOneOf, checkRequired, type Findings } from './findings.ts';
import { limits } from './numbers.ts';

export type TextKind = 'plain_text' | 'mrkdwn';

/** A text object: the right kind, not empty, not too long. */
export function checkText(
  findings: Findings,
  value: unknown,
  pointer: string,
  most: number,
  kinds: TextKind[] = ['plain_text', 'mrkdwn'],
): void {
  if (!isRecord(value)) {
    findings.report(pointer, 'must be a text object');
    return;
  }
  if (!kinds.some((kind) => kind === value.type)) {
    findings.report(`${pointer}/type`, `must be ${kinds.join(' or ')}`);
  }
  checkRequired(findings, value.text, `${pointer}/text`, most);
}

export function checkPlainText(findings: Findings, value: unknown, pointer: string, most: number): void {
  checkText(findings, value, pointer, most, ['plain_text']);
}

export function checkOptionalPlainText(
  findings: Findings,
  value: unknown,
  pointer: string,
  most: number,
): void {
  if (value !== undefined) checkPlainText(findings, value, pointer, most);
}

export function checkConfirm(findings: Findings, value: unknown, pointer: string): void {
  if (value === undefined) return;
  const confirm = recordOf(value);
  checkPlainText(findings, confirm.title, `${pointer}/title`, limits.confirmTitle);
  checkText(findings, confirm.text, `${pointer}/text`, limits.confirmText);
  checkOptionalPlainText(findings, confirm.confirm, `${pointer}/confirm`, limits.confirmButton);
  checkOptionalPlainText(findings, confirm.deny, `${pointer}/deny`, limits.confirmButton);
  checkOneOf(findings, confirm.style, `${pointer}/style`, ['primary', 'danger']);
}

export function checkOptions(
  findings: Findings,
  value: unknown,
  pointer: string,
  most: number,
  kinds: TextKind[] = ['plain_text'],
): void {
  checkList(findings, value, pointer, 1, most).forEach((option, index) => {
    const place = `${pointer}/${index}`;
    checkText(findings, option.text, `${place}/text`, limits.optionText, kinds);
    checkRequired(findings, option.value, `${place}/value`, limits.optionValue);
    if (option.description !== undefined) {
      checkText(findings, option.description, `${place}/description`, limits.optionDescription, kinds);
    }
    checkLength(findings, option.url, `${place}/url`, limits.url);
  });
}

/** Slack wants what is chosen at the start to be, word for word, one of the options. */
export function checkInitialOptions(findings: Findings, element: Json, pointer: string): void {
  const options = optionsOf(element);
  const chosen = [
    ...('initial_option' in element ? [element.initial_option] : []),
    ...(Array.isArray(element.initial_options) ? element.initial_options : []),
  ];
  for (const one of chosen) {
    if (!options.some((option) => isDeepStrictEqual(option, one))) {
      findings.report(pointer, 'initial option must be exactly one of the options');
    }
  }
}

export function optionsOf(element: Json): Json[] {
  const grouped = recordsOf(element.option_groups).flatMap((group) => recordsOf(group.options));
  return [...recordsOf(element.options), ...grouped];
}
