import type { CountedWork } from './domain/count-work.ts';
import type { Health } from './http.ts';

/** What this process knows of a mailbox. */
export interface WatchedMailbox {
  /** As in the ledger: our own user and folder, never a client's. */
  name: string;
  state(): { connected: boolean; ownedElsewhere: boolean; lastContactAt: Date | null; error: string | null };
}
/** What the database knows of it, whichever process watches it. */
type Figures = CountedWork['mailboxes'][number];

/** Every mailbox by itself, and all of them as one part. `figures` is null while the database does not answer. */
export function mailboxHealth(
  mailboxes: WatchedMailbox[],
  figures: Figures[] | null,
): { part: Health['parts'][string]; mailboxes: NonNullable<Health['mailboxes']> } {
  const each = mailboxes.map((mailbox) => {
    const state = mailbox.state();
    const figure = figures?.find((one) => one.mailbox === mailbox.name);
    return {
      mailbox: mailbox.name,
      // Its owner tells of it what is wrong; to be second is no fault.
      ok: state.connected || state.ownedElsewhere,
      state: stateWords(state, figure),
      since: (figure?.lastContactAt ?? state.lastContactAt)?.toISOString() ?? null,
      lag_seconds: figure?.lagMilliseconds == null ? null : figure.lagMilliseconds / 1000,
      quarantined: figure?.quarantined ?? 0,
      refused: figure?.refused ?? 0,
    };
  });
  return { part: together(each), mailboxes: each };
}

function stateWords(state: ReturnType<WatchedMailbox['state']>, figure: Figures | undefined): string {
  if (state.ownedElsewhere)
    return figure?.error
      ? `another process watches it and says: ${figure.error}`
      : 'another process watches it';
  return state.error ?? (state.connected ? 'connected' : 'connecting');
}

function together(each: NonNullable<Health['mailboxes']>): Health['parts'][string] {
  if (each.length === 0) return { ok: true, state: 'switched off' };
  const bad = each.filter((one) => !one.ok);
  const first = bad[0] ?? each[0]!;
  const since = each.map((one) => one.since).sort((one, other) => (one ?? '').localeCompare(other ?? ''))[0];
  if (each.length === 1) return { ok: bad.length === 0, state: first.state, since };
  if (bad.length === 0) return { ok: true, state: `${each.length} mailboxes are watched`, since };
  return { ok: false, state: `${first.mailbox}: ${first.state}`, since, count: bad.length };
}

/** One line of Prometheus text: what it is of, and the value. */
export type Sample = [labels: Record<string, string>, value: number];

/** The gauges of mailboxes. Contact, lag and counts come from the database and are the same in every process. */
export function mailboxGauges(
  mailboxes: WatchedMailbox[],
  figures: Figures[] | null,
): [name: string, help: string, samples: Sample[]][] {
  const samples = (value: (mailbox: WatchedMailbox, figure: Figures | undefined) => number | null) =>
    mailboxes.flatMap((mailbox): Sample[] => {
      const of = value(
        mailbox,
        figures?.find((one) => one.mailbox === mailbox.name),
      );
      return of === null ? [] : [[{ mailbox: mailbox.name }, of]];
    });
  const known = (value: (figure: Figures) => number | null) =>
    samples((_mailbox, figure) => (figure ? value(figure) : null));
  return [
    [
      'casedesk_mailbox_connected',
      'Whether this process is connected to the mailbox.',
      samples((mailbox) => (mailbox.state().connected ? 1 : 0)),
    ],
    [
      'casedesk_mailbox_owned_elsewhere',
      'Whether another process watches the mailbox.',
      samples((mailbox) => (mailbox.state().ownedElsewhere ? 1 : 0)),
    ],
    [
      'casedesk_mailbox_last_contact_seconds',
      'Unix time of the last full round with the mailbox, of any process; 0 for never.',
      known((figure) => (figure.lastContactAt?.getTime() ?? 0) / 1000),
    ],
    [
      'casedesk_mailbox_lag_seconds',
      'From the arrival on the server to the commit, of the newest mail.',
      known((figure) => (figure.lagMilliseconds === null ? null : figure.lagMilliseconds / 1000)),
    ],
    [
      'casedesk_mailbox_quarantined',
      'Mails of the mailbox that could not be read.',
      known((figure) => figure.quarantined),
    ],
    [
      'casedesk_mailbox_refused',
      'Mails that the server of the mailbox does not hand over.',
      known((figure) => figure.refused),
    ],
  ];
}
