import { setTimeout as pause } from 'node:timers/promises';
import type { PostgresServer } from '../../bench/postgres-server.ts';
import { firm } from '../../demo/seed/people.ts';
import type { SlackWorld } from '../../demo/servers/slack/contract.ts';
import type { DovecotServer } from '../support/dovecot-server.ts';
import type { Supervised } from './supervisor.ts';

export interface Troubled {
  processes: Supervised[];
  dovecot: DovecotServer;
  postgres: PostgresServer;
  slack: SlackWorld;
  /** What clients are about to send. */
  mails: Buffer[];
  kills: number;
  /** PostgreSQL crashes, Dovecot is killed and numbers its mails anew, processes are frozen, Slack cuts answers off. */
  disasters: boolean;
  draw: () => number;
}

const longestFailing = 160_000;
/** Milliseconds in which an ingester that can reach its failpoint has reached it. */
const patience = 5_000;
/** Longer than the leases, the longest send and the graces: whoever wakes up is a zombie. */
const frozenFor = 6_500;

/** Mails come in all the while; first the failpoints strike, then whoever runs is killed at random. */
export async function liveThrough(troubled: Troubled): Promise<void> {
  const waiting = [...troubled.mails];
  const deliver = (count: number) => {
    for (const raw of waiting.splice(0, count)) troubled.dovecot.deliver(firm.deskAddress, raw);
  };
  const began = performance.now();
  const tell = (what: string) =>
    process.stderr.write(
      `${what} after ${Math.round((performance.now() - began) / 1000)} s, ${waiting.length} mails to come.\n`,
    );
  await untilAllFired(troubled, waiting, deliver);
  tell('The failpoints have struck');
  await killAtRandom(troubled, waiting, deliver);
  tell('All were killed');
  deliver(waiting.length);
}

type Deliver = (count: number) => void;

/** Mails come when somebody is there to take them in, more of them after each death: there is always work to die over. */
async function untilAllFired(troubled: Troubled, waiting: Buffer[], deliver: Deliver): Promise<void> {
  const { processes, mails } = troubled;
  const sum = (count: (one: Supervised) => number) => processes.reduce((all, one) => all + count(one), 0);
  const left = () => sum((one) => one.left().length);
  const fired = () => sum((one) => one.fired().length);
  const share = Math.max(1, Math.floor((mails.length * 0.6) / Math.max(1, left())));
  const until = performance.now() + longestFailing;
  let [seen, deliveredAt] = [0, 0];
  while (left() > 0 && performance.now() < until) {
    await pause(100);
    for (const one of processes) if (one.armed() === 'shutdown_mid' && one.upFor() > 500) one.terminate();
    passMailboxOn(processes);
    // What a dead one left is finished first, or the same mail would be every time the one to die over.
    const isTaken = processes.some((one) => one.name.startsWith('ingester') && one.upFor() > 800);
    if (!isTaken || performance.now() - deliveredAt < 700) continue;
    deliver(waiting.length > mails.length * 0.3 ? Math.max(1, share * (fired() - seen)) : 1);
    [seen, deliveredAt] = [fired(), performance.now()];
  }
}

/**
 * The mailbox has one owner: an ingester that has nothing more to die of would keep it for ever from one that is to die
 * over it. Stopped in peace it gives the lease back, and the other has it before it is up again.
 */
function passMailboxOn(processes: Supervised[]): void {
  const ingesters = processes.filter((one) => one.name.startsWith('ingester'));
  const waits = ingesters.some((one) => one.armed() !== null && one.upFor() > patience);
  const isDone = (one: Supervised) => one.left().length === 0 && one.upFor() > patience;
  if (waits) ingesters.find(isDone)?.terminate();
}

async function killAtRandom(troubled: Troubled, waiting: Buffer[], deliver: Deliver): Promise<void> {
  const { processes, draw, slack } = troubled;
  const share = Math.max(1, Math.ceil(waiting.length / (troubled.kills + 1)));
  const disasters = troubled.disasters ? disastersOf(troubled) : new Map();
  let kills = 0;
  while (kills < troubled.kills) {
    deliver(share);
    await pause(200 + draw() * 350);
    const up = processes.filter((one) => one.upFor() > 0);
    const victim = up[Math.floor(draw() * up.length)];
    if (!victim) continue;
    victim.kill();
    kills += 1;
    if (troubled.disasters && draw() < 0.3)
      slack.failNext({ method: 'chat.postMessage', kind: 'cut-after-effect' });
    await disasters.get(kills)?.();
  }
}

/** By the number of the kill that each follows. */
function disastersOf({ processes, postgres, dovecot, kills }: Troubled): Map<number, () => Promise<void>> {
  const at = (part: number) => Math.max(1, Math.round(kills * part));
  const freeze = (kind: string) => async () =>
    processes.find((one) => one.name.startsWith(kind) && one.upFor() > 0)?.freeze(frozenFor);
  return new Map([
    [at(0.1), freeze('ingester')],
    [at(0.2), freeze('sender')],
    [at(0.3), () => postgres.crash()],
    [
      at(0.5),
      async () => {
        await dovecot.kill();
        await dovecot.restart();
      },
    ],
    [at(0.6), freeze('sender')],
    [at(0.7), () => dovecot.forgetUids(firm.deskAddress)],
    [at(0.8), freeze('ingester')],
    [at(0.9), freeze('sender')],
  ]);
}
