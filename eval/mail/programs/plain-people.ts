import { composeMail, type Written } from '../compose.ts';
import type { Fixture } from '../fixture.ts';

const bounceWords =
  'I wrote to you yesterday and got it back:\n\n550 5.1.1 <desk@northgate.example>: Recipient address rejected\n\nWhich address is right?';

/** Mails of people and of providers that a careless rule takes for an answering machine's or a mailer's. */
const mails: [string, Partial<Written> & { plain: string }][] = [
  // Subjects of one word that answering machines use as well.
  [
    'absence, French',
    { subject: 'Absence', plain: 'Bonjour, mon virement est absent de mon compte depuis lundi.' },
  ],
  ['absent, French', { subject: 'Absent', plain: 'Le dépôt de 200 EUR est absent. Merci de vérifier.' }],
  ['absence, English', { subject: 'Absence', plain: 'The absence of my deposit worries me. Please look.' }],
  ['ausente', { subject: 'Ausente', plain: 'El depósito sigue ausente en mi cuenta, por favor revisen.' }],
  [
    'ausência',
    { subject: 'Ausência', plain: 'Há ausência do meu depósito na conta. Verifiquem, por favor.' },
  ],
  [
    'assente',
    { subject: 'Assente', plain: 'Il bonifico risulta assente dal conto. Controllate, per favore.' },
  ],
  ['semester', { subject: 'Semester', plain: 'Jag vill ta ut 500 euro före min resa. Skicka dem i dag.' }],
  [
    'semester, English',
    {
      subject: 'Semester',
      plain: 'I am a student; the fee for the semester was paid from my account by mistake.',
    },
  ],
  ['frånvaro', { subject: 'Frånvaro', plain: 'Min insättning saknas fortfarande. Kontrollera den.' }],
  [
    'afwezig',
    { subject: 'Afwezig', plain: 'Mijn storting staat nog niet op de rekening. Graag controleren.' },
  ],
  ['nieobecność', { subject: 'Nieobecność', plain: 'Na koncie nie ma mojej wpłaty. Proszę sprawdzić.' }],
  [
    'Abwesenheit',
    {
      subject: 'Abwesenheit',
      plain: 'Während meiner letzten Reise wurde mein Konto gesperrt. Bitte entsperren.',
    },
  ],
  ['отпуск', { subject: 'В отпуске', plain: 'Деньги нужны мне до отпуска. Прошу ускорить вывод.' }],
  ['休假', { subject: '休假通知', plain: '我需要在假期之前收到这笔出金，请尽快处理。' }],
  ['不在', { subject: '不在', plain: '入金がまだ口座にありません。確認してください。' }],
  ['OOO', { subject: 'OOO', plain: 'My card ends with three zeros: 000. It was refused twice.' }],
  ['auto', { subject: 'Auto', plain: 'The auto withdrawal of Friday did not arrive.' }],
  [
    'vacation',
    { subject: 'On vacation', plain: 'I leave on Friday and need my withdrawal before that. Please hurry.' },
  ],
  [
    'semester with a colon',
    { subject: 'Semester: insättning', plain: 'Insättningen har inte kommit. När kommer den?' },
  ],
  [
    'absence with a colon',
    {
      subject: 'Absence: my documents',
      plain: 'You say that a document is missing. I sent all of them on Monday.',
    },
  ],
  [
    '休暇中, wishes',
    {
      subject: '出金について',
      plain: '来週は休暇中ですので、今週中に出金をお願いします。ありがとうございます。',
    },
  ],
  [
    'new employer',
    {
      subject: 'My data',
      plain:
        'I no longer work for Elsewhere Ltd. My new employer is Lake Ltd; please change it in my profile.',
    },
  ],
  [
    'left the company',
    {
      subject: 'My data',
      plain: 'I have left the company that you know. My new address is anna@home.example, please use it.',
    },
  ],
  [
    'Urlaub, wünscht',
    {
      subject: 'Auszahlung',
      plain: 'Ich bin ab dem 16. März im Urlaub und brauche das Geld vorher. Vielen Dank für Ihre Hilfe.',
    },
  ],
  [
    'отпуск, просит',
    { subject: 'Вывод', plain: 'Я в отпуске с 16 марта, деньги нужны раньше. Спасибо за помощь.' },
  ],
  // Words of mailers.
  ['bounce, complaint', { subject: 'Delivery failed', plain: bounceWords }],
  [
    'bounce, complaint of an administrator',
    {
      from: 'admin@elsewhere.example',
      subject: 'Delivery failed',
      plain:
        'Dear Sirs,\n\nthe parcel with your card could not be delivered. Please write to anna@elsewhere.example when you send it again.',
    },
  ],
  [
    'bounce, complaint of mail@',
    {
      from: 'Anna <mail@novak.example>',
      subject: 'Zustellung fehlgeschlagen',
      plain:
        'Guten Tag,\n\nIhr Brief konnte nicht zugestellt werden. Meine neue Adresse ist anna@novak.example.',
    },
  ],
  ['bounce, answered', { subject: 'Re: Undelivered Mail Returned to Sender', plain: bounceWords }],
  [
    'bounce, passed on',
    {
      subject: 'Fwd: Undelivered Mail Returned to Sender',
      plain: `See below.\n\n---------- Forwarded message ---------\nFrom: Mail Delivery System <MAILER-DAEMON@mx.elsewhere.example>\nSubject: Undelivered Mail Returned to Sender\n\n<desk@northgate.example>: host mx said: 550 5.1.1 user unknown`,
    },
  ],
  [
    'bounce, passed on by Outlook',
    {
      subject: 'FW: Undeliverable: Withdrawal',
      plain: `This came back.\n\nFrom: System Administrator\nSent: Monday, March 9, 2026 10:15 AM\nTo: Anna\nSubject: Undeliverable: Withdrawal\n\nYour message did not reach some or all of the intended recipients.`,
    },
  ],
  [
    'failure of a payment',
    {
      subject: 'Failure notice',
      plain: 'Your system shows a failure notice for payment P-20931. What does it mean?',
    },
  ],
  [
    'returned transfer',
    {
      subject: 'Returned',
      plain: 'My bank returned the transfer: account unknown. Please give me the right IBAN.',
    },
  ],
  ['退回', { subject: '退回', plain: '银行把款项退回了，说账号不存在。请告诉我正确的账号。' }],
  [
    'возврат',
    { subject: 'Возврат', plain: 'Банк вернул платёж: получатель не найден. Пришлите правильные реквизиты.' },
  ],
  // Notices of providers, by machines.
  [
    'provider, account closed',
    {
      from: 'no-reply@provider.example',
      subject: 'Payout failed',
      header: ['Return-Path: <>', 'Auto-Submitted: auto-generated', 'Message-ID: <n1@provider.example>'],
      plain: 'Payout P-20931 could not be delivered to the beneficiary: account closed. Reply code 51.',
    },
  ],
  [
    'provider, card rejected',
    {
      from: 'notifications@provider.example',
      subject: 'Transaction rejected',
      header: ['Precedence: bulk', 'Message-ID: <n2@provider.example>'],
      plain: 'Transaction 7781 of anna@elsewhere.example was rejected: 550 EUR is above the limit.',
    },
  ],
  [
    'provider, system',
    {
      from: 'system@provider.example',
      subject: 'Message from the payment system',
      plain: 'Refund 991 is completed. Questions: help@provider.example',
    },
  ],
  [
    'bank, undelivered statement',
    {
      from: 'info@bank.example',
      subject: 'Your statement could not be delivered',
      plain:
        'Dear customer,\n\nthe letter with your statement came back. Please tell us your address at service@bank.example.',
    },
  ],
  [
    'postmaster who is a person',
    {
      from: 'Peter Post <postmaster@elsewhere.example>',
      subject: 'Our account',
      plain: 'Hello,\n\nwe cannot log in since Monday. Please unlock login 5012345.\n\nPeter Post',
    },
  ],
  // Words of receipts and lists.
  [
    'read, a sentence',
    { subject: 'Read your terms', plain: 'I have read your terms and do not agree with the fee of 3 %.' },
  ],
  [
    'list of payments',
    {
      subject: '[List] of my payments',
      plain: 'Here is the list: 5 May 200 EUR, 6 May 300 EUR. Which one is missing?',
    },
  ],
  [
    'away, asks',
    {
      subject: 'Withdrawal',
      plain: 'I am on vacation until Monday. Thank you for your mail, but where is my money?',
    },
  ],
  [
    'away, wishes',
    {
      subject: 'Withdrawal',
      plain:
        'I am out of the office until Monday, so please send the documents to my private address anna@home.example and pay the withdrawal to the same card.',
    },
  ],
];

export function plainPeople(): Fixture[] {
  return mails.map(([name, mail]) => ({
    name: `person: ${name}`,
    group: 'hard ordinary' as const,
    program: 'people and providers',
    language: 'any',
    raw: composeMail({ from: 'client@elsewhere.example', subject: '', encoding: '8bit', ...mail }),
    newTexts: null,
    spoken: null,
    recipients: null,
  }));
}
