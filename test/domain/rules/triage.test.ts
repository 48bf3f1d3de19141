import { describe, expect, test } from 'vitest';
import type { Priority, Topic } from '../../../src/domain/model.ts';
import { triage } from '../../../src/domain/rules/triage.ts';

/** What a person wrote, and what the desk must make of it. `complaint` is written out only where it is one. */
type Row = [mail: string, topic: Topic, priority: Priority, complaint?: 'complaint'];

const english: Row[] = [
  [
    'Could I have something official showing the 8,000 you sent me in April? It is for the tax return.',
    'proof_of_payment',
    'P3',
  ],
  ['Kindly redirect my withdrawal to our new bank account.', 'wd_cancel_change', 'P3'],
  ['The message has no Content-Transfer-Encoding header and has no Transfer of state.', 'other', 'P3'],
  ['usdt 2500 shows completed on ur side, nothing in binance wallet', 'wd_not_received', 'P3'],
  ['My account was closed. Please delete everything you hold about me.', 'data_rights', 'P3'],
  ['I am an Indian national living in Dubai. Can I open an account with you?', 'eligibility', 'P4'],
  ['I wired 1,800 USD on Monday and it does not show. The MT103 is attached.', 'dep_bank_missing', 'P3'],
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
    'card_refund_arn',
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
  ['How do I change the phone number in my profile?', 'contact_change', 'P4'],
  ['Hello, thank you for your help yesterday.', 'other', 'P3'],
];

const russian: Row[] = [
  ['Поменяйте, пожалуйста, счёт для вывода, старый банк закрываю.', 'wd_cancel_change', 'P3'],
  ['Перевёл 1 800 USD через банк, прикладываю платёжку. В кабинете не вижу.', 'dep_bank_missing', 'P3'],
  [
    'Отправила сепой 990 евро 9 числа, квитанция во вложении. До сих пор не зачислено.',
    'dep_bank_missing',
    'P3',
  ],
  ['Счёт закрыт. Удалите все мои данные из базы.', 'data_rights', 'P3'],
  ['privet, kogda pridet vivod 1500 evro na kartu', 'wd_pending', 'P3'],
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
  ['Вывод на карту делали 10 дней назад, банк ничего не видит. Дайте ARN.', 'card_refund_arn', 'P2'],
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
  ['Сменил номер и почту, к старым доступа нет. Как поменять в профиле?', 'contact_change', 'P4'],
  [
    'Хотим открыть счёт на компанию. Какие документы нужны на фирму и на бенефициаров?',
    'corporate_docs',
    'P4',
  ],
  ['Спасибо, всё получил.', 'other', 'P3'],
];

const chinese: Row[] = [
  ['护照照片很清楚的呀，哪里模糊了？', 'doc_rejected', 'P3'],
  ['银行流水是中文的，要翻译公证吗', 'doc_language', 'P4'],
  ['請問點解我6000蚊FPS入數俾你哋退返?係我阿爸個戶口過數俾我嘅', 'dep_third_party', 'P3'],
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
  ['退回信用卡10天了，银行查不到，请提供ARN号。', 'card_refund_arn', 'P2'],
  ['出金为什么被拒绝？没写原因。', 'wd_rejected', 'P3'],
  ['提款申请被驳回了，请说明。', 'wd_rejected', 'P3'],
  ['你们拖了三个星期，再不处理我就向监管投诉，并且找银行退单！', 'complaint', 'P2', 'complaint'],
  ['我要投诉：出金一个月还没到账。', 'complaint', 'P2', 'complaint'],
  ['出金五天了还在处理中，客服不理人，太差了。', 'wd_pending', 'P2', 'complaint'],
  ['这笔出金不是我操作的，账户可能被盗了，请马上冻结！', 'other', 'P1'],
  ['手机号换了，原邮箱也登不上，怎么修改联系方式？', 'contact_change', 'P4'],
  ['我是中国大陆居民，可以开户吗？用身份证还是护照？', 'eligibility', 'P4'],
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

/** The examples of the desk's thirty questions that no other row above has. */
const further: [mail: string, topic: Topic][] = [
  ['Справка на русском. Нужен нотариальный перевод или подойдёт так?', 'doc_language'],
  ['我的账单是中文的，需要翻译和公证吗？', 'doc_language'],
  ['Я уже прошёл верификацию. Зачем вам справка о доходах? Деньги мои собственные.', 'source_of_funds'],
  ['我已经认证过了，为什么还要提供资金来源证明？可以提供哪些材料？', 'source_of_funds'],
  ['В загранпаспорте я Iuliia, а в банке Yulia. Из-за этого не проходит проверка.', 'name_mismatch'],
  ['护照拼音和银行卡上的姓名顺序不一样，系统提示姓名不匹配，怎么办？', 'name_mismatch'],
  ['Пришло письмо, что документ истёк и счёт ограничат. Можно продлить срок?', 'doc_expiry'],
  ['收到邮件说证件过期会限制账户，新护照还要一个月，能先宽限一下吗？', 'doc_expiry'],
  ['Селфи не проходит пятый раз, а теперь ссылка пишет "сессия истекла".', 'selfie_or_link'],
  ['人脸识别试了五次都失败，现在链接也过期了，麻烦重新发一个。', 'selfie_or_link'],
  ['我们想开公司户（香港公司），需要哪些文件？股东和董事都要认证吗？', 'corporate_docs'],
  ['Я гражданин РФ, живу в Казахстане, есть ВНЖ. Можно открыть счёт?', 'eligibility'],
  ['Мне отказали в открытии счёта без объяснений. На каком основании?', 'refused_or_closed'],
  ['为什么拒绝我的开户申请？请给我一个理由。', 'refused_or_closed'],
  ['Система пишет, что такие данные уже есть, но я не регистрировался.', 'duplicate_account'],
  ['系统提示我的资料已注册过，可是我从来没开过户。', 'duplicate_account'],
  ['Прошу закрыть счёт и удалить все мои персональные данные.', 'data_rights'],
  ['请注销账户并删除我的所有个人资料。', 'data_rights'],
  ['Отправил 2000 USDT по TRC20, в блокчейне подтверждено, а у вас не зачислено.', 'dep_crypto_missing'],
  ['USDT走的TRC20，链上已确认，你们这边还没到账，哈希发你了。', 'dep_crypto_missing'],
  ['Отправил 1000 евро, зачислили 985. Где 15 евро?', 'dep_amount_diff'],
  ['我汇了1000欧，到账只有985，差额是什么费用？', 'dep_amount_diff'],
  ['Жена пополнила мой счёт со своей карты, деньги не зачислили. Почему?', 'dep_third_party'],
  ['我用太太的账户入的金，为什么不给上账？', 'dep_third_party'],
  ['Списали дважды одну и ту же сумму!', 'dep_double'],
  ['同一笔钱扣了我两次！', 'dep_double'],
  ['Почему часть вернули на карту, а остальное просите на банковский счёт?', 'wd_split_method'],
  ['为什么一部分退回信用卡，剩下的要转银行账户？', 'wd_split_method'],
  ['Ошибся в реквизитах, отмените вывод или исправьте IBAN!', 'wd_cancel_change'],
  ['账号填错了，能取消这笔出金或者改收款账户吗？', 'wd_cancel_change'],
  ['Пришлите SWIFT-подтверждение, банк требует документы по платежу.', 'proof_of_payment'],
  ['银行要求提供汇款凭证，请发一下SWIFT水单。', 'proof_of_payment'],
  ['Dear partner, regarding your request PRV-1: the acquirer processed the refund.', 'provider_reply'],
  ['Hi team, my client Ivan is angry, his withdrawal is stuck.', 'internal_request'],
  ['I am out of the office until Monday with limited access to e-mail.', 'auto_reply_or_bounce'],
  ['We offer SEO services and high quality backlinks at a discount.', 'spam'],
];
test.each(further)('%s -> %s', (reply, topic) => {
  expect(triage({ subject: '', reply, filenames: [] })).toMatchObject({ topic, complaint: false });
});

test.each([
  'What are your fees for a second trading account?',
  'Какой спред по золоту?',
  '黄金的点差是多少？',
])('no topic of the desk: %s', (reply) => {
  expect(triage({ subject: '', reply, filenames: [] })).toMatchObject({ topic: 'other', complaint: false });
});

test('traditional characters are read like simplified ones', () => {
  const topicOf = (reply: string) => triage({ subject: '', reply, filenames: [] }).topic;
  expect(topicOf('電匯五天了還沒到帳，附上水單。')).toBe('dep_bank_missing');
  expect(topicOf('護照照片很清楚，為什麼審核不通過？')).toBe('doc_rejected');
  expect(triage({ subject: '', reply: '我要正式投訴你們！', filenames: [] }).complaint).toBe(true);
});

test.each([
  ['We are solicitors acting for Mr Smith, your client.', 'P1'],
  ['Мы, адвокаты вашего клиента, требуем ответа.', 'P1'],
  ['我是报社记者，想请贵司回应。', 'P1'],
  ['I entered the wrong IBAN for my withdrawal.', 'P1'],
  ['If this goes on I will write to the regulator.', 'P2'],
])('how urgent: %s %s', (reply, priority) => {
  expect(triage({ subject: '', reply, filenames: [] }).priority).toBe(priority);
});

test('trouble with others is no complaint about us', () => {
  const complains = (reply: string) => triage({ subject: '', reply, filenames: [] }).complaint;
  expect(complains('My bank is terrible, so I ask you: when was the withdrawal sent?')).toBe(false);
  expect(complains('With respect, I had to borrow money because of the delay.')).toBe(true);
});

test('a topic told by another reader than the rules decides', () => {
  const found = triage({ subject: '', reply: 'anything', filenames: [] }, () => [
    { topic: 'eligibility', score: 1, place: 0 },
  ]);
  expect(found).toMatchObject({ topic: 'eligibility', priority: 'P4' });
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

test.each([
  ['您好，请查收新的地址证明和照片。', false],
  ['這是我的新地址證明，請查收。', false],
  ['附件是我新的水电费账单。', false],
  ['我搬家了，请更新我的地址', true],
  ['我要更改地址，附上新的地址证明。', true],
  ['Please find attached my new proof of address.', false],
  ['Here is the new proof of my residential address as requested', false],
  ['I have moved, please update my address. New proof of address attached.', true],
  ['Прикладываю новое подтверждение адреса.', false],
  ['Направляю новый документ, подтверждающий адрес', false],
  ['Высылаю новую выписку для подтверждения адреса проживания.', false],
  ['Я переехал, хочу изменить адрес', true],
])('who sends a paper on his address neither changes it nor asks what will do: %s', (reply, changes) => {
  const { topics } = triage({ subject: '', reply, filenames: [] });
  expect(topics.includes('contact_change')).toBe(changes);
  expect(topics).not.toContain('poa_question');
});
