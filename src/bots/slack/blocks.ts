import type {
  ActionsBlockElement,
  Button,
  ContextBlock,
  HeaderBlock,
  KnownBlock,
  MrkdwnElement,
  PlainTextElement,
  SectionBlock,
} from '@slack/types';
import { cut, inert, oneLine } from './escape.ts';

/** Small makers of Block Kit, with its limits (https://docs.slack.dev/reference/block-kit) kept in one place. */

/** A message as people get it: `text` is the whole sentence for notifications and screen readers. */
export interface Message {
  text: string;
  blocks?: KnownBlock[];
}

/** A sentence of a verb, which may quote what somebody typed. */
export function sentence(text: string): Message {
  return { text: cut(inert(text), 2900) };
}

/** Words of ours with client text made inert beforehand; `verbatim` keeps Slack from linking on its own. */
export function mrkdwn(text: string, limit = 3000): MrkdwnElement {
  return { type: 'mrkdwn', text: cut(text, limit) || ' ', verbatim: true };
}

/** Client text: nothing in it is formatted, linked or turned into a picture. */
export function plain(text: string, limit = 3000): PlainTextElement {
  return { type: 'plain_text', text: cut(text, limit).trim() === '' ? '–' : cut(text, limit), emoji: false };
}

export function header(text: string): HeaderBlock {
  return { type: 'header', text: { type: 'plain_text', text: cut(text, 150), emoji: true } };
}

export function section(text: string): SectionBlock {
  return { type: 'section', text: mrkdwn(text) };
}

/** Text nobody may act through: one section, cut. */
export function quoted(text: string, limit = 3000): SectionBlock {
  return { type: 'section', text: plain(text, limit) };
}

export function context(...texts: string[]): ContextBlock {
  return { type: 'context', elements: texts.slice(0, 10).map((text) => mrkdwn(text)) };
}

export function actions(blockId: string, elements: ActionsBlockElement[]): KnownBlock[] {
  return elements.length === 0 ? [] : [{ type: 'actions', block_id: blockId, elements }];
}

/** A label over a value that came from outside. Slack shows ten fields a section in two columns. */
export function labelled(label: string, value: string): MrkdwnElement {
  return mrkdwn(`*${label}*\n${value}`, 2000);
}

export interface ButtonWords {
  id: string;
  label: string;
  /** The whole sentence for screen readers, naming the object: "Take case CD-7K2M9Q4". */
  says: string;
  value: string;
  style?: 'primary' | 'danger';
}
export function button({ id, label, says, value, style }: ButtonWords): Button {
  return {
    type: 'button',
    action_id: id,
    text: { type: 'plain_text', text: label, emoji: true },
    value,
    accessibility_label: cut(oneLine(says), 75),
    ...(style && { style }),
  };
}
