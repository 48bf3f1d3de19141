// ---- core: what relationship managers, finance and payment providers may know, view by view ----

export interface SalesPaymentView {
  external_id: string;
  client_id: string;
  kind: string;
  label: string;
  reason: string | null;
  amount: string;
  currency: string;
  requested_at: Date | null;
  submitted_at: Date | null;
  completed_at: Date | null;
  traceable: boolean;
  confirmed_at: Date;
  confirmed_by: string;
}
export interface SalesApplicationView {
  external_id: string;
  client_id: string;
  label: string;
  submitted_at: Date | null;
  decided_at: Date | null;
  deadline: Date | null;
  confirmed_at: Date;
  confirmed_by: string;
}
export interface SalesDocumentView {
  external_id: string;
  application_id: string;
  client_id: string;
  requirement: string;
  type: string | null;
  label: string;
  confirmed_at: Date;
  confirmed_by: string;
}
export interface FinancePaymentView {
  external_id: string;
  client_id: string;
  kind: string;
  label: string;
  reason: string | null;
  amount: string;
  currency: string;
  fee: string | null;
  method: string | null;
  requested_at: Date | null;
  submitted_at: Date | null;
  completed_at: Date | null;
  provider: string | null;
  provider_ref: string | null;
  uetr: string | null;
  arn: string | null;
  rrn: string | null;
  txid: string | null;
  network: string | null;
  card_last4: string | null;
  iban_last4: string | null;
  confirmed_at: Date;
  confirmed_by: string;
}
export interface ProviderPaymentView {
  external_id: string;
  client_id: string;
  kind: string;
  amount: string;
  currency: string;
  sent_on: Date | null;
  provider: string;
  provider_ref: string | null;
  uetr: string | null;
  arn: string | null;
  rrn: string | null;
  txid: string | null;
  network: string | null;
  card_last4: string | null;
  iban_last4: string | null;
  confirmed_at: Date;
  confirmed_by: string;
}
