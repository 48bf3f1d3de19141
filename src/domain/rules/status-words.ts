import type { Language } from '../model.ts';

/**
 * Words that tell the state of a record, with the states of which each is true. An empty list is a word that is
 * true of no state a client may be told. Read on lower-case text with е for ё; `L` stands for a letter.
 */
export interface StatusWord {
  pattern: string;
  trueOf: string[];
}

const payment = (...labels: string[]) => labels.map((label) => `payment:${label}`);
const sent = payment('sent', 'completed', 'returned');
const done = [...payment('completed', 'credited'), 'application:approved'];
const accepted = ['application:approved', 'document:approved'];
const refused = [...payment('rejected', 'declined'), 'application:refused', 'document:resend'];
const failed = payment('failed', 'declined', 'rejected');
const inProcess = [
  ...payment('processing', 'unknown', 'needs_info'),
  'document:processing',
  'application:under_review',
];
const reviewed = ['application:under_review', 'document:processing'];
const arrived = [
  ...payment('credited'),
  'document:processing',
  'document:approved',
  'document:resend',
  'application:under_review',
];
const expired = ['application:expired', 'document:expired', 'reason:expired', 'reason:poa_too_old'];
const closed = ['application:closed', 'reason:account_closed'];
const never: string[] = [];

const be = '(?:been|was|were|is|are|be|being|got|now|already|just|finally|successfully|fully)';

export const statusWords: Record<Language, StatusWord[]> = {
  en: [
    word(
      '(?:was|were|is|are|has been|have been|been|did|has|have|could) not (?:been |be )?(?:accepted|approved|pass(?:ed)?)(?! yet)',
      [...refused, ...failed],
    ),
    word('(?:we|bank|firm|management|team) (?:have |has )?decided', never),
    word('credited|deposited (?:in|into|to) your', payment('credited')),
    word(
      '(?:has|have|had|already|just|it) arrived|arrived|landed|reached (?:you|your|us|our|the (?:receiving )?bank)|cleared',
      arrived,
    ),
    word(
      `(?:we|our \\w+(?: team)?)(?: have| has|'ve)?(?: now| already)? received (?:your|the) (?:payment|deposit|transfer|money|funds|amount)|(?:payment|deposit|transfer|money|funds|amount) (?:has been|have been|was|were|is) received`,
      payment('credited'),
    ),
    word(
      "(?<!you(?:'ve| have| had)?(?: already| just| recently)? )sent(?! (?:us|me|back|by you|in by)\\b)|dispatched|gone out|went out|(?:left|leaves) (?:us|our)|transferred|remitted|paid(?: out)?|wired|transmitted|forwarded to your bank",
      sent,
    ),
    word('on (?:its|the|their) way|in transit', payment('sent')),
    word(
      `completed?(?<!(?:please|to|must|you|not) complete)(?! (?:the|your|a|page|document|copy|colou?r|translation|file)\\b)|finali[sz]ed|executed|settled|(?:has|have) confirmed|${be} (?:finished|done|confirmed|made)|successful(?:ly)?|(?:went|gone|goes) through`,
      done,
    ),
    word(
      `approved|authori[sz]ed|verified|(?:has|have) passed(?! on)|${be} (?:accepted|activated|opened)`,
      accepted,
    ),
    word('rejected|refused|declined|denied|turned down|disapproved|dismissed', refused),
    word(
      'returned(?! to (?:us )?by you)|(?:come|came) back|bounced|reversed|refunded|sent back|recalled',
      payment('returned'),
    ),
    word(
      "failed|unsuccessful(?:ly)?|(?:did not|didn't|has not|have not) (?:go|gone) through|could not be (?:carried out|completed|sent|executed|made)",
      failed,
    ),
    word('cancell?ed|voided|called off|annulled', payment('cancelled')),
    word(
      'being (?:processed|handled|prepared|worked on)|in progress|pending|in process|(?:in|still|is|are|under) processing|queued|under ?way|in the queue',
      inProcess,
    ),
    word('(?<!(?:being|be) )processed', [...sent, ...payment('credited')]),
    word(
      'under review|(?:being|getting) (?:reviewed|checked|verified|examined|assessed)|in review|under consideration',
      reviewed,
    ),
    word('expired|lapsed|out of date', expired),
    word(`${be} closed|closed (?:your|the) (?:account|application)`, closed),
    word(
      `on hold|frozen|blocked|suspended|locked|withheld|seized|confiscated|paused|restricted|held (?:up|back|by)|${be} (?:held|stopped|delayed)`,
      never,
    ),
    word('released|unblocked|disbursed', payment('sent', 'completed')),
  ],
  ru: [
    word('(?<!(?:еще|пока) )не (?:был[аио]? )?(?:принят|одобрен|пройден)[аоы]?', [...refused, ...failed]),
    word('(?:мы|банк|руководство|компания) решил[аио]?|принято решение', never),
    word('(?:уже )?в вашем банке', payment('completed')),
    word(
      'зачисленL*|зачислилL*|поступилL*|поступлен[оаы]?|(?:уже )?(?:у вас|на вашем счете)|(?:мы|банк) (?:уже )?получил[аи]? (?:ваш[аеу]? )?(?:платеж|перевод|деньги|средства|пополнение|сумму)|пришл[аио]|пришел|дошл[аио]|дошел',
      arrived,
    ),
    word(
      '(?<!вы (?:нам |уже )?)(?:отправленL*|отправил[аио]?|высланL*|выслал[аио]?|перечисленL*|переведенL*|перевели|выплаченL*|выплатили|ушл[аио]|ушел)',
      sent,
    ),
    word('в пути|идет в ваш банк', payment('sent')),
    word(
      'исполненL*|выполненL*|завершенL*|завершилL*|проведенL*|успешно|(?<!не )прош(?:ел|ла|ло|ли)(?! (?:больше|более|много|\\d))|осуществленL*|состоял(?:ся|ась|ось)',
      done,
    ),
    word(
      'одобренL*|пройден[аоы]?|одобрил[аио]?|подтвержденL*|верифицированL*|утвержденL*|принят[аоы]?(?! решени)',
      accepted,
    ),
    word('отклоненL*|отклонил[аио]?|отказанL*|отказал[аио]?|отказ(?:ано)?|отвергнутL*', refused),
    word('возвращенL*|вернулL*|вернули|отозванL*|сторнированL*', payment('returned')),
    word('не прош(?:ел|ла|ло|ли)|не удал(?:ся|ась)|неуспешнL*|неудачнL*|не состоял(?:ся|ась|ось)', failed),
    word('отмененL*|отменил[аио]?|аннулированL*', payment('cancelled')),
    word('в обработке|обрабатываетL*|в работе|в процессе|в очереди|на исполнении', inProcess),
    word('обработанL*', [...sent, ...payment('credited')]),
    word('на проверке|на рассмотрении|проверяется|проверяются|рассматриваетL*', reviewed),
    word('истек(?:ла|ло|ли|ший|шего)?|просроченL*', expired),
    word('закрыт[аоы]?|закрыли', closed),
    word(
      'заблокированL*|заблокировалL*|замороженL*|приостановленL*|приостановилL*|удержанL*|удерживаетL*|задержанL*|арестованL*|остановленL*|ограничен[аоы]?',
      never,
    ),
  ],
  'zh-Hans': [
    word(
      '到账|到帐|进账|(?:已|已经)在您的(?:账户|卡)|打到您|入账(?!目)|入帐|上账|计入您的账户|(?:已|我们)收到(?:了)?您的?(?:款项|入金|汇款|付款|资金|转账)',
      payment('credited'),
    ),
    word(
      '(?<!您(?:已|已经|所)?)(?:汇出|打款|划出|转出|放款|出款|付出|付款完成|拨出|发放)|已(?:发送|发出|支付|付款|转账|汇款)',
      sent,
    ),
    word('在途|途中', payment('sent')),
    word('(?<!请|请先|需|需要|才能|您)完成|办结|执行完毕|办妥|成功(?!率)', done),
    word(
      '(?<![未不没有能获])(?:已|已经|审核|获|均)通过|(?<![未不没有能获得])通过(?:了|审核|认证|验证)|批准|核准|获批|已(?:验证|认证|接受|开通)',
      accepted,
    ),
    word('(?<![尚还])(?:未|不|没有|未能|未获|未获得|没能)(?:审核)?通过', [...refused, ...failed]),
    word('决定(?![权书])', never),
    word('拒收', [...refused, ...failed]),
    word('付给|打给|转给|(?:已|已经)(?:在|到)您的?(?:银行|卡|账户)', payment('completed', 'credited')),
    word('拒绝|驳回|否决|被拒|退件|不予', refused),
    word('退回|退还|退款|冲正|撤回|返还', payment('returned')),
    word('失败', failed),
    word('取消|撤销|作废', payment('cancelled')),
    word('(?:处理|办理|进行|排队|受理)中|正在(?:处理|办理|进行)', inProcess),
    word('(?:处理|办理)(?:完毕|完成|好了)|已(?:处理|办理)', [...sent, ...payment('credited'), ...done]),
    word('(?:审核|审查|复核|核验)中|(?:正在|等待|进行)(?:审核|审查|复核|核验)', reviewed),
    word('过期|失效|逾期', expired),
    word('关闭|销户|注销', closed),
    word('冻结|锁定|暂停|暂缓|挂起|扣留|扣押|受限|限制|查封|封禁|搁置|延迟|延误|止付|拦截', never),
  ],
};

function word(pattern: string, trueOf: string[]): StatusWord {
  return { pattern, trueOf };
}
