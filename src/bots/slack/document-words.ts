import type { ShownFile, ShownItem } from '../../domain/model/shown-documents.ts';
import { codeWords } from './cards/fact-fields.ts';
import { shortDay, slackTime } from './dates.ts';
import { inert, shortly } from './escape.ts';
import { plural } from './words.ts';

/** "Proof of address" for proof_of_address: codes of the firm's own are read as words, too. */
export function requirementLabel(code: string): string {
  const words = spelled[code] ?? code.replace(/_/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const spelled: Record<string, string> = {
  poa: 'proof of address',
  poi: 'proof of identity',
  sof: 'source of funds',
  sow: 'source of wealth',
  articles: 'articles of association',
  id_card: 'ID card',
};

/** One requirement as a line of mrkdwn: a sign, what it is, where it stands, and with which days. */
export function itemLine(item: ShownItem): string {
  const { sign, words } = standing(item);
  const count = item.count === null ? '' : ` (${item.count.there} of ${item.count.wanted})`;
  const lines = [`${sign} *${inert(requirementLabel(item.requirement))}*${count} · ${words}`];
  for (const { filename, receivedOn, by } of item.noted.slice(0, 3))
    lines.push(
      `      📝 ${shortly(filename, 60)} came by mail on ${shortDay(receivedOn)}, noted by ${shortly(by.name)}; not in the core system yet`,
    );
  if (item.missingSide)
    lines.push(
      `      ⚠️ Only the ${item.missingSide === 'front' ? 'back' : 'front'} is noted: the *${item.missingSide} side* is missing`,
    );
  return lines.join('\n');
}

function standing(item: ShownItem): { sign: string; words: string } {
  const { state, reason, receivedOn, expiresOn, expiresIn, tooOldFor } = item;
  const received = receivedOn === null ? '' : `, received ${shortDay(receivedOn)}`;
  switch (state) {
    case 'missing':
      return { sign: '⬜', words: 'missing' };
    case 'requested':
      return { sign: '⬜', words: 'missing, the client was asked for it' };
    case 'received': {
      const old = tooOldFor === null ? '' : ` · ⚠️ older than ${tooOldFor} days when it came`;
      return { sign: '📥', words: `being checked${received}${old}` };
    }
    case 'refused':
      return {
        sign: '❌',
        words: `refused: ${reason === null ? 'to be sent again' : codeWords(reason)}${received}`,
      };
    case 'approved':
      return {
        sign: '✅',
        words: `accepted${received}${expiresOn === null ? '' : `, valid until ${shortDay(expiresOn)}`}`,
      };
    case 'expiring':
      return {
        sign: '⏳',
        words: expiresOn === null ? 'expires soon' : `expires ${shortDay(expiresOn)}, ${inDays(expiresIn)}`,
      };
    case 'expired':
      return {
        sign: '⌛',
        words:
          expiresOn === null || (expiresIn ?? 0) >= 0
            ? 'expired'
            : `expired ${shortDay(expiresOn)}, ${ago(expiresIn)}`,
      };
    case 'unknown':
      return { sign: '❔', words: `the core system says what is not understood here${received}` };
  }
}

function inDays(days: number | null): string {
  if (days === 0) return 'today';
  return days === 1 ? 'tomorrow' : `in ${plural(days ?? 0, 'day', 'days')}`;
}

function ago(days: number | null): string {
  return days === -1 ? 'yesterday' : `${plural(-(days ?? 0), 'day', 'days')} ago`;
}

/** A file of the client, and what is thought or known of it. */
export function fileLine(file: ShownFile): string {
  const came = `📎 *${shortly(file.filename, 60)}* · ${slackTime(file.receivedAt)}`;
  const before =
    file.seenBefore === null
      ? []
      : [
          `🔁 The same file came before, ${slackTime(file.seenBefore.at)}${file.seenBefore.ref === null ? '' : ` in ${file.seenBefore.ref}`}`,
        ];
  return [came, stateLine(file), ...before].join('\n');
}

function stateLine({ state, side }: ShownFile): string {
  const shows = side ? `, ${side} side` : '';
  switch (state.is) {
    case 'proposed':
      return `Perhaps *${inert(requirementLabel(state.requirement))}*${shows}: ${whyWords[state.why]}`;
    case 'unclear':
      return 'Nothing tells what it is for';
    case 'noted':
      return `📝 Noted for *${inert(requirementLabel(state.requirement))}*${shows} by ${shortly(state.by.name)}, ${slackTime(state.at)}`;
    case 'aside':
      return `Not a document, says ${shortly(state.by.name)}, ${slackTime(state.at)}`;
  }
}

const whyWords = {
  name: 'its name says so',
  words: 'the mail speaks of it',
  only: 'nothing else is open',
};
