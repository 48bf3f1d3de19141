import type { AskKind } from '../model/asks.ts';
import { type Clause, type ClientSlot, clause, type LetterPart, type Wording } from './clause.ts';
import { full } from './conditions.ts';

/**
 * A client asks for his data, or to be forgotten. The periods are the firm's settings: an answer within a month is
 * Art. 12(3) GDPR, what is kept afterwards and for how long is the law on money laundering (Directive (EU) 2015/849
 * art. 40). Whether anything else is held, and why, is told by nobody here.
 */
export const dataRightsClauses: Clause[] = [
  data('status', 'received', ['status', 'data', 'person', 'other'], {
    en: 'We have received your request about your personal data; our data protection officer takes care of it.',
    ru: 'Мы получили ваш запрос о персональных данных; им занимается наш специалист по защите данных.',
    zh: '我们已收到您关于个人信息的请求，由我们的数据保护专员负责处理。',
    hant: '我們已收到您關於個人資料的請求，由我們的資料保護專員負責處理。',
  }),
  data(
    'status',
    'term',
    ['when'],
    {
      en: 'You will have our answer within {data_answer_months, plural, one {# month} other {# months}} of the day on which your request reached us.',
      ru: 'Мы ответим вам в течение {data_answer_months, plural, one {# месяца} few {# месяцев} many {# месяцев} other {# месяца}} со дня, когда получили ваш запрос.',
      zh: '我们会自收到请求之日起{data_answer_months}个月内答复您。',
      hant: '我們會自收到請求之日起{data_answer_months}個月內答覆您。',
    },
    ['data_answer_months'],
  ),
  data('reason', 'copy', ['data', 'how', 'what_to_send'], {
    en: 'If you are asking for your data, you will receive a copy of the data that you are entitled to, only through the client area or at your registered e-mail address.',
    ru: 'Если вы просите предоставить ваши данные, мы передадим вам копию тех сведений, на которые вы имеете право, — только через личный кабинет или на зарегистрированный адрес электронной почты.',
    zh: '如果您希望获取个人信息，我们会将您依法有权取得的信息副本提供给您，且仅通过客户专区或注册邮箱发送。',
    hant: '如果您希望獲取個人資料，我們會將您依法有權取得的資料副本提供給您，且僅透過客戶專區或註冊電子郵件地址傳送。',
  }),
  data(
    'reason',
    'deletion',
    ['data', 'why', 'cancel_or_change'],
    {
      en: 'If you are asking us to delete your data, we delete whatever the law does not oblige us to keep. As a financial firm we have to keep identification documents and records of payments for {data_kept_years, plural, one {# year} other {# years}} after the end of the business relationship, so that payments can still be accounted for; after that they are deleted, too.',
      ru: 'Если вы просите удалить данные, мы удалим всё, что закон не обязывает нас хранить. Документы, удостоверяющие личность, и сведения о платежах финансовая компания обязана хранить в течение {data_kept_years, plural, one {# года} few {# лет} many {# лет} other {# года}} после окончания деловых отношений, чтобы платежи можно было подтвердить; затем удаляются и они.',
      zh: '如果您要求删除个人信息，法律未要求保留的内容我们会予以删除。作为金融机构，我们须在业务关系结束后将身份证件和款项记录保存{data_kept_years}年，以便日后核对款项；期满后同样会予以删除。',
      hant: '如果您要求刪除個人資料，法律未要求保留的內容我們會予以刪除。作為金融機構，我們須在業務關係結束後將身分證明文件和款項記錄保存{data_kept_years}年，以便日後核對款項；期滿後同樣會予以刪除。',
    },
    ['data_kept_years'],
  ),
  data('ask', 'which', ['what_to_send'], {
    en: 'If you want only one of the two, or only certain data, please tell us so in your reply.',
    ru: 'Если вам нужно только одно из этого или только определённые данные, сообщите об этом в ответном письме.',
    zh: '如果您只需要其中一项，或只涉及部分信息，请在回复中说明。',
    hant: '如果您只需要其中一項，或只涉及部分資料，請在回覆中說明。',
  }),
  data(
    'next',
    'authority',
    [],
    {
      en: 'If you do not agree with how we handle your data, you have the right to complain; the authority in charge is {data_authority}.',
      ru: 'Если вы не согласны с тем, как мы обращаемся с вашими данными, вы вправе подать жалобу; её принимает {data_authority}.',
      zh: '如果您对我们处理个人信息的方式有异议，您有权向{data_authority}投诉。',
      hant: '如果您對我們處理個人資料的方式有異議，您有權向{data_authority}投訴。',
    },
    ['data_authority'],
  ),
];

function data(
  part: LetterPart,
  name: string,
  answers: readonly AskKind[],
  wording: Wording,
  slots: ClientSlot[] = [],
): Clause {
  return clause(part, `data.${name}`, ['data_rights'], full, wording, { slots, answers });
}
