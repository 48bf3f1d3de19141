import type { FirmSettings } from './domain/model/settings.ts';
import type { EnvironmentReader } from './environment.ts';

/** How long what the mirror heard is kept, how long a payment provider may take to answer, and who may instruct it. */
export function readRecordsSettings(
  environment: EnvironmentReader,
): Pick<FirmSettings, 'keepDays' | 'providerAnswerHours' | 'providerInstructors'> {
  return {
    keepDays: {
      webhookEvents: environment.whole('RECORDS_KEEP_EVENTS_DAYS', 30, 2, 3_650),
      recordChanges: environment.whole('RECORDS_KEEP_CHANGES_DAYS', 90, 1, 3_650),
    },
    providerAnswerHours: readAnswerHours(environment),
    // What moves money is for nobody until somebody was named for it.
    providerInstructors: environment.someOf('PROVIDER_INSTRUCTIONS_BY', ['officer', 'manager'], []),
  };
}

/** Null: one business day of the desk, however long that is. */
function readAnswerHours(environment: EnvironmentReader): number | null {
  const variable = 'PROVIDER_ANSWER_HOURS';
  return environment.optional(variable) === null ? null : environment.whole(variable, 8, 1, 500);
}
