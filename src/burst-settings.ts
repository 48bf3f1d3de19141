import type { BurstLimits } from './domain/model/settings.ts';
import type { EnvironmentReader } from './environment.ts';

/** Null gives every case a card, however many there are. */
export function readBursts(environment: EnvironmentReader): BurstLimits | null {
  const isOn = environment.oneOf('BURSTS', ['on', 'off'], 'on') === 'on';
  const limits = {
    windowMilliseconds: environment.whole('BURST_MINUTES', 10, 1, 1440) * 60_000,
    sender: environment.whole('BURST_SENDER', 10, 1, 100_000),
    domain: environment.whole('BURST_DOMAIN', 60, 1, 100_000),
    unproven: environment.whole('BURST_UNPROVEN', 100, 1, 100_000),
  };
  return isOn ? limits : null;
}
