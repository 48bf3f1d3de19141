import { ofApplications, ofDocuments } from './common.ts';
import { all, has, is, needs, not, type Requirement } from './requirement.ts';

const decided = is('application_status', 'approved', 'refused', 'closed');

/** What the paragraphs on papers ask of a reply. */
export const ofPapers = {
  kyc_status: ofApplications,
  doc_rejected: [
    ...ofDocuments,
    needs('the reason that may be told', [/[Tt]he |We /, /[А-Я]/, /。/, /。/], has('document_reason')),
  ],
  poa_question: [
    needs('which documents are accepted', [
      /utility bill.*bank statement/s,
      /коммунальные.*банковская выписка/s,
      /水费.*银行对账单/s,
      /水費.*銀行對帳單/s,
    ]),
    needs('how old it may be', [
      /within the last 3 months/,
      /за последние 3 месяца/,
      /最近3个月内/,
      /最近3個月內/,
    ]),
    needs('what must be visible', [
      /full name.*address.*date/s,
      /полное имя.*адрес.*дата/s,
      /全名.*地址.*日期/s,
      /全名.*地址.*日期/s,
    ]),
    needs('the formats', [/PDF, JPG or PNG/, /PDF, JPG или PNG/, /PDF、JPG 或 PNG/, /PDF、JPG 或 PNG/]),
  ],
  doc_language: [
    needs('which languages need no translation', [
      /without a translation.*: English/,
      /Без перевода.*: английский/,
      /无需翻译：英语/,
      /無需翻譯：英文/,
    ]),
    needs('who may translate', [
      /certified translator/,
      /дипломированным переводчиком/,
      /持证译员/,
      /持證譯員/,
    ]),
    needs('whether a notary is needed', [/notary/, /Нотариальное/, /公证/, /公證/]),
  ],
  source_of_funds: [
    ...ofApplications,
    needs('that the law asks it of clients in general', [
      /law obliges.*clients in general/,
      /Закон обязывает.*для всех клиентов/,
      /法律要求.*一般性要求/,
      /法律要求.*一般性要求/,
    ]),
    needs(
      'the list',
      [
        /payslips.*tax return.*dividends/s,
        /справки.*декларация.*дивидендов/s,
        /工资单.*纳税.*股息/s,
        /薪資單.*報稅.*股息/s,
      ],
      not(decided),
    ),
    needs('that it stays confidential', [/confidential/, /конфиденциально/, /保密/, /保密/], not(decided)),
  ],
  name_mismatch: [
    ...ofDocuments,
    ...ofApplications,
    needs('which field differs', [/name/, /[Ии]м[яе]/, /姓名/, /姓名/]),
    needs(
      'what proves it',
      [/marriage certificate/, /свидетельств[оа] о браке/, /结婚证/, /結婚證/],
      not(decided),
    ),
  ],
  doc_expiry: [
    ...ofDocuments,
    needs('what is accepted meanwhile', [
      /another valid identity document/,
      /другое действующее удостоверение/,
      /另一份有效的身份证件/,
      /另一份有效的身分證明文件/,
    ]),
    needs('what still works', [
      /functions of the account/,
      /функции счёта/,
      /账户可使用的功能/,
      /帳戶可使用的功能/,
    ]),
    needs('who decides on a longer period', [
      /decided on by a manager/,
      /может только руководитель/,
      /由主管决定/,
      /由主管決定/,
    ]),
    needs(
      'until when it is valid',
      [/valid until \d/, /действителен.*: \d/, /有效期至\d/, /有效期至\d/],
      all(is('document_status', 'approved'), has('document_expiry_date')),
    ),
  ],
  selfie_or_link: [
    ...ofDocuments,
    ...ofApplications,
    needs(
      'a new link, to the registered address only',
      [
        /new link.*only to your registered e-mail/,
        /новая ссылка.*только на зарегистрированный адрес/,
        /新的链接.*只发送至您的注册邮箱/,
        /新的連結.*只傳送至您的註冊電子郵件/,
      ],
      not(decided),
    ),
    needs(
      'browser or app',
      [
        /browser or our app/,
        /браузер или наше приложение/,
        /浏览器或我们的应用程序/,
        /瀏覽器或我們的應用程式/,
      ],
      not(decided),
    ),
    needs('tips for the camera', [/even light/, /ровном освещении/, /光线均匀/, /光線均勻/], not(decided)),
  ],
} satisfies Record<string, Requirement[]>;
