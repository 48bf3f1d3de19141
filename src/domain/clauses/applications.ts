import type { AskKind } from '../model/asks.ts';
import type { FactKeyFor } from '../model/audiences.ts';
import { type Clause, clause, type Wording } from './clause.ts';
import { about, application, applicationTopics, both, type Condition, has, not } from './conditions.ts';

const topics = applicationTopics;
const wanted = application('documents_requested', 'resubmission_requested');
const nextAnswers: Readonly<Record<string, readonly AskKind[]>> = {
  refused: ['where_is_money', 'how', 'cancel_or_change'],
  closed: ['where_is_money'],
  expired: ['how', 'what_to_send'],
};
const listed = has('document_type');
/** What these letters say of papers would contradict that none is needed now. */
const withGuidance = ['source_of_funds', 'name_mismatch', 'corporate_docs', 'selfie_or_link'] as const;

/** Where the verification of a client stands. Every kind of internal check reads as `under_review`. */
export const applicationClauses: Clause[] = [
  status('documents_requested', application('documents_requested'), {
    en: 'Your verification has been started; we still need documents from you to continue.',
    ru: 'Верификация начата; чтобы продолжить, нам ещё нужны от вас документы.',
    zh: '您的账户认证已开始，还需要您提供文件才能继续。',
    hant: '您的帳戶驗證已開始，還需要您提供文件才能繼續。',
  }),
  status(
    'under_review_since',
    both(application('under_review'), has('application_submitted_at')),
    {
      en: 'We received your documents on {application_submitted_at}, and your application is under review.',
      ru: '{application_submitted_at} мы получили ваши документы, заявка находится на проверке.',
      zh: '我们已于{application_submitted_at}收到您的资料，认证申请正在审核中。',
      hant: '我們已於{application_submitted_at}收到您的資料，驗證申請正在審核中。',
    },
    ['application_submitted_at'],
  ),
  status('under_review', both(application('under_review'), not(has('application_submitted_at'))), {
    en: 'Your application is under review.',
    ru: 'Ваша заявка находится на проверке.',
    zh: '您的认证申请正在审核中。',
    hant: '您的驗證申請正在審核中。',
  }),
  status('resubmission_requested', application('resubmission_requested'), {
    en: 'We have looked at your documents, and some of them are needed again before we can finish the verification.',
    ru: 'Мы посмотрели ваши документы; чтобы завершить верификацию, часть из них нужно прислать ещё раз.',
    zh: '我们已查看您的资料，其中部分文件需要重新提供才能完成认证。',
    hant: '我們已查看您的資料，其中部分文件需要重新提供才能完成驗證。',
  }),
  status(
    'approved_on',
    both(application('approved'), has('application_decided_at')),
    {
      en: 'We are pleased to tell you that your verification was approved on {application_decided_at}.',
      ru: 'Рады сообщить: верификация вашего счёта успешно завершена {application_decided_at}',
      zh: '很高兴地通知您，您的账户认证已于{application_decided_at}通过。',
      hant: '很高興地通知您，您的帳戶驗證已於{application_decided_at}通過。',
    },
    ['application_decided_at'],
  ),
  status('approved', both(application('approved'), not(has('application_decided_at'))), {
    en: 'We are pleased to tell you that your verification has been approved.',
    ru: 'Рады сообщить: верификация вашего счёта успешно завершена.',
    zh: '很高兴地通知您，您的账户认证已通过。',
    hant: '很高興地通知您，您的帳戶驗證已通過。',
  }),
  status('refused', application('refused'), {
    en: 'Thank you for your interest in our company. We are sorry to tell you that we are unable to accept your application.',
    ru: 'Спасибо за интерес к нашей компании. К сожалению, мы не можем принять вашу заявку.',
    zh: '感谢您对本公司的关注。很抱歉，我们无法接受您的申请。',
    hant: '感謝您對本公司的關注。很抱歉，我們無法接受您的申請。',
  }),
  status('closed', application('closed'), {
    en: 'Your application is closed.',
    ru: 'Ваша заявка закрыта.',
    zh: '您的认证申请已关闭。',
    hant: '您的驗證申請已關閉。',
  }),
  status('expired', application('expired'), {
    en: 'Your application has expired.',
    ru: 'Срок действия вашей заявки истёк.',
    zh: '您的认证申请已过期。',
    hant: '您的驗證申請已過期。',
  }),
  status('unclear', application('unknown'), {
    en: 'We see your application and are checking with our verification team where it stands.',
    ru: 'Мы видим вашу заявку и уточняем в отделе верификации, на каком она этапе.',
    zh: '我们已查到您的认证申请，正在向认证部门核实进度。',
    hant: '我們已查到您的驗證申請，正在向驗證部門核實進度。',
  }),
  clause(
    'status',
    'application.wanted',
    topics,
    both(wanted, listed),
    {
      en: 'Please send us:\n{open_documents}\nYou can upload the files in the client area (PDF, JPG or PNG). Please make sure that each page is complete, with all four corners visible and every line readable.',
      ru: 'Пожалуйста, отправьте нам следующее:\n{open_documents}\nФайлы в формате PDF, JPG или PNG можно загрузить в личном кабинете. Каждая страница должна быть видна целиком, со всеми четырьмя углами, а текст должен легко читаться.',
      zh: '请提供以下文件：\n{open_documents}\n您可以在客户专区上传（支持 PDF、JPG 或 PNG 格式）。请确保每一页完整，四角可见，文字清晰可读。',
      hant: '請提供以下文件：\n{open_documents}\n您可以在客戶專區上傳（接受 PDF、JPG 或 PNG 格式）。請確保每一頁完整，四角可見，文字清晰可讀。',
    },
    { slots: ['open_documents'], tells: ['document_status'], answers: ['what_to_send', 'how'] },
  ),
  clause(
    'ask',
    'application.ask.unlisted',
    topics,
    both(wanted, not(listed)),
    {
      en: 'The client area lists the documents that are still open. Please upload them there (PDF, JPG or PNG), with all four corners of each page visible.',
      ru: 'Недостающие документы перечислены в личном кабинете. Пожалуйста, загрузите их там в формате PDF, JPG или PNG, чтобы были видны все четыре угла каждой страницы.',
      zh: '客户专区中列有尚需提供的文件。请在该页面上传（支持 PDF、JPG 或 PNG 格式），每页四角须完整可见。',
      hant: '客戶專區中列有尚需提供的文件。請在該頁面上傳（接受 PDF、JPG 或 PNG 格式），每頁四角須完整可見。',
    },
    { answers: ['what_to_send', 'how'] },
  ),
  next('wanted', wanted, {
    en: 'When the documents are here, our verification team will continue with your application.',
    ru: 'Когда документы поступят, наш отдел верификации продолжит работу над вашей заявкой.',
    zh: '收到文件后，我们的认证团队会继续办理您的申请。',
    hant: '收到文件後，我們的驗證團隊會繼續辦理您的申請。',
  }),
  next('under_review', both(application('under_review', 'unknown'), not(about(...withGuidance))), {
    en: 'Our verification team is working on it; you do not need to send anything at the moment.',
    ru: 'Ею занимается наш отдел верификации; присылать пока ничего не нужно.',
    zh: '我们的认证团队正在办理，您目前无需提供任何资料。',
    hant: '我們的驗證團隊正在辦理，您目前無需提供任何資料。',
  }),
  next('in_work', both(application('under_review', 'unknown'), about(...withGuidance)), {
    en: 'Our verification team is working on your application.',
    ru: 'Вашей заявкой занимается наш отдел верификации.',
    zh: '我们的认证团队正在办理您的申请。',
    hant: '我們的驗證團隊正在辦理您的申請。',
  }),
  next('approved', application('approved'), {
    en: 'You do not need to send us anything more for the verification.',
    ru: 'Для верификации больше ничего присылать не нужно.',
    zh: '您无需再为认证提供其他资料。',
    hant: '您無需再為驗證提供其他資料。',
  }),
  next('refused', application('refused'), {
    en: 'If you have money with us, an officer will write to you about paying it back. If you do not agree with this decision, reply to this e-mail and we will handle your message under our complaints procedure.',
    ru: 'Если у нас есть ваши средства, наш сотрудник напишет вам о порядке их возврата. Если вы не согласны с решением, ответьте на это письмо: мы рассмотрим обращение по нашему порядку рассмотрения жалоб.',
    zh: '如果您有资金存放在我们这里，专员会就退款事宜与您联系。如果您不同意该决定，请回复本邮件，我们将按照投诉处理程序处理。',
    hant: '如果您有資金存放在我們這裡，專員會就退款事宜與您聯絡。如果您不同意該決定，請回覆本電子郵件，我們將按照投訴處理程序處理。',
  }),
  next('closed', application('closed'), {
    en: 'If you have money with us, an officer will write to you about paying it back.',
    ru: 'Если у нас есть ваши средства, наш сотрудник напишет вам о порядке их возврата.',
    zh: '如果您有资金存放在我们这里，专员会就退款事宜与您联系。',
    hant: '如果您有資金存放在我們這裡，專員會就退款事宜與您聯絡。',
  }),
  next('expired', application('expired'), {
    en: 'If you would like to continue, please start the verification again in the client area and upload your documents there; our verification team will take it up.',
    ru: 'Если вы хотите продолжить, начните верификацию заново в личном кабинете и загрузите документы; ею займётся наш отдел верификации.',
    zh: '如果您希望继续，请在客户专区重新开始认证并上传文件，我们的认证团队会为您办理。',
    hant: '如果您希望繼續，請在客戶專區重新開始驗證並上傳文件，我們的驗證團隊會為您辦理。',
  }),
];

function status(name: string, when: Condition, wording: Wording, slots: FactKeyFor<'client'>[] = []): Clause {
  return clause('status', `application.status.${name}`, topics, when, wording, {
    slots,
    tells: ['application_status'],
    answers: ['status', 'why'],
  });
}

function next(name: string, when: Condition, wording: Wording): Clause {
  return clause('next', `application.next.${name}`, topics, when, wording, {
    answers: nextAnswers[name] ?? ['status', 'what_to_send'],
  });
}
