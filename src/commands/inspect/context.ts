import { randomBytes } from 'node:crypto';
import type { Context } from '../../domain/context.ts';
import type { FirmSettings } from '../../domain/model/settings.ts';
import { planByRules } from '../../domain/rules/plan-by-rules.ts';
import { deriveKeys } from '../../domain/seal.ts';
import type { OpenDatabase } from '../../domain/store/database.ts';
import { usualLimits } from '../../transport-settings.ts';
import type { InspectedFirm } from './settings-files.ts';

/** Stands in for a firm: an inspection needs no configuration, and a key of its own opens nothing of anybody. */
export function inspectContext(
  own: string[],
  { idTemplates, records }: InspectedFirm,
  now: () => Date,
): (database: OpenDatabase) => Context {
  const keys = deriveKeys(randomBytes(32));
  return (database) => ({
    db: database.db,
    enqueue: async () => undefined,
    now,
    random: randomBytes,
    settings: { ...firm(own), idTemplates, records },
    limits: usualLimits,
    keys,
    plan: planByRules,
  });
}

function firm(own: string[]): FirmSettings {
  const desk = { channel: 'C0', managerChannel: 'C0', digestTo: [], timeZone: 'UTC' };
  return {
    firmName: 'Example Firm',
    deskAddress: own[0] ?? 'support@firm.example',
    ownAddresses: own,
    desks: [
      { name: 'payments', ...desk, opens: '09:00', closes: '18:00' },
      { name: 'onboarding', ...desk, opens: '09:00', closes: '18:00' },
      { name: 'complaints', ...desk, opens: '09:00', closes: '18:00' },
    ],
    officerLanguage: 'en',
    twoPersonTopics: ['complaint'],
    quoteLastMessage: false,
    freshMinutes: { payment: 15, onboarding: 60 },
  };
}
