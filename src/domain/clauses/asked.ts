import type { AskKind } from '../model/asks.ts';
import {
  aboutApplications,
  aboutDeposits,
  aboutDocuments,
  aboutWithdrawals,
} from '../model/topic-families.ts';
import type { Topic } from '../model.ts';
import { type Clause, clause, type LetterPart, type Wording } from './clause.ts';
import {
  about,
  allTopics,
  application,
  asked,
  both,
  type Condition,
  deposit,
  documentIs,
  either,
  full,
  has,
  not,
  withdrawal,
} from './conditions.ts';

const money: readonly Topic[] = [...aboutWithdrawals, ...aboutDeposits, 'proof_of_payment', 'complaint'];
const papers: readonly Topic[] = [...aboutApplications, ...aboutDocuments];
const inProcess = either(
  withdrawal('processing', 'unknown'),
  deposit('processing', 'unknown'),
  application('under_review', 'unknown'),
  documentIs('processing', 'unknown'),
);

/** Clauses that name the client area as the place for files themselves. */
const saysWhereToUpload = [
  'application.wanted',
  'application.ask.unlisted',
  'corporate.rules',
  'document.ask.upload',
  'language.next',
  'name.proof',
];

/** Clauses that hand out what was asked for, or say when that is done. */
const handsOut = [
  ...['withdrawal.trace.uetr', 'withdrawal.trace.arn', 'withdrawal.trace.txid'],
  ...['proof.requested'],
];

/** Answers that only belong into a letter whose reader asked for them. Every matter in process is answered alike. */
export const askedClauses: Clause[] = [
  answer(
    'reason',
    'why_in_process',
    'why',
    [...money, ...papers],
    both(inProcess, not(has('payment_reason'))),
    {
      en: 'Every request goes through the same steps with us before it is finished, and they do not always take the same time.',
      ru: 'Каждая заявка проходит у нас одни и те же этапы, и занимают они не всегда одинаковое время.',
      zh: '每一笔申请都要经过同样的办理步骤，所需时间并不总是相同。',
      hant: '每一筆申請都要經過同樣的辦理步驟，所需時間並不總是相同。',
    },
  ),
  answer('reason', 'when_in_process', 'when', [...money, ...papers], inProcess, {
    en: 'We do not want to name a day that we cannot be sure of; you will have word from us as stated below.',
    ru: 'Мы не хотим называть день, в котором не уверены; когда мы вам напишем, указано ниже.',
    zh: '我们不希望给出无法确定的日期；我们会按下文所述的时间与您联系。',
    hant: '我們不希望給出無法確定的日期；我們會按下文所述的時間與您聯絡。',
  }),
  answer('next', 'person', 'person', allTopics, full, {
    en: 'All messages about this matter are read and answered by an officer of ours; a reply to this e-mail reaches the officer in charge.',
    ru: 'Все письма по этому вопросу читает наш сотрудник, он же на них и отвечает; чтобы связаться с ним, просто ответьте на это письмо.',
    zh: '有关此事的来信均由我们的专员阅读并答复，直接回复本邮件即可与负责的专员联系。',
    hant: '有關此事的來信均由我們的專員閱讀並答覆，直接回覆本電子郵件即可與負責的專員聯絡。',
  }),
  answer('next', 'fees', 'fee_or_amount', [...money, ...papers, 'eligibility', 'contact_change'], full, {
    en: 'Our fees and limits are listed in the client area; banks and other payment providers may charge their own.',
    ru: 'Наши комиссии и лимиты указаны в личном кабинете; банки и другие платёжные провайдеры могут взимать свои комиссии.',
    zh: '我们的收费标准和限额见客户专区；银行及其他支付服务商可能另行收费。',
    hant: '我們的收費標準和限額見客戶專區；銀行及其他支付服務商可能另行收費。',
  }),
  answer(
    'next',
    'cancel',
    'cancel_or_change',
    [...aboutWithdrawals, 'proof_of_payment', 'complaint'],
    both(full, not(about('wd_cancel_change'))),
    {
      en: 'A withdrawal that has not been sent yet can be cancelled in the client area as long as this is offered there. Payment details can be changed only there, never by e-mail.',
      ru: 'Заявку на вывод, по которой деньги ещё не отправлены, можно отменить в личном кабинете, пока там доступна отмена. Реквизиты меняются только там и никогда — по электронной почте.',
      zh: '尚未汇出的出金，只要客户专区仍提供取消功能，即可在该处取消。收款信息只能在客户专区更改，不能通过邮件更改。',
      hant: '尚未匯出的出金，只要客戶專區仍提供取消功能，即可在該處取消。收款資料只能在客戶專區更改，不能透過電子郵件更改。',
    },
  ),
  answer('next', 'change', 'cancel_or_change', [...aboutDeposits, ...papers, 'eligibility', 'other'], full, {
    en: 'Whatever you would like to change in your profile or in a request, please do it in the client area; we do not change it because of an e-mail.',
    ru: 'Изменить что-либо в профиле или заявке можно в личном кабинете; на основании письма мы таких изменений не вносим.',
    zh: '如需更改个人资料或申请内容，请在客户专区办理；我们不会根据邮件作出此类更改。',
    hant: '如需更改個人資料或申請內容，請在客戶專區辦理；我們不會根據電子郵件作出此類更改。',
  }),
  answer(
    'next',
    'upload',
    'what_to_send',
    [...papers, 'eligibility', 'other'],
    full,
    {
      en: 'Whenever a document is needed, the client area names it and takes the file there (PDF, JPG or PNG); please do not send documents by e-mail.',
      ru: 'Если нужен документ, он указан в личном кабинете, и файл загружается там же (PDF, JPG или PNG); по электронной почте документы присылать не нужно.',
      zh: '需要提供文件时，客户专区会列明文件名称，并可在该处上传（PDF、JPG 或 PNG 格式）；请不要通过邮件发送文件。',
      hant: '需要提供文件時，客戶專區會列明文件名稱，並可在該處上傳（PDF、JPG 或 PNG 格式）；請勿透過電子郵件傳送文件。',
    },
    saysWhereToUpload,
  ),
  answer(
    'next',
    'steps',
    'how',
    [...papers, ...aboutWithdrawals, ...aboutDeposits, 'complaint', 'other'],
    full,
    {
      en: 'The client area shows each step that is open on your side and leads you through it.',
      ru: 'Все шаги, которые остались с вашей стороны, показаны в личном кабинете; он проведёт вас по ним.',
      zh: '客户专区会显示需要您完成的各个步骤，并逐步引导您操作。',
      hant: '客戶專區會顯示需要您完成的各個步驟，並逐步引導您操作。',
    },
  ),
  answer(
    'next',
    'data',
    'data',
    allTopics.filter((topic) => topic !== 'data_rights'),
    full,
    {
      en: 'What you ask us to send you we give out only in the client area or at your registered e-mail address; an officer of ours takes care of your request.',
      ru: 'То, что вы просите прислать, мы передаём только через личный кабинет или на зарегистрированный адрес электронной почты; вашей просьбой займётся наш сотрудник.',
      zh: '您希望我们提供的内容，仅通过客户专区或注册邮箱提供；我们的专员会处理您的请求。',
      hant: '您希望我們提供的內容，僅透過客戶專區或註冊電子郵件地址提供；我們的專員會處理您的請求。',
    },
    handsOut,
  ),
  answer('next', 'further', 'other', allTopics, full, {
    en: 'One of our officers also reads the further question in your message and writes to you about it.',
    ru: 'Ещё один вопрос из вашего письма наш сотрудник также рассмотрит и напишет вам о нём.',
    zh: '您来信中的其他问题，我们的专员也会查看并来信答复。',
    hant: '您來信中的其他問題，我們的專員也會查看並來信答覆。',
  }),
];

function answer(
  part: LetterPart,
  name: string,
  kind: AskKind,
  topics: readonly Topic[],
  when: Condition,
  wording: Wording,
  mustNotWith: readonly string[] = [],
): Clause {
  return clause(part, `asked.${name}`, topics, both(when, asked(kind)), wording, {
    answers: [kind],
    mustNotWith,
  });
}
