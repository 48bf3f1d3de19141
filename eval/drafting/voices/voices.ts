import { chineseVoices } from './chinese.ts';
import { englishPeople } from './english-people.ts';
import { englishStrangers } from './english-strangers.ts';
import { russianVoices } from './russian.ts';
import type { Voice, VoicedMail } from './voiced-mail.ts';

const voices: Record<string, Voice> = {
  ...englishPeople,
  ...englishStrangers,
  ...russianVoices,
  ...chineseVoices,
};

export interface HeardMail extends VoicedMail {
  id: string;
  voice: string;
  client: string;
  /** Every second mail of each voice: its misses are never printed. */
  locked: boolean;
}

/** All mails in all voices. */
export const heardMails: HeardMail[] = Object.entries(voices).flatMap(([voice, { client, mails }]) =>
  mails.map((mail, place) => ({
    ...mail,
    ...{ id: `${voice}-${place}`, voice, client, locked: place % 2 === 1 },
  })),
);
