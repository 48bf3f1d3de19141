import type { FirmSettings } from '../model/settings.ts';
import type { DeskName, Officer } from '../model.ts';

/** What a person without the right hears: the same as about a case that is not there. */
export const noSuchCase = { ok: false, sentence: 'This case does not exist.' } as const;

/**
 * Cases are seen and worked on by the officers and managers of their desk, and by nobody else; a colleague's question on
 * another case also by those of that case's desk, who answer it.
 */
export function mayWorkOn(officer: Officer, row: { desk: DeskName; about_desk?: DeskName | null }): boolean {
  const works = officer.roles.includes('officer') || officer.roles.includes('manager');
  const { desk, about_desk: other } = row;
  return works && (officer.desks.includes(desk) || (other != null && officer.desks.includes(other)));
}

/** Whether a person may have a provider recall, hold or return a payment, as one of two. */
export function mayInstruct(
  officer: Officer,
  { providerInstructors = [] }: Pick<FirmSettings, 'providerInstructors'>,
): boolean {
  return officer.roles.some((role) => providerInstructors.includes(role));
}
