import type { RecordMap, RequirementRule } from '../model/record-map.ts';

/** Whose checklist it is. Null matches only rules that do not ask. */
export interface Applicant {
  entity: string;
  clientType: string;
  country: string | null;
  tier: string | null;
}
export interface Requirement {
  requirement: string;
  minCount: number;
  maxAgeDays: number | null;
}

/**
 * What an applicant has to bring on a day ("2026-03-12"), in the order of the rules. Of several rules for one requirement
 * the one that asks after most decides, and of those the last.
 */
export function requirementsFor(
  applicant: Applicant,
  day: string,
  { requirements, countryGroups }: Pick<RecordMap, 'requirements' | 'countryGroups'>,
): Requirement[] {
  const found = new Map<string, { rule: RequirementRule; asked: number }>();
  for (const rule of requirements ?? usualRequirements) {
    const asked = matchOf(rule, applicant, countryGroups);
    if (asked === null || (rule.activeFrom !== null && rule.activeFrom > day)) continue;
    const before = found.get(rule.requirement);
    if (!before || asked >= before.asked) found.set(rule.requirement, { rule, asked });
  }
  return [...found.values()]
    .filter(({ rule }) => rule.minCount > 0)
    .map(({ rule: { requirement, minCount, maxAgeDays } }) => ({ requirement, minCount, maxAgeDays }));
}

/** How many things the rule asks after, or null when one of them is otherwise. */
function matchOf(
  rule: RequirementRule,
  applicant: Applicant,
  groups: Record<string, string[]>,
): number | null {
  const country = applicant.country?.toUpperCase() ?? '';
  const asked: boolean[] = [];
  if (rule.entity !== undefined) asked.push(rule.entity === applicant.entity);
  if (rule.clientType !== undefined) asked.push(rule.clientType === applicant.clientType);
  if (rule.countryGroup !== undefined) asked.push(groups[rule.countryGroup]?.includes(country) ?? false);
  if (rule.tier !== undefined) asked.push(rule.tier === applicant.tier);
  return asked.every(Boolean) ? asked.length : null;
}

/** What brokers usually ask for at standard risk; a proof of address of at most 90 days. */
const usualRequirements: RequirementRule[] = [
  ...checklist('individual', ['proof_of_identity', 'selfie', 'questionnaire']),
  ...checklist('individual', ['proof_of_address'], 90),
  // Core systems have several words for them.
  ...['company', 'corporate', 'business', 'legal_entity'].flatMap((type) => [
    ...checklist(type, [
      ...['certificate_of_incorporation', 'articles', 'register_of_directors', 'register_of_shareholders'],
      ...['ownership_chart', 'authorised_signatory', 'bank_account_proof'],
    ]),
    ...checklist(type, ['proof_of_address'], 90),
  ]),
];

function checklist(
  clientType: string,
  requirements: string[],
  maxAgeDays: number | null = null,
): RequirementRule[] {
  return requirements.map((requirement) => ({
    clientType,
    requirement,
    minCount: 1,
    maxAgeDays,
    activeFrom: null,
  }));
}
