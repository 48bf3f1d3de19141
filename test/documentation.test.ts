import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../src/config.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (file: string) => readFileSync(join(root, file), 'utf8');
const readme = read('README.md');

/** Enough that every optional group is read to its end. */
const filled: Record<string, string> = {
  CASEDESK_KEY: '0'.repeat(64),
  FIRM_NAME: 'Northgate Markets',
  DESK_ADDRESS: 'support@firm.example',
  DESKS_FILE: 'desks.example.json',
  IMAP_HOST: 'mail.firm.example',
  IMAP_USER: 'support@firm.example',
  IMAP_PASSWORD: 'secret',
  SMTP_HOST: 'mail.firm.example',
  SMTP_USER: 'support@firm.example',
  SMTP_PASSWORD: 'secret',
  OAUTH_TOKEN_ENDPOINT: 'https://oauth2.googleapis.com/token',
  OAUTH_CLIENT_ID: 'client',
  OAUTH_CLIENT_SECRET: 'secret',
  SENT_LOOKUP: 'archive',
  SENT_HOST: 'mail.firm.example',
  SENT_USER: 'archive@firm.example',
  SENT_PASSWORD: 'secret',
  AI_BASE_URL: 'http://127.0.0.1:11434/v1',
  AI_MODEL: 'made-model',
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_APP_TOKEN: 'xapp-1',
};

/** The names that readConfig asks for: what Casedesk really reads, whatever its source looks like. */
function variablesRead(): { names: string[]; secrets: string[] } {
  const asked = new Set<string>();
  const variables = new Proxy(filled, {
    get(target, name: string) {
      asked.add(name);
      return target[name];
    },
  });
  readConfig(variables, read);
  // Node's own variable, which Casedesk only looks at.
  asked.delete('NODE_ENV');
  const isFileOf = (name: string) => name.endsWith('_FILE') && asked.has(name.slice(0, -'_FILE'.length));
  const names = [...asked].filter((name) => !isFileOf(name)).sort();
  return { names, secrets: names.filter((name) => asked.has(`${name}_FILE`)) };
}

function section(title: string): string {
  const start = readme.indexOf(`\n## ${title}\n`);
  expect(start, `README has no section "${title}"`).toBeGreaterThan(0);
  const end = readme.indexOf('\n## ', start + 1);
  return readme.slice(start, end < 0 ? undefined : end);
}

function matches(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1]!);
}

const tableRows = /^\| `([A-Z][A-Z0-9_]+)` \|/gm;

describe('the variables', () => {
  it('are the same in the README as in the code', () => {
    expect(matches(section('Every variable'), tableRows).sort()).toEqual(variablesRead().names);
  });

  it('are the same in .env.example as in the code', () => {
    expect(matches(read('.env.example'), /^#?([A-Z][A-Z0-9_]+)=/gm).sort()).toEqual(variablesRead().names);
  });

  it('are marked as a secret in the README exactly when a file may hold them', () => {
    const marked = section('Every variable')
      .split('\n')
      .filter((line) => line.startsWith('| `') && line.includes('†'))
      .flatMap((line) => matches(line, tableRows));
    expect(marked.sort()).toEqual(variablesRead().secrets);
  });
});

describe('the paths', () => {
  const inRoot = /^(?:[A-Z]+(?:\.md)?|package\.json|slack-manifest\.json|[\w.]+\.example(?:\.json)?)$/;
  const inFolder = /^(?:bench|bin|demo|docs|migrations|src|test)\/[\w./-]*$/;
  const isPath = (text: string) => inFolder.test(text) || (inRoot.test(text) && !/^[A-Z]+$/.test(text));
  const missing = (paths: string[]) => paths.filter((path) => !existsSync(join(root, path)));

  it('in backticks in the README exist', () => {
    const paths = matches(readme, /`([^`\n]+)`/g).filter(isPath);
    expect(paths.length).toBeGreaterThan(25);
    expect(missing(paths)).toEqual([]);
  });

  it('in the tree exist, each with a word about it', () => {
    const lines = section('The tree').split('```')[1]!.split('\n').slice(1, -1);
    const entries = lines.map((line) => /^(\S+) +(\S.*)$/.exec(line));
    expect(lines.filter((_, index) => !entries[index])).toEqual([]);
    expect(missing(entries.map((entry) => entry![1]!))).toEqual([]);
  });

  it('that pages link to exist', () => {
    const pages = ['README.md', 'CHANGELOG.md', 'docs/operations.md'];
    const links = pages.flatMap((page) =>
      matches(read(page), /\]\((?!https?:|#)([^)#]+)/g).map((target) => join(page, '..', target)),
    );
    expect(links.length).toBeGreaterThan(2);
    expect(missing(links)).toEqual([]);
  });
});
