import type { AcknowledgeLimits } from './domain/model/settings.ts';
import type { EnvironmentReader } from './environment.ts';

/** Null, as it is unless somebody wishes it: no mail leaves that no person has approved. */
export function readAcknowledge(environment: EnvironmentReader): AcknowledgeLimits | null {
  const isOn = environment.oneOf('ACKNOWLEDGE', ['on', 'off'], 'off') === 'on';
  const limits = {
    toSenderInDay: environment.whole('ACKNOWLEDGE_SENDER_DAY', 3, 1, 100),
    inHour: environment.whole('ACKNOWLEDGE_HOUR', 200, 1, 100_000),
  };
  return isOn ? limits : null;
}
