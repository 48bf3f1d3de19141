import { plainAddress } from '../../domain/address.ts';

export interface InspectOptions {
  /** Files and folders, as the person gave them. */
  paths: string[];
  recordsDirectory: string | null;
  /** JSON with what the records' words mean; null: none is named here. */
  recordsMapFile: string | null;
  draft: boolean;
  /** Addresses that count as ours. */
  own: string[];
  /** JSON with the firm's own id patterns; null takes common shapes alone. */
  idPatternsFile: string | null;
  /** Fixes the clock; null takes the real one. */
  now: Date | null;
  /** Asks DNS, so that senders are checked. */
  dns: boolean;
  /** Treats every From as proven. */
  trustSenders: boolean;
}

/** Reads the words behind `inspect`. Gives the sentences about what is wrong with them instead when there are any. */
export function readOptions(words: string[]): InspectOptions | { problems: string[] } {
  const options: InspectOptions = {
    paths: [],
    recordsDirectory: null,
    recordsMapFile: null,
    draft: false,
    own: [],
    idPatternsFile: null,
    now: null,
    dns: false,
    trustSenders: false,
  };
  const problems: string[] = [];
  const rest = [...words];
  while (rest.length > 0) {
    const word = rest.shift()!;
    if (word === '--') options.paths.push(...rest.splice(0));
    else if (word === '--draft') options.draft = true;
    else if (word === '--dns') options.dns = true;
    else if (word === '--trust-senders') options.trustSenders = true;
    else if (['--records', '--own', '--now', '--id-patterns', '--records-map'].includes(word)) {
      problems.push(...readValue(options, word, rest.shift()));
    } else if (word.startsWith('--')) problems.push(`There is no option ${word}.`);
    else options.paths.push(word);
  }
  if (options.paths.length === 0) problems.push('Name at least one file or folder of mails.');
  if (options.dns && options.trustSenders)
    problems.push('--dns checks senders and --trust-senders does not: choose one of them.');
  return problems.length > 0 ? { problems } : options;
}

function readValue(options: InspectOptions, option: string, value: string | undefined): string[] {
  if (value === undefined) return [`${option} needs a value behind it.`];
  if (option === '--records') options.recordsDirectory = value;
  if (option === '--records-map') options.recordsMapFile = value;
  if (option === '--id-patterns') options.idPatternsFile = value;
  if (option === '--own') {
    const address = plainAddress(value);
    if (address === null) return [`--own ${value} is not a plain e-mail address.`];
    options.own.push(address);
  }
  if (option === '--now') {
    const now = new Date(value);
    if (!/^\d{4}-\d{2}-\d{2}/.test(value) || Number.isNaN(now.getTime()))
      return [`--now ${value} is not a time, like 2026-03-11T08:00:00Z.`];
    options.now = now;
  }
  return [];
}
