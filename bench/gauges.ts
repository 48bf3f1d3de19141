export interface Gauges {
  /** Mails stored and not yet read. */
  waiting: number;
  quarantined: number;
  /** Cases that are not closed. */
  open: number;
  /** Deliveries that wait to go out. */
  pending: number;
}

/** What Casedesk says about its work, as a monitoring system asks for it. `address` is http://host:port. */
export async function gauges(address: string): Promise<Gauges> {
  // A connection of its own each time: one that is kept may be closed by a busy server at the moment of its next use.
  const answer = await fetch(`${address}/metrics`, { headers: { connection: 'close' } });
  const text = await answer.text();
  const gauge = (name: string): number => {
    const value = new RegExp(`^${name} (\\d+)$`, 'm').exec(text)?.[1];
    if (value === undefined) throw new Error(`Casedesk's metrics have no ${name}.`);
    return Number(value);
  };
  if (gauge('casedesk_database_up') !== 1) throw new Error('Casedesk has lost its database.');
  return {
    waiting: gauge('casedesk_mails_waiting'),
    quarantined: gauge('casedesk_mails_quarantined'),
    open: gauge('casedesk_cases_open'),
    pending: gauge('casedesk_deliveries_pending'),
  };
}
