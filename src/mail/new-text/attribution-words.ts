/**
 * The words of the sentence that a mail program writes above a quote: "On 9 March 2026, Anna wrote:". A native
 * reader can check each line. Most programs put the verb last; German, Dutch and Swedish put the name behind it.
 */
export const wrote: Record<string, string[]> = {
  en: ['wrote', 'writes', 'said', 'has written', 'wrote the following'],
  ru: [
    'пишет',
    'писал',
    'писала',
    'писал\\(а\\)',
    'писали',
    'написал',
    'написала',
    'написали',
    'написал\\(а\\)',
  ],
  uk: ['пише', 'писав', 'писала', 'писав\\(ла\\)', 'написав', 'написала', 'написав\\(ла\\)', 'написали'],
  de: ['schrieb', 'schrieben', 'hat geschrieben', 'geschrieben', 'schreibt', 'schrieb folgendes'],
  fr: ['a écrit', 'écrit', 'a ecrit', 'écrivait', 'a écrit ceci'],
  es: ['escribió', 'escribio', 'ha escrito', 'escribe'],
  it: ['ha scritto', 'scrisse', 'scrive', 'scriveva'],
  pt: ['escreveu', 'escreve', 'escreveu o seguinte'],
  nl: ['schreef', 'het volgende geschreven', 'geschreven', 'schrijft'],
  pl: ['napisał', 'napisała', 'napisał\\(a\\)', 'napisał/a', 'pisze', 'pisał', 'pisała', 'napisali'],
  sv: ['skrev', 'skriver', 'har skrivit'],
  fi: ['kirjoitti'],
  cs: ['napsal', 'napsala', 'napsal\\(a\\)', 'napísal', 'napísala', 'napísal\\(a\\)'],
  hu: ['írta', 'ezt írta'],
  hr: ['napisao je', 'napisala je', 'je napisao', 'je napisala', 'napisao/la je', 'piše'],
  sr: ['је написао', 'је написала', 'је написао/ла'],
  bg: ['написа', 'писа'],
  ca: ['va escriure'],
  no: ['skrev følgende'],
  lt: ['rašė', 'parašė'],
  lv: ['rakstīja'],
  et: ['kirjutas'],
  th: ['เขียนว่า'],
  ro: ['a scris'],
  tr: ['yazdı', 'şunu yazdı', 'şunları yazdı'],
  el: ['έγραψε'],
  id: ['menulis'],
  vi: ['đã viết'],
};

/** What webmails put before the name instead. */
export const quoting = [
  'quoting',
  'thus sp[ao]ke',
  'quoth',
  'zitat von',
  'citando(?: a)?',
  'citation de',
  'citeren',
  'citerar',
  'cytowanie',
  'citat från',
];

/** Chinese, Japanese and Korean set no blanks around the verb. */
export const wroteWithoutBlanks: Record<string, string[]> = {
  zh: ['写道', '寫道', '写到', '寫到', '编写', '編寫', '撰写', '撰寫', '写了', '来信', '的邮件'],
  ja: ['書きました', 'は書いた', 'のメッセージ', 'のメール', 'が書いた', 'からのメール'],
  ko: ['작성', '님이 작성', '썼습니다'],
};

/** What such a sentence starts with when it does not start with the date or the name. */
export const starts: Record<string, string[]> = {
  en: ['on', 'at', 'in'],
  ru: ['в', 'во', 'от'],
  uk: ['у', 'в', 'від'],
  de: ['am', 'an', 'um'],
  fr: ['le', 'en date du'],
  es: ['el', 'a la\\(s\\)', 'con fecha', 'en', 'a fecha'],
  it: ['il', "l['’]?", 'in data', 'il giorno', 'alle'],
  pt: ['em', 'no dia', 'a', 'à', 'às', 'citando'],
  nl: ['op'],
  pl: ['w dniu', 'dnia', 'dn\\.', 'w', 'użytkownik'],
  sv: ['den', 'på'],
  cs: ['dne'],
  ro: ['pe', 'în data'],
  vi: ['vào'],
  id: ['pada'],
};

/** Chinese prepositions stand directly before the date. */
export const startsWithoutBlanks = ['在', '于', '於', '発信日時'];

/** The first person speaks of a letter of his own; no program does. */
export const firstPerson =
  /(?:\bI|\bwe|\bich|\bwir|\bik|\bjag|(?<!\p{L})я|(?<!\p{L})мы|(?<!\p{L})ми|\bj['’]ai|\bnous|\byo|\bho|我|我们|我們|私)\s?(?:have |had |has |habe |haben |вам |уже |已)?(?:wrote|written|said|schrieb|schrieben|geschrieben|schreef|skrev|писал|писала|писали|написал|написала|написали|писав|écrit|scritto|escrito|写道|寫道)/iu;
