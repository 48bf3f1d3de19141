/**
 * The statuses of the core system that the desk understands, as the allow-list views read them. A payment that is no
 * deposit is read like a withdrawal.
 */
export const mappedKinds = [
  'provider',
  'client',
  'account',
  'application',
  'document',
  'deposit',
  'withdrawal',
] as const;
export type MappedKind = (typeof mappedKinds)[number];

export const canonicalStatuses: Record<MappedKind, ReadonlySet<string>> = {
  provider: words('active suspended closed'),
  client: words('lead prospect pending active inactive dormant restricted suspended blocked closed'),
  account: words(
    'pending active inactive dormant read_only restricted suspended blocked disabled archived closed',
  ),
  application: words(
    'invited docs_requested submitted auto_checks manual_review on_hold resubmission_requested approved refresh_due',
    'restricted closed rejected_final withdrawn expired',
  ),
  document: words(
    'requested received processing approved revision_requested rejected expiring expired superseded waived',
  ),
  deposit: words(
    'initiated awaiting_client provider_pending authorised received_unmatched under_review on_hold credited declined',
    'cancelled expired failed return_pending returned chargeback_open chargeback_won chargeback_lost duplicate',
    'refund_pending refunded',
  ),
  withdrawal: words(
    'requested auto_checks needs_info pending_review pending_approval on_hold approved queued submitted in_transit',
    'completed returned reversed rejected failed funds_back_to_account cancelled cancelled_by_client recall_requested',
    'recalled recall_refused',
  ),
};

function words(...lines: string[]): Set<string> {
  return new Set(lines.join(' ').split(' '));
}
