import type { FirmSettings } from '../model/settings.ts';
import type { Topic } from '../model.ts';

/** Whether a reply needs a second person: by its topic, or because the client complains, whatever about. */
export function needsTwoPersons(
  row: { topic: Topic; complaint: boolean },
  settings: Pick<FirmSettings, 'twoPersonTopics'>,
): boolean {
  const { twoPersonTopics } = settings;
  return twoPersonTopics.includes(row.topic) || (row.complaint && twoPersonTopics.includes('complaint'));
}
