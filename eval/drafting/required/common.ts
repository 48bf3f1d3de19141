import type { Made } from './made.ts';
import { all, has, is, needs, not, nothingLinked, type Requirement } from './requirement.ts';

/** What every reply to a client says (rules for every reply, "must contain"). */
export const ofEveryReply: Requirement[] = [
  needs('the case reference', [
    /case reference is CD-\w+/,
    /Номер вашего обращения: CD-\w+/,
    /工单编号：CD-\w+/,
    /案件編號：CD-\w+/,
  ]),
  needs('what was understood', [/Thank you|You write|You are asking/, /Спасибо/, /感谢/, /感謝/]),
  needs('by when the client hears again', [
    /within (?:one business day|\d+ months?)/,
    /в течение (?:одного рабочего дня|\d+ месяц\p{L}+)/u,
    /(?:一个工作日|\d+个月)内/,
    /(?:一個工作天|\d+個月)內/,
  ]),
  needs('who does what next', [
    /our (?:payments|verification) team|officers?|colleague|data protection|please|you can|your (?:own )?bank|the other request/i,
    /отдел|сотрудник|специалист|пожалуйста|можно|можете|банк|другая заявка/iu,
    /团队|专员|部门|请|您可以|银行|另一笔/,
    /團隊|專員|部門|請|您可以|銀行|另一筆/,
  ]),
  needs(
    'the number, the procedure and the next instance of a complaint',
    [
      /as a complaint; its number is CD-\w+.*complaints procedure.*in writing.*where you can turn/s,
      /как жалобу, её номер: CD-\w+.*порядку рассмотрения жалоб.*письменный ответ.*куда можно обратиться/su,
      /登记为投诉，投诉编号：CD-\w+.*投诉处理程序.*书面.*申诉/s,
      /登記為投訴，投訴編號：CD-\w+.*投訴處理程序.*書面.*申訴/s,
    ],
    ({ input }) => input.complaint,
  ),
];

const statusWords: [string, string[], [RegExp, RegExp, RegExp, RegExp]][] = [
  ['processing', ['processing'], [/being processed/, /в обработке/, /正在处理中/, /正在處理中/]],
  ['needs_info', ['needs_info'], [/we need/, /нам (?:потребуется|нужны)/, /补充/, /補充/]],
  ['sent', ['sent'], [/sent/, /отправлены/, /已.*汇出/, /已.*匯出/]],
  ['completed', ['completed'], [/as completed/, /исполнена/, /完成/, /完成/]],
  [
    'credited',
    ['credited'],
    [/credited to your account/, /зачислено на счёт/, /计入您的账户/, /計入您的帳戶/],
  ],
  [
    'rejected',
    ['rejected'],
    [/rejected.*No money was sent/, /отклонена.*не отправлялись/, /未获通过.*没有汇出/, /未獲通過.*沒有匯出/],
  ],
  ['declined', ['declined'], [/declined/, /отклонено/, /未获通过/, /未獲通過/]],
  ['failed', ['failed'], [/did not go through/, /не прошёл/, /付款未成功/, /付款未成功/]],
  ['returned', ['returned'], [/returned/, /вернулся|возвращён/, /退回/, /退回/]],
  ['cancelled', ['cancelled'], [/cancelled/, /отменен[ао]/, /已取消/, /已取消/]],
];

const ofDeposits = ['processing', 'credited', 'declined', 'returned', 'cancelled'];

/** A state that a payment of this kind can have; any other is told as being looked into. */
function isOfItsKind(made: Made): boolean {
  const isDeposit = is('payment_kind', 'deposit')(made);
  return isDeposit
    ? is('payment_status', ...ofDeposits)(made)
    : !is('payment_status', 'credited', 'declined')(made);
}

/** The state of the linked payment, its number and its amount; or the question which one is meant. */
export const ofPayments: Requirement[] = [
  ...statusWords.map(([what, labels, words]) =>
    needs(`the state: ${what}`, words, all(is('payment_status', ...labels), isOfItsKind)),
  ),
  needs(
    'the number of the payment',
    [/(?:WD|DP)-\d+/, /(?:WD|DP)-\d+/, /(?:WD|DP)-\d+/, /(?:WD|DP)-\d+/],
    has('payment_id'),
  ),
  needs(
    'the amount with its currency',
    [/\d [A-Z]{3,4}/, /\d\u00a0[A-Z]{3,4}/, /\d [A-Z]{3,4}/, /\d [A-Z]{3,4}/],
    has('payment_id'),
  ),
  needs(
    'which payment is meant',
    [
      /which (?:withdrawal|deposit|payment) you mean/,
      /о как(?:ой|ом) (?:заявке|пополнении|платеже)/,
      /是哪一笔/,
      /是哪一筆/,
    ],
    nothingLinked,
  ),
];

/** The state of the application, in the words that clients may read. */
export const ofApplications: Requirement[] = [
  needs(
    'the state: under review',
    [/under review/, /на проверке/, /审核中/, /審核中/],
    is('application_status', 'under_review'),
  ),
  needs(
    'the state: approved',
    [/approved/, /успешно завершена/, /已.*通过/, /已.*通過/],
    is('application_status', 'approved'),
  ),
  needs(
    'the state: refused',
    [/unable to accept/, /не можем принять/, /无法接受/, /無法接受/],
    is('application_status', 'refused'),
  ),
  needs(
    'the state: closed',
    [/is closed/, /закрыта/, /已关闭/, /已關閉/],
    is('application_status', 'closed'),
  ),
  needs(
    'the state: expired',
    [/has expired/, /истёк/, /已过期/, /已過期/],
    is('application_status', 'expired'),
  ),
  needs(
    'the papers that are missing',
    [
      /Please send us:\n– |still open/,
      /отправьте нам следующее:\n– |Недостающие документы/,
      /请提供以下文件：\n– |尚需提供/,
      /請提供以下文件：\n– |尚需提供/,
    ],
    is('application_status', 'documents_requested', 'resubmission_requested'),
  ),
  needs(
    'the day by which papers are wanted',
    [/send them by \d/, /не позднее этой даты: \d/, /请于\d.*之前/, /請於\d.*之前/],
    has('application_deadline'),
  ),
];

/** The state of one document, the reason that may be told, what is needed and where it goes. */
export const ofDocuments: Requirement[] = [
  needs(
    'the state of the document',
    [
      /waiting for this document|have received (?:your document|the file)|has been accepted|could not (?:accept|finish)|has expired|finding out/,
      /ждём от вас|получили (?:ваш|файл)|принят\b|принят\.|не смогли (?:принять|завершить)|истёк|уточняем/u,
      /正在等待|已收到您|已通过审核|未能通过|已过有效期|正在向/,
      /正在等待|已收到您|已通過審核|未能通過|已過有效期|正在向/,
    ],
    ({ input }) => input.facts.focus?.type === 'document',
  ),
  needs(
    'how to put it right',
    [/Please |please /, /[Пп]ожалуйста/, /请/, /請/],
    all(is('document_status', 'resend'), not(is('document_reason', 'source_unavailable'))),
  ),
  needs(
    'where it goes',
    [/client area/, /личном кабинете/, /客户专区/, /客戶專區/],
    all(
      is('document_status', 'resend', 'requested', 'expired'),
      not(is('document_reason', 'source_unavailable')),
    ),
  ),
];
