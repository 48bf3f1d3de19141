import type { SlackWorldOptions } from '../../../demo/servers/slack/contract.ts';

const person = (id: string, name: string, isRestricted = false) => ({
  id,
  name,
  realName: name,
  timeZone: 'Europe/Nicosia',
  locale: 'en-GB',
  isRestricted,
});
/** A workspace with two officers, a manager, a bound guest and an outsider; one desk channel, one manager channel. */
export function worldOptions(): SlackWorldOptions {
  const everybody = ['UOFFICER', 'USECOND', 'UMANAGER', 'UGUEST', 'UOUTSIDER', 'U0CASEDESK'];
  return {
    directory: null,
    users: [
      person('UOFFICER', 'olena'),
      person('USECOND', 'wei'),
      person('UMANAGER', 'mia'),
      person('UGUEST', 'gus', true),
      person('UOUTSIDER', 'max'),
    ],
    channels: [
      { id: 'CDESK', name: 'desk', isPrivate: false, topic: '', members: everybody },
      { id: 'GBOSS', name: 'boss', isPrivate: true, topic: '', members: ['UMANAGER', 'U0CASEDESK'] },
      { id: 'CSALES', name: 'sales', isPrivate: false, topic: '', members: ['UOFFICER', 'UOUTSIDER'] },
    ],
    commands: [
      { name: '/case', usage: '', hint: '' },
      { name: '/desk', usage: '', hint: '' },
    ],
    messageShortcuts: [{ callbackId: 'create_case', label: 'Create a case' }],
  };
}
