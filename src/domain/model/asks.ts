/** What kind of answer a question wants. */
export type AskKind =
  | 'status'
  | 'when'
  | 'why'
  | 'what_to_send'
  | 'how'
  | 'where_is_money'
  | 'fee_or_amount'
  | 'cancel_or_change'
  | 'person'
  | 'data'
  | 'other';
