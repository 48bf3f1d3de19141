import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

interface Import {
  file: string;
  line: number;
  /** A path below the project's root, or the name of a package. */
  target: string;
  isPackage: boolean;
}

/** Who may import whom inside src, first rule that fits the file. */
const rooms: { from: RegExp; may: RegExp[] }[] = [
  { from: /^src\/main\.ts$/, may: [/^src\/(commands\/|config|domain\/errors|app|log)/] },
  // The composition root, and the command-line verbs that are small composition roots of their own.
  { from: /^src\/(app|health|mail-servers|mailbox-health|smtp-health)\.ts$/, may: [/^src\//] },
  { from: /^src\/commands\//, may: [/^src\//] },
  {
    from: /^src\/(config|desks-file|environment|http|log|acknowledge-settings|ai-settings|audience-settings|burst-settings|fresh-settings|id-patterns-file|records-file|records-settings|mailbox-settings|oauth-settings|settings-file|terms-settings|transport-settings)\.ts$/,
    may: [
      /^src\/(config|desks-file|environment|log|acknowledge-settings|ai-settings|audience-settings|burst-settings|fresh-settings|id-patterns-file|records-file|records-settings|mailbox-settings|oauth-settings|settings-file|terms-settings|transport-settings)\.ts$/,
      /^src\/domain\/(model\.ts|model\/|(address|loopback)\.ts)/,
    ],
  },
  { from: /^src\/domain\/clauses\//, may: [/^src\/domain\/(clauses\/|model\/|model\.ts)/] },
  {
    from: /^src\/domain\/rules\//,
    may: [/^src\/domain\/(rules\/|clauses\/|model\/|(model|errors|address)\.ts)/],
  },
  {
    from: /^src\/domain\/store\//,
    may: [/^src\/domain\/(store\/|model\/|(model|errors|seal|address)\.ts)/, /^migrations\//],
  },
  { from: /^src\/domain\//, may: [/^src\/domain\//] },
  { from: /^src\/mail\//, may: [/^src\/mail\//, /^src\/domain\/(model\/)?[^/]+\.ts$/] },
  { from: /^src\/records\//, may: [/^src\/records\//, /^src\/domain\/(model\/)?[^/]+\.ts$/] },
  { from: /^src\/bots\/drafter\//, may: [/^src\/bots\/drafter\//, /^src\/domain\/model\//] },
  { from: /^src\/bots\/slack\//, may: [/^src\/bots\/slack\//, /^src\/domain\/(model\/)?[^/]+\.ts$/] },
  { from: /^src\/jobs\//, may: [/^src\/jobs\//, /^src\/domain\/(model\/)?[^/]+\.ts$/] },
];

/** Packages that belong to one room. */
const owners: { name: RegExp; room: RegExp }[] = [
  { name: /^(kysely|pg|@electric-sql\/pglite)(\/|$)/, room: /^(src\/domain\/store\/|migrations\/)/ },
  { name: /^(imapflow|mailparser|nodemailer|mailauth|htmlparser2)(\/|$)/, room: /^src\/mail\// },
  { name: /^(@slack\/|undici)/, room: /^src\/bots\/slack\// },
  { name: /^openai(\/|$)/, room: /^src\/bots\/drafter\// },
  { name: /^pg-boss(\/|$)/, room: /^src\/jobs\/queue\.ts$/ },
  { name: /^node-cron(\/|$)/, room: /^src\/(jobs\/schedule|environment)\.ts$/ },
];

const imports = [...filesBelow('src'), ...filesBelow('migrations')].flatMap(importsOf);

describe('the walls of the house', () => {
  it('sees the imports at all', () => {
    expect(imports.length).toBeGreaterThan(300);
  });

  it('keeps every room to the rooms it may know', () => {
    const broken = imports.filter((one) => !one.isPackage && !mayImport(one));
    expect(broken.map(sentence)).toEqual([]);
  });

  it('keeps every library in its room', () => {
    const broken = imports.filter(
      (one) =>
        one.isPackage && owners.some((owner) => owner.name.test(one.target) && !owner.room.test(one.file)),
    );
    expect(broken.map(sentence)).toEqual([]);
  });

  it('has no barrel, no utils, and no file over 300 lines', () => {
    const files = [...filesBelow('src'), ...filesBelow('demo'), ...filesBelow('migrations')];
    const odd = files.filter(
      (file) =>
        /(^|\/)(index|utils?|helpers?)\.ts$/.test(file) ||
        readFileSync(join(root, file), 'utf8').split('\n').length > 301,
    );
    expect(odd).toEqual([]);
  });

  it('names files in kebab-case', () => {
    const files = [
      ...filesBelow('src'),
      ...filesBelow('demo'),
      ...filesBelow('test'),
      ...filesBelow('bench'),
      ...filesBelow('eval'),
      ...filesBelow('migrations'),
    ];
    expect(files.filter((file) => !/^[a-z0-9-]+(\.test|\.d)?\.ts$/.test(file.split('/').at(-1)!))).toEqual(
      [],
    );
  });
});

function mayImport(one: Import): boolean {
  if (one.file.startsWith('migrations/')) return false;
  if (/^(demo|test|bench|eval)\//.test(one.target)) return false;
  const rule = rooms.find((room) => room.from.test(one.file));
  return rule?.may.some((allowed) => allowed.test(one.target)) ?? false;
}

function sentence(one: Import): string {
  return `${one.file}:${one.line} imports ${one.target}`;
}

function filesBelow(folder: string): string[] {
  let names: string[];
  try {
    names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' });
  } catch {
    return [];
  }
  return names
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .sort();
}

function importsOf(file: string): Import[] {
  const source = readFileSync(join(root, file), 'utf8');
  const found = source.matchAll(
    /(?:^|\n)\s*(?:import|export)[^'"\n]*(?:\{[^}]*\}[^'"\n]*)?from\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
  );
  return [...found].flatMap((match) => {
    const specifier = (match[1] ?? match[2])!;
    if (specifier.startsWith('node:')) return [];
    const isPackage = !specifier.startsWith('.');
    const target = isPackage ? specifier : relative(root, join(root, dirname(file), specifier));
    return [{ file, line: source.slice(0, match.index).split('\n').length + 1, target, isPackage }];
  });
}
