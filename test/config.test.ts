import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ConfigError, readConfig } from '../src/config.ts';

const desks = JSON.stringify({
  desks: [{ name: 'payments', channel: 'C0123456789', managerChannel: 'G0123456789' }],
});
const complete = {
  CASEDESK_KEY: 'ab'.repeat(32),
  FIRM_NAME: 'Northgate Markets',
  DESK_ADDRESS: 'Support@Firm.example',
  DESKS_FILE: 'desks.json',
};
const files: Record<string, string> = {
  'desks.json': desks,
  '/run/secrets/imap': 'from-a-file\n',
  '/run/secrets/refresh': 'refresh-from-a-file\n',
  '/run/secrets/client': 'client-from-a-file\n',
  'broken.json': '{',
  'ids.json': '{"patterns":[{"type":"payment_id","template":"W-####-######"}]}',
  'odd-ids.json':
    '{"patterns":[{"type":"payment_id","template":"(W+)+#"},{"type":"login","template":"abc"}]}',
  'calendars.json': JSON.stringify({
    calendars: {
      china: { holidays: ['2026-10-01/2026-10-03', '2026-12-31'], workingDays: ['2026-10-10'] },
    },
    entities: { 'Bank (HK)': { timeZone: 'Asia/Shanghai', closes: '17:00', calendar: 'china' } },
    desks: [
      { name: 'payments', channel: 'C0123456789', managerChannel: 'G0123456789', calendar: 'china' },
      { name: 'onboarding', channel: 'C0123456789', managerChannel: 'G0123456789' },
    ],
  }),
  'odd-calendars.json': JSON.stringify({
    calendars: { china: { holidays: ['2026-02-30', '2026-10-07/2026-10-01'] } },
    desks: [{ name: 'payments', channel: 'C0123456789', managerChannel: 'G0123456789' }],
  }),
  'no-calendar.json': JSON.stringify({
    calendars: { china: {} },
    desks: [{ name: 'payments', channel: 'C0123456789', managerChannel: 'G0123456789', calendar: 'chine' }],
  }),
  'odd.json':
    '{"desks":[{"name":"payments","channel":"payments","managerChannel":"G0123456789","timeZone":"Mars/Base"}]}',
};

it('reads the smallest configuration, with every optional feature off', () => {
  const config = read(complete);

  expect(config).toMatchObject({
    mailboxes: [],
    smtp: null,
    slack: null,
    webhookSecrets: [],
    dnsServers: null,
  });
  expect(config.database.url).toBe('pglite:.casedesk/data');
  expect(config.firm).toMatchObject({
    deskAddress: 'support@firm.example',
    ownAddresses: ['support@firm.example'],
    officerLanguage: 'en',
  });
  expect(Object.isFrozen(config)).toBe(true);
});

it('takes a secret from a file, and the port that fits the security', () => {
  const config = read({
    ...complete,
    IMAP_HOST: 'mail.firm.example',
    IMAP_USER: 'desk',
    IMAP_PASSWORD_FILE: '/run/secrets/imap',
  });

  expect(config.mailboxes[0]).toMatchObject({
    password: 'from-a-file',
    port: 993,
    security: 'tls',
    folder: 'INBOX',
  });
});

it('takes the authority of the firm’s own mail servers from a file of certificates', () => {
  const file = (name: string) => readFileSync(new URL(`fixtures/tls/${name}`, import.meta.url), 'utf8');
  Object.assign(files, { 'ca.pem': file('authority.pem'), 'leaf.pem': file('server.pem'), 'key.pem': 'KEY' });
  expect(read({ ...complete, MAIL_CA_FILE: 'ca.pem' }).mailAuthorities).toBe(files['ca.pem']);
  for (const name of ['leaf.pem', 'key.pem', 'nowhere.pem'])
    expect(problemsOf({ ...complete, MAIL_CA_FILE: name })[0]?.variable).toBe('MAIL_CA_FILE');
});

const byToken = {
  ...complete,
  IMAP_HOST: 'imap.gmail.com',
  IMAP_AUTH: 'oauth2',
  IMAP_USER: 'support@firm.example',
  OAUTH_TOKEN_ENDPOINT: 'https://oauth2.googleapis.com/token',
  OAUTH_CLIENT_ID: 'the-client',
  OAUTH_CLIENT_SECRET_FILE: '/run/secrets/client',
  OAUTH_REFRESH_TOKEN_FILE: '/run/secrets/refresh',
};

it('takes the login by OAuth 2 for all servers from one group, its secrets from files', () => {
  const config = read({
    ...byToken,
    SMTP_HOST: 'smtp.gmail.com',
    SMTP_AUTH: 'oauth2',
    SMTP_USER: 'support@firm.example',
    SENT_LOOKUP: 'sent',
  });

  const secrets = { clientSecret: 'client-from-a-file', refreshToken: 'refresh-from-a-file' };
  expect(config.mailboxes[0]).toMatchObject({
    password: null,
    oauth: { clientId: 'the-client', ...secrets, scope: null, deadlineMilliseconds: 10_000 },
  });
  // One object: its access token is shared.
  expect([config.smtp?.oauth, config.sentLookup?.oauth]).toEqual([
    config.mailboxes[0]?.oauth,
    config.mailboxes[0]?.oauth,
  ]);
  expect(config.smtp?.oauth).toBe(config.mailboxes[0]?.oauth);
  const itself = {
    ...byToken,
    OAUTH_REFRESH_TOKEN_FILE: '',
    OAUTH_SCOPE: 'https://outlook.office365.com/.default',
  };
  expect(read(itself).mailboxes[0]?.oauth).toMatchObject({ refreshToken: null, scope: itself.OAUTH_SCOPE });
});

it.each([
  ['without a token endpoint', { OAUTH_TOKEN_ENDPOINT: '' }, 'OAUTH_TOKEN_ENDPOINT'],
  ['over plain HTTP', { OAUTH_TOKEN_ENDPOINT: 'http://login.example/token' }, 'OAUTH_TOKEN_ENDPOINT'],
  ['to no address at all', { OAUTH_TOKEN_ENDPOINT: 'login.example' }, 'OAUTH_TOKEN_ENDPOINT'],
  [
    'with a login in the address',
    { OAUTH_TOKEN_ENDPOINT: 'https://a:b@login.example/' },
    'OAUTH_TOKEN_ENDPOINT',
  ],
  ['without a client', { OAUTH_CLIENT_ID: '' }, 'OAUTH_CLIENT_ID'],
  [
    'with neither secret nor refresh token',
    { OAUTH_CLIENT_SECRET_FILE: '', OAUTH_REFRESH_TOKEN_FILE: '' },
    'OAUTH_CLIENT_SECRET',
  ],
  ['of nobody', { SMTP_HOST: 'smtp.gmail.com', SMTP_AUTH: 'oauth2' }, 'SMTP_USER'],
  ['beside a password', { IMAP_PASSWORD: 'x' }, 'IMAP_AUTH'],
  ['from a file that is not there', { OAUTH_REFRESH_TOKEN_FILE: '/nowhere' }, 'OAUTH_REFRESH_TOKEN_FILE'],
])('refuses a login by OAuth 2 %s', (_, changes, variable) => {
  expect(problemsOf({ ...byToken, ...changes }).map((problem) => problem.variable)).toContain(variable);
  const onThisMachine = { ...byToken, OAUTH_TOKEN_ENDPOINT: 'http://127.0.0.1:8080/token' };
  expect(read(onThisMachine).mailboxes[0]?.oauth?.url).toBe(onThisMachine.OAUTH_TOKEN_ENDPOINT);
});

const client = {
  tokenEndpoint: 'https://login.example/token',
  clientId: 'c',
  clientSecretFile: '/run/secrets/client',
};
const plain = { host: 'mail.firm.example', user: 'Support@firm.example', passwordFile: '/run/secrets/imap' };
const mailboxesFile = (...mailboxes: object[]) => {
  files['mailboxes.json'] = JSON.stringify({ mailboxes });
  return { ...complete, MAILBOXES_FILE: 'mailboxes.json' };
};

it('takes any number of mailboxes from a file, whose addresses are all ours', () => {
  const config = read(
    mailboxesFile(
      plain,
      { ...plain, folder: 'Claims', port: 1143, security: 'starttls', addresses: ['Claims@firm.example'] },
      { host: 'imap.example', user: 'KYC@firm.example', auth: 'oauth2', oauth: client, desk: 'payments' },
      { ...plain, user: 'no-address' },
    ),
  );

  expect(config.mailboxes).toMatchObject([
    {
      name: 'Support@firm.example/INBOX',
      port: 993,
      security: 'tls',
      password: 'from-a-file',
      oauth: null,
      desk: null,
    },
    { name: 'Support@firm.example/Claims', port: 1143, security: 'starttls' },
    {
      name: 'KYC@firm.example/INBOX',
      desk: 'payments',
      password: null,
      oauth: { url: client.tokenEndpoint, scope: null },
    },
    { name: 'no-address/INBOX' },
  ]);
  expect(config.mailboxes[2]?.oauth).toMatchObject({
    clientSecret: 'client-from-a-file',
    refreshToken: null,
  });
  expect(config.firm.ownAddresses).toEqual([
    'support@firm.example',
    'claims@firm.example',
    'kyc@firm.example',
  ]);
  expect(config.firm.mailboxDesks).toEqual({ 'KYC@firm.example/INBOX': 'payments' });
});

it('lets mailboxes of a file share the client of the variables', () => {
  const { IMAP_HOST: _host, IMAP_AUTH: _auth, IMAP_USER: _user, ...shared } = byToken;
  const file = mailboxesFile(
    { host: 'a', user: 'a', auth: 'oauth2' },
    { host: 'a', user: 'b', auth: 'oauth2' },
  );
  const { mailboxes } = read({ ...shared, MAILBOXES_FILE: file.MAILBOXES_FILE });

  expect(mailboxes[0]?.oauth?.refreshToken).toBe('refresh-from-a-file');
  expect(mailboxes[1]?.oauth).toBe(mailboxes[0]?.oauth);
});

it.each([
  ['no host', { ...plain, host: undefined }, 'mailboxes.0.host is missing.'],
  ['a host that is no text', { ...plain, host: 7 }, 'mailboxes.0.host must be a text in quotes.'],
  [
    'a password in clear',
    { ...plain, password: 'hunter2' },
    'mailboxes.0 holds what is not known: password.',
  ],
  ['no password', { ...plain, passwordFile: undefined }, 'mailboxes.0.passwordFile is missing'],
  [
    'a password file that is not there',
    { ...plain, passwordFile: '/nowhere' },
    'passwordFile names /nowhere',
  ],
  [
    'a desk that does not exist',
    { ...plain, desk: 'gossip' },
    'mailboxes.0.desk is none of onboarding, payments',
  ],
  ['a desk that the firm does not run', { ...plain, desk: 'complaints' }, 'mailboxes.0.desk is complaints'],
  ['a client beside a password', { ...plain, oauth: client }, 'mailboxes.0.auth must be oauth2'],
  [
    'a password beside a client',
    { ...plain, auth: 'oauth2', oauth: client },
    'mailboxes.0.passwordFile is there',
  ],
  ['no client at all', { ...plain, auth: 'oauth2', passwordFile: undefined }, 'mailboxes.0.oauth is missing'],
  [
    'a token endpoint over plain HTTP',
    { host: 'a', user: 'a', auth: 'oauth2', oauth: { ...client, tokenEndpoint: 'http://login.example' } },
    'mailboxes.0.oauth.tokenEndpoint must begin with https://',
  ],
  ['a plain server on another machine', { ...plain, security: 'none' }, 'mailboxes.0.security must be tls'],
  ['an address that is none', { ...plain, addresses: ['kyc'] }, 'mailboxes.0.addresses.0 must be a plain'],
])('refuses a file of mailboxes with %s', (_, mailbox, told) => {
  const problems = problemsOf(mailboxesFile(mailbox)).map(({ variable, what }) => `${variable} ${what}`);
  expect(problems.join('\n')).toContain(`MAILBOXES_FILE mailboxes.json: `);
  expect(problems.join('\n')).toContain(told);
  expect(problems.join('\n')).not.toContain('hunter2');
});

it('refuses a mailbox that is there twice, and a file beside the variables of one', () => {
  expect(problemsOf(mailboxesFile(plain, plain))[0]?.what).toContain(
    'Support@firm.example/INBOX is there twice',
  );
  const beside = { ...mailboxesFile(plain), IMAP_HOST: 'a', IMAP_USER: 'a', IMAP_PASSWORD: 'a' };
  expect(problemsOf(beside)[0]?.what).toContain('beside IMAP_HOST');
});

it('names every missing or wrong variable at once, each with an example', () => {
  const problems = problemsOf({
    DESK_ADDRESS: 'not an address',
    DESKS_FILE: 'nowhere.json',
    HTTP_PORT: 'eighty',
    LOG_LEVEL: 'loud',
  });

  expect(problems.map((problem) => problem.variable).sort()).toEqual([
    'CASEDESK_KEY',
    'DESKS_FILE',
    'DESK_ADDRESS',
    'FIRM_NAME',
    'HTTP_PORT',
    'LOG_LEVEL',
  ]);
  expect(problems.every((problem) => problem.example !== '' && problem.what.endsWith('.'))).toBe(true);
});

it.each([
  ['a group that is half filled', { IMAP_USER: 'desk' }, 'IMAP_HOST'],
  ['a key of the wrong length', { CASEDESK_KEY: 'abcd' }, 'CASEDESK_KEY'],
  [
    'a secret file that cannot be read',
    { SMTP_HOST: 'mail', SMTP_USER: 'x', SMTP_PASSWORD_FILE: '/nowhere' },
    'SMTP_PASSWORD_FILE',
  ],
  ['half a group of the archive', { SENT_PORT: '993' }, 'SENT_LOOKUP'],
  ['a misspelt variable of OAuth', { OAUTH_TOKEN_ENDPIONT: 'x' }, 'OAUTH_TOKEN_ENDPIONT'],
  [
    'a plain server on another machine',
    { SMTP_HOST: 'mail.firm.example', SMTP_SECURITY: 'none' },
    'SMTP_SECURITY',
  ],
  [
    'a plain archive on another machine',
    {
      SENT_LOOKUP: 'archive',
      SENT_HOST: 'a.example',
      SENT_SECURITY: 'none',
      SENT_USER: 'a',
      SENT_PASSWORD: 'a',
    },
    'SENT_SECURITY',
  ],
  ['a misspelt variable', { IMAP_PASWORD: 'x' }, 'IMAP_PASWORD'],
  ['a database of another kind', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  ['the embedded database in production', { NODE_ENV: 'production' }, 'DATABASE_URL'],
  ['a schedule that is no cron expression', { DIGEST_SCHEDULE: 'at noon' }, 'DIGEST_SCHEDULE'],
  ['an unknown topic', { TWO_PERSON_TOPICS: 'complaint,gossip' }, 'TWO_PERSON_TOPICS'],
  ['a short webhook secret', { RECORDS_WEBHOOK_SECRETS: 'short' }, 'RECORDS_WEBHOOK_SECRETS'],
  ['a desks file that is no JSON', { DESKS_FILE: 'broken.json' }, 'DESKS_FILE'],
])('refuses %s', (_, changes, variable) => {
  expect(problemsOf({ ...complete, ...changes }).map((problem) => problem.variable)).toContain(variable);
});

it('reads how the firm’s own ids look, and takes no expressions for it', () => {
  const { firm } = read({ ...complete, ID_PATTERNS_FILE: 'ids.json' });
  expect(firm.idTemplates).toEqual([{ type: 'payment_id', template: 'W-####-######' }]);
  expect(read(complete).firm.idTemplates).toEqual([]);

  const told = problemsOf({ ...complete, ID_PATTERNS_FILE: 'odd-ids.json' })
    .map(({ variable, what }) => `${variable} ${what}`)
    .join('\n');
  for (const place of ['patterns.0.template', 'patterns.1.template'])
    expect(told).toContain(`ID_PATTERNS_FILE odd-ids.json: ${place} must be 3 to 40 letters`);
  expect(told).toContain('with at least three of # and *');
});

it('says where in the desks file something is wrong', () => {
  const told = problemsOf({ ...complete, DESKS_FILE: 'odd.json' })
    .map((problem) => problem.what)
    .join('\n');

  expect(told).toContain('odd.json: desks.0.channel must be the id of a Slack channel');
  expect(told).toContain('odd.json: desks.0.timeZone must be an IANA time zone');
});

it('knows calendars of desks and entities, and says which of them there is not', () => {
  const { desks, entities } = read({ ...complete, DESKS_FILE: 'calendars.json' }).firm;
  const china = {
    holidays: ['2026-10-01', '2026-10-02', '2026-10-03', '2026-12-31'],
    workingDays: ['2026-10-10'],
  };
  expect(desks[0]?.calendar).toEqual(china);
  expect(desks[1]?.calendar).toBeNull();
  const bank = { timeZone: 'Asia/Shanghai', opens: '00:00', closes: '17:00', calendar: china };
  expect(entities).toEqual({ 'Bank (HK)': bank });

  const told = problemsOf({ ...complete, DESKS_FILE: 'odd-calendars.json' })
    .map((problem) => problem.what)
    .join('\n');
  expect(told).toContain('calendars.china.holidays.0 must be a date like 2026-10-01');
  expect(told).toContain('calendars.china.holidays.1 must be a date');
  expect(problemsOf({ ...complete, DESKS_FILE: 'no-calendar.json' })[0]?.what).toContain(
    'desks.0.calendar names chine, which is not among calendars',
  );
});

it('allows the embedded database in production when somebody accepts the risk', () => {
  expect(read({ ...complete, NODE_ENV: 'production', CASEDESK_ALLOW_PGLITE: 'yes' }).database.url).toBe(
    'pglite:.casedesk/data',
  );
});

it('never shows a secret in what it says', () => {
  const told = messageOf({ ...complete, CASEDESK_KEY: 'hunter2hunter2', SLACK_APP_TOKEN: 'xapp-hunter2' });

  expect(told).not.toContain('hunter2');
});

function read(variables: Record<string, string>) {
  return readConfig(variables, (path) => {
    const content = files[path];
    if (content === undefined) throw new Error('no such file');
    return content;
  });
}

function problemsOf(variables: Record<string, string>) {
  try {
    read(variables);
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  throw new Error('the configuration was accepted');
}

function messageOf(variables: Record<string, string>): string {
  return problemsOf(variables)
    .map((problem) => `${problem.variable} ${problem.what} ${problem.example}`)
    .join('\n');
}
