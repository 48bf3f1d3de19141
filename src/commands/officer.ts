import { parseArgs } from 'node:util';
import { addOfficer, removeOfficer } from '../domain/add-officer.ts';
import { plainAddress } from '../domain/address.ts';
import { type DeskName, desks, type Role } from '../domain/model.ts';
import { listOfficers } from '../domain/store/officers.ts';
import { commandActor, withContext } from './command-context.ts';
import type { Verb } from './verb.ts';

const roles: readonly Role[] = ['officer', 'manager', 'administrator'];

export const officerVerb: Verb = {
  usage: 'officer add|list|remove',
  help: [
    'Binds Slack users to roles, desks and languages.',
    '  officer add --slack U0123ABCD --name "Olena Marchenko" [--email olena@firm.example]',
    `      --roles officer,manager  (of ${roles.join(', ')})  --desks payments,complaints  --languages en,ru`,
    '  officer list',
    '  officer remove --slack U0123ABCD',
    'Adding somebody again changes what they may do. A Slack user id stands in the profile under "Copy member ID".',
  ].join('\n'),
  async run(words) {
    const [act = 'list', ...rest] = words;
    if (act === 'list') return list();
    if (act === 'add') return add(rest);
    if (act === 'remove') return remove(rest);
    process.stderr.write(`"officer ${act}" is not known. Try officer add, officer list or officer remove.\n`);
    return 2;
  },
};

/** A language as BCP 47 writes it, with its script where it has several. */
const languageTag = /^[a-z]{2,3}(-[A-Z][a-z]{3})?$/;

async function add(words: string[]): Promise<number> {
  const given = readOptions(words);
  const problems = [
    ...problemWithSlackId(given.slack),
    ...(given.name ? [] : ['--name is missing.']),
    ...(given.email && plainAddress(given.email) === null ? ['--email is not a plain address.'] : []),
    ...unknownWords('--roles', given.roles, roles),
    ...unknownWords('--desks', given.desks, desks),
    ...given.languages
      .filter((one) => !languageTag.test(one))
      .map((one) => `--languages holds ${one}; it takes tags such as en, ru, zh-Hans, zh-Hant.`),
  ];
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\ncasedesk officer --help shows an example.\n`);
    return 2;
  }
  return withContext(async (context) => {
    const officer = await addOfficer(
      context,
      {
        slackUserId: given.slack!,
        name: given.name!,
        email: given.email ? plainAddress(given.email) : null,
        roles: given.roles as Role[],
        desks: given.desks as DeskName[],
        languages: given.languages,
      },
      commandActor(),
    );
    process.stdout.write(
      `${officer.name} (${officer.slackUserId}) is bound: ${officer.roles.join(', ')} of ${officer.desks.join(', ')}; languages ${officer.languages.join(', ')}.\n`,
    );
    return 0;
  });
}

async function list(): Promise<number> {
  return withContext(async (context) => {
    const officers = await listOfficers(context.db);
    if (officers.length === 0)
      process.stdout.write('Nobody is bound yet. Start with: casedesk officer add --help\n');
    for (const officer of officers) {
      process.stdout.write(
        `${officer.slackUserId}  ${officer.name}  ${officer.roles.join(',')}  ${officer.desks.join(',')}  ${officer.languages.join(',')}\n`,
      );
    }
    return 0;
  });
}

async function remove(words: string[]): Promise<number> {
  const { slack } = readOptions(words);
  const problems = problemWithSlackId(slack);
  if (problems.length > 0) {
    process.stderr.write(`${problems.join('\n')}\n`);
    return 2;
  }
  return withContext(async (context) => {
    const removed = await removeOfficer(context, slack!, commandActor());
    process.stdout.write(removed ? `${slack} may do nothing here any more.\n` : `${slack} was not bound.\n`);
    return removed ? 0 : 1;
  });
}

function readOptions(words: string[]) {
  const { values } = parseArgs({
    args: words,
    options: {
      slack: { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
      roles: { type: 'string', default: 'officer' },
      desks: { type: 'string', default: desks.join(',') },
      languages: { type: 'string', default: 'en' },
    },
  });
  const split = (text: string) =>
    text
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
  return {
    ...values,
    roles: split(values.roles),
    desks: split(values.desks),
    languages: split(values.languages),
  };
}

function problemWithSlackId(slack: string | undefined): string[] {
  if (!slack) return ['--slack is missing: the Slack user id, like U0123ABCD.'];
  return /^[UW][A-Z0-9]{2,}$/.test(slack) ? [] : [`--slack ${slack} is not a Slack user id, like U0123ABCD.`];
}

function unknownWords(option: string, given: string[], known: readonly string[]): string[] {
  const unknown = given.filter((word) => !known.includes(word));
  return unknown.length > 0 ? [`${option} holds ${unknown.join(', ')}; it takes ${known.join(', ')}.`] : [];
}
