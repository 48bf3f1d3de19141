import { toast, whileBusy } from './announce.js';
import { send } from './api.js';
import { element } from './dom.js';
import { makeFilePicker } from './file-picker.js';
import { noticed } from './guide.js';
import { icon } from './icons.js';

/**
 * The form for a new mail or a reply. What was written is lost only by sending or by "Discard".
 * @param {HTMLElement} place
 * @param {{ mailbox: any, deskAddress: string, answered: any | null, sent: (messageId: string) => Promise<void>, discard: () => void }} options
 */
export function openCompose(place, { mailbox, deskAddress, answered, sent, discard }) {
  const recipients = answered ? recipientsOf(answered) : [deskAddress];
  const to = field(
    'compose-to',
    'To',
    element('input', {
      class: 'control',
      type: 'text',
      inputmode: 'email',
      autocomplete: 'off',
      value: recipients.join(', '),
    }),
  );
  const subject = field(
    'compose-subject',
    'Subject',
    element('input', {
      class: 'control',
      type: 'text',
      autocomplete: 'off',
      value: answered ? replySubject(answered.subject) : '',
    }),
  );
  const text = field(
    'compose-text',
    answered ? 'Your reply' : 'Message',
    element('textarea', {
      class: 'control',
      rows: answered ? '4' : '9',
      lang: mailbox.language,
      dir: 'auto',
    }),
  );
  const files = makeFilePicker();
  const submit = element(
    'button',
    { type: 'submit', class: 'button is-primary', 'data-testid': 'compose-send' },
    icon('send'),
    'Send',
  );

  /** @param {Event} event */
  async function onSubmit(event) {
    event.preventDefault();
    if (!text.control.value.trim()) {
      toast('Write something first.', 'problem');
      text.control.focus();
      return;
    }
    await whileBusy(submit, async () => {
      const { messageId } = await send('/api/mail/send', {
        mailbox: mailbox.key,
        to: to.control.value
          .split(/[,;]/)
          .map((/** @type {string} */ address) => address.trim())
          .filter(Boolean),
        subject: subject.control.value,
        text: text.control.value,
        replyTo: answered?.id ?? null,
        attachments: files.chosen(),
      });
      if (answered) noticed('reply sent');
      await sent(messageId);
      toast(`Sent as ${mailbox.name}.`);
    });
  }

  const form = element(
    'form',
    {
      class: 'compose-form',
      'aria-label': answered ? 'Reply' : 'New mail',
      novalidate: true,
      onsubmit: onSubmit,
    },
    element(
      'p',
      { class: 'compose-from' },
      'From ',
      element('strong', {}, mailbox.name),
      ` <${mailbox.address}>`,
      !mailbox.signed && element('span', { class: 'tag' }, 'unsigned'),
    ),
    answered ? null : to.shown,
    answered ? null : subject.shown,
    text.shown,
    answered &&
      element(
        'p',
        { class: 'compose-note' },
        'The mail you answer is quoted below your words, as mail programs do.',
      ),
    files.list,
    element(
      'div',
      { class: 'compose-foot' },
      submit,
      files.button,
      element(
        'button',
        { type: 'button', class: 'button is-quiet', 'data-testid': 'compose-discard', onclick: discard },
        'Discard',
      ),
    ),
  );
  files.acceptDrops(form);
  place.replaceChildren(form);
  place.hidden = false;
  (answered ? text : subject).control.focus();
  form.scrollIntoView({ block: 'nearest' });
}

/**
 * @template {HTMLInputElement | HTMLTextAreaElement} Control
 * @param {string} id
 * @param {string} label
 * @param {Control} control
 */
function field(id, label, control) {
  control.id = id;
  control.dataset.testid = id;
  return {
    control,
    shown: element('div', { class: 'compose-field' }, element('label', { for: id }, label), control),
  };
}

/** A follow-up to one's own mail goes where that mail went. @param {any} answered @returns {string[]} */
function recipientsOf(answered) {
  return answered.direction === 'sent' ? answered.to : [answered.replyTo];
}

/** @param {string} subject */
function replySubject(subject) {
  return /^(re|回复|ответ)\s*[:：]/i.test(subject) ? subject : `Re: ${subject}`;
}
