import { DeskError } from './errors.ts';
import type { DeskSettings, EntityHours, FirmSettings } from './model/settings.ts';
import type { DeskName } from './model.ts';

/** The settings of a desk; a desk the firm does not run is served by the first one that it runs. */
export function deskSettings(settings: FirmSettings, desk: DeskName): DeskSettings {
  const found = settings.desks.find((one) => one.name === desk) ?? settings.desks[0];
  if (!found)
    throw new DeskError(
      'no_desk',
      'No desk is configured. Name at least one desk in the file of DESKS_FILE.',
    );
  return found;
}

/** Of the client's entity; of every one that he may belong to while it is not known. None where the firm names none. */
export function entityHours(settings: FirmSettings, entity: string | null): EntityHours[] {
  const all = settings.entities ?? {};
  const own = entity === null ? undefined : all[entity];
  return own ? [own] : Object.values(all);
}
