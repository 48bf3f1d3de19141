import type { Fixture, Group } from './fixture.ts';
import type { Answer } from './read.ts';
import { sameText } from './score.ts';

export interface Judged {
  fixture: Fixture;
  answer: Answer;
  kindRight: boolean;
  newText: boolean | null;
  language: boolean | null;
  recipients: boolean | null;
  permanence: boolean | null;
}

/** Which kinds are right: nobody need answer a receipt, whatever it is called. */
const rightKinds: Record<Group, string[]> = {
  ordinary: ['inquiry'],
  'hard ordinary': ['inquiry'],
  'auto-reply': ['auto_reply'],
  bounce: ['bounce'],
  delay: ['bounce', 'report'],
  report: ['report', 'auto_reply', 'list'],
  receipt: ['report', 'auto_reply'],
  list: ['list'],
};

export function judge(fixture: Fixture, answer: Answer): Judged {
  const { parsed, kind } = answer.reading;
  const told = new Map(parsed.reported.map((one) => [one.address, one.permanent]));
  const { newTexts, spoken, recipients } = fixture;
  return {
    fixture,
    answer,
    kindRight: rightKinds[fixture.group].includes(kind),
    newText: newTexts === null ? null : newTexts.some((text) => sameText(text, parsed.reply)),
    language: spoken === null ? null : spoken === answer.language,
    recipients:
      recipients && told.size === recipients.length && recipients.every((one) => told.has(one.address)),
    permanence: recipients?.every((one) => told.get(one.address) === one.permanent) ?? null,
  };
}

export function isMissed(one: Judged): boolean {
  return !one.kindRight || [one.newText, one.language, one.recipients, one.permanence].includes(false);
}
