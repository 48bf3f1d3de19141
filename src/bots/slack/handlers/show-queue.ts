import { listMyQueue } from '../../../domain/list-my-queue.ts';
import type { Officer } from '../../../domain/model.ts';
import { queueList } from '../cards/queue.ts';
import type { Told, Wire } from '../work.ts';

export async function showQueue(wire: Wire, officer: Officer): Promise<Told> {
  return { message: queueList(await listMyQueue(wire.context, officer), wire.commandNames.case) };
}
