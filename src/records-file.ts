import { z } from 'zod';
import { plainAddress } from './domain/address.ts';
import { canonicalStatuses, type MappedKind, mappedKinds } from './domain/model/canonical-statuses.ts';
import { reasonCatalog } from './domain/model/reason-catalog.ts';
import { mapWord, type RecordMap } from './domain/model/record-map.ts';
import { languages } from './domain/model.ts';
import type { EnvironmentReader } from './environment.ts';
import { readSettingsFile } from './settings-file.ts';

const code = z.string().regex(/^[a-z0-9_]{1,60}$/, 'must be a code of small letters, digits and _');
const statuses = (kind: MappedKind) =>
  words((target) =>
    canonicalStatuses[kind].has(target)
      ? null
      : `is not a status of a ${kind}; there are ${[...canonicalStatuses[kind]].join(', ')}`,
  );
const reasons = (kind: keyof typeof reasonCatalog) =>
  words((target) =>
    reasonCatalog[kind].has(target)
      ? null
      : `is not a reason of a ${kind}; there are ${[...reasonCatalog[kind].keys()].join(', ')}`,
  );
const rule = z.strictObject({
  entity: z.string().min(1).optional(),
  client_type: code.optional(),
  country_group: code.optional(),
  tier: z.string().min(1).optional(),
  requirement: code,
  min_count: z.int().min(0).max(20).default(1),
  max_age_days: z.int().min(1).max(3_650).nullable().default(null),
  active_from: z.iso.date('must be a date, like 2026-01-01').nullable().default(null),
});
const provider = z
  .strictObject({
    label: z.string().min(1).max(60).optional(),
    domains: z
      .array(z.string().regex(/^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/i, 'must be a domain, like bank.example'))
      .default([]),
    addresses: z
      .array(z.string().refine((text) => plainAddress(text) !== null, 'must be a plain e-mail address'))
      .default([]),
    ask: z
      .string()
      .refine((text) => plainAddress(text) !== null, 'must be a plain e-mail address')
      .optional(),
    language: z.enum(languages).optional(),
    answer_hours: z.int().min(1).max(500).optional(),
  })
  .refine(({ domains, addresses, ask }) => domains.length + addresses.length > 0 || ask !== undefined, {
    message: 'must have at least one of domains, addresses and ask',
  });
const fileSchema = z
  .strictObject({
    statuses: z
      .strictObject(Object.fromEntries(mappedKinds.map((kind) => [kind, statuses(kind).optional()])))
      .default({}),
    reasons: z
      .strictObject({
        application: reasons('application').optional(),
        document: reasons('document').optional(),
        payment: reasons('payment').optional(),
      })
      .default({}),
    country_groups: z
      .record(code, z.array(z.string().regex(/^[A-Z]{2}$/, 'must be two capitals, like DE')))
      .default({}),
    requirements: z.array(rule).nullable().default(null),
    providers: z.record(z.string().min(1), provider).default({}),
  })
  .superRefine(({ requirements, country_groups }, check) => {
    for (const [index, { country_group: group }] of (requirements ?? []).entries())
      if (group !== undefined && !Object.hasOwn(country_groups, group))
        check.addIssue({
          code: 'custom',
          path: ['requirements', index, 'country_group'],
          message: `names ${group}, which is not among country_groups`,
        });
  });

/** Reads the file of RECORDS_FILE: how the firm's core system says things. Without one its words must be the desk's. */
export function readRecordMap(
  environment: EnvironmentReader,
  readFile: (path: string) => string,
): RecordMap | null {
  const file = environment.optional('RECORDS_FILE');
  if (file === null) return null;
  const example = 'records.json (see records.example.json)';
  const names = { variable: 'RECORDS_FILE', file, example };
  const content = readSettingsFile(environment, names, fileSchema, readFile);
  return content && recordMapOf(content);
}

/** Content of a records file as a map; throws ZodError when it is none. */
export function parseRecordMap(content: unknown): RecordMap {
  return recordMapOf(fileSchema.parse(content));
}

function recordMapOf(content: z.output<typeof fileSchema>): RecordMap {
  return {
    statuses: content.statuses,
    reasons: content.reasons,
    countryGroups: content.country_groups,
    requirements:
      content.requirements?.map((one) => ({
        ...(one.entity === undefined ? {} : { entity: one.entity }),
        ...(one.client_type === undefined ? {} : { clientType: one.client_type }),
        ...(one.country_group === undefined ? {} : { countryGroup: one.country_group }),
        ...(one.tier === undefined ? {} : { tier: one.tier }),
        requirement: one.requirement,
        minCount: one.min_count,
        maxAgeDays: one.max_age_days,
        activeFrom: one.active_from,
      })) ?? null,
    providers: Object.entries(content.providers).map(
      ([name, { label, domains, addresses, ask, language, answer_hours }]) => ({
        name: mapWord(name),
        label: label ?? name,
        domains: domains.map((domain) => domain.toLowerCase()),
        addresses: addresses.map((address) => plainAddress(address)!),
        ...(ask === undefined ? {} : { ask: plainAddress(ask)! }),
        ...(language === undefined ? {} : { language }),
        ...(answer_hours === undefined ? {} : { answerHours: answer_hours }),
      }),
    ),
  };
}

/** Words of the source in any case, each with one of ours. `fault` says what is wrong with that one. */
function words(fault: (target: string) => string | null) {
  return z.record(z.string().min(1), z.string()).transform((written, check) => {
    const mapped: Record<string, string> = {};
    for (const [word, target] of Object.entries(written)) {
      const wrong = fault(target);
      if (wrong)
        check.issues.push({ code: 'custom', path: [word], message: `"${target}" ${wrong}`, input: target });
      mapped[mapWord(word)] = target;
    }
    return mapped;
  });
}
