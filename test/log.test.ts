import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const source = fileURLToPath(new URL('../src', import.meta.url));

it('knows every field that the code logs, so that none is silently left out', () => {
  const allowed = new Set(
    [...readFileSync(join(source, 'log.ts'), 'utf8').matchAll(/^ {2}'(\w+)',$/gm)].map((match) => match[1]!),
  );
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  const calls = files.flatMap((name) => [
    ...readFileSync(join(source, name), 'utf8').matchAll(/\blog\(\s*'(\w+)',\s*\{([^}]*)\}/g),
  ]);
  expect(calls.length).toBeGreaterThan(15);

  const unknown = calls.flatMap(([, event, body]) =>
    [...body!.matchAll(/(?:^|,)\s*(\w+)\s*(?=[:,]|$)/g)]
      .map((match) => match[1]!)
      .filter((field) => !allowed.has(field))
      .map((field) => `${event}.${field}`),
  );

  expect(unknown).toEqual([]);
});
