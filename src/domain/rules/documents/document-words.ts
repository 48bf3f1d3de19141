import type { DocumentKind } from '../../model/documents.ts';

/**
 * How people call documents in English, Russian and Chinese, in file names and in mails. Whole words where a language has
 * them; `~` stands for any ending of a Russian word, a blank for any that part words. What is more telling stands first:
 * a selfie with a passport is a selfie.
 */
const words: Record<DocumentKind, string[]> = {
  selfie: [
    ...[
      'selfie',
      'selfi',
      'liveness',
      'photo with (?:my )?(?:id|passport)',
      'me with (?:my )?(?:id|passport)',
    ],
    ...['селфи', 'сэлфи', 'фото с паспорт~', '自拍', '手持', '人脸'],
  ],
  card_photo: [
    ...['(?:bank|credit|debit) card', '(?<!id\\s)card (?:front|back|photo|scan)', 'photo of (?:my|the) card'],
    ...['фото карт~', 'скан карт~', 'банковск~ карт~', '银行卡', '信用卡照片', '卡照片'],
  ],
  name_change: [
    ...['marriage certificate', 'name change', 'change of name', 'deed poll', 'свидетельств~ о браке'],
    ...['свидетельств~ о (?:заключении|расторжении) брака', 'перемен~ имени', 'смен~ фамилии'],
    ...['结婚证', '改名证明', '曾用名证明'],
  ],
  proof_of_address: [
    ...['proof of (?:address|residence|residency)', 'address proof', 'residence proof', 'poa'],
    ...['address verification', 'подтверждени~ адрес~', 'подтверждени~ (?:места )?(?:жительства|проживания)'],
    ...['прописк~', 'справк~ о регистрации', 'регистрац~ по месту', 'propiska'],
    ...['地址证明', '住址证明', '居住证明', '地址證明', '户口本', '户口簿', '戶口簿'],
  ],
  source_of_funds: [
    ...[
      'source of (?:funds|wealth|income)',
      'proof of (?:income|funds)',
      'pay ?slips?',
      'salary (?:slips?|certificate)',
    ],
    ...['tax return', 'income statement', 'sof', 'sow', 'справк~ о доход~', '[23][ -]?ндфл', '[23][ -]?ndfl'],
    ...['источник~ (?:средств|доход~|происхождени~)', 'происхождени~ (?:средств|денег|капитала)'],
    ...[
      'налогов~ деклараци~',
      'расчетн~ лист~',
      '资金来源',
      '财富来源',
      '收入证明',
      '工资单',
      '工资条',
      '完税证明',
    ],
    ...['資金來源', '收入證明', '纳税证明'],
  ],
  bank_account_proof: [
    ...['bank (?:letter|details|reference|confirmation)', 'account (?:details|confirmation)'],
    ...['реквизит~', 'справк~ (?:из банка|о счете|об открытии счета)', '开户证明', '银行证明', '账户证明'],
  ],
  bank_statement: [
    ...[
      '(?:bank|account|card) statements?',
      'statements? of account',
      'statement',
      'estatement',
      'e statement',
    ],
    ...['выписк~', 'vypiska', '对账单', '對賬單', '银行流水', '流水', '月结单'],
  ],
  utility_bill: [
    ...[
      'utility(?: bills?)?',
      '(?:electricity|electric|gas|water|internet|phone|telephone|power|council tax) bills?',
    ],
    ...[
      'council tax',
      'коммуналк~',
      'коммунальн~',
      'счет~ за (?:электр~|свет|газ|воду|интернет|квартиру)',
      'жкх',
    ],
    ...[
      'квитанци~ за (?:электр~|свет|газ|воду|квартиру)',
      'kommunalka',
      '水电',
      '水電',
      '电费',
      '電費',
      '水费',
    ],
    ...['燃气费', '煤气费', '物业费', '宽带账单'],
  ],
  questionnaire: [
    'questionnaire',
    'application form',
    'анкет~',
    'опросник~',
    'anketa',
    '问卷',
    '申请表',
    '調查表',
  ],
  certificate_of_incorporation: [
    ...[
      'certificate of incorporation',
      'incorporation certificate',
      'business licen[cs]e',
      'trade licen[cs]e',
    ],
    ...[
      'свидетельств~ о регистрации',
      'огрн',
      'выписк~ из егрюл',
      'егрюл',
      '营业执照',
      '營業執照',
      '注册证书',
      '公司注册',
    ],
  ],
  articles: [
    ...[
      'articles of (?:association|incorporation)',
      'memorandum(?: of association)?',
      'устав~',
      '公司章程',
      '章程',
    ],
  ],
  register_of_directors: [
    ...['registers? of directors', 'directors register', 'реестр~ директоров', '董事名册', '董事名单'],
  ],
  register_of_shareholders: [
    ...['registers? of (?:share ?holders|members)', 'share ?holders? register'],
    ...['реестр~ (?:акционеров|участников)', '股东名册', '股东名单'],
  ],
  ownership_chart: [
    ...[
      'ownership (?:chart|structure)',
      'structure chart',
      'org chart',
      'структур~ (?:собственности|владения)',
    ],
    ...['股权结构', '股权架构'],
  ],
  authorised_signatory: [
    ...['board resolution', 'power of attorney', 'authori[sz]ed signator(?:y|ies)'],
    ...['доверенност~', 'решени~ (?:совета|участник~)', '董事会决议', '授权书', '授权委托'],
  ],
  residence_permit: [
    ...['residen(?:ce|cy) permit', 'внж', 'vnzh', 'вид~ на жительство', '居留许可', '居留证', '居住证'],
  ],
  driving_licence: [
    ...["driv(?:ing|er|ers|er's) licen[cs]e", 'водительск~', '驾照', '驾驶证', '駕照', '行驶证'],
  ],
  id_card: [
    ...['id ?cards?', 'identity cards?', 'national id', 'identity document', 'id (?:front|back|scan|copy)'],
    ...[
      '(?:front|back) (?:side )?(?:of )?(?:my )?id',
      'ausweis',
      'personalausweis',
      'удостоверени~ личности',
    ],
    ...['айди', '身份证', '身份證', '居民证'],
  ],
  passport: [
    ...['(?:inter)?passports?', 'pasport~', 'zagran~', 'загран', '(?:загран)?паспорт~', '护照', '護照'],
  ],
  payment_receipt: [
    ...[
      'receipt',
      'payment (?:confirmation|order)',
      'transfer (?:confirmation|order)',
      'swift copy',
      'mt ?103',
    ],
    ...[
      'remittance',
      'pacs ?008',
      'чек~',
      'платежк~',
      'платежн~ поручени~',
      'квитанци~',
      '转账凭证',
      '汇款单',
    ],
    ...['水单', '付款截图', '付款凭证', '回单', '轉賬憑證'],
  ],
};

const patterns = Object.entries(words).map(([kind, named]) => ({
  kind: kind as DocumentKind,
  pattern: new RegExp(named.map(whole).join('|'), 'u'),
}));

/** Chinese has no blanks between its words, so there a word stands anywhere. */
function whole(word: string): string {
  if (/\p{Script=Han}/u.test(word)) return word;
  return `(?<![\\p{L}\\p{N}])(?:${readable(word)})(?![\\p{L}\\p{N}])`;
}

function readable(word: string): string {
  return word
    .replaceAll('~', '\\p{L}{0,6}')
    .replaceAll(' ?', '\\s{0,3}')
    .replaceAll(/ (?!\?)/g, '\\s{1,3}');
}

/** UTF-16 units: what is further down in a mail was not written to say what is attached. */
const longestRead = 4_000;

/** The kinds of documents that a text speaks of, the most telling first. Linear in at most 4,000 characters. */
export function documentsIn(text: string): DocumentKind[] {
  const read = plain(text.slice(0, longestRead));
  return patterns.filter(({ pattern }) => pattern.test(read)).map(({ kind }) => kind);
}

/** The same of a file name: "BankStatement_March-2026.pdf" is words, too. */
export function documentsInName(name: string): DocumentKind[] {
  const parted = name
    .normalize('NFKC')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{L})(\p{N})/gu, '$1 $2')
    .replace(/[_\-.,+()[\]]+/g, ' ');
  return documentsIn(parted);
}

function plain(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[’`]/g, "'")
    .replace(/\s+/gu, ' ');
}
