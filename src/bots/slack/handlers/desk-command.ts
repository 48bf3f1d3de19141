import { type DeskName, desks } from '../../../domain/model.ts';
import { deskLabels } from '../words.ts';
import type { Reaction } from '../work.ts';
import { deskHelp } from './help.ts';
import { nearest } from './nearest.ts';
import { postDigest } from './post-digest.ts';
import { showDeskLists } from './show-desk-lists.ts';

/** `/desk`, `/desk digest [desk]`, `/desk help`; anything else hears what would work. */
export function chooseDesk(text: string, name: string): Reaction {
  const [verb = '', ...rest] = text.trim().toLowerCase().split(/\s+/);
  if (verb === '') return { tells: showDeskLists };
  if (verb === 'help') return deskHelp(name);
  if (verb === 'digest') return digestOf(rest.join(' '), name);
  const meant = nearest(verb, ['digest', 'help']);
  return deskHelp(name, meant ? `Did you mean \`${name} ${meant}\`?` : 'I do not know that.');
}

function digestOf(typed: string, name: string): Reaction {
  if (typed === '') return { role: 'manager', tells: postDigest(null) };
  const desk = deskNamed(typed);
  if (desk) return { role: 'manager', tells: postDigest(desk) };
  const known = desks.map((one) => `\`${one}\``).join(', ');
  return deskHelp(name, `There is no such desk. The desks are ${known}.`);
}

function deskNamed(typed: string): DeskName | undefined {
  return desks.find((one) => one === typed || deskLabels[one].toLowerCase() === typed);
}
