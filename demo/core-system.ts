import { createHmac } from 'node:crypto';
import { type RecordRows, seedRecords } from './seed/records.ts';

/** A stand-in for the firm's core system: it publishes its rows over the signed webhook, again and again. */
export interface CoreSystem {
  /** Sends every row now and resolves when all were taken in. */
  publish(): Promise<void>;
  /** Changes a row, as the core system's own staff would, and publishes it. */
  change(entity: keyof RecordRows, externalId: string, values: Record<string, string>): Promise<void>;
  stop(): void;
}

const republishEvery = 5 * 60_000;

/** `webhook` is the base address of Casedesk, "http://127.0.0.1:8080"; asked for anew each time, as a restart moves it. */
export function startCoreSystem(settings: {
  webhook: () => string;
  secret: string;
  now: () => Date;
  republish: boolean;
}): CoreSystem {
  const rows = seedRecords(settings.now());
  const post = async (entity: string, batch: Record<string, string>[]) => {
    const body = JSON.stringify(batch);
    const time = Math.floor(settings.now().getTime() / 1000);
    const signature = createHmac('sha256', settings.secret).update(`${time}.${body}`).digest('hex');
    const answered = await fetch(`${settings.webhook()}/records/${entity}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'casedesk-signature': `t=${time},v1=${signature}` },
      body,
    });
    if (!answered.ok)
      throw new Error(`the records webhook answered ${answered.status}: ${await answered.text()}`);
  };
  const publish = async () => {
    for (const entity of [
      'providers',
      'clients',
      'accounts',
      'applications',
      'documents',
      'payments',
    ] as const)
      await post(entity, rows[entity]);
  };
  // A firm that is closing down for the night misses a round; the next start publishes at once.
  const timer = settings.republish
    ? setInterval(() => publish().catch(() => undefined), republishEvery)
    : null;
  return {
    publish,
    async change(entity, externalId, values) {
      const row = rows[entity].find((one) => one.external_id === externalId);
      if (!row) throw new Error(`the core system has no ${entity} ${externalId}`);
      Object.assign(row, values, { source_updated_at: settings.now().toISOString() });
      await post(entity, [row]);
    },
    stop() {
      if (timer) clearInterval(timer);
    },
  };
}
