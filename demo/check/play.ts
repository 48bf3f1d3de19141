import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHouse } from '../house.ts';
import { digestMailed, digestPosted, restartRepeatsNothing } from './end-steps.ts';
import {
  cardPosted,
  caseOpened,
  clientRepliesSameCase,
  draftReady,
  linked,
  mailIn,
  replyReceived,
  strangerLearnsNothing,
} from './mail-steps.ts';
import { providerAnswered, providerAsked } from './provider-steps.ts';
import {
  acknowledged,
  approve,
  edit,
  escalated,
  internalInquiry,
  slashCase,
  take,
  wrongUserRefused,
} from './slack-steps.ts';
import type { Story } from './story.ts';

/** The story in order; each step proves something and leaves what the next one needs. */
const steps: [string, (story: Story) => Promise<object>][] = [
  ['mail_in', mailIn],
  ['case_opened', caseOpened],
  ['linked', linked],
  ['draft_ready', draftReady],
  ['card_posted', cardPosted],
  ['take', take],
  ['edit', edit],
  ['approve', approve],
  ['reply_received', replyReceived],
  ['client_replies_same_case', clientRepliesSameCase],
  ['stranger_learns_nothing', strangerLearnsNothing],
  ['slash_case', slashCase],
  ['internal_inquiry', internalInquiry],
  ['escalated', escalated],
  ['acknowledged', acknowledged],
  ['provider_asked', providerAsked],
  ['provider_answered', providerAnswered],
  ['digest_posted', digestPosted],
  ['digest_mailed', digestMailed],
  ['restart_repeats_nothing', restartRepeatsNothing],
  ['wrong_user_refused', wrongUserRefused],
];

/**
 * Plays the whole story on servers of its own, in a directory that is thrown away. Prints one JSON line a step:
 * {"step","ok","ms",…}. Returns 0 when every step held, else 1. After a failed step the rest is not reached.
 */
export async function playCheck(
  options: { databaseUrl?: string; print?: (line: object) => void } = {},
): Promise<number> {
  const print = options.print ?? ((line) => process.stdout.write(`${JSON.stringify(line)}\n`));
  const directory = mkdtempSync(join(tmpdir(), 'casedesk-check-'));
  const house = await openHouse({ directory, databaseUrl: options.databaseUrl });
  const story: Story = { house, refs: new Map(), approvedText: '', reply: null, escalatedCard: null };
  let failed = false;
  try {
    for (const [step, play] of steps) {
      if (failed) print({ step, ok: false, ms: 0, why: 'not reached' });
      else failed = !(await playStep(story, step, play, print));
    }
  } finally {
    await house.stop();
    rmSync(directory, { recursive: true, force: true });
  }
  return failed ? 1 : 0;
}

async function playStep(
  story: Story,
  step: string,
  play: (story: Story) => Promise<object>,
  print: (line: object) => void,
): Promise<boolean> {
  const began = performance.now();
  const took = () => Math.round(performance.now() - began);
  try {
    const seen = await play(story);
    print({ step, ok: true, ms: took(), ...seen });
    return true;
  } catch (error) {
    print({ step, ok: false, ms: took(), why: error instanceof Error ? error.message : String(error) });
    return false;
  }
}
