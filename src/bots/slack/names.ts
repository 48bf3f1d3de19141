import type { CaseAction } from '../../domain/model/shown.ts';

/** Every id that Slack sends back when a person presses, submits or chooses something of ours. */

export const caseButtons: Record<CaseAction, string> = {
  take: 'case_take',
  treat_as_inquiry: 'case_as_inquiry',
  draft: 'case_draft',
  edit: 'case_edit',
  approve: 'case_approve',
  confirm_sent: 'case_confirm_sent',
  confirm_unsent: 'case_confirm_unsent',
  escalate: 'case_escalate',
  /** Followed by ".0", ".1" …, one for each case it may belong to. */
  join: 'case_join',
  close: 'case_close',
};
export const buttons = {
  freshDraft: 'draft_fresh',
  topic: 'case_topic',
  grounds: 'draft_grounds',
  otherClauses: 'draft_other_clauses',
  /** Followed by ".0", ".1" …, one for each clause. */
  addClause: 'draft_add_clause',
  rejectDraft: 'draft_reject',
  acknowledge: 'escalation_acknowledge',
  decide: 'escalation_decide',
  burstList: 'burst_list',
  burstShow: 'burst_show',
  mailAsInquiry: 'mail_as_inquiry',
  split: 'case_split',
  /** These two are followed by ".0", ".1" …, one for each payment and one for each question. */
  askProvider: 'provider_ask',
  providerQuestion: 'provider_question',
  /** These two too, on the card and in its window. */
  openProposal: 'provider_proposal',
  declineProposal: 'provider_proposal_decline',
  messages: 'case_messages',
  links: 'case_links',
  unlink: 'case_unlink',
  /** Followed by ".0", ".1" … on the card of a case, one for each question. */
  part: 'question_part',
  /** Followed by ".0", ".1" …, one for each other case on the same record. */
  place: 'question_place',
  documents: 'case_documents',
  /** These are followed by ".0", ".1" …, one for each file; the last three stand in the window. */
  noteFile: 'file_note',
  chooseFile: 'file_choose',
  forgetFile: 'file_forget',
  noteFileInView: 'file_note_here',
  chooseFileInView: 'file_choose_here',
  forgetFileInView: 'file_forget_here',
  /** Followed by ".0", ".1" …, one for each link. */
  confirmLink: 'link_confirm',
  rejectLink: 'link_reject',
  checkedInCore: 'record_checked',
  /** The first opens the window to read and approve, on the card and, followed by ".0", ".1" …, in `/desk`. */
  wordingApprove: 'wording_approve',
  wordingPage: 'wording_page',
  wordingRefuse: 'wording_refuse',
  /** These two are followed by ".0", ".1" …: Slack wants action ids of one message to differ. */
  digest: 'digest_now',
  open: 'case_open',
} as const;
export const forms = {
  edit: 'edit_draft',
  approve: 'approve_reply',
  escalate: 'escalate_case',
  close: 'close_case',
  reject: 'reject_draft',
  decide: 'decide_escalation',
  inquiry: 'new_inquiry',
  link: 'link_record',
  providerLetter: 'provider_letter',
  providerProposal: 'provider_proposal',
  wordingApprove: 'approve_wording',
  wordingRefuse: 'refuse_wording',
  /** A modal that only shows something. */
  notice: 'notice',
} as const;
/** The field of a form has this block and action id. */
export const field = { block: 'text', action: 'text' } as const;
/** The tick that quotes the client's message under a letter. */
export const quoteTick = { block: 'quote', action: 'quote', value: 'quote' } as const;
/** The choice in the menu of a file that is none of what is asked for: no code of a requirement. */
export const notADocument = '-';
export const createCase = 'create_case';
/** The marker on every post, by which a post that may have happened is found again. */
export const deliveryEvent = 'casedesk_delivery';
