import { composeMail } from '../compose.ts';
import type { Fixture } from '../fixture.ts';

/** Answering machines without a marking header, in words of their own: language, subject, text. */
const absences: [string, string, string][] = [
  [
    'en',
    'Re: Your withdrawal',
    'Hi,\n\nI am out of the office until Monday 16 March and have only limited access to email.\nFor anything urgent please contact Paul Green at paul@elsewhere.example.\n\nAnna',
  ],
  [
    'en',
    'Re: Your withdrawal',
    'Thank you for your email. I am currently away on annual leave, returning on 20 March. I will respond when I am back.',
  ],
  [
    'en',
    'Anna is away',
    'Thanks for your message. I will be out of office from 9 to 13 March. I will get back to you upon my return.',
  ],
  ['en', 'Out of the office Re: Your withdrawal', 'I am travelling this week and will answer on Monday.'],
  ['en', 'Automatic reply: [EXTERNAL] Your withdrawal', 'I am on parental leave.'],
  [
    'en',
    'Auto Response',
    'We have received your e-mail and will answer within two working days. This is an automated response, please do not answer it.',
  ],
  [
    'en',
    'Thank you for your e-mail',
    'This is an automatic response. Your message was received and one of us will answer you shortly.',
  ],
  [
    'en',
    'I no longer work here',
    'Thank you for your message. I no longer work for Elsewhere Ltd. Please contact Paul Green at paul@elsewhere.example instead.',
  ],
  [
    'en',
    'Re: Your documents',
    'I have left the company. Please send all future e-mails to paul@elsewhere.example. Your message was not forwarded.',
  ],
  [
    'de',
    'AW: Ihre Auszahlung',
    'Vielen Dank für Ihre Nachricht.\nIch bin bis zum 20.03.2026 nicht im Büro. Ihre E-Mail wird nicht weitergeleitet. In dringenden Fällen wenden Sie sich bitte an Herrn Grün.',
  ],
  ['de', 'Abwesend: Ihre Auszahlung', 'Ich bin derzeit im Urlaub und ab dem 16. März wieder erreichbar.'],
  ['de', 'Automatische Antwort: Ihre Auszahlung', 'Sehr geehrte Damen und Herren, ich bin heute außer Haus.'],
  [
    'de',
    'Ihre E-Mail',
    'Dies ist eine automatische Antwort. Wir haben Ihre Nachricht erhalten und melden uns in Kürze.',
  ],
  [
    'fr',
    'Re: Votre retrait',
    "Bonjour,\n\nJe suis absente du bureau jusqu'au 16 mars inclus. En cas d'urgence, vous pouvez contacter M. Vert.\n\nMerci pour votre message.",
  ],
  ['fr', 'Absence du bureau : Votre retrait', 'Actuellement en congés, je vous répondrai à mon retour.'],
  ['fr', 'Réponse automatique : Votre retrait', 'Je suis en déplacement.'],
  [
    'fr',
    'Accusé de réception',
    'Ceci est une réponse automatique : nous avons bien reçu votre message et vous répondrons dans les meilleurs délais.',
  ],
  [
    'es',
    'Re: Su retiro',
    'Gracias por su correo. Estaré fuera de la oficina hasta el 16 de marzo. Para asuntos urgentes, contacte con Pablo Verde.',
  ],
  ['es', 'Respuesta automática: Su retiro', 'Estoy de vacaciones.'],
  [
    'es',
    'Re: Su retiro',
    'Este es un mensaje automático. Me encuentro de baja; le responderé a mi regreso. Si es urgente, llame a la oficina.',
  ],
  [
    'it',
    'Re: Il suo prelievo',
    'Sono fuori ufficio fino al 16 marzo. Per urgenze potete rivolgervi al collega Paolo Verdi. Risponderò al mio rientro.',
  ],
  ['it', 'Risposta automatica: Il suo prelievo', 'Sono in ferie.'],
  [
    'pt',
    'Re: O seu levantamento',
    'Obrigado pela sua mensagem. Estou de férias até 16 de março. Em caso de urgência, contacte o meu colega.',
  ],
  ['pt', 'Resposta automática: O seu levantamento', 'Estarei ausente.'],
  [
    'nl',
    'Re: Uw opname',
    'Bedankt voor uw bericht. Ik ben tot en met 16 maart afwezig. Neem voor dringende zaken contact op met Piet Groen.',
  ],
  ['nl', 'Automatisch antwoord: Uw opname', 'Ik ben met vakantie.'],
  [
    'pl',
    'Re: Wypłata',
    'Dziękuję za wiadomość. Do 16 marca przebywam na urlopie. W pilnych sprawach proszę o kontakt z Panem Zielonym.',
  ],
  ['pl', 'Automatyczna odpowiedź: Wypłata', 'Jestem poza biurem.'],
  [
    'sv',
    'Re: Ditt uttag',
    'Tack för ditt mejl. Jag är på semester till den 16 mars. Vid brådskande ärenden, kontakta Per Grön.',
  ],
  ['sv', 'Autosvar: Ditt uttag', 'Jag är inte på kontoret.'],
  [
    'ru',
    'Re: Ваш вывод',
    'Спасибо за Ваше письмо. Я нахожусь в отпуске до 16 марта. По срочным вопросам обращайтесь к Павлу Зеленову. Отвечу по возвращении.',
  ],
  ['ru', 'Автоответ: Ваш вывод', 'Меня не будет в офисе до понедельника.'],
  [
    'ru',
    'Re: Ваш вывод',
    'Это автоматический ответ. Ваше письмо получено, мы ответим в течение рабочего дня.',
  ],
  [
    'uk',
    'Re: Ваше виведення',
    'Дякую за лист. Я перебуваю у відпустці до 16 березня. З термінових питань звертайтеся до колег.',
  ],
  ['uk', 'Автоматична відповідь: Ваше виведення', 'Я у відрядженні.'],
  ['zh-Hans', '自动回复：您的出金', '您好，我正在休假。'],
  [
    'zh-Hans',
    '回复：您的出金',
    '您好！您的邮件已收到。我正在休假，3月16日回来后会尽快回复。如有急事请联系王先生。',
  ],
  ['zh-Hans', '回复：您的出金', '这是一封自动回复邮件。您的来信我已收到，会尽快给您回复。'],
  ['zh-Hant', '自動回覆：您的出金', '您好，我目前不在辦公室。'],
  ['zh-Hant', '回覆：您的出金', '您好，我目前休假中，3月16日返回。如有急事請聯絡王先生。您的來信已收到。'],
  ['ja', '自動返信：出金について', '現在、休暇中です。'],
  [
    'ja',
    'Re: 出金について',
    'メールをありがとうございます。3月16日まで休暇をいただいております。お急ぎの場合は山田までご連絡ください。',
  ],
  ['ja', 'Re: 出金について', '本メールは自動返信です。お問い合わせを受け付けました。'],
  ['da', 'Autosvar: Din udbetaling', 'Jeg er på ferie.'],
  ['fi', 'Automaattinen vastaus: Nostosi', 'Olen lomalla.'],
  ['cs', 'Automatická odpověď: Váš výběr', 'Jsem mimo kancelář.'],
  ['hu', 'Automatikus válasz: Kifizetés', 'Szabadságon vagyok.'],
  ['tr', 'Otomatik yanıt: Para çekme', 'İzindeyim.'],
];

export function moreAbsences(): Fixture[] {
  return absences.map(([language, subject, text], index) => ({
    name: `absence in own words ${index} ${language}`,
    group: 'auto-reply' as const,
    program: 'auto-reply, own words',
    language,
    raw: composeMail({
      from: 'Anna <client@elsewhere.example>',
      subject,
      header: ['Message-ID: <7f3a.94@elsewhere.example>', 'In-Reply-To: <a1@northgate.example>'],
      encoding: '8bit',
      plain: text,
    }),
    newTexts: null,
    spoken: null,
    recipients: null,
  }));
}
