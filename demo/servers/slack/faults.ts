import type { SlackFault } from './contract.ts';

export interface Faults {
  add(fault: SlackFault): void;
  /** The oldest fault waiting for this method; it strikes once. */
  take(method: string): SlackFault | undefined;
}

export function createFaults(): Faults {
  const waiting: SlackFault[] = [];
  return {
    add: (fault) => void waiting.push(fault),
    take(method) {
      const index = waiting.findIndex((fault) => fault.method === method);
      return index < 0 ? undefined : waiting.splice(index, 1)[0];
    },
  };
}
