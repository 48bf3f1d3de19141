import type { Language } from '../model.ts';

/**
 * The whole of an acknowledgement, ready in each language. Nothing of the client's stands in it, not even the subject or
 * the name: whoever lets desks write to somebody else gets no word of his own there.
 */
interface Words {
  subject: string;
  lines: string[];
}

const acknowledgementLanguages = ['en', 'ru', 'zh-Hans', 'zh-Hant'] as const;
type AcknowledgementLanguage = (typeof acknowledgementLanguages)[number];

const words: Record<AcknowledgementLanguage, Words> = {
  en: {
    subject: 'We have received your message [{ref}]',
    lines: [
      'Hello,',
      'Your message has arrived. Its number is {ref}. A colleague will read it and answer you.',
      'If you want to add something, simply reply to this e-mail: it will be kept together with your message.',
      'This is an automatic confirmation.',
    ],
  },
  ru: {
    subject: 'Мы получили ваше сообщение [{ref}]',
    lines: [
      'Здравствуйте!',
      'Ваше сообщение получено. Его номер: {ref}. Наш сотрудник прочитает его и ответит вам.',
      'Если вы хотите что-то добавить, просто ответьте на это письмо: оно будет приложено к вашему сообщению.',
      'Это автоматическое подтверждение.',
    ],
  },
  'zh-Hans': {
    subject: '我们已收到您的邮件 [{ref}]',
    lines: [
      '您好，',
      '您的邮件我们已经收到，编号为 {ref}。我们的同事会阅读并回复您。',
      '如需补充内容，请直接回复本邮件，我们会将其与您的邮件一并处理。',
      '本邮件为自动确认。',
    ],
  },
  'zh-Hant': {
    subject: '我們已收到您的郵件 [{ref}]',
    lines: [
      '您好，',
      '您的郵件我們已經收到，編號為 {ref}。我們的同事會閱讀並回覆您。',
      '如需補充內容，請直接回覆本郵件，我們會將其與您的郵件一併處理。',
      '本郵件為自動確認。',
    ],
  },
};

/** `ref` is the case's, `firmName` the firm's: the only two things that differ from one to the next. */
export function acknowledgementText(
  language: AcknowledgementLanguage,
  ref: string,
  firmName: string,
): { subject: string; text: string } {
  const { subject, lines } = words[language];
  const written = lines.map((line) => line.replace('{ref}', ref));
  return { subject: subject.replace('{ref}', ref), text: `${[...written, firmName].join('\n\n')}\n` };
}

/**
 * The language of the message where there are words in it; where nothing told its language, that of the case; English for
 * everybody else. `found` is a BCP 47 tag.
 */
export function acknowledgementLanguage(found: string, ofCase: Language): AcknowledgementLanguage {
  const own = acknowledgementLanguages.find((language) => language === found);
  if (own) return own;
  if (/^zh-(?:tw|hk|mo)$/i.test(found)) return 'zh-Hant';
  if (/^zh(?:-|$)/i.test(found)) return 'zh-Hans';
  return found === 'und' ? ofCase : 'en';
}
