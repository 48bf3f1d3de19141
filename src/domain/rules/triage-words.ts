/**
 * What a mail may speak about, in English, Russian and Chinese. Text is NFKC, lower-case, with е for ё. A pattern is a
 * word family, not a sentence: topics are made of several of them in one sentence (triage.ts).
 */
const notSeen = "(?:\\b(?:not|never|nothing|no)\\b|n['’]t\\b)";
const word = '(?<![a-zа-я])';

export const concepts = {
  withdrawal: [
    `${word}(?:withdr[ae]w\\w*|payout|cash(?:ing)? ?out)`,
    'вывод(?!ы|ах)|вывест|вывожу|вывел|выплат|снятие|снять деньги',
    '出金|提现|提現|提款|取款|出款',
  ],
  deposit: [
    `${word}(?:deposit|top(?:ped)?[- ]?up|paid in|pay in|fund(?:ed|ing) my)`,
    'пополн|депозит|внес(?!ите|ти изм)|вношу|ввод средств|зачисл',
    '入金|充值|存款|入账|入賬|上账|上帳',
  ],
  // Money leaving the client's side: "I sent", "they charged me".
  paid: [
    `${word}(?:charged|debited|taken (?:from|off)|paid|(?:sent|transferred|wired) (?:you |the money|the funds|a |\\d|\\$|€|£|usd|eur|via|by|from|it|money|funds))`,
    'списал|списан|оплатил|снял[иа]? с карт|отправил[аи]? |перевел[аи]? |платеж (?:ушел|прошел)',
    '扣了|扣款|扣费|已扣|付了|支付了|汇了|转了|汇过去|转过去|打过去|匯了|轉了',
  ],
  card: [
    `${word}(?:card|visa|mastercard|maestro|apple pay|google pay|debit|unionpay|skrill|neteller|wallet)(?![a-z]*board)`,
    'карт[аыуеою]|карточк|кошелек|кошельк',
    '信用卡|银行卡|借记卡|刷卡|银联|卡里|卡上|的卡|我卡|卡被|卡付|卡一直|用卡|微信|支付宝',
  ],
  bank: [
    `${word}(?:wire[ds]?|bank transfer|swift|mt103|sepa|pacs|bank wire|from my bank|iban|transferred from)`,
    'банковск[а-я]+ перевод|перевод[а-я]* (?:из|с|через) банк|свифт|swift|mt103|sepa|платежк|платежн[а-я]+ поручен|с расчетного|через банк|банковским',
    '电汇|電匯|银行转账|銀行轉帳|汇款|匯款|水单|swift|mt103|汇过去',
  ],
  crypto: [
    `${word}(?:usdt|usdc|btc|eth|trc-?20|erc-?20|crypto|blockchain|bitcoin|tx ?hash)`,
    'блокчейн|крипт|биткоин|тезер',
    '链上|哈希|区块链|虚拟币|泰达币',
  ],
  missing: [
    `${notSeen}[^.!?\\n]{0,40}(?:arriv|receiv|credit|reflect|show|reach|come|came|appear|landed|got |in (?:my|the) (?:\\w+ ){0,2}(?:account|bank|balance|wallet)|on (?:my|the) (?:\\w+ ){0,2}(?:account|card|balance)|see it|there|see (?:any|the))|${word}(?:sees? nothing|missing|lost|where(?:.s| is| are)|disappeared|still waiting|no sign|balance is (?:still )?(?:zero|empty|0))`,
    '(?<![а-я])(?:не|ничего не|так и не) (?:при(?:шел|шл[аои]|ходит|ходят|ходил)|поступ|зачисл|получ|дош|появ|отобраз|вид|виж|упал|отраз)|нет на (?:счет|карт|баланс)|(?:денег|средств|перевода|платежа) (?:все еще |до сих пор )?нет(?![а-я])|а на счет[еу] (?:пусто|ноль|0)|пусто|где (?:мо[ийея]|деньги|вывод|платеж|перевод|средства)|куда дел|ничего не при|не видит|не зачислен|потерял',
    '(?:没|沒|未|不|尚未)(?:有)?(?:到账|到賬|到帳|收到|到|入账|上账|看到|显示|给我上)|查不到|收不到|在哪|哪里去了|不见了|去哪了|还没到',
  ],
  pending: [
    `${word}(?:pending|process(?:ing|ed)|in progress|stuck|hang(?:s|ing)|delay(?:ed|s)?|on hold|waiting|taking so long|how long|when (?:will|can|do|are|should|is)|still (?:under|in)|unprocessed)`,
    'в обработке|обраб[оа]т|завис|висит|ожида|на рассмотрен|до сих пор|задерж|не исполн|застря|сколько (?:еще )?ждать|жду|когда',
    '处理中|處理中|待处理|待處理|审核中|審核中|卡住|卡着|卡在|多久|什么时候|什麼時候|何时|还没处理|没处理|一直在|等了|拖了|几天能|几时',
  ],
  completed: [
    `${word}(?:complet(?:ed|e)|says (?:it (?:was|is) )?(?:sent|paid|done)|marked as (?:sent|paid|done)|processed|approved|was sent|executed|successful)`,
    'исполнен|выполнен|завершен|отправлен|проведен|обработана и|успешн|выплачен',
    '已完成|完成了|已出金|已打款|已汇出|成功|已处理',
  ],
  rejected: [
    `${word}(?:reject(?:ed|ion|ing|s)?|declin(?:ed|e|es|ing)|refus(?:ed|al|e|ing)|denied|turned down|not (?:been )?(?:accept|approv|pass)\\w*|(?:wasn.t|isn.t|aren.t|didn.t) (?:accept|approv|pass)\\w*|failed|cancell?ed)`,
    'отклон|отказ|не (?:принял|принят|принима|прош[еёл]|прошл|одобр|засчит)|завернул|забраков',
    '拒绝|拒絕|被拒|驳回|駁回|不通过|没(?:有)?(?:能)?通过|未(?:能)?通过|通不过|不合格|不符合|打回|退回了',
  ],
  paymentFails: [
    `${word}(?:payment (?:fail|error)\\w*|(?:card|payment|deposit|transaction)[^.!?\\n]{0,30}(?:declin|fail|reject|refus|not (?:go|work|accept)|won.t go|doesn.t (?:go|work)|does not (?:go|work))\\w*|do not honou?r|insufficient funds|can.?(?:no)?t (?:deposit|top up|pay))`,
    'карт[а-я]+ не (?:проход|работа|принима)|платеж[а-я]* не проход|не проходит (?:оплат|платеж|пополн|карт)|оплата не (?:проход|прош)|не могу (?:пополн|внести|оплатить)|пополнени[а-я]+ (?:отклон|не проход)',
    '支付失败|付款失败|刷卡失败|入金[^。！？\\n]{0,8}(?:失败|被拒|拒绝|不成功)|充值[^。！？\\n]{0,8}(?:失败|被拒|拒绝|不成功)|存款[^。！？\\n]{0,8}(?:失败|被拒)|付不了|刷不了|无法(?:入金|充值|付款)|交易被拒|支付被拒|卡[^。！？\\n]{0,6}(?:被拒|拒绝)',
  ],
  document: [
    `${word}(?:documents?|passport|id card|identity|driv\\w+ licen[cs]e|selfie|scans?|photos?|papers|bank statement|utility bill)(?![a-z])`,
    'документ|паспорт|фото|скан|удостоверени|селфи|водительск|справк|выписк',
    '护照|護照|身份证|身份證|证件|證件|资料|文件|照片|驾照|账单|自拍|材料',
  ],
  address: [
    `${word}(?:proof of (?:address|residen\\w+)|poa(?![a-z])|utility bill|address (?:document|verification|proof)|residen\\w+ proof)`,
    'подтвержд[а-я]+ адрес|адрес[а-я]* (?:прожив|регистрац|подтв)|коммунал|квитанци|прописк|регистраци[а-я]+ по месту',
    '地址证明|地址證明|住址证明|居住证明|水电费|水电|户口本|地址文件|地址验证',
  ],
  verification: [
    `${word}(?:verif\\w+|kyc(?![a-z])|onboarding|(?:my|account) application|application (?:status|for)|(?:open|opening|activate) (?:my |an |the )?account|account (?:\\w+ ){0,2}(?:opening|approv\\w+|activat\\w+)|under review)`,
    'верифи|kyc|на проверк|проверк[аиу]|провер(?:ите|яете|яют)|анкет|открыти[еяю] счет|открыть счет|заявк[а-я]+ на открыт',
    '认证|認證|审核|審核|开户|開戶|实名|身份验证|账户激活',
  ],
  asking: [
    `${word}(?:when|how long|status|any (?:news|update)|update|still|what is happening|progress|heard (?:back|from|any)|no (?:reply|response|answer)|approved yet|how much longer)`,
    'когда|как долго|сколько (?:еще )?|статус|до сих пор|есть новост|что с |как продвига|долго|ответа нет|нет ответа|не отвеча',
    '什么时候|什麼時候|多久|进度|進度|何时|状态|怎么样了|到现在|通过|没有回复|没消息',
  ],
  suitable: [
    `${word}(?:accept\\w*|suitable|can i (?:use|send|upload|provide)|is it (?:ok|fine|enough)|will (?:a|my|this|it|that)|would (?:a|my)|what (?:can|do|documents?|kind)|which (?:documents?|papers|proof)|do you (?:need|accept|take)|instead|how old|valid)`,
    'подойд|подход|можно (?:ли|использ|прислать|отправ|предостав)|приним(?:аете|ается|аются)|какие (?:документ|бумаг)|какой документ|что (?:можно|нужно|именно)|вместо|годится|нужн[оаы]? ли',
    '可以用|可以提供|可以吗|能用|能不能|代替|接受|哪些|什么(?:文件|材料|证明)|要什么|行吗|是否可以',
  ],
  refund: [`${word}(?:refund|arn(?![a-z]))`, 'возврат|arn|вернули на карт', '退款|退回信用卡|退到|arn'],
  why: [
    `${word}(?:why|reason|what.s wrong|what is wrong)`,
    'почему|причин|что (?:именно )?не так',
    '为什么|為什麼|原因|哪里不',
  ],
  toldMoney: [`${word}(?:money|funds|payment|transfer)`, 'деньги|денег|средств|платеж|перевод', '钱|款|资金'],
} satisfies Record<string, [string, string, string]>;

export type Concept = keyof typeof concepts;
export const conceptPatterns = Object.entries(concepts).map(
  ([concept, sources]) => [concept as Concept, new RegExp(sources.join('|'), 'u')] as const,
);

/** Dissatisfaction, by weight. 2 makes a complaint: the law asks for any expression of it, so this leans to recall. */
export const complaintWords: [number, RegExp][] = [
  [
    8,
    /(?:formal|official|file|make|lodge|raise|submit|register|open|this is) (?:an? |my |the |this )?(?:formal |official |written )?complaint|официальн\p{L}* (?:жалоб|претенз)|(?:прошу|примите|подаю|оформ\p{L}*|зарегистрир\p{L}*|хочу подать|направляю)[^.!?\n]{0,30}(?:жалоб|претенз)|正式投诉|正式投訴|我要投诉|我要投訴|提出投诉|投诉信/u,
  ],
  [
    4,
    /(?<![a-z])(?:complain\w*|ombudsman|regulator|cysec|fca(?![a-z])|lawyer|solicitor|legal action|court|police|charge ?back|dispute (?:it|the|this)|sue (?:you|your))|жалоб|жалова|претензи|регулятор|юрист|адвокат|в суд(?!ь?б)|полици|прокуратур|омбудсмен|чардж?бэк|чарджбек|вернуть платеж через банк|投诉|投訴|监管|監管|律师|律師|起诉|报警|报案|退单|法院|消协/u,
  ],
  [
    3,
    /(?<![a-z])(?:unacceptable|outrage\w*|disgust\w*|ridiculous|disgrace\w*|appalling|terrible|awful|worst|scam\w*|fraud\w*|thieves|theft|stole(?:n)? my|steal\w*|liars?|lying|cheat\w*|rip[- ]?off|incompeten\w*|shameful|dissatisf\w*|unhappy|disappoint\w*|fed up|sick of|frustrat\w*|angry|furious|joke|poor service|bad service)|безобраз|возмут|возмущ|недопустим|неприемлем|издева|обман|мошенн|кидал|ужасн|отвратит|хамств|позор|кормите (?:обещ|завтрак)|развод(?:ите|ил)|недовол|разочаров|надоел|сколько можно|воры|украли|беспредел|наплевать|худш|骗子|骗人|欺骗|诈骗|太差|差劲|垃圾|无耻|不负责任|不满|失望|愤怒|气愤|过分|坑人|黑平台|忽悠|受够|无法接受|不能接受|糟糕|敷衍/u,
  ],
  [
    2,
    /(?<![a-z])(?:nobody (?:answers|replies|responds|helps)|no ?(?:one|body) (?:is )?(?:answer|repl|respond|help)\w*|ignor(?:ed|ing) (?:me|my)|losing money|lost (?:money|profit)|caused me|third time i|again and again|excuses|promises|compensat\w*|you (?:keep|always) (?:say|tell|promis)\w*|not acceptable)|никто не (?:отвеч|помог|реаг)|игнор|несу убытк|понес убытк|из-за вас|моральн|компенсац|обещани|третью неделю|в который раз|одни и те же|отписк|没人(?:理|回|管|处理)|不理|不回复|损失|赔偿|拖了|一拖再拖|推脱|每次都说|承诺/u,
  ],
];

/** An account in someone else's hands, or money on its way to a wrong place: minutes matter. */
export const alarmWords =
  /(?<![a-z])(?:hack\w*|compromised|account takeover|someone (?:else )?(?:logged|accessed|has access|withdrew|entered|changed)|unauthori[sz]ed|did(?: not|n.t) (?:make|request|create|authori[sz]e|do) (?:this|that|the|any|a)|not me who|(?:wrong|incorrect) (?:iban|account (?:number|details)|beneficiary|wallet|bank details)|freeze my account|block my account)|взлом|не (?:создавал|делал|подавал|запрашивал|оформлял)[аи]? (?:эт|заявк|вывод|никак|перевод)|это (?:был )?не я|кто-то (?:вошел|зашел|вывел|получил доступ|сменил)|несанкционирован|украли (?:аккаунт|доступ|пароль)|заблокируйте (?:мой )?(?:счет|аккаунт|доступ)|ошиб(?:ся|лась|ка) в (?:реквизит|iban|номере счета)|неверн\p{L}* (?:реквизит|iban)|被盗|被盜|盗号|黑客|被黑|不是我(?:本人)?(?:操作|提交|申请|做)|非本人|马上冻结|立即冻结|请冻结|账号填错|账户填错|填错了?(?:账|卡|收款)/u;

/** Waiting for more than a day. */
export const longWait =
  /(?<![\d.,])(?:[2-9]|[1-9]\d) ?(?:more |full |business |working |banking |calendar )?(?:days?|nights)|(?:two|three|four|five|six|seven|eight|nine|ten|several|few|many|couple of) (?:more |full |business |working )?(?:days|weeks|months)|(?:a|one|whole|last|past|this|\d) (?:whole |full )?(?:week|month)|weeks|(?:48|72|96) ?(?:h|hours)|(?:since|last) (?:last |mon|tue|wed|thu|fri|sat|sun|the \d)|for days|days ago|over a day|more than (?:a|one|24)|(?:[2-9]|[1-9]\d) ?-?(?:й|ый)? (?:рабочих |банковских )?(?:дня|дней|день|сут|недел|месяц)|(?:два|две|три|четыре|пять|шесть|семь|восемь|девять|десять|несколько|пару) (?:рабочих |банковских )?(?:дня|дней|суток|недел|месяц)|(?:второй|третий|третьи|четвертый|пятый|шестой|седьмой|десятый) (?:рабочий )?(?:день|сутки)|недел[юияь]|месяц|больше (?:суток|дня)|давно|(?:[2-9两三四五六七八九十几]|十[一二三四五]|[1-9]\d) ?个?(?:多)?(?:工作日|天|周|星期|礼拜|月(?![\d一二三四五六七八九十]))|一(?:个)?(?:多)?(?:周|星期|礼拜|月)|半个?月|好几天|好多天|这么久|上周|上个?星期/u;

/** Questions of how something is done, without any trouble. */
export const howTo =
  /(?<![a-z])(?:how (?:do|can|to|should|would) (?:i|we|one)?|what (?:is|are) (?:the|your) (?:fee|limit|minimum|method|requirement)\w*|where (?:do|can) i|is it possible|can i (?:change|add|open|use)|i (?:want|would like|need) to (?:change|update|open|close|add))|как (?:мне |можно |нам )?(?:поменять|изменить|сменить|открыть|закрыть|добавить|пополнить|вывести|подать|узнать)|какие (?:документы|комисси|лимит|способ|услови)|можно ли|хотим открыть|хочу (?:открыть|изменить|сменить|закрыть)|怎么(?:修改|更改|改|换|办理|操作|入金|出金|开户|添加)|如何|可以(?:开户|更改|修改)吗|需要哪些|手续费(?:是)?多少|想(?:改|修改|更换|开)/u;
