import type {
  App,
  BlockAction,
  ButtonAction,
  MessageShortcut,
  StaticSelectAction,
  ViewSubmitAction,
} from '@slack/bolt';
import { actionName, askedByButton, askedByCommand, askedByForm, askedByShortcut } from './asked.ts';
import { acknowledgeEscalationHandler } from './handlers/acknowledge-escalation.ts';
import { approveReplyHandler } from './handlers/approve-reply.ts';
import { sendProviderLetter, showProviderLetter, showProviderQuestions } from './handlers/ask-provider.ts';
import { showBurstHandler, showBurstList } from './handlers/burst.ts';
import { chooseCase } from './handlers/case-command.ts';
import { closeCaseHandler } from './handlers/close-case.ts';
import { confirmDeliveryHandler } from './handlers/confirm-delivery.ts';
import { correctTopicHandler } from './handlers/correct-topic.ts';
import { createInquiry } from './handlers/create-inquiry.ts';
import { decideEscalationHandler, showDecideForm } from './handlers/decide-escalation.ts';
import { chooseDesk } from './handlers/desk-command.ts';
import { decideFileHandler, decideFileInViewHandler, showDocumentsHandler } from './handlers/documents.ts';
import {
  addClauseHandler,
  rejectDraftHandler,
  showGrounds,
  showOtherClauses,
} from './handlers/draft-details.ts';
import { escalateCaseHandler } from './handlers/escalate-case.ts';
import { approveProposal, declineProposal, showProposal } from './handlers/instruct-provider.ts';
import { joinCaseHandler } from './handlers/join-case.ts';
import {
  confirmRecordHandler,
  decideLinkHandler,
  linkRecordHandler,
  showLinksHandler,
} from './handlers/links.ts';
import { showShortcutForm } from './handlers/new-inquiry-form.ts';
import { openCaseForm } from './handlers/open-case-form.ts';
import { unlinkHandler } from './handlers/opened-answer.ts';
import { partQuestionHandler } from './handlers/part-question.ts';
import { placeQuestionHandler } from './handlers/place-question.ts';
import { postDigest } from './handlers/post-digest.ts';
import { saveEdit } from './handlers/save-edit.ts';
import { draftAgain, showDraft } from './handlers/show-draft.ts';
import { showMessagesHandler } from './handlers/show-messages.ts';
import { showListedCase } from './handlers/show-typed-case.ts';
import { splitCaseHandler } from './handlers/split-case.ts';
import { takeCaseHandler } from './handlers/take-case.ts';
import { treatCaseHandler, treatMailHandler } from './handlers/treat-as-inquiry.ts';
import { decideWordingHandler, showWording, showWordingRefusal } from './handlers/wording.ts';
import { buttons, caseButtons, createCase, forms } from './names.ts';
import { react } from './react.ts';
import { submit } from './submit.ts';
import { approveView } from './views/approve-view.ts';
import { closeView } from './views/close-view.ts';
import { editView } from './views/edit-view.ts';
import { escalateView } from './views/escalate-view.ts';
import { rejectView } from './views/reject-view.ts';
import type { Form, Reaction, Wire } from './work.ts';

/** Everything the app hears, and who answers it. Mentions come through the stored events instead. */

const pressed: Record<string, Reaction> = {
  [caseButtons.take]: { tells: takeCaseHandler },
  [caseButtons.treat_as_inquiry]: { tells: treatCaseHandler },
  [caseButtons.draft]: { title: 'Draft', shows: showDraft },
  [caseButtons.edit]: { title: 'Edit', shows: openCaseForm(editView) },
  [caseButtons.approve]: { title: 'Approve & send', shows: openCaseForm(approveView) },
  [caseButtons.confirm_sent]: { tells: confirmDeliveryHandler(true) },
  [caseButtons.confirm_unsent]: { tells: confirmDeliveryHandler(false) },
  [caseButtons.escalate]: { title: 'Escalate', shows: openCaseForm(escalateView) },
  [caseButtons.join]: { tells: joinCaseHandler },
  [caseButtons.close]: { title: 'Close', shows: openCaseForm(closeView) },
  [buttons.freshDraft]: { title: 'Draft', shows: draftAgain },
  [buttons.topic]: { tells: correctTopicHandler },
  [buttons.grounds]: { title: 'Draft', shows: showGrounds },
  [buttons.otherClauses]: { title: 'Draft', shows: showOtherClauses },
  [buttons.addClause]: { title: 'Draft', shows: addClauseHandler },
  [buttons.rejectDraft]: { title: 'Reject', shows: openCaseForm(rejectView) },
  [buttons.open]: { tells: showListedCase },
  [buttons.burstList]: { title: 'A burst', shows: showBurstList },
  [buttons.burstShow]: { tells: showBurstHandler },
  [buttons.unlink]: { tells: unlinkHandler },
  [buttons.part]: { tells: partQuestionHandler },
  [buttons.place]: { tells: placeQuestionHandler },
  [buttons.links]: { title: 'Links', shows: showLinksHandler },
  [buttons.confirmLink]: { title: 'Links', shows: decideLinkHandler('confirm') },
  [buttons.rejectLink]: { title: 'Links', shows: decideLinkHandler('reject') },
  [buttons.checkedInCore]: { title: 'Links', shows: confirmRecordHandler },
  [buttons.documents]: { title: 'Documents', shows: showDocumentsHandler },
  [buttons.noteFile]: { tells: decideFileHandler },
  [buttons.chooseFile]: { tells: decideFileHandler },
  [buttons.forgetFile]: { tells: decideFileHandler },
  [buttons.noteFileInView]: { title: 'Documents', shows: decideFileInViewHandler },
  [buttons.chooseFileInView]: { title: 'Documents', shows: decideFileInViewHandler },
  [buttons.forgetFileInView]: { title: 'Documents', shows: decideFileInViewHandler },
  [buttons.messages]: { title: 'Messages', shows: showMessagesHandler },
  [buttons.split]: { tells: splitCaseHandler },
  [buttons.askProvider]: { title: 'Ask the provider', shows: showProviderQuestions },
  [buttons.providerQuestion]: { title: 'Ask the provider', shows: showProviderLetter },
  [buttons.openProposal]: { title: 'Ask the provider', shows: showProposal },
  [buttons.declineProposal]: { title: 'Ask the provider', shows: declineProposal },
  [buttons.mailAsInquiry]: { tells: treatMailHandler },
  [buttons.acknowledge]: { role: 'manager', tells: acknowledgeEscalationHandler },
  [buttons.decide]: { role: 'manager', title: 'Decide', shows: showDecideForm },
  [buttons.wordingApprove]: { title: 'Wording', shows: showWording },
  [buttons.wordingPage]: { title: 'Wording', shows: showWording },
  [buttons.wordingRefuse]: { title: 'Wording', shows: showWordingRefusal },
  [buttons.digest]: { role: 'manager', tells: postDigest(null) },
};
const submitted: Record<string, Form> = {
  [forms.edit]: { title: 'Edit', submitted: saveEdit },
  [forms.approve]: { title: 'Approve & send', submitted: approveReplyHandler },
  [forms.escalate]: { title: 'Escalate', submitted: escalateCaseHandler },
  [forms.reject]: { title: 'Reject', submitted: rejectDraftHandler },
  [forms.close]: { title: 'Close', submitted: closeCaseHandler },
  [forms.decide]: { role: 'manager', title: 'Decide', submitted: decideEscalationHandler },
  [forms.providerLetter]: { title: 'Ask the provider', submitted: sendProviderLetter },
  [forms.providerProposal]: { title: 'Ask the provider', submitted: approveProposal },
  [forms.wordingApprove]: { title: 'Wording', submitted: decideWordingHandler('approve') },
  [forms.wordingRefuse]: { title: 'Wording', submitted: decideWordingHandler('refuse') },
  [forms.link]: { title: 'Links', submitted: linkRecordHandler },
  [forms.inquiry]: { title: 'New inquiry', submitted: createInquiry },
};
const shortcuts: Record<string, Reaction> = {
  [createCase]: { title: 'New inquiry', shows: showShortcutForm },
};
/** What a button or form of another version gets; unanswered it would look broken. */
const outdated: Reaction = {
  tells: async () => ({
    message: { text: 'This is from another version of Casedesk. Open the case again.' },
  }),
};

/** Commands, buttons and shortcuts are acknowledged before anything else happens, forms within Slack's time. */
export function listen(app: App, wire: Wire): void {
  const { case: caseName, desk: deskName } = wire.commandNames;
  app.command(caseName, async ({ ack, command, respond }) => {
    await ack();
    const asked = askedByCommand(wire, command, respond);
    await react(wire, asked, chooseCase(asked.text, caseName));
  });
  app.command(deskName, async ({ ack, command, respond }) => {
    await ack();
    const asked = askedByCommand(wire, command, respond);
    await react(wire, asked, chooseDesk(asked.text, deskName));
  });
  app.action<BlockAction<ButtonAction | StaticSelectAction>>(
    { type: 'block_actions' },
    async ({ ack, body, respond }) => {
      await ack();
      const reaction = pressed[actionName(body.actions[0]?.action_id)] ?? outdated;
      await react(wire, askedByButton(wire, body, respond), reaction);
    },
  );
  app.shortcut<MessageShortcut>({ type: 'message_action' }, async ({ ack, body, respond }) => {
    await ack();
    await react(wire, askedByShortcut(wire, body, respond), shortcuts[body.callback_id] ?? outdated);
  });
  app.view<ViewSubmitAction>({ type: 'view_submission' }, async ({ ack, body }) => {
    const form = submitted[body.view.callback_id];
    if (form) await submit(wire, askedByForm(wire, body), form, (answer) => (answer ? ack(answer) : ack()));
    else await ack();
  });
}
