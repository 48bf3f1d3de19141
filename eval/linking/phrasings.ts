import type { Dice } from './dice.ts';
import type { Payment } from './firm.ts';
import type { Tongue } from './people.ts';

/**
 * What people write about a payment. {what} names it, as far as they do. The chatty family is never looked at while
 * rules are made: its figures tell how rules fare with what they were not made for.
 */
export type Family = 'plain' | 'short' | 'polite' | 'chatty';
export const heldOutFamily: Family = 'chatty';
const families: Family[] = ['plain', 'plain', 'short', 'polite', 'chatty'];

type Matter = 'withdrawal open' | 'withdrawal sent' | 'withdrawal refused' | 'deposit';
type Texts = Record<Matter, Record<Family, string>>;

const texts: Record<Tongue, Texts> = {
  en: {
    'withdrawal open': {
      plain: 'Hello, my withdrawal {what} is still pending. When will it be paid?',
      short: 'withdrawal {what} where is it',
      polite:
        'Dear team, could you kindly tell me the status of my withdrawal request {what}? Thank you in advance.',
      chatty:
        'So I have been refreshing the page since breakfast and it still says processing {what}. My landlord is not amused. Any chance I see my own money this week?',
    },
    'withdrawal sent': {
      plain: 'You told me that my withdrawal {what} was sent, but the money has not arrived at my bank.',
      short: 'withdrawal not received {what}',
      polite:
        'Good morning, the payout {what} is marked as completed, yet I have not received anything. Please advise.',
      chatty:
        'Funny thing: your site is all green ticks about cashing out {what}, my bank swears nothing ever came in. One of you two is wrong.',
    },
    'withdrawal refused': {
      plain: 'Why was my withdrawal {what} rejected?',
      short: 'withdrawal rejected {what} why',
      polite:
        'Dear Sir or Madam, I was informed that my withdrawal {what} was declined. Please let me know the reason.',
      chatty:
        'Third coffee, still puzzled: you bounced my cash-out {what} and nobody says a word. What did I do wrong this time?',
    },
    deposit: {
      plain: 'I made a deposit {what} and it is not on my account yet.',
      short: 'deposit missing {what}',
      polite:
        'Dear support, I funded my account {what}, but the amount is not shown in my balance. Could you please check?',
      chatty:
        'My wallet is lighter, your balance page is not heavier {what}. Somewhere between the two of us the money took a holiday, please find it.',
    },
  },
  ru: {
    'withdrawal open': {
      plain: 'Здравствуйте! Мой вывод {what} до сих пор в обработке. Когда придут деньги?',
      short: 'вывод {what} где деньги',
      polite:
        'Добрый день! Подскажите, пожалуйста, статус моей заявки на вывод средств {what}. Заранее спасибо.',
      chatty:
        'Ребята, ну сколько можно, я уже и жене пообещал, а у вас всё крутится кружочек {what}. Хоть к выходным увижу свои кровные?',
    },
    'withdrawal sent': {
      plain: 'У вас вывод {what} исполнен, а в банк деньги не поступили.',
      short: 'вывод не пришел {what}',
      polite:
        'Добрый день! Выплата {what} значится выполненной, однако средства на счёт в банке не поступили. Прошу проверить.',
      chatty:
        'Смешно: у вас всё зелёное и «готово» {what}, а банк руками разводит, ничего, мол, не видели. Кто-то из вас двоих фантазёр.',
    },
    'withdrawal refused': {
      plain: 'Почему отклонили мой вывод {what}?',
      short: 'вывод отклонен {what} почему',
      polite: 'Здравствуйте! Мне отказали в выводе средств {what}. Прошу сообщить причину.',
      chatty: 'Сижу и гадаю на кофейной гуще: завернули мне выплату {what} и молчок. Что на этот раз не так?',
    },
    deposit: {
      plain: 'Я пополнил счёт {what}, но деньги не зачислены.',
      short: 'пополнение не пришло {what}',
      polite: 'Добрый день! Я внёс средства {what}, но на балансе они не отражаются. Проверьте, пожалуйста.',
      chatty:
        'С меня ушло, к вам не пришло {what}. Где-то по дороге денежки решили отдохнуть, найдите их уже.',
    },
  },
  zh: {
    'withdrawal open': {
      plain: '您好，我的出金{what}还在处理中，什么时候能到账？',
      short: '出金{what}多久到',
      polite: '尊敬的客服，请帮忙查询我的提款申请{what}目前的状态，谢谢！',
      chatty: '从早刷到晚页面还是转圈圈{what}，老婆都开始怀疑我了，这周到底能不能拿到自己的钱啊？',
    },
    'withdrawal sent': {
      plain: '我的出金{what}显示已完成，但是银行没有收到。',
      short: '出金{what}没到账',
      polite: '您好，提款{what}显示成功，但我的银行账户一直没有收到款项，麻烦核实。',
      chatty: '你们那边一片绿勾勾{what}，银行却说影子都没见着，总有一个在开玩笑吧。',
    },
    'withdrawal refused': {
      plain: '为什么我的出金{what}被拒绝了？',
      short: '出金{what}被拒 原因',
      polite: '您好，我的提款申请{what}被驳回，请告知具体原因，谢谢。',
      chatty: '又把我的提现{what}打回来了，也不说一声，我到底哪里得罪你们了？',
    },
    deposit: {
      plain: '我入金{what}，一直没到账。',
      short: '充值{what}未到账',
      polite: '您好，我已存款{what}，但交易账户余额没有变化，请核查。',
      chatty: '钱从我这边走了，你们那边没见着{what}，半路上度假去了吗？快帮我找找。',
    },
  },
};

export function familyOf(chance: Dice): Family {
  return chance.pick(families);
}

/** What `client` writes about a payment; `what` is how he names it, '' when he does not. */
export function asks(family: Family, tongue: Tongue, payment: Payment, what: string): string {
  const text = texts[tongue][matterOf(payment)][family];
  return text.replace(what === '' ? ` ${'{what}'}` : '{what}', what).replace('{what}', what);
}

function matterOf({ kind, status }: Payment): Matter {
  if (kind === 'deposit') return 'deposit';
  if (status === 'rejected') return 'withdrawal refused';
  return ['completed', 'submitted', 'in_transit', 'returned'].includes(status)
    ? 'withdrawal sent'
    : 'withdrawal open';
}
