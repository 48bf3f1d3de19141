import type { FreshMinutes } from './domain/model/settings.ts';
import type { EnvironmentReader } from './environment.ts';

const week = 10_080;

/** A source's own limits are the general ones unless they are set. */
export function readFreshMinutes(environment: EnvironmentReader): FreshMinutes {
  const payment = environment.whole('FRESH_MINUTES_PAYMENT', 15, 1, week);
  const onboarding = environment.whole('FRESH_MINUTES_ONBOARDING', 60, 1, week);
  const of = (source: 'IMPORT' | 'WEBHOOK') => ({
    payment: environment.whole(`FRESH_MINUTES_PAYMENT_${source}`, payment, 1, week),
    onboarding: environment.whole(`FRESH_MINUTES_ONBOARDING_${source}`, onboarding, 1, week),
  });
  return { payment, onboarding, bySource: { import: of('IMPORT'), webhook: of('WEBHOOK') } };
}
