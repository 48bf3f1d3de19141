import type { Topic } from '../model.ts';
import { type Clause, clause } from './clause.ts';
import { application, both, documentIs, documentReason, full, has, not } from './conditions.ts';

const deadlineTopics: readonly Topic[] = [
  'kyc_status',
  'source_of_funds',
  'name_mismatch',
  'corporate_docs',
  'selfie_or_link',
  'complaint',
];
const untilReview = not(application('approved', 'refused', 'closed'));

/** Languages, funds, names, validity, selfies: what clients ask about papers besides their state. */
export const documentQuestionClauses: Clause[] = [
  clause(
    'ask',
    'language.rule',
    ['doc_language'],
    full,
    {
      en: 'We accept documents without a translation in these languages: {document_languages}. To a document in any other language please add a translation into English by a certified translator, with the name, signature and stamp of the translator and the date. A notary is needed only where we ask for one expressly.',
      ru: 'Без перевода мы принимаем документы на следующих языках: {document_languages}. К документу на любом другом языке приложите, пожалуйста, перевод на английский, выполненный дипломированным переводчиком, с его именем, подписью, печатью и датой. Нотариальное заверение нужно, только если мы прямо о нём просим.',
      zh: '以下语言的文件无需翻译：{document_languages}。其他语言的文件，请附上由持证译员出具的英文译本，译本须载有译员姓名、签字、盖章和日期。除非我们明确要求，否则无需公证。',
      hant: '以下語言的文件無需翻譯：{document_languages}。其他語言的文件，請附上由持證譯員出具的英文譯本，譯本須載有譯員姓名、簽名、蓋章和日期。除非我們明確要求，否則無需公證。',
    },
    { slots: ['document_languages'], answers: ['what_to_send', 'how', 'why', 'other', 'fee_or_amount'] },
  ),
  clause(
    'next',
    'language.next',
    ['doc_language'],
    full,
    {
      en: 'Please upload the document and its translation together in the client area (PDF, JPG or PNG). Our verification team decides on them after seeing them.',
      ru: 'Загрузите, пожалуйста, документ вместе с переводом в личном кабинете (PDF, JPG или PNG). Решение наш отдел верификации принимает после проверки.',
      zh: '请将文件连同译本一并上传至客户专区（PDF、JPG 或 PNG 格式）。是否通过须待我们的认证团队审核后确定。',
      hant: '請將文件連同譯本一併上傳至客戶專區（PDF、JPG 或 PNG 格式）。是否通過須待我們的驗證團隊審核後確定。',
    },
    { answers: ['how', 'what_to_send'], mustNotWith: ['document.ask.upload'] },
  ),
  clause(
    'reason',
    'funds.why',
    ['source_of_funds'],
    full,
    {
      en: 'The law obliges financial firms to understand where the money of their clients comes from; this holds for clients in general, including those whose identity has been verified.',
      ru: 'Закон обязывает финансовые компании понимать, откуда происходят средства клиентов; это общее правило для всех клиентов, в том числе для тех, чья личность уже подтверждена.',
      zh: '法律要求金融机构了解客户资金的来源，这是对客户的一般性要求，已完成身份认证的客户也不例外。',
      hant: '法律要求金融機構了解客戶資金的來源，這是對客戶的一般性要求，已完成身分驗證的客戶也不例外。',
    },
    { answers: ['why'] },
  ),
  clause(
    'ask',
    'funds.list',
    ['source_of_funds'],
    both(full, untilReview),
    {
      en: 'Suitable documents are, for example:\n– payslips or a bank statement with your salary, not older than 3 months\n– a tax return\n– a contract of sale together with the bank statement that shows the proceeds\n– papers on an inheritance or a gift\n– a decision on the payment of dividends\n– for cryptocurrency, the history of your account at the exchange\nYour name, the date and the amount must be readable (PDF, JPG or PNG).',
      ru: 'Подойдут, например:\n– справки о заработной плате или банковская выписка с её поступлением не старше 3 месяцев;\n– налоговая декларация;\n– договор продажи вместе с выпиской, где видно поступление денег;\n– документы о наследстве или дарении;\n– решение о выплате дивидендов;\n– для криптовалюты — история вашего счёта на бирже.\nВаше имя, дата и сумма должны легко читаться (PDF, JPG или PNG).',
      zh: '可以提供的材料例如：\n– 3个月内的工资单或显示工资入账的银行对账单\n– 纳税申报表\n– 出售资产的合同，以及显示所得款项的银行对账单\n– 继承或赠与文件\n– 股息分配决议\n– 加密货币：您在交易平台的账户记录\n材料上的姓名、日期和金额须清晰可读（PDF、JPG 或 PNG 格式）。',
      hant: '可以提供的材料例如：\n– 3個月內的薪資單或顯示薪資入帳的銀行對帳單\n– 報稅資料\n– 出售資產的合約，以及顯示所得款項的銀行對帳單\n– 繼承或贈與文件\n– 股息分配決議\n– 加密貨幣：您在交易平台的帳戶記錄\n材料上的姓名、日期和金額須清晰可讀（PDF、JPG 或 PNG 格式）。',
    },
    { answers: ['what_to_send', 'how'] },
  ),
  clause(
    'ask',
    'funds.confidential',
    ['source_of_funds'],
    both(full, untilReview),
    {
      en: 'Such documents are uploaded in the client area, not sent by e-mail, and we treat them as confidential.',
      ru: 'Такие документы загружаются в личном кабинете, а не отправляются по электронной почте; мы обращаемся с ними конфиденциально.',
      zh: '此类材料请在客户专区上传，不要通过邮件发送；我们会予以保密。',
      hant: '此類資料請在客戶專區上傳，請勿透過電子郵件傳送；我們會予以保密。',
    },
    { answers: ['how', 'data'] },
  ),
  clause(
    'reason',
    'name.differs',
    ['name_mismatch'],
    both(full, not(documentReason('name_mismatch', 'poa_name'))),
    {
      en: 'The field in question is the name: it may be written differently because of transliteration, the order of its parts or a marriage, and a document can settle that.',
      ru: 'Речь идёт о поле «Имя»: оно может быть записано по-разному из-за транслитерации, порядка слов или вступления в брак, и это можно подтвердить документом.',
      zh: '涉及的是“姓名”一栏：姓名可能因拼写转换、先后顺序或婚姻而写法不同，可以用文件加以说明。',
      hant: '涉及的是「姓名」一欄：姓名可能因拼寫轉換、先後順序或婚姻而寫法不同，可以用文件加以說明。',
    },
    { answers: ['why'] },
  ),
  clause(
    'ask',
    'name.proof',
    ['name_mismatch'],
    both(full, untilReview),
    {
      en: 'Suitable as proof are a marriage certificate or a certificate of change of name, a letter of your bank that names both spellings, or a second identity document. They are uploaded in the client area (PDF, JPG or PNG).',
      ru: 'Подойдут свидетельство о браке или о перемене имени, письмо банка, где указаны оба написания, или второе удостоверение личности. Загружаются они в личном кабинете (PDF, JPG или PNG).',
      zh: '可以提供结婚证或更名证明、银行出具的载明两种写法的信函，或另一份身份证件。文件在客户专区上传（PDF、JPG 或 PNG 格式）。',
      hant: '可以提供結婚證或更名證明、銀行出具的載明兩種寫法的信函，或另一份身分證明文件。文件在客戶專區上傳（PDF、JPG 或 PNG 格式）。',
    },
    { answers: ['what_to_send', 'how', 'cancel_or_change'] },
  ),
  clause(
    'ask',
    'expiry.alternative',
    ['doc_expiry'],
    full,
    {
      en: 'Until a new document is issued, you can upload another valid identity document instead, for example a passport, an identity card, a driving licence or a residence permit. The client area shows which functions of the account are available meanwhile.',
      ru: 'Пока новый документ не готов, можно загрузить другое действующее удостоверение личности, например паспорт, удостоверение личности (карту), водительское удостоверение или вид на жительство. Какие функции счёта доступны в это время, видно в личном кабинете.',
      zh: '在新证件签发之前，您可以上传另一份有效的身份证件，例如护照、身份证、驾驶证或居留许可。在此期间账户可使用的功能见客户专区。',
      hant: '在新證件簽發之前，您可以上傳另一份有效的身分證明文件，例如護照、身分證、駕駛執照或居留證。在此期間帳戶可使用的功能見客戶專區。',
    },
    { answers: ['what_to_send', 'how', 'status', 'other'] },
  ),
  clause(
    'reason',
    'expiry.longer',
    ['doc_expiry'],
    full,
    {
      en: 'A longer period is decided on by a manager, not in this letter; one of our officers puts your request to the manager and writes to you.',
      ru: 'О более длительном сроке решает руководитель, а не сотрудник в этом письме; ваш вопрос ему передадут, и мы вам напишем.',
      zh: '能否延长期限须由主管决定，无法在本邮件中答复；专员会将您的请求提交主管，并来信告知您。',
      hant: '能否延長期限須由主管決定，無法在本電子郵件中答覆；專員會將您的請求提交主管，並來信告知您。',
    },
    { answers: ['when', 'cancel_or_change', 'why'] },
  ),
  clause(
    'ask',
    'selfie.link',
    ['selfie_or_link'],
    both(full, untilReview),
    {
      en: 'Please start the check again in the client area: a new link is made there and sent only to your registered e-mail address. A link works for a limited time, so please open it when you are ready to begin.',
      ru: 'Начните, пожалуйста, проверку заново в личном кабинете: там создаётся новая ссылка, и приходит она только на зарегистрированный адрес электронной почты. Ссылка действует ограниченное время, поэтому открывайте её, когда будете готовы начать.',
      zh: '请在客户专区重新开始验证：系统会生成新的链接，并只发送至您的注册邮箱。链接在一定时间内有效，请在准备好之后再打开。',
      hant: '請在客戶專區重新開始驗證：系統會產生新的連結，並只傳送至您的註冊電子郵件地址。連結在一定時間內有效，請在準備好之後再打開。',
    },
    { answers: ['how', 'what_to_send', 'when', 'status', 'cancel_or_change', 'other'] },
  ),
  clause(
    'ask',
    'selfie.device',
    ['selfie_or_link'],
    both(full, untilReview),
    {
      en: 'Please use an up-to-date browser or our app, allow it to use the camera, and have your identity document at hand. If it does not work again, tell us which device and browser you use and what the message on the screen says.',
      ru: 'Используйте обновлённый браузер или наше приложение, разрешите доступ к камере и держите под рукой удостоверение личности. Если снова не получится, сообщите нам, каким устройством и браузером вы пользуетесь и что написано на экране.',
      zh: '请使用最新版本的浏览器或我们的应用程序，允许其使用摄像头，并备好身份证件。如仍未成功，请告知您使用的设备和浏览器，以及屏幕上的提示内容。',
      hant: '請使用最新版本的瀏覽器或我們的應用程式，允許其使用相機，並備好身分證明文件。如仍未成功，請告知您使用的裝置和瀏覽器，以及螢幕上的提示內容。',
    },
    { answers: ['how', 'why'] },
  ),
  clause(
    'ask',
    'selfie.light',
    ['selfie_or_link'],
    both(full, untilReview, not(documentReason('selfie_failed'))),
    {
      en: 'Face the camera in even light, without glasses or headwear.',
      ru: 'Смотрите прямо в камеру при ровном освещении, без очков и головного убора.',
      zh: '请在光线均匀处正对镜头，摘下眼镜和帽子。',
      hant: '請在光線均勻處正對鏡頭，摘下眼鏡和帽子。',
    },
    { answers: ['how'] },
  ),
  clause(
    'ask',
    'document.deadline',
    deadlineTopics,
    both(full, has('application_deadline'), application('documents_requested', 'resubmission_requested')),
    {
      en: 'Please send them by {application_deadline}.',
      ru: 'Пожалуйста, отправьте их не позднее этой даты: {application_deadline}',
      zh: '请于{application_deadline}之前提供。',
      hant: '請於{application_deadline}之前提供。',
    },
    { slots: ['application_deadline'], answers: ['when'] },
  ),
  clause(
    'status',
    'expiry.valid_until',
    ['doc_expiry'],
    both(documentIs('approved'), has('document_expiry_date')),
    {
      en: 'By our records it is valid until {document_expiry_date}.',
      ru: 'По нашим данным, он действителен до этой даты включительно: {document_expiry_date}',
      zh: '根据我们的记录，该文件有效期至{document_expiry_date}。',
      hant: '根據我們的記錄，該文件有效期至{document_expiry_date}。',
    },
    { slots: ['document_expiry_date'], answers: ['when', 'status'] },
  ),
];
