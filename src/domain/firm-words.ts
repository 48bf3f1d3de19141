import type { FirmSettings, FirmWords } from './model/settings.ts';

const noTemplates: FirmWords['idTemplates'] = [];

/** What the words of a mail are read with; days are those of the first desk until the client is known. */
export function firmWords({ desks, idTemplates = noTemplates }: FirmSettings): FirmWords {
  return { timeZone: desks[0]?.timeZone ?? 'UTC', idTemplates };
}
