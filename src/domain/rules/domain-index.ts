import { foldedDomain, isOneEditAway } from './lookalike.ts';

/** Known domains, laid out so that those near another one are found without looking at each. */
export class DomainIndex {
  readonly #byFold = new Map<string, Set<string>>();
  readonly #byLength = new Map<number, Set<string>>();

  add(domain: string): void {
    put(this.#byFold, foldedDomain(domain), domain);
    put(this.#byLength, domain.length, domain);
  }

  /** Itself, those that read alike, and those one letter away: candidates only, lookalikeOf decides. */
  near(form: string): string[] {
    const found = new Set(this.#byFold.get(foldedDomain(form)));
    for (const length of [form.length - 1, form.length, form.length + 1])
      for (const known of this.#byLength.get(length) ?? []) if (isOneEditAway(form, known)) found.add(known);
    return [...found];
  }
}

function put<Key>(map: Map<Key, Set<string>>, key: Key, domain: string): void {
  const found = map.get(key);
  if (found) found.add(domain);
  else map.set(key, new Set([domain]));
}
