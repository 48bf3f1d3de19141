import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Health, type HttpServer, startHttp } from '../src/http.ts';

let health: Health = { ok: true, parts: { database: { ok: true, state: 'answers' } } };
let received: { entity: string; signature: string | undefined; body: Buffer }[] = [];
let server: HttpServer;
const at = (path: string) => `http://127.0.0.1:${server.port}${path}`;

beforeAll(async () => {
  server = await startHttp(
    { host: '127.0.0.1', port: 0 },
    {
      health: async () => health,
      metrics: async () => 'casedesk_database_up 1\n',
      receiveRecords: async (request) => {
        received.push(request);
        return { status: 200, body: { taken: true } };
      },
    },
  );
});
afterAll(() => server.stop());

it('lives while a part is away, and is ready only with its database', async () => {
  health = {
    ok: false,
    parts: { database: { ok: true, state: 'answers' }, imap: { ok: false, state: 'away' } },
  };
  expect((await fetch(at('/livez'))).status).toBe(200);
  expect((await fetch(at('/readyz'))).status).toBe(200);
  expect((await fetch(at('/health'))).status).toBe(503);

  health = { ok: false, parts: { database: { ok: false, state: 'ECONNREFUSED' } } };
  expect((await fetch(at('/livez'))).status).toBe(200);
  expect((await fetch(at('/readyz'))).status).toBe(503);
});

it('hands a posted record on with its signature and exact bytes', async () => {
  received = [];
  const answered = await fetch(at('/records/payments'), {
    method: 'POST',
    headers: { 'casedesk-signature': 't=1,v1=ab' },
    body: '{"a": 1}',
  });

  expect(await answered.json()).toEqual({ taken: true });
  expect(received).toEqual([{ entity: 'payments', signature: 't=1,v1=ab', body: Buffer.from('{"a": 1}') }]);
});

it('refuses a body over one megabyte and whatever it does not serve', async () => {
  received = [];
  expect(
    (await fetch(at('/records/payments'), { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status,
  ).toBe(413);
  expect((await fetch(at('/health'), { method: 'DELETE' })).status).toBe(405);
  expect((await fetch(at('/etc/passwd'))).status).toBe(404);
  expect(received).toEqual([]);
});
