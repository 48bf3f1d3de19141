import type { InputBlock, KnownBlock, ModalView } from '@slack/types';
import { cut } from '../escape.ts';
import { type Ids, writeIds } from '../ids.ts';
import { field, forms } from '../names.ts';

/** The frame every modal of ours has (https://docs.slack.dev/surfaces/modals: titles and buttons of 24 characters). */
export interface ModalWords {
  callback: string;
  title: string;
  blocks: KnownBlock[];
  ids?: Ids;
  /** Without it the modal can only be closed. */
  submit?: string;
  close?: string;
}
export function modal({ callback, title, blocks, ids, submit, close }: ModalWords): ModalView {
  return {
    type: 'modal',
    callback_id: callback,
    title: { type: 'plain_text', text: cut(title, 24) },
    ...(submit && { submit: { type: 'plain_text', text: cut(submit, 24) } }),
    close: { type: 'plain_text', text: cut(close ?? (submit ? 'Cancel' : 'Close'), 24) },
    private_metadata: writeIds(ids ?? {}),
    blocks: blocks.slice(0, 100),
  };
}

/** A modal that only says one sentence. */
export function noticeView(title: string, blocks: KnownBlock[], ids?: Ids): ModalView {
  return modal({ callback: forms.notice, title, blocks, ...(ids && { ids }) });
}

export interface FieldWords {
  label: string;
  hint?: string;
  placeholder?: string;
  start?: string;
  /** One line, for what has no line breaks. */
  isShort?: boolean;
  /** In UTF-16 units; Slack's own limit is 3,000. */
  most: number;
}
/** The one field of a form. */
export function textField({
  label,
  hint,
  placeholder,
  start,
  isShort = false,
  most,
}: FieldWords): InputBlock {
  return {
    type: 'input',
    block_id: field.block,
    label: { type: 'plain_text', text: label },
    ...(hint && { hint: { type: 'plain_text', text: hint } }),
    element: {
      type: 'plain_text_input',
      action_id: field.action,
      multiline: !isShort,
      min_length: 1,
      max_length: most,
      ...(start && { initial_value: cut(start, most) }),
      ...(placeholder && { placeholder: { type: 'plain_text', text: cut(placeholder, 150) } }),
    },
  };
}
