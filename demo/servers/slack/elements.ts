import { isRecord, type Json, recordsOf } from './json.ts';

/** The elements of a block that people can act on, wherever the block keeps them. */
export function elementsOf(block: object): Json[] {
  if (!isRecord(block)) return [];
  const single = [block.accessory, block.element].filter(isRecord);
  const several = block.type === 'actions' ? recordsOf(block.elements) : [];
  return [...single, ...several].filter((element) => element.type !== 'image');
}

export interface Placed {
  block: Json;
  element: Json;
}

export function findElement(blocks: object[], actionId: string): Placed | undefined {
  for (const block of blocks.filter(isRecord)) {
    const element = elementsOf(block).find((one) => one.action_id === actionId);
    if (element) return { block, element };
  }
  return undefined;
}

/** Slack gives every block and every element that came without an id one of its own. */
export function withIds<T extends object>(blocks: T[], newName: () => string): T[] {
  return structuredClone(blocks).map((block) => {
    for (const element of elementsOf(block)) element.action_id ??= newName();
    return { block_id: newName(), ...block };
  });
}
