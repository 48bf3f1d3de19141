import { parseArgs } from 'node:util';

export interface BenchOptions {
  mails: number;
  /** Of the bench import. */
  payments: number;
  rounds: number;
  seed: number;
  /** Writes the report into bench/results, too. */
  keep: boolean;
}

/** `npm run bench -- [NAME…] [--mails N] [--payments N] [--rounds N] [--seed N] [--keep]`. Throws a sentence for anything else. */
export function readBenchOptions(words: string[]): { names: string[]; options: BenchOptions } {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      mails: { type: 'string', default: '2000' },
      payments: { type: 'string', default: '1000000' },
      rounds: { type: 'string', default: '3' },
      seed: { type: 'string', default: '1' },
      keep: { type: 'boolean', default: false },
    },
  });
  const whole = (name: 'mails' | 'payments' | 'rounds' | 'seed') => {
    if (!/^[1-9]\d{0,6}$/.test(values[name]))
      throw new Error(`--${name} ${values[name]} is not a whole number.`);
    return Number(values[name]);
  };
  return {
    names: positionals,
    options: {
      mails: whole('mails'),
      payments: whole('payments'),
      rounds: whole('rounds'),
      seed: whole('seed'),
      keep: values.keep,
    },
  };
}
