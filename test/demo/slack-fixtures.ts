import type { KnownBlock, ModalView } from '@slack/types';
import type { SlackWorldOptions } from '../../demo/servers/slack/contract.ts';

const people = [
  { id: 'UOFFICER', name: 'olena', realName: 'Olena Officer', timeZone: 'Europe/Kyiv', locale: 'en-GB' },
  { id: 'USECOND', name: 'wei', realName: 'Wei Second', timeZone: 'Asia/Shanghai', locale: 'zh-CN' },
  { id: 'UOUTSIDER', name: 'max', realName: 'Max Outsider', timeZone: 'Europe/Berlin', locale: 'en-GB' },
];

export function worldOptions(more: Partial<SlackWorldOptions> = {}): SlackWorldOptions {
  return {
    directory: null,
    users: people,
    channels: [
      {
        id: 'CDESK',
        name: 'desk',
        isPrivate: false,
        topic: 'Payments',
        members: ['UOFFICER', 'USECOND', 'U0CASEDESK'],
      },
      { id: 'GBOSS', name: 'boss', isPrivate: true, topic: '', members: ['UOFFICER', 'U0CASEDESK'] },
      { id: 'CSALES', name: 'sales', isPrivate: false, topic: '', members: ['UOUTSIDER'] },
    ],
    commands: [{ name: '/case', usage: '[ref]', hint: 'my cases' }],
    messageShortcuts: [{ callbackId: 'create_case', label: 'Create a case' }],
    ...more,
  };
}

export const takeButton: KnownBlock = {
  type: 'actions',
  elements: [
    { type: 'button', action_id: 'take', value: 'CD-1', text: { type: 'plain_text', text: 'Take' } },
  ],
};

export const modal: ModalView = {
  type: 'modal',
  callback_id: 'new_case',
  notify_on_close: true,
  title: { type: 'plain_text', text: 'New case' },
  submit: { type: 'plain_text', text: 'Create' },
  blocks: [
    {
      type: 'input',
      block_id: 'reference',
      label: { type: 'plain_text', text: 'Reference' },
      element: { type: 'plain_text_input', action_id: 'typed' },
    },
    {
      type: 'input',
      block_id: 'desk',
      label: { type: 'plain_text', text: 'Desk' },
      element: {
        type: 'static_select',
        action_id: 'picked',
        options: ['payments', 'onboarding'].map((value) => ({
          text: { type: 'plain_text', text: value },
          value,
        })),
        initial_option: { text: { type: 'plain_text', text: 'payments' }, value: 'payments' },
      },
    },
    { ...takeButton, block_id: 'more' },
  ],
};
