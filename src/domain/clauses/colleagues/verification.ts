import type { FactKeyFor } from '../../model/audiences.ts';
import { type Clause, clauseFor, type Wording } from '../clause.ts';
import { allTopics, application, both, type Condition, documentIs, has, not } from '../conditions.ts';

type Sales = Clause<'sales'>;
type SalesFact = FactKeyFor<'sales'>;
const named: SalesFact[] = ['application_id'];
const wanted = application('documents_requested', 'resubmission_requested');
const decidedOn = has('application_decided_at');

/** Where a verification stands and which papers are wanted; nothing of what is in them or wrong with them. */
export const salesVerificationClauses: Sales[] = [
  status('documents_requested', application('documents_requested'), {
    en: 'Verification {application_id}: we are waiting for documents of the client.',
    ru: 'Верификация {application_id}: ждём документы клиента.',
    zh: '账户认证 {application_id}：正在等待客户提供文件。',
    hant: '帳戶驗證 {application_id}：正在等待客戶提供文件。',
  }),
  status('resubmission_requested', application('resubmission_requested'), {
    en: 'Verification {application_id}: some documents are needed from the client again.',
    ru: 'Верификация {application_id}: часть документов клиенту нужно прислать ещё раз.',
    zh: '账户认证 {application_id}：客户需重新提供部分文件。',
    hant: '帳戶驗證 {application_id}：客戶需重新提供部分文件。',
  }),
  status('under_review', application('under_review'), {
    en: 'Verification {application_id} is under review.',
    ru: 'Верификация {application_id} находится на проверке.',
    zh: '账户认证 {application_id} 正在审核中。',
    hant: '帳戶驗證 {application_id} 正在審核中。',
  }),
  status(
    'approved_on',
    both(application('approved'), decidedOn),
    {
      en: 'Verification {application_id} was approved on {application_decided_at}.',
      ru: 'Верификация {application_id} успешно завершена {application_decided_at}',
      zh: '账户认证 {application_id} 已于{application_decided_at}通过。',
      hant: '帳戶驗證 {application_id} 已於{application_decided_at}通過。',
    },
    [...named, 'application_decided_at'],
  ),
  status('approved', both(application('approved'), not(decidedOn)), {
    en: 'Verification {application_id} has been approved.',
    ru: 'Верификация {application_id} успешно завершена.',
    zh: '账户认证 {application_id} 已通过。',
    hant: '帳戶驗證 {application_id} 已通過。',
  }),
  status('refused', application('refused'), {
    en: 'We are unable to accept application {application_id}. The client is told in writing; please leave everything else to that letter.',
    ru: 'Заявку {application_id} мы принять не можем. Клиенту сообщают об этом письменно; всё остальное просим оставить для этого письма.',
    zh: '我们无法接受申请 {application_id}。客户会收到书面通知，其余事宜请以该通知为准。',
    hant: '我們無法接受申請 {application_id}。客戶會收到書面通知，其餘事宜請以該通知為準。',
  }),
  status('closed', application('closed'), {
    en: 'Application {application_id} is closed.',
    ru: 'Заявка {application_id} закрыта.',
    zh: '认证申请 {application_id} 已关闭。',
    hant: '驗證申請 {application_id} 已關閉。',
  }),
  status('expired', application('expired'), {
    en: 'Application {application_id} has expired; the client can start the verification again in the client area.',
    ru: 'Срок действия заявки {application_id} истёк; клиент может начать верификацию заново в личном кабинете.',
    zh: '认证申请 {application_id} 已过期；客户可在客户专区重新开始认证。',
    hant: '驗證申請 {application_id} 已過期；客戶可在客戶專區重新開始驗證。',
  }),
  status('unclear', application('unknown'), {
    en: 'We are checking where application {application_id} stands.',
    ru: 'Уточняем, на каком этапе заявка {application_id}.',
    zh: '我们正在核实认证申请 {application_id} 的进度。',
    hant: '我們正在核實驗證申請 {application_id} 的進度。',
  }),
  clauseFor(
    ['sales'],
    'status',
    'sales.application.submitted',
    allTopics,
    application('under_review', 'unknown'),
    {
      en: 'It was handed in on {application_submitted_at}.',
      ru: 'Дата подачи: {application_submitted_at}',
      zh: '提交日期：{application_submitted_at}。',
      hant: '提交日期：{application_submitted_at}。',
    },
    { mandatory: false, slots: ['application_submitted_at'], answers: ['when'] },
  ),
  ask('wanted', both(wanted, has('document_type')), ['open_documents'], {
    en: 'Still needed from the client:\n{open_documents}',
    ru: 'От клиента ещё нужно:\n{open_documents}',
    zh: '客户还需提供：\n{open_documents}',
    hant: '客戶仍需提供：\n{open_documents}',
  }),
  ask('unlisted', both(wanted, not(has('document_type'))), [], {
    en: 'The client area shows the client which documents are open.',
    ru: 'Какие документы нужны, клиент видит в личном кабинете.',
    zh: '客户可在客户专区查看尚需提供的文件。',
    hant: '客戶可在客戶專區查看尚需提供的文件。',
  }),
  ask('deadline', both(wanted, has('application_deadline')), ['application_deadline'], {
    en: 'The verification has to be finished by {application_deadline}.',
    ru: 'Верификацию нужно завершить до {application_deadline}',
    zh: '账户认证须于{application_deadline}前完成。',
    hant: '帳戶驗證須於{application_deadline}前完成。',
  }),
  paper('wanted', documentIs('requested', 'expired'), {
    en: 'The client still has to send this document: {document_type}.',
    ru: 'Клиенту ещё нужно прислать документ: {document_type}.',
    zh: '客户还需提供此文件：{document_type}。',
    hant: '客戶仍需提供此文件：{document_type}。',
  }),
  paper('again', documentIs('resend'), {
    en: 'The client has to send this document once more: {document_type}. What to correct is told to the client alone.',
    ru: 'Клиенту нужно прислать документ ещё раз: {document_type}. Что исправить, сообщают только самому клиенту.',
    zh: '客户需重新提供此文件：{document_type}。具体修改事项仅告知客户本人。',
    hant: '客戶需重新提供此文件：{document_type}。具體修改事項僅告知客戶本人。',
  }),
  paper('here', documentIs('mailed', 'processing', 'unknown'), {
    en: 'This document is here and being looked at: {document_type}.',
    ru: 'Документ у нас и находится на проверке: {document_type}.',
    zh: '此文件已收到，正在审核中：{document_type}。',
    hant: '此文件已收到，正在審核中：{document_type}。',
  }),
  paper('approved', documentIs('approved'), {
    en: 'This document was accepted: {document_type}.',
    ru: 'Документ принят: {document_type}.',
    zh: '此文件已通过审核：{document_type}。',
    hant: '此文件已通過審核：{document_type}。',
  }),
];

function status(name: string, when: Condition, wording: Wording, slots: SalesFact[] = named): Sales {
  return clauseFor(['sales'], 'status', `sales.application.${name}`, allTopics, when, wording, {
    slots,
    tells: ['application_status'],
    answers: ['status', 'why', 'cancel_or_change'],
  });
}

function ask(
  name: string,
  when: Condition,
  slots: ('open_documents' | 'application_deadline')[],
  wording: Wording,
): Sales {
  return clauseFor(['sales'], 'ask', `sales.application.${name}`, allTopics, when, wording, {
    slots,
    answers: name === 'deadline' ? ['when'] : ['what_to_send', 'how'],
  });
}

function paper(name: string, when: Condition, wording: Wording): Sales {
  return clauseFor(['sales'], 'status', `sales.document.${name}`, allTopics, when, wording, {
    slots: ['document_type'],
    tells: ['document_status'],
    answers: ['status', 'why', 'what_to_send', 'how'],
  });
}
