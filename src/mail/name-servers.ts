import { Resolver } from 'node:dns/promises';
import type { DNSResolver } from 'mailauth';

export interface Lookups {
  resolve: DNSResolver;
  /** Ends every question that still waits for its answer. */
  cancel(): void;
}
/** Answers of the last minute: forty mails of one provider ask the same. Trouble is never remembered. */
export interface Answers {
  get(question: string): Awaited<ReturnType<DNSResolver>> | Error | null;
  keep(question: string, answer: Awaited<ReturnType<DNSResolver>> | Error): void;
}

const keptMilliseconds = 60_000;
const mostKept = 5_000;

export function openAnswers(): Answers {
  const kept = new Map<string, { until: number; answer: Awaited<ReturnType<DNSResolver>> | Error }>();
  return {
    get(question) {
      const found = kept.get(question);
      return found && found.until > performance.now() ? found.answer : null;
    },
    keep(question, answer) {
      kept.delete(question);
      kept.set(question, { until: performance.now() + keptMilliseconds, answer });
      if (kept.size > mostKept) kept.delete(kept.keys().next().value!);
    },
  };
}

/** That a name or a record does not exist is an answer, too. */
const absent = new Set(['ENOTFOUND', 'ENODATA']);

/**
 * Questions to the given servers ("127.0.0.1:5353"), or to the system's own with null. One question waits a
 * third of the time that the whole check has, and is asked twice.
 */
export function openLookups(
  servers: string[] | null,
  timeoutMilliseconds: number,
  answers: Answers,
): Lookups {
  let resolver: Resolver | null = null;
  const open = (): Resolver => {
    const opened = new Resolver({ timeout: Math.ceil(timeoutMilliseconds / 3), tries: 2 });
    if (servers) opened.setServers(servers);
    return opened;
  };
  return {
    resolve: async (name, type) => {
      const question = `${type} ${name.toLowerCase()}`;
      const known = answers.get(question);
      if (known instanceof Error) throw known;
      if (known !== null) return known;
      resolver ??= open();
      try {
        const answer = type === 'TXT' ? await resolver.resolveTxt(name) : await others(resolver, name, type);
        answers.keep(question, answer);
        return answer;
      } catch (error) {
        if (error instanceof Error && 'code' in error && absent.has(String(error.code)))
          answers.keep(question, error);
        throw error;
      }
    },
    cancel: () => resolver?.cancel(),
  };
}

async function others(resolver: Resolver, name: string, type: string): Promise<string[]> {
  const answers: unknown = await resolver.resolve(name, type);
  return Array.isArray(answers) ? answers.map(String) : [];
}
