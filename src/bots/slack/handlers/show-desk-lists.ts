import type { Officer } from '../../../domain/model.ts';
import { showDesk } from '../../../domain/show-desk.ts';
import { deskOverview } from '../cards/desk.ts';
import type { Told, Wire } from '../work.ts';

export async function showDeskLists(wire: Wire, officer: Officer): Promise<Told> {
  const digestDesks = officer.roles.includes('manager') ? officer.desks : [];
  return { message: deskOverview(await showDesk(wire.context, officer), digestDesks) };
}
