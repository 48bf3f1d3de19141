import type { SlackChannel, SlackUser, SlackWorldOptions } from '../servers/slack/contract.ts';

/** The firm of the demo, its people in Slack and its channels. */
export const firm = {
  name: 'Northgate Markets',
  deskAddress: 'support@northgate.example',
  deskPassword: 'desk-demo-password',
  managerAddress: 'david.hart@northgate.example',
};

export const officer: SlackUser = {
  id: 'U0OLENA',
  name: 'olena',
  realName: 'Olena Marchenko',
  timeZone: 'Europe/Nicosia',
  locale: 'en-GB',
};
export const secondOfficer: SlackUser = {
  id: 'U0WEI',
  name: 'wei',
  realName: 'Chen Wei',
  timeZone: 'Asia/Shanghai',
  locale: 'zh-CN',
};
export const manager: SlackUser = {
  id: 'U0DAVID',
  name: 'david',
  realName: 'David Hart',
  timeZone: 'Europe/London',
  locale: 'en-GB',
};
export const outsider: SlackUser = {
  id: 'U0TOM',
  name: 'tom',
  realName: 'Tom Baker (sales)',
  timeZone: 'Europe/London',
  locale: 'en-GB',
};
const bot: SlackUser = {
  id: 'U0CASEDESK',
  name: 'casedesk',
  realName: 'Casedesk',
  timeZone: 'UTC',
  locale: 'en-GB',
  isBot: true,
};

export const people = [
  { userId: officer.id, role: 'officer' },
  { userId: secondOfficer.id, role: 'second officer' },
  { userId: manager.id, role: 'manager' },
  { userId: outsider.id, role: 'outsider' },
];
export const slackUsers: SlackUser[] = [officer, secondOfficer, manager, outsider, bot];

// Public channels: a curious colleague can read along and press buttons, which must do nothing.
const desk = [officer.id, secondOfficer.id, manager.id, outsider.id, bot.id];
const managers = [manager.id, bot.id];
export const channels = {
  payments: {
    id: 'C0PAYMENTS',
    name: 'desk-payments',
    isPrivate: false,
    topic: 'Deposits and withdrawals',
    members: desk,
  },
  onboarding: {
    id: 'C0ONBOARD',
    name: 'desk-onboarding',
    isPrivate: false,
    topic: 'Verification and documents',
    members: desk,
  },
  complaints: {
    id: 'C0COMPLAIN',
    name: 'desk-complaints',
    isPrivate: false,
    topic: 'Complaints, with the regulator’s clock',
    members: desk,
  },
  paymentsManagers: {
    id: 'G0MANAGEPAY',
    name: 'managers-payments',
    isPrivate: true,
    topic: 'Escalations and digests of the payments desk',
    members: managers,
  },
  onboardingManagers: {
    id: 'G0MANAGEONB',
    name: 'managers-onboarding',
    isPrivate: true,
    topic: 'Escalations and digests of the onboarding desk',
    members: managers,
  },
  complaintsManagers: {
    id: 'G0MANAGECOM',
    name: 'managers-complaints',
    isPrivate: true,
    topic: 'Escalations and digests of the complaints desk',
    members: managers,
  },
  sales: {
    id: 'C0SALES',
    name: 'sales',
    isPrivate: false,
    topic: 'Colleagues who ask about their clients',
    members: desk,
  },
} satisfies Record<string, SlackChannel>;

export const commands: SlackWorldOptions['commands'] = [
  {
    name: '/case',
    usage: '[CD-… | find … | new | help]',
    hint: 'Your queue, a case, a record, or a new internal inquiry',
  },
  { name: '/desk', usage: '[digest]', hint: 'What is overdue, quarantined or undelivered' },
];
export const messageShortcuts: SlackWorldOptions['messageShortcuts'] = [
  { callbackId: 'create_case', label: 'Create a case' },
];

const hours = {
  timeZone: 'Europe/Nicosia',
  opens: '09:00',
  closes: '18:00',
  digestTo: [firm.managerAddress],
};
/** The content of DESKS_FILE. */
export const desksFile = {
  desks: [
    {
      name: 'payments',
      channel: channels.payments.id,
      managerChannel: channels.paymentsManagers.id,
      ...hours,
    },
    {
      name: 'onboarding',
      channel: channels.onboarding.id,
      managerChannel: channels.onboardingManagers.id,
      ...hours,
    },
    {
      name: 'complaints',
      channel: channels.complaints.id,
      managerChannel: channels.complaintsManagers.id,
      ...hours,
    },
  ],
};
