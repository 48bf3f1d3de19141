import type { Language } from '../model.ts';
import { chineseStatusWords } from './chinese-status-words.ts';
import {
  accepted,
  arrived,
  closed,
  done,
  expired,
  failed,
  inProcess,
  never,
  payment,
  refused,
  reviewed,
  type StatusWord,
  sent,
  word,
} from './status-word.ts';

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
      `completed?(?<!(?:please|to|must|you|not) complete)(?! (?:the|your|a|page|document|copy|colou?r|translation|file)\\b)|finali[sz]ed|executed|settled|(?:has|have) confirmed|${be} (?:finished|done|confirmed|made)|successful(?:ly)?|(?:went|gone|goes) through|(?:was|were|has been|have been) carried out`,
      done,
    ),
    word(
      `approved|authori[sz]ed|verified|(?:has|have) passed(?! on)|${be} (?:accepted|activated|opened)`,
      accepted,
    ),
    word('rejected|refused|declined|denied|turned down|disapproved|dismissed', refused),
    word(
      'returned(?! to (?:us )?by you)|(?:come|came) back(?! to you)|bounced|reversed|refunded|sent back|recalled',
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
  'zh-Hans': chineseStatusWords,
  'zh-Hant': chineseStatusWords,
};
