/**
 * What stands between the dashes above an old mail. Two kinds: a mail that is answered, and a mail that is
 * forwarded. A native reader can check each line.
 */
const original: Record<string, string[]> = {
  en: [
    'original message',
    'original appointment',
    'original mail',
    'original email',
    'reply message',
    'replied message',
    'previous message',
    'original',
  ],
  ru: [
    'исходное сообщение',
    'оригинальное сообщение',
    'исходное письмо',
    'первоначальное сообщение',
    'сообщение отправителя',
  ],
  uk: ['вихідне повідомлення', 'оригінальне повідомлення', 'початкове повідомлення', 'первинне повідомлення'],
  zh: [
    '原始邮件',
    '原始郵件',
    '原邮件',
    '原始信件',
    '原始訊息',
    '回复的原邮件',
    '回覆的原郵件',
    '邮件原件',
    '回复邮件',
    '原郵件',
  ],
  ja: ['元のメッセージ', 'オリジナルメッセージ', '元のメール', 'original message'],
  ko: ['원본 메시지', '원본 메일'],
  de: [
    'ursprüngliche nachricht',
    'originalnachricht',
    'original-nachricht',
    'original nachricht',
    'originalmeldung',
    'antwort nachricht',
    'ursprüngliche mail',
    'urspruengliche nachricht',
  ],
  fr: [
    "message d['’]origine",
    'message original',
    'message initial',
    "courriel d['’]origine",
    "mail d['’]origine",
    "e-mail d['’]origine",
  ],
  es: ['mensaje original', 'correo original'],
  it: ['messaggio originale', 'messaggio originario', 'messaggio di origine'],
  pt: ['mensagem original', 'e-mail original'],
  nl: ['oorspronkelijk bericht', 'origineel bericht', 'oorspronkelijke bericht'],
  pl: [
    'oryginalna wiadomość',
    'wiadomość oryginalna',
    'oryginalny e-mail',
    'treść oryginalnej wiadomości',
    'pierwotna wiadomość',
  ],
  sv: ['ursprungligt meddelande', 'originalmeddelande', 'ursprungligt mail'],
  da: ['oprindelig meddelelse', 'original meddelelse', 'oprindelig besked', 'opprinnelig melding'],
  fi: ['alkuperäinen viesti'],
  cs: ['původní zpráva', 'pôvodná správa', 'původní e-mail'],
  hu: ['eredeti üzenet'],
  ro: ['mesaj original', 'mesajul original'],
  tr: ['orijinal mesaj', 'özgün ileti'],
};

const forwarded: Record<string, string[]> = {
  en: [
    'forwarded message',
    'forwarded mail',
    'forwarded email',
    'begin forwarded message',
    'start of forwarded message',
    'forwarded by [^-]{1,80}',
    'this is a forwarded message',
  ],
  ru: [
    'пересылаемое сообщение',
    'пересланное сообщение',
    'переадресованное сообщение',
    'перенаправленное сообщение',
    'начало переадресованного сообщения',
    'начало пересылаемого сообщения',
    'начало пересланного сообщения',
    'пересылаемое письмо',
    'конец пересылаемого сообщения',
  ],
  uk: [
    'переслане повідомлення',
    'пересилане повідомлення',
    'початок переадресованого повідомлення',
    'початок переспрямованого листа',
    'перенаправлене повідомлення',
  ],
  zh: [
    '转发邮件信息',
    '转发的邮件',
    '轉寄郵件',
    '轉寄的郵件',
    '已转发邮件',
    '转发邮件',
    '轉寄郵件資訊',
    '下面是被转发的邮件',
    '下面是被轉寄的郵件',
    '開始轉寄郵件',
    '转发的消息',
    '以下是转发的邮件',
    '轉寄訊息',
    '已轉寄的郵件',
  ],
  ja: [
    '転送されたメッセージ',
    '転送メッセージ',
    '転送されたメール',
    '転送済みメッセージ',
    '以下は転送されたメールです',
  ],
  ko: ['전달된 메시지', '전달된 메일'],
  de: [
    'weitergeleitete nachricht',
    'anfang der weitergeleiteten nachricht',
    'weitergeleitete mail',
    'weitergeleitete e-mail',
    'weitergeleitet von [^-]{1,80}',
    'beginn der weitergeleiteten nachricht',
  ],
  fr: [
    'message transféré',
    'message transmis',
    'début du message transféré',
    'début du message réexpédié',
    'message réexpédié',
    'mail transféré',
    'courriel transféré',
  ],
  es: ['mensaje reenviado', 'inicio del mensaje reenviado', 'correo reenviado', 'inicio del mensaje'],
  it: [
    'messaggio inoltrato',
    'inizio messaggio inoltrato',
    'inizio del messaggio inoltrato',
    'inizio messaggio',
    'messaggio rediretto',
  ],
  pt: [
    'mensagem encaminhada',
    'início da mensagem encaminhada',
    'mensagem reencaminhada',
    'início da mensagem reencaminhada',
    'início da mensagem',
  ],
  nl: [
    'doorgestuurd bericht',
    'doorgestuurde bericht',
    'begin doorgestuurd bericht',
    'begin van doorgestuurd bericht',
    'begin doorgestuurde bericht',
  ],
  pl: [
    'przekazana wiadomość',
    'wiadomość przekazana',
    'treść przekazanej wiadomości',
    'początek przekazywanej wiadomości',
    'przekazywana wiadomość',
    'wiadomość przesłana dalej',
    'początek wiadomości przekazanej dalej',
  ],
  sv: [
    'vidarebefordrat meddelande',
    'vidarebefordrat brev',
    'början på vidarebefordrat meddelande',
    'vidarebefordrat mail',
  ],
  da: [
    'videresendt meddelelse',
    'videresendt melding',
    'videresendt besked',
    'start på videresendt besked',
    'begynnelse på videresendt melding',
  ],
  fi: ['välitetty viesti', 'edelleenlähetetty viesti'],
  cs: ['přeposlaná zpráva', 'přesměrovaná zpráva', 'preposlaná správa'],
  hu: ['továbbított üzenet'],
  ro: ['mesaj redirecționat'],
  tr: ['iletilen mesaj', 'yönlendirilen mesaj'],
};

/** The first word of the subject of a forwarded mail, as each program translates it. */
const forwardSubjects = [
  'fw',
  'fwd',
  'wg',
  'tr',
  'rv',
  'enc',
  'i',
  'vb',
  'vs',
  'doorst',
  'pd',
  'fs',
  'vl',
  'továbbítás',
  'ilt',
  'пересл',
  'переслано',
  'переслать',
  'на',
  '转发',
  '轉寄',
  '轉發',
  '転送',
  '전달',
  'forward',
  'weitergeleitet',
  'i',
];

const dash = '[-_=*~‐‑‒–—―─]';
const words = (table: Record<string, string[]>) => Object.values(table).flat().join('|');
const ruled = (table: Record<string, string[]>) =>
  new RegExp(
    `^[\\s>*|]{0,6}(?:${dash}\\s?){2,60}[\\s*]{0,6}(?:${words(table)})\\s?[:：]?[\\s*]{0,6}(?:${dash}{1,60}[\\s*|]{0,4})?$`,
    'iu',
  );
/** Without dashes only forwarding has a fixed line of its own: Apple's "Begin forwarded message:". */
const announced = new RegExp(`^[\\s>*]{0,6}(?:${words(forwarded)})\\s?[:：]\\*{0,2}$`, 'iu');
const originalRule = ruled(original);
const forwardRule = ruled(forwarded);
const bareRule = new RegExp(`^\\s{0,9}(?:${words(original)})\\s{0,9}$`, 'iu');
const forwardSubject = new RegExp(
  `^\\s*(?:${forwardSubjects.join('|')})\\s?(?:\\[\\d{1,2}\\]|\\(\\d{1,2}\\))?\\s?[:：]`,
  'iu',
);

/** "Original Message" without dashes, as BlackBerry sets it; only right above an old mail it is one. */
export function isBareRule(line: string): boolean {
  return line.length <= 60 && bareRule.test(line);
}

/** What kind of old mail this line announces. */
export function messageRule(line: string): 'original' | 'forwarded' | null {
  if (line.length > 160) return null;
  if (forwardRule.test(line) || announced.test(line)) return 'forwarded';
  return originalRule.test(line) ? 'original' : null;
}

/** True when the outermost mark of the subject says that the mail was forwarded: "Fwd: Re: …", not "Re: Fwd: …". */
export function isForwardSubject(subject: string): boolean {
  return forwardSubject.test(subject.slice(0, 40));
}
