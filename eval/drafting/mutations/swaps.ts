import type { Tongue } from './tongue.ts';

/** Words that take each other's place: [what stands, what is put there]. Regular expressions on the left. */
export type Swap = [RegExp, string];

const en = (word: string) => new RegExp(`(?<![\\p{L}])${word}(?![\\p{L}])`, 'u');
const han = (word: string) => new RegExp(word, 'u');

export const statusSwaps: Record<Tongue, Swap[]> = {
  en: [
    [en('is being processed'), 'has been paid out'],
    [en('is being processed'), 'was turned down'],
    [en('is being processed'), 'is on hold'],
    [en('was sent'), 'was credited'],
    [en('has been sent'), 'has been stopped'],
    [en('was rejected'), 'was carried out'],
    [en('is under review'), 'was accepted'],
    [en('has been approved'), 'has been refused'],
    [en('as completed'), 'as cancelled'],
    [en('was cancelled'), 'was completed'],
    [en('was returned'), 'was credited'],
    [en('credited'), 'declined'],
    [en('declined'), 'credited'],
    [en('could not accept'), 'have accepted'],
    [en('has expired'), 'is valid'],
  ],
  ru: [
    [en('находится в обработке'), 'уже исполнена'],
    [en('находится в обработке'), 'отклонена банком'],
    [en('отправлены'), 'заморожены'],
    [en('отправлены'), 'зачислены'],
    [en('исполнена'), 'отменена'],
    [en('отклонена'), 'одобрена'],
    [en('отменена'), 'исполнена'],
    [en('находится на проверке'), 'одобрена'],
    [en('одобрена'), 'отклонена'],
    [en('не смогли принять'), 'приняли'],
    [en('возвращ\\p{L}+'), 'зачислены'],
    [en('зачислен\\p{L}*'), 'отклонены'],
  ],
  'zh-Hans': [
    [han('正在处理中'), '已经打款'],
    [han('正在处理中'), '已被驳回'],
    [han('汇出'), '到账'],
    [han('未获通过'), '已获批准'],
    [han('正在审核中'), '已经通过'],
    [han('已完成'), '已取消'],
    [han('已取消'), '已完成'],
    [han('退回'), '到账'],
    [han('入账'), '冻结'],
    [han('未能通过审核'), '已经通过审核'],
    [han('已通过'), '未通过'],
  ],
  'zh-Hant': [
    [han('正在處理'), '已經撥款'],
    [han('處理中'), '已駁回'],
    [han('匯出'), '入賬'],
    [han('未獲通過'), '已獲批准'],
    [han('審核中'), '已經通過'],
    [han('已完成'), '已取消'],
    [han('已取消'), '已完成'],
    [han('退回'), '到賬'],
    [han('入[賬帳]'), '凍結'],
    [han('已通過'), '未通過'],
  ],
};

export const nounSwaps: Record<Tongue, Swap[]> = {
  en: [
    [en('approv(?:al|ed)'), 'refused'],
    [en('bank'), 'exchange'],
    [en('withdrawal'), 'deposit'],
    [en('deposit'), 'withdrawal'],
    [en('verification'), 'investigation'],
    [en('the money'), 'the bonus'],
    [en('money'), 'profit'],
    [en('document'), 'loan'],
    [en('card'), 'wallet'],
    [en('address'), 'salary'],
  ],
  ru: [
    [en('одобрени\\p{L}+'), 'отказа'],
    [en('банк'), 'брокер'],
    [en('вывод'), 'займ'],
    [en('пополнени\\p{L}+'), 'списание'],
    [en('деньги'), 'бонусы'],
    [en('средства'), 'бонусы'],
    [en('документ'), 'кредит'],
    [en('картой'), 'кошельком'],
    [en('верификаци\\p{L}+'), 'блокировки'],
  ],
  'zh-Hans': [
    [han('通过'), '拒绝'],
    [han('银行'), '交易所'],
    [han('出金'), '贷款'],
    [han('入金'), '扣款'],
    [han('款项'), '奖金'],
    [han('文件'), '贷款'],
    [han('认证'), '调查'],
    [han('账户'), '钱包'],
  ],
  'zh-Hant': [
    [han('通過'), '拒絕'],
    [han('銀行'), '交易所'],
    [han('提款'), '貸款'],
    [han('[出存]款'), '扣款'],
    [han('款項'), '獎金'],
    [han('文件'), '貸款'],
    [han('[賬帳]戶'), '錢包'],
  ],
};

/** Held out of all tuning: who acts changes. */
export const actorSwaps: Record<Tongue, Swap[]> = {
  en: [
    [en('We'), 'Your bank'],
    [en('we'), 'the bank'],
    [en('your own bank'), 'our own bank'],
    [en('[Yy]our bank'), 'our partner'],
    [en('you'), 'we'],
    [en('One of our officers'), 'A robot'],
  ],
  ru: [
    [en('[Мм]ы'), 'ваш банк'],
    [en('вам'), 'банку'],
    [en('ваш\\p{L}* банк\\p{L}*'), 'наш партнёр'],
    [en('вас'), 'нас'],
    [en('наш сотрудник'), 'наш робот'],
  ],
  'zh-Hans': [
    [han('我们'), '您的银行'],
    [han('您'), '我们'],
    [han('银行'), '我们'],
    [han('专员'), '机器人'],
  ],
  'zh-Hant': [
    [han('我們'), '您的銀行'],
    [han('您'), '我們'],
    [han('銀行'), '我們'],
    [han('專員'), '機械人'],
  ],
};

/** Held out of all tuning: a condition, an order in time or an extent is taken away or turned. */
export const conditionSwaps: Record<Tongue, Swap[]> = {
  en: [
    [en('[Ii]f'), 'because'],
    [en('[Ii]f (?:the|it|your)'), 'the'],
    [en('before'), 'after'],
    [en('after'), 'before'],
    [en('only'), ''],
    [en('once'), 'unless'],
    [en('as soon as'), 'even before'],
    [en('until'), 'although'],
    [en('all'), 'some'],
    [en('every'), 'hardly any'],
  ],
  ru: [
    [en('[Ее]сли'), 'поскольку'],
    [en('после'), 'до'],
    [en('до'), 'после'],
    [en('только'), ''],
    [en('как только'), 'ещё до того как'],
    [en('[Чч]тобы'), 'хотя'],
    [en('все'), 'некоторые'],
  ],
  'zh-Hans': [
    [han('如果?'), '因为'],
    [han('之?前'), '之后'],
    [han('后'), '前'],
    [han('只需?'), ''],
    [han('所有|全部'), '部分'],
    [han('如需'), '必须'],
  ],
  'zh-Hant': [
    [han('如果?'), '因為'],
    [han('之?前'), '之後'],
    [han('[后後]'), '前'],
    [han('只需?'), ''],
    [han('所有|全部'), '部分'],
  ],
};
