import { Resolver } from 'node:dns/promises';
import type { DNSResolver } from 'mailauth';

export interface Lookups {
  resolve: DNSResolver;
  /** Ends every question that still waits for its answer. */
  cancel(): void;
}

/**
 * Questions to the given servers ("127.0.0.1:5353"), or to the system's own with null. One question waits a
 * third of the time that the whole check has, and is asked twice.
 */
export function openLookups(servers: string[] | null, timeoutMilliseconds: number): Lookups {
  const resolver = new Resolver({ timeout: Math.ceil(timeoutMilliseconds / 3), tries: 2 });
  if (servers) resolver.setServers(servers);
  return {
    resolve: async (name, type) => {
      if (type === 'TXT') return resolver.resolveTxt(name);
      const answers: unknown = await resolver.resolve(name, type);
      return Array.isArray(answers) ? answers.map(String) : [];
    },
    cancel: () => resolver.cancel(),
  };
}
