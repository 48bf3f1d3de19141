import type { Language } from '../model.ts';

type Terms = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const methods: Terms = {
  card: term('card', 'банковская карта', '银行卡', '銀行卡'),
  bank_transfer: term('bank transfer', 'банковский перевод', '银行转账', '銀行轉帳'),
  wire: term('bank transfer', 'банковский перевод', '银行转账', '銀行轉帳'),
  sepa: term('SEPA transfer', 'перевод SEPA', 'SEPA 转账', 'SEPA 轉帳'),
  swift: term('SWIFT transfer', 'перевод SWIFT', 'SWIFT 电汇', 'SWIFT 電匯'),
  crypto: term('cryptocurrency transfer', 'перевод в криптовалюте', '加密货币转账', '加密貨幣轉帳'),
  wallet: term('e-wallet', 'электронный кошелёк', '电子钱包', '電子錢包'),
};

const documents: Terms = {
  proof_of_identity: term('proof of identity', 'удостоверение личности', '身份证明', '身分證明'),
  proof_of_address: term('proof of address', 'подтверждение адреса', '地址证明', '地址證明'),
  selfie: term('selfie', 'селфи', '自拍照', '自拍照'),
  source_of_funds: term(
    'proof of source of funds',
    'подтверждение происхождения средств',
    '资金来源证明',
    '資金來源證明',
  ),
  source_of_wealth: term(
    'proof of source of wealth',
    'подтверждение источника благосостояния',
    '财富来源证明',
    '財富來源證明',
  ),
  proof_of_payment_method: term(
    'proof of payment method',
    'подтверждение платёжного средства',
    '支付方式证明',
    '支付方式證明',
  ),
  questionnaire: term('questionnaire', 'анкета', '问卷', '問卷'),
  passport: term('passport', 'паспорт', '护照', '護照'),
  id_card: term('identity card', 'удостоверение личности (карта)', '身份证', '身分證'),
  driving_licence: term('driving licence', 'водительское удостоверение', '驾驶证', '駕駛執照'),
  residence_permit: term('residence permit', 'вид на жительство', '居留许可', '居留證'),
  utility_bill: term('utility bill', 'счёт за коммунальные услуги', '水电燃气账单', '水電、瓦斯（煤氣）帳單'),
  bank_statement: term('bank statement', 'банковская выписка', '银行对账单', '銀行對帳單'),
  tax_document: term('tax document', 'налоговый документ', '税务文件', '稅務文件'),
  residence_registration: term(
    'registration of residence',
    'регистрация по месту жительства',
    '居住登记证明',
    '居住登記證明',
  ),
  payslip: term('payslip', 'справка о заработной плате', '工资单', '薪資單'),
  certificate_of_incorporation: term(
    'certificate of incorporation',
    'свидетельство о регистрации компании',
    '公司注册证书',
    '公司註冊證明書',
  ),
  articles: term('articles of association', 'устав компании', '公司章程', '公司章程'),
  register_of_directors: term('register of directors', 'реестр директоров', '董事名册', '董事名冊'),
  register_of_shareholders: term('register of shareholders', 'реестр акционеров', '股东名册', '股東名冊'),
  ownership_chart: term('chart of ownership', 'схема структуры собственности', '股权结构图', '股權結構圖'),
  authorised_signatory: term(
    'board resolution that names the authorised signatories',
    'решение совета директоров о лицах с правом подписи',
    '列明授权签署人的董事会决议',
    '列明授權簽署人的董事會決議',
  ),
  bank_account_proof: term(
    'proof of the bank account',
    'подтверждение банковского счёта',
    '银行账户证明',
    '銀行帳戶證明',
  ),
  card_photo: term('photo of the card', 'фотография карты', '银行卡照片', '銀行卡照片'),
  name_change: term(
    'proof of the change of name',
    'документ о перемене имени',
    '姓名变更证明',
    '姓名變更證明',
  ),
};

const anyDocument = term('document', 'документ', '文件', '文件');

/** The client's word for a payment method, or null when the core uses a word that we do not know. */
export function methodWord(code: string, language: Language): string | null {
  return methods[code]?.[language] ?? null;
}

export function isKnownDocument(code: string): boolean {
  return code in documents;
}

/** The client's word for a document or requirement; "document" for one that we do not know. */
export function documentWord(code: string, language: Language): string {
  return (documents[code] ?? anyDocument)[language];
}

function term(en: string, ru: string, zh: string, hant: string): Record<Language, string> {
  return { en, ru, 'zh-Hans': zh, 'zh-Hant': hant };
}
