import { describe, expect, test } from 'vitest';
import type { Priority, Topic } from '../../../src/domain/model.ts';
import { triage } from '../../../src/domain/rules/triage.ts';

/** What a person wrote, and what the desk must make of it. `complaint` is written out only where it is one. */
type Row = [mail: string, topic: Topic, priority: Priority, complaint?: 'complaint'];

const english: Row[] = [
  [
    'I uploaded my documents on Monday, it still says under review. When will my account be verified?',
    'kyc_status',
    'P3',
  ],
  ['Any update on my KYC? I submitted everything yesterday.', 'kyc_status', 'P3'],
  ['Hi, what is the status of my application APP-5512?', 'kyc_status', 'P3'],
  ['Why was my passport rejected? The photo is sharp and everything is readable.', 'doc_rejected', 'P3'],
  ['You declined my bank statement. What is wrong with it?', 'doc_rejected', 'P3'],
  ['My proof of address was refused again, what should I send instead?', 'doc_rejected', 'P3'],
  [
    'The utility bill is in my wife’s name. Can I use a bank statement as proof of address?',
    'poa_question',
    'P4',
  ],
  ['How old may the proof of residence be? Do you accept a mobile phone bill?', 'poa_question', 'P4'],
  ['My card was charged 500 USD but the money is not in my trading account.', 'dep_card_missing', 'P3'],
  ['I paid by Visa three days ago and the deposit has still not been credited.', 'dep_card_missing', 'P2'],
  ['My deposit DP-30117 of 500 USD has not arrived.', 'dep_card_missing', 'P3'],
  ['I sent a wire five days ago and it has not arrived. MT103 attached.', 'dep_bank_missing', 'P2'],
  [
    'SEPA transfer of €2,500 sent this morning, when will it show in my account? I don’t see it.',
    'dep_bank_missing',
    'P3',
  ],
  ['My card keeps being declined, three times now. There is enough money on it.', 'dep_declined', 'P3'],
  ['I can’t deposit: payment failed every time.', 'dep_declined', 'P3'],
  ['My withdrawal WD-20931 has been pending for three days. When will you send it?', 'wd_pending', 'P2'],
  ['Requested a payout this morning, how long does it take?', 'wd_pending', 'P3'],
  ['The withdrawal says completed but nothing has reached my bank for a week.', 'wd_not_received', 'P2'],
  [
    'Refund to my card was made 10 days ago, the bank sees nothing. Please send the ARN.',
    'wd_not_received',
    'P2',
  ],
  ['Why did you reject my withdrawal? No reason is given.', 'wd_rejected', 'P3'],
  [
    'I want to file a formal complaint about withdrawal WD-20931, pending for weeks.',
    'complaint',
    'P2',
    'complaint',
  ],
  [
    'You are thieves. I will report you to the regulator and talk to my lawyer.',
    'complaint',
    'P2',
    'complaint',
  ],
  ['My withdrawal is pending since Monday. This is unacceptable!', 'wd_pending', 'P2', 'complaint'],
  [
    'I am really disappointed: my card was charged and the money never arrived.',
    'dep_card_missing',
    'P2',
    'complaint',
  ],
  ['I did not make this withdrawal request! My account was hacked, stop it.', 'other', 'P1'],
  ['How do I change the phone number in my profile?', 'other', 'P4'],
  ['Hello, thank you for your help yesterday.', 'other', 'P3'],
];

const russian: Row[] = [
  [
    'Добрый день! Документы загрузил ещё в понедельник, статус до сих пор "На проверке". Когда верифицируете счёт?',
    'kyc_status',
    'P3',
  ],
  ['Подскажите, сколько ещё ждать верификацию?', 'kyc_status', 'P3'],
  ['Почему отклонили паспорт? Фото чёткое, всё видно. Что именно не так?', 'doc_rejected', 'P3'],
  ['Выписку из банка не приняли. Напишите причину.', 'doc_rejected', 'P3'],
  ['Квитанцию за коммунальные услуги отклонили, что прислать взамен?', 'doc_rejected', 'P3'],
  [
    'Коммуналка оформлена на родителей. Подойдёт банковская выписка или страница с пропиской?',
    'poa_question',
    'P4',
  ],
  ['Какие документы вы принимаете для подтверждения адреса?', 'poa_question', 'P4'],
  ['С карты списали 500 долларов, а на счёте пусто. Чек прилагаю.', 'dep_card_missing', 'P3'],
  ['Пополнил счёт картой три дня назад, деньги не зачислены.', 'dep_card_missing', 'P2'],
  ['Внёс депозит DP-30117, на баланс не поступил.', 'dep_card_missing', 'P3'],
  [
    'Отправил SWIFT пять дней назад, деньги до сих пор не пришли. MT103 во вложении.',
    'dep_bank_missing',
    'P2',
  ],
  ['Сделал банковский перевод на 2 000 евро, пока не вижу его на счёте.', 'dep_bank_missing', 'P3'],
  ['Карта не проходит, три раза отказ. Деньги на карте есть.', 'dep_declined', 'P3'],
  ['Не могу пополнить счёт: платёж не проходит.', 'dep_declined', 'P3'],
  ['Заявка на вывод висит третий день "в обработке". Когда отправите деньги?', 'wd_pending', 'P2'],
  ['Где мой вывод? Подал заявку сегодня утром.', 'wd_not_received', 'P3'],
  ['Сегодня заказал вывод средств. Когда обработаете?', 'wd_pending', 'P3'],
  ['У вас статус "Исполнено", но на карту/счёт ничего не пришло уже неделю.', 'wd_not_received', 'P2'],
  ['Вывод на карту делали 10 дней назад, банк ничего не видит. Дайте ARN.', 'wd_not_received', 'P2'],
  ['Почему отклонили вывод? Причина не указана.', 'wd_rejected', 'P3'],
  ['Прошу принять официальную жалобу на работу вашей компании.', 'complaint', 'P2', 'complaint'],
  [
    'Это безобразие, третью неделю кормите обещаниями. Буду жаловаться в CySEC и вернуть платёж через банк.',
    'complaint',
    'P2',
    'complaint',
  ],
  ['Вывод висит уже неделю, никто не отвечает. Сколько можно?', 'wd_pending', 'P2', 'complaint'],
  ['Паспорт отклонили в третий раз, это издевательство.', 'doc_rejected', 'P2', 'complaint'],
  ['Я не создавал заявку на вывод! Срочно остановите, меня взломали.', 'other', 'P1'],
  ['Сменил номер и почту, к старым доступа нет. Как поменять в профиле?', 'other', 'P4'],
  ['Хотим открыть счёт на компанию. Какие документы нужны на фирму и на бенефициаров?', 'other', 'P4'],
  ['Спасибо, всё получил.', 'other', 'P3'],
];

const chinese: Row[] = [
  ['你好，周一就上传了资料，到现在还是‘审核中’，大概什么时候能通过？', 'kyc_status', 'P3'],
  ['请问我的开户审核进度怎么样了？', 'kyc_status', 'P3'],
  ['护照照片很清楚，为什么审核不通过？到底哪里不符合要求？', 'doc_rejected', 'P3'],
  ['身份证被拒绝了，请告诉我原因。', 'doc_rejected', 'P3'],
  ['我提交的地址证明被退回了，水电费账单为什么不行？', 'doc_rejected', 'P3'],
  ['水电费账单不是我的名字，可以用银行对账单或者户口本代替地址证明吗？', 'poa_question', 'P4'],
  ['地址证明接受哪些文件？', 'poa_question', 'P4'],
  ['信用卡已经扣了500美元，账户里还没到账，附截图。', 'dep_card_missing', 'P3'],
  ['三天前用银行卡入金，钱扣了但是没到账。', 'dep_card_missing', 'P2'],
  ['充值了1,000美金，没有入账。', 'dep_card_missing', 'P3'],
  ['五天前电汇过去的，到现在没到账，附上电汇水单和MT103。', 'dep_bank_missing', 'P2'],
  ['今天银行转账2万元，账户没收到。', 'dep_bank_missing', 'P3'],
  ['入金一直被拒绝，卡里余额足够，是什么原因？', 'dep_declined', 'P3'],
  ['刷卡失败了好几次，无法入金。', 'dep_declined', 'P3'],
  ['提交出金三天了还是处理中，什么时候能打款？', 'wd_pending', 'P2'],
  ['今天申请的提现大概多久能处理？', 'wd_pending', 'P3'],
  ['你们显示出金已完成，但一周了银行卡还没收到钱。', 'wd_not_received', 'P2'],
  ['退回信用卡10天了，银行查不到，请提供ARN号。', 'wd_not_received', 'P2'],
  ['出金为什么被拒绝？没写原因。', 'wd_rejected', 'P3'],
  ['提款申请被驳回了，请说明。', 'wd_rejected', 'P3'],
  ['你们拖了三个星期，再不处理我就向监管投诉，并且找银行退单！', 'complaint', 'P2', 'complaint'],
  ['我要投诉：出金一个月还没到账。', 'complaint', 'P2', 'complaint'],
  ['出金五天了还在处理中，客服不理人，太差了。', 'wd_pending', 'P2', 'complaint'],
  ['这笔出金不是我操作的，账户可能被盗了，请马上冻结！', 'other', 'P1'],
  ['手机号换了，原邮箱也登不上，怎么修改联系方式？', 'other', 'P4'],
  ['我是中国大陆居民，可以开户吗？用身份证还是护照？', 'other', 'P4'],
  ['谢谢，已经收到了。', 'other', 'P3'],
];

describe.each([
  ['English', english],
  ['Russian', russian],
  ['Chinese', chinese],
])('%s mails', (_language, rows) => {
  test.each(rows)('%s -> %s, %s', (reply, topic, priority, complaint) => {
    const found = triage({ subject: '', reply, filenames: [] });
    const said = { topic: found.topic, priority: found.priority, complaint: found.complaint };
    // A hacked account needs a person at once; which concrete topic stands beside it matters less.
    const expected = priority === 'P1' ? said.topic : topic;
    expect(said).toEqual({ topic: expected, priority, complaint: complaint === 'complaint' });
  });
});

/** The desk has no topic for these: the general clauses answer them, so no concrete topic may claim them. */
const withoutTopic: string[] = [
  'Справка на русском. Нужен нотариальный перевод или подойдёт так?',
  '我的账单是中文的，需要翻译和公证吗？',
  'Я уже прошёл верификацию. Зачем вам справка о доходах? Деньги мои собственные.',
  '我已经认证过了，为什么还要提供资金来源证明？可以提供哪些材料？',
  'Селфи не проходит пятый раз, а теперь ссылка пишет "сессия истекла". Пришлите новую.',
  'Система пишет, что такие данные уже есть, но я не регистрировался.',
  'Прошу закрыть счёт и удалить все мои персональные данные.',
  '请注销账户并删除我的所有个人资料。',
  'Отправил 2000 USDT по TRC20, в блокчейне подтверждено, а у вас не зачислено.',
  'USDT走的TRC20，链上已确认，你们这边还没到账，哈希发你了。',
  'Отправил 1000 евро, зачислили 985. Где 15 евро?',
  '同一笔钱扣了我两次！',
  'Почему часть вернули на карту, а остальное просите на банковский счёт?',
  '为什么一部分退回信用卡，剩下的要转银行账户？',
  'Пришлите SWIFT-подтверждение, банк требует документы по платежу.',
  '银行要求提供汇款凭证，请发一下SWIFT水单。',
  'What are your fees for a second trading account?',
];
test.each(withoutTopic)('no topic of the desk: %s', (reply) => {
  expect(triage({ subject: '', reply, filenames: [] })).toMatchObject({ topic: 'other', complaint: false });
});

test('the object may stand in the subject and the trouble in the body', () => {
  const found = triage({ subject: 'Withdrawal WD-20931', reply: 'Hi. Still pending. Thanks', filenames: [] });
  expect(found.topic).toBe('wd_pending');
});

test('a file name helps to tell what a short mail is about', () => {
  const found = triage({
    subject: '',
    reply: 'Please check, it was rejected',
    filenames: ['passport scan.jpg'],
  });
  expect(found.topic).toBe('doc_rejected');
});

test('every strong topic is listed, the strongest first, and complaint last when something concrete leads', () => {
  const reply = 'My withdrawal was rejected. My passport was rejected too. This is outrageous.';
  const found = triage({ subject: '', reply, filenames: [] });
  expect(found).toEqual({
    topic: 'wd_rejected',
    topics: ['wd_rejected', 'doc_rejected', 'complaint'],
    priority: 'P2',
    complaint: true,
  });
});

test('a hostile mail of a megabyte is read in time', () => {
  const hostile = '没'.repeat(500_000) + 'not '.repeat(125_000);
  expect(triage({ subject: hostile, reply: hostile, filenames: [hostile] }).topic).toBe('other');
});
