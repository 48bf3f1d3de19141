import { readdirSync, readFileSync } from 'node:fs';

/** A process with all that it started, as proc(5) tells. */
export interface ProcessUse {
  /** User and system time of all of them so far. */
  cpuMilliseconds: number;
  /** Resident memory of all of them now. */
  megabytes: number;
  /** The sum of each one's own peak: never less than the peak of the sum. */
  peakMegabytes: number;
}

export function useOf(pid: number): ProcessUse {
  const use = { cpuMilliseconds: 0, megabytes: 0, peakMegabytes: 0 };
  for (const one of withChildren(pid)) {
    const fields = read(one, 'stat').split(') ')[1]?.split(' ') ?? [];
    // Fields 14 to 17: its own time and that of children it has waited for, in ticks of 10 ms.
    use.cpuMilliseconds += fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0);
    const status = read(one, 'status');
    const kilobytes = (name: string) =>
      Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0);
    use.megabytes += kilobytes('VmRSS') / 1024;
    use.peakMegabytes += kilobytes('VmHWM') / 1024;
  }
  return use;
}

function withChildren(pid: number): number[] {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    parents.set(Number(name), Number(read(Number(name), 'stat').split(') ')[1]?.split(' ')[1] ?? 0));
  }
  const found = [pid];
  for (const one of found) for (const [child, parent] of parents) if (parent === one) found.push(child);
  return found;
}

function read(pid: number, file: string): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return '';
  }
}
