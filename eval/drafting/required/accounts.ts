import { ofApplications } from './common.ts';
import { is, needs, nothingLinked, type Requirement } from './requirement.ts';

/** What the paragraphs on having an account at all ask of a reply. */
export const ofAccounts = {
  corporate_docs: [
    ...ofApplications,
    needs('the whole list', [
      /certificate of incorporation.*articles.*register of directors.*shareholders.*chart of ownership.*business address.*board resolution.*bank account.*LEI/s,
      /свидетельство о регистрации.*устав.*реестр директоров.*акционеров.*схема владения.*адреса компании.*решение.*банковского счёта.*LEI/s,
      /公司注册证书.*章程.*董事名册.*股东名册.*股权结构图.*经营地址.*董事会决议.*银行账户证明.*LEI/s,
      /公司註冊證書.*章程.*董事名冊.*股東名冊.*股權結構圖.*經營地址.*董事會決議.*銀行帳戶證明.*LEI/s,
    ]),
    needs('owners above 25% and directors', [
      /Each director.*more than 25%/,
      /Каждый директор.*более чем 25%/,
      /每位董事.*超过25%/,
      /每位董事.*超過25%/,
    ]),
    needs('certification and age', [
      /last 3 months.*certified copy/,
      /3 месяца.*заверенная копия/,
      /最近3个月内.*核证副本/,
      /最近3個月內.*核證副本/,
    ]),
  ],
  eligibility: [
    needs('published eligibility', [
      /published terms/,
      /опубликованных условиях/,
      /公布的条款/,
      /公佈的條款/,
    ]),
    needs('papers that prove residence', [
      /proof of address in the country.*residence permit/s,
      /подтверждение адреса в стране.*вид на жительство/s,
      /地址证明.*居留许可/s,
      /地址證明.*居留證/s,
    ]),
  ],
  refused_or_closed: [
    ...ofApplications,
    needs(
      'the term it stands on',
      [/terms and conditions/, /условий обслуживания/, /服务条款/, /服務條款/],
      is('application_status', 'refused'),
    ),
    needs(
      'how remaining money comes back',
      [/money with us.*paying it back/, /ваши средства.*возврата/, /资金存放.*退款/, /資金存放.*退款/],
      orNothing('refused', 'closed'),
    ),
    needs(
      'the way of a complaint',
      [/complaints procedure/, /порядку рассмотрения жалоб/, /投诉处理程序/, /投訴處理程序/],
      orNothing('refused', 'closed'),
    ),
  ],
  contact_change: [
    needs('the way in the client area', [
      /client area under your profile/,
      /в профиле личного кабинета/,
      /客户专区的个人资料/,
      /客戶專區的個人資料/,
    ]),
    needs('a proof of a new address', [/proof of address/, /подтверждение адреса/, /地址证明/, /地址證明/]),
    needs('a photo with the identity document', [
      /photo of yourself with your identity document/,
      /своё фото с удостоверением/,
      /手持身份证件/,
      /手持身分證明文件/,
    ]),
  ],
  duplicate_account: [
    needs('that it is checked', [
      /verification team is checking/,
      /отдел верификации проверяет/,
      /认证团队正在核对/,
      /驗證團隊正在查核/,
    ]),
    needs('how to get access back', [
      /restore your access on the sign-in page/,
      /доступ можно восстановить/,
      /登录页面找回/,
      /登入頁面找回/,
    ]),
  ],
} satisfies Record<string, Requirement[]>;

function orNothing(...labels: string[]): Requirement['when'] {
  return (made) => is('application_status', ...labels)(made) || nothingLinked(made);
}
