/** What a body holds besides its records. */
export interface EventBody {
  /** Null for a body that is no event: records alone, or one record. */
  eventId: string | null;
  /** JSON text of the record or the records. */
  records: string;
}

/**
 * An event names itself, so that the same one is known again: {"event_id": "…", "records": […]}. The id is part of the
 * signed body. Null when the id is none: 1 to 128 printable characters.
 */
export function readEventBody(text: string): EventBody | null {
  const envelope = envelopeOf(text);
  if (envelope === null) return { eventId: null, records: text };
  const { event_id: eventId, records } = envelope;
  if (typeof eventId !== 'string' || !/^[!-~]{1,128}$/.test(eventId)) return null;
  return { eventId, records };
}

/** Numbers become the text they were written as, which is how they are read in the end. */
function envelopeOf(text: string): { event_id: unknown; records: string } | null {
  try {
    const parsed: unknown = JSON.parse(text, (_key, value: unknown, written?: { source?: string }) =>
      typeof value === 'number' ? (written?.source ?? String(value)) : value,
    );
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    if (!('event_id' in parsed) || !('records' in parsed)) return null;
    return { event_id: parsed.event_id, records: JSON.stringify(parsed.records) };
  } catch {
    return null;
  }
}
