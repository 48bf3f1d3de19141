import { readdir, readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startPage } from './page-world.ts';
import { takeDown } from './slack-app.ts';

let page: Awaited<ReturnType<typeof startPage>>;

beforeEach(async () => {
  page = await startPage();
});
afterEach(takeDown);

describe('who may use the page', () => {
  test.each([
    ['another Host (DNS rebinding)', { host: 'casedesk.example' }],
    ['another port in Host', { host: '127.0.0.1:1' }],
    ['another Origin', { origin: 'https://evil.example' }],
    ['an opaque Origin', { origin: 'null' }],
    ['a cross-site fetch', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }],
  ])('%s is refused', async (_, headers) => {
    expect((await page.raw('GET', '/api/setup', headers)).status).toBe(403);
    expect(
      (
        await page.raw(
          'POST',
          '/api/button',
          { 'content-type': 'application/json', ...headers },
          '{"id":"digest"}',
        )
      ).status,
    ).toBe(403);
  });

  test('the page itself, and localhost as its name, are let in', async () => {
    const { port } = new URL(page.url);
    const own = {
      origin: `http://localhost:${port}`,
      host: `localhost:${port}`,
      'content-type': 'application/json',
    };

    expect((await page.raw('POST', '/api/button', own, '{"id":"digest"}')).status).toBe(200);
  });

  test('a form of another page cannot act: only JSON is taken', async () => {
    expect(
      (await page.raw('POST', '/api/button', { 'content-type': 'text/plain' }, '{"id":"digest"}')).status,
    ).toBe(415);
  });

  test.each([
    '/../server.ts',
    '/%2e%2e/server.ts',
    '/..%2fserver.ts',
    '//etc/passwd',
    '/static/../../server.ts',
  ])('the path %s gives no file', async (path) => {
    const answer = await page.raw('GET', path);

    expect(answer.status).toBe(404);
    expect(answer.text).toBe('{"error":"There is nothing at this address."}');
  });

  test('the page loads nothing from elsewhere and allows no inline script', async () => {
    const answer = await page.raw('GET', '/');

    expect(answer.status).toBe(200);
    expect(answer.headers['content-security-policy']).toMatch(
      /^default-src 'self';.*require-trusted-types-for 'script'/,
    );
    expect(answer.text).not.toMatch(/<script(?![^>]*src="\/)|\son\w+=|style="/);
    const folder = new URL('../../demo/page/static/', import.meta.url);
    for (const name of await readdir(folder)) {
      const text = (await readFile(new URL(name, folder), 'utf8')).replaceAll(
        'http://www.w3.org/2000/svg',
        '',
      );
      expect(text, name).not.toMatch(/\bhttps?:\/\/[a-z]|innerHTML|insertAdjacentHTML/i);
      expect((await page.raw('GET', `/${name}`)).status, name).toBe(200);
    }
  });
});
