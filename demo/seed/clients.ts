import type { PageClient } from '../page/server.ts';

/** The seeded clients, who can be written as on the page. Their mail is DKIM-signed by their domain. */
export const anna: PageClient = {
  address: 'anna.fischer@lakeside.example',
  name: 'Anna Fischer',
  language: 'en',
  note: 'sent a deposit that is not credited (DP-50217)',
  signed: true,
};
export const sergei: PageClient = {
  address: 'sergei.petrov@pochta.example',
  name: 'Сергей Петров',
  language: 'ru',
  note: 'withdrawal pending for three days (WD-20931)',
  signed: true,
};
export const wang: PageClient = {
  address: 'wang.xiaoming@youxiang.example',
  name: '王小明',
  language: 'zh-Hans',
  note: 'proof of address refused (AP-3310)',
  signed: true,
};
export const maria: PageClient = {
  address: 'maria.rossi@lakeside.example',
  name: 'Maria Rossi',
  language: 'en',
  note: 'withdrawal sent, not received (WD-20877)',
  signed: true,
};
export const clients: PageClient[] = [anna, sergei, wang, maria];

export const stranger: PageClient = {
  address: 'someone@elsewhere.example',
  name: 'Somebody Else',
  language: 'en',
  note: 'a stranger: no account, mail not signed',
  signed: false,
};
export const strangers: PageClient[] = [stranger];

/** Who moves the firm's money, and answers about it. */
export const bank: PageClient = {
  address: 'operations@bankwire.example',
  name: 'Bank Wire',
  language: 'en',
  note: 'the bank that moves DP-50217: officers ask it, it answers',
  signed: true,
};
export const providers: PageClient[] = [bank];

/** Of the clients who can prove that they wrote. */
export const clientDomains = ['lakeside.example', 'pochta.example', 'youxiang.example'];
export const signedDomains = [...clientDomains, 'bankwire.example'];
