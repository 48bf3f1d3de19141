import { createHash } from 'node:crypto';
import type { MirroredKind } from '../domain/model.ts';

/**
 * Remembers for which entity a signed body came first, as long as its time may be used. Time and body decide the
 * signature, so they are the key: one body with several good signatures is still one. The same request once more for
 * the same entity is a sender that lost our answer, and harmless: an older row never replaces a newer one.
 */
export function rememberEntities(
  toleranceSeconds: number,
): (signature: string, body: Buffer, entity: MirroredKind, now: Date) => MirroredKind {
  const seen = new Map<string, { entity: MirroredKind; until: number }>();
  return (signature, body, entity, now) => {
    for (const [key, { until }] of seen) if (until < now.getTime()) seen.delete(key);
    const time = /(?:^|,)\s*t=(\d+)/.exec(signature)?.[1] ?? '';
    const key = `${time}.${createHash('sha256').update(body).digest('hex')}`;
    const first = seen.get(key)?.entity;
    if (first !== undefined) return first;
    seen.set(key, { entity, until: (Number(time) + toleranceSeconds) * 1000 });
    return entity;
  };
}
