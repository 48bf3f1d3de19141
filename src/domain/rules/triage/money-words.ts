/**
 * Word families of payments: English, Russian, Chinese. Texts are plain (plain-text.ts): NFKC, lower-case, е for ё,
 * simplified characters. A family is made of stems and short frames, so that endings and word order change little.
 */
const notSeen = "(?:\\b(?:not|never|nothing|no|none|neither)\\b|n['’]?t\\b)";
const word = '(?<![a-zа-я])';

export const moneyConcepts = {
  withdrawal: [
    `${word}(?:withdr[aeo]w\\w*|withdra\\w*|v[iy]vod\\w*|v[iy]vesti|v[iy]vel|pay-?outs?|pa(?:y|id|ying) (?:it |me |them )?out|cash(?:ing|ed)?[- ]?outs?|cashouts?|(?:take|get|took|pull) (?:\\w+ ){0,3}out(?! of)|(?:my|own) (?:\\w+ ){0,2}(?:money|funds) (?:back|out)|ask\\w* for my (?:\\w+ ){0,2}back)|draw(?:ing|n|s)? (?:of )?(?:the |my |some )?(?:money|funds|cash)|(?:asked|requested|applied) for [^.!?]{0,40}(?:to be (?:sent|paid|transferred) to|to my (?:bank|card|account))|pay me(?! attention)|took out (?:on|last|yesterday)`,
    'вывод(?!ы(?![а-я])|ах)|вывест|вывожу|вывел|выведен|выведите|выводи|вывдо|ввывод|вывод|выплат|выплач|(?:снять|снятие|забрать|получить|забираю) (?:свои |мои |все |эти )?(?:деньги|средств|\\d)|попросил (?:свои|мои) [^.]{0,20}назад|(?:на|заказал|поставил) сняти|снять \\d|обналич|вывел бы',
    '出金|提现|提款|取款|[提取出]的[款钱]|出款|取钱|取出来|打款|放款|取回|提取|拿回(?:来)?|代付|取\\d|取(?:了)?\\S{0,3}(?:美金|美元|块钱)|提\\d|取(?:点|些)钱|攞(?:返|番)?钱|攞\\d',
  ],
  deposit: [
    `${word}(?:deposit\\w*|popoln\\w*|depos\\w*|top(?:ped|ping)?[- ]?up|(?:pay|paid|put|paying|putting) (?:\\S+ ){0,3}in(?![a-z])|fund(?:ed|ing)? (?:my|the|it)|add(?:ed|ing)? (?:funds|money)|(?:load|loaded) (?:my|money|the)|credited? (?:to|on) my)|(?:tried to |want to |i )add(?:ed)? (?:\\d|money|funds|some)`,
    'пополн|депозит|внес(?!ите|ти изм)|вношу|внести|ввод средств|зачисл|завест[иь] деньг|заводил|закину|положил|положить (?:деньги|на счет)|кинул|кидал \\d|скинул|докинул|пополнял',
    '入金|充值|充钱|充不|存款|存钱|入账|上账|存进|存入|注资|存\\d|汇入|充了|充\\d|充进|存的|存了|入数|过数(?!据)|入咗数',
  ],
  // Money leaving the client's side: "I sent", "they charged me".
  paid: [
    `${word}(?:charged|debited|taken (?:from|off)|paid|pay(?:ment)?s? (?:went|gone)|(?:sent|transferred|wired|remitted|moved) (?:you |the money|the funds|a |an |\\d|\\$|€|£|usd|eur|via|by|from|it|money|funds|me|through|over)|left (?:my|the|them|me)|gone (?:from|to you)|went out|deducted)|instructed [^.!?]{0,30} to (?:send|pay|transfer|wire)|money is gone|made (?:a|the) (?:payment|transfer)|turned (?:the |my )?money|(?:i|we) (?:am |have |was )?(?:send|sended|sending)(?: you)? (?:the |my )?(?:\\$|€|£|\\d|money|usd|eur)`,
    'списал|списан|оплатил|снял[иа]? с карт|сняли|отправил[аи]? |отослал|перечислил|переслал|перевел[аи]? |платеж (?:ушел|прошел)|ушл[ио]|ушел из|сделал (?:swift|свифт|перевод|платеж)|кинул|кидал|скинул|поручил банку|заплатил|платил[аи]?(?![а-я])|направил|минус(?![а-я])|закинул|перекинул|переслал',
    '扣了|扣款|扣费|已扣|扣掉|付了|支付了|汇了|转了|汇过去|转过去|打过去|汇出|转出|划给|付款|刷了|走了|让银行|帮我付|充了|汇给|已经扣|扣掉',
  ],
  card: [
    `${word}(?:cards?|visa|master ?card|maestro|apple ?pay|google ?pay|debit card|unionpay|skrill|neteller|wallet|amex)(?![a-z]*board)`,
    'карт[аыуеоый]|карточк|кошелек|кошельк|(?<![а-я])карт(?![а-я])|visa|виз[аеуы](?![а-я])|мастеркард|эпл ?пей|apple ?pay|мир(?= карт)',
    '信用卡|银行卡|借记卡|刷卡|银联|卡里|卡上|的卡|我卡|卡被|卡付|卡一直|用卡|微信|支付宝|visa|万事达|apple ?pay|张卡|发卡行|(?:我|他|她|妈|爸|太太)的?卡',
  ],
  bank: [
    `${word}(?:wire[ds]?|bank[- ]transf\\w+|swift|mt ?103|sepa|pacs|uetr|bank wire|(?:from|left|at) my (?:\\w+ )?bank|iban|transferred from|my transfer|(?:international|incoming) (?:transfer|wire|payment)|remit\\w*|savings account|current account)`,
    'банковск[а-я]+ (?:перевод|счет)|перевод[а-я]* (?:из|с|через) банк|свифт|swift|uetr|mt ?103|мт ?103|sepa|сеп[аоуы](?!р)|платежк|платежн[а-я]+ поручен|с расчетного|через банк|банковским|(?<![а-я])(?:мой|этот|сделал) перевод|накопительн|межбанк',
    '电汇|银行转账|汇款|水单|swift|mt103|sepa|汇过去|汇了|汇出|银行账户|储蓄|转账',
  ],
  /** Any bank, whatever it does: too common to say how somebody paid. */
  bankWord: [
    `${word}(?:banks?(?![a-z])(?! (?:has |have |already )*(?:took|takes|taken|charged|debited|deducted))|remitt?\\w*|(?:savings|current|checking) account)`,
    '(?<![а-я])банк[а-я]{0,3}(?![а-я])|накопительн|расчетн|отделени',
    '银行|储蓄|活期|开户行|汇款',
  ],
  /** Money that is said to be on its way from us. */
  fromUs: [
    `${word}(?:(?:your?(?![a-z])|according to you)[^.!?]{0,40}(?:sent|paid|transferred|released|executed|complet\\w+|out of the door|processed|green tick|done)|(?:withdrawal|payout) has a (?:green )?tick)|complet\\w+[^.!?]{0,20} (?:on|at|by) (?:yo)?ur (?:side|end|system|page)|(?:payout|withdrawal|transfer to me)[^.!?]{0,40}(?:executed|completed|been sent|was sent|paid)`,
    '(?:вы|у вас|по-вашему|с вашей стороны)(?![а-я])[^.!?]{0,40}(?:отправ|выплат|перевел|исполнен|выполнен|проведен|завершен|уехал|ушл|готово)|напротив (?:вывода|выплаты)[^.!?]{0,20}галочк|(?:средства|деньги|выплата) мне (?:отправлен|перевед|выплач)|мне (?:отправлен|перечислен|выплачен)',
    '你们(?:这边|那边)?(?:显示|说|写着|打|已|付|转|汇|放)[^。！？]{0,20}(?:完成|成功|打款|打了|付|出|汇|转|放款|出门)|(?:出金|提款|提现)[^。！？]{0,10}(?:绿勾|打勾|成功|完成)|款项已(?:经)?(?:汇出|打出|付出|发出|转出)|已(?:经)?(?:汇出|打款|放款)',
  ],
  crypto: [
    `${word}(?:usd[tc]|btc|eth(?:ereum)?|trx|trc-?20|erc-?20|bep-?20|crypto\\w*|block ?chain|bitcoins?|stablecoins?|coins?(?![a-z])|tx ?(?:hash|id)|tron\\w*|confirmations|memo|wrong network|ledger|metamask)`,
    'блокчейн|крипт|биткоин|биткойн|тезер|usd[tc]|trc-?20|erc-?20|(?<![а-я])монет[ыау]?(?![а-я])|хеш|хэш|tron|подтверждений|в сети (?:trc|erc|tron)|не в той сети|memo|мемо',
    '链上|哈希|区块|虚拟币|泰达币|usd[tc]|trc-?20|erc-?20|比特币|以太|冷钱包|发币|(?<![人外])币(?!种)|memo|个确认|转错(?:了)?网络',
  ],
  missing: [
    `${notSeen}[^.!?\\n]{0,40}(?:arriv|receiv|credit|reflect|show|reach|come|came|appear|landed|got |added|placed in|put (?:it )?(?:on|in)|seen|find|trace|visible|sign of|in (?:my |the )?(?:\\w+ ){0,2}(?:account|bank|balance|wallet)|(?:on|at) (?:(?:my|the|your) )?(?:\\w+ ){0,2}(?:account|card|balance|side|page|statement)|see it|there|see (?:any|the|it|that|such)|know about)|${word}(?:(?:sees?|shows?|finds?|is|hears?d?|knows?) (?:nothing|no |none)|(?:has|have) (?:nothing|none|no (?:such|records?|trace|sign|incoming|payment|money|funds|deposit|information|knowledge))|pretend\\w*|vanished|evaporated|missing|lost(?! access)|where(?:'?s| is| are| did)|disappeared|still waiting|no sign|no trace|unaccounted|balance is (?:still )?(?:zero|empty|0))|no incoming|(?:has|have|did)(?:n'?t| not) (?:it )?(?:turn|show)\\w* up|turned up|not budge\\w*|unchanged|not moved|ne (?:pris(?:hel|hl|el|l)|postup|zachisl|dosh)\\w*|(?:still|is|there is|have) (?:still )?(?:no|zero) (?:money|funds|deposit|credit)|(?:is|shows?|showing|says|reads) (?:still )?(?:nothing|zero|0(?:[.,]0+)?(?![\\d.,]))|come back to (?:me|us)[^.!?]{0,20}not`,
    '(?<![а-я])(?:не|ничего не|так и не|ничего (?:на счет |в банк )?не) (?:при(?:шел|шл[аои]|ходит|ходят|ходил|езжал)|поступ|зачисл|получ|дош|добрал|появ|отобраз|отража|вид|виж|упал|отраз|находит|нахожу|наш)|нет на (?:счет|карт|баланс)|на (?:счете|карте|балансе) (?:его |их |ее )?(?:нет|пусто|ноль|0)|(?:денег|средств|перевода|платежа|возврата|их) (?:все еще |до сих пор |на карт\\S* |в выписк\\S* )?нет(?![а-я])|а на счет[еу] (?:пусто|ноль|0)|пусто|нулев|ничего (?:такого )?(?:нет|не было)|где (?:мо[ийея]|деньги|вывод|платеж|перевод|средства|возврат)|куда (?:они )?дел|ничего не при|не видит|не виден|не зачислен|потерял(?:ся|ись|ось)|пропал|не слышал|и след\\S* нет|не приход|следа нет|нет следа|не доставл|поступлений (?:от вас )?нет|баланс как был|не изменил|голяк|и тишина|(?:их|его|ее) (?:там )?нет(?![а-я])|тишин|ни копейки|ни цента|деньги (?:не|так и)',
    '(?:没|未|不|尚未)(?:有)?(?:到账|收到|到|入账|上账|看到|显示|给我上|见|动静)|查不到|收不到|找不到|在哪|哪里去了|不见了|去哪了|还没到|没到|余额(?:还是|为)?零|(?:没有|还没)[^。！？]{0,4}(?:记录|这笔)|什么(?:都|也)没|影子|一分(?:钱)?(?:都|也)?没|没有(?:这笔|动静|进)|去哪(?:里|儿)?了|丢了|没反应|没变|没有(?:入账|到账)|空的|没动静|没进|[冇未](?:收到|到|见|入)|收唔到|没见(?:钱|到)|没看见|没影|没个影|没踪',
  ],
  pending: [
    `${word}(?:pending|process(?:ing|ed)|in progress|stuck|hang(?:s|ing)|delay(?:ed|s)?|on hold|waiting|taking so long|take so long|takes? (?:a )?long|how long|when (?:will|can|do|are|should|is|may)|still (?:under|in)|unprocessed|kogda|zhdu|jdu|not (?:been )?(?:processed|paid|approved|executed|sent)|queue)`,
    'в обработке|обраб[оа]т|завис|висит|ожида|на рассмотрен|до сих пор|задерж|не исполн|застря|сколько (?:еще )?(?:ждать|времени)|жду|когда|так долго|все еще|в очеред',
    '处理中|待处理|审核中|还在审核|卡住|卡着|卡在|多久|什么时候|何时|还没处理|没处理|一直在|等了|拖了|几天能|几时|这么慢|没有?(?:动|结果)|还没(?:有)?(?:打|放|批)|几耐|仲未',
  ],
  completed: [
    `${word}(?:complet(?:ed|e)|says? (?:it (?:was|is) )?(?:sent|paid|done)|(?:marked|shows?|shown) as (?:sent|paid|done|complet\\w+)|processed|approved|was sent|you sent|been sent|executed|successful|paid on your)|is finish\\w*|(?:colou?r|in|turned|is) green|announced success\\w*|record\\w* as|gone through on your`,
    'исполнен|выполнен|завершен|отправлен|вы отправили|проведен|обработана и|успешн|выплачен',
    '已完成|完成了|显示(?:已)?(?:完成|成功)|已出金|已打款|已汇出|成功|已处理|就打款了|(?:出金|提款|提现)(?:已)?完成|写(?:着|住)已?完成|状态是?完成',
  ],
  rejected: [
    `${word}(?:reject(?:ed|ion|ing|s)?|rejct\\w*|declin(?:ed|e|es|ing)|refus(?:ed|al|e|ing|es)|denied|turned down|bounced?|(?:did|do|does|has|have) ?n[o']?t (?:made? it|make it) (?:through|past)|not good enough|fail(?:ed|s)? (?:the |your )?(?:check|review)|unsuccessful|not (?:been )?(?:accept|approv|pass)\\w*|(?:wasn.?t|isn.?t|aren.?t|didn.?t|don.?t|doesn.?t|won.?t) (?:accept|approv|pass)\\w*|(?:did|do|does) not (?:accept|pass|approve)|failed|sent back|cancell?ed by you)|(?:won'?t|will not|could not|can ?not|couldn'?t) be (?:carried out|processed|executed|completed|approved|accepted)|(?:is|are|was|were)(?:n'?t| not) acceptable|turn(?:ed|s|ing) (?:it|(?:my|the|our)(?: \\w+)?) down|(?:was|is|been|got|were) cancell?ed|cancell?ed by (?:the |your )?system|knocked back|thrown out|(?:return|send)\\w* (?:the |my )?(?:profile|file|document|paper)s?|unreadable|illegible|not (?:readable|legible)|can(?:no|')t be read|blurr\\w*`,
    'отклон|отказ|не (?:принял|принят|принима|прош[еёл]|прошл|пройден|одобр|засчит|пропуст)|завернул|забраков|отбраков|вернули на доработ|не устроил|не годит|не (?:будет|может быть) (?:выполн|исполн|провед|произвед|одобр|принят)|не подходит|верну(?:ли|т|лся) (?:\\S+ )?(?:скан|фото|документ|паспорт)|(?:был\\S* |автоматически |система )отмен|зарубил|не приня|нечитаем|неразборчив|размыт|не читается|не видно',
    '拒绝|被拒|驳回|不通过|没(?:有)?(?:能)?通过|又没通过|未(?:能)?通过|通不过|过不了|不合格|不符合|打(?:了)?回|弹回|没过(?!门)|不认|退回(?!信用卡|余额)|不予|办不了|未获批|不批|退返|弹返|哪里(?:模糊|不清)|太模糊|照片(?:模糊|不清)|(?:说|显示|提示|写着)[^。，]{0,4}(?:模糊|不清)|照片不行|(?:照片|证件|文件|驾照|护照)[^。，]{0,4}不行|不给过|不让过|过不去|被取消|被退|不接受|看不清|不清楚|不清晰',
  ],
  paymentFails: [
    `${word}(?:payments? (?:fail|error|declin)\\w*|(?:card|payment|deposit|transaction|top ?up)s?[^.!?\\n]{0,30}(?:declin|fail|reject|refus|not (?:go|work|accept)|won.?t go|doesn.?t (?:go|work)|does not (?:go|work)|error)\\w*|do not honou?r|insufficient funds|(?:(?:won|does|did|is|will)(?:n'?t| not)|refuses to) (?:let me|allow me to) (?:deposit|top up|pay|fund)|(?:payment|deposit|card|top ?up)[^.!?\\n]{0,40}(?:unsuccessful|not successful|keeps? (?:saying|failing|giving)|did ?n.t go through|does ?n.t go through|error)|can.?(?:no)?t (?:deposit|top up|pay|fund|put)|unable to (?:deposit|top up|pay|fund))|(?:wo|does|do|is)(?:n'?t| not)? (?:take|accept)(?:ing)? (?:any of )?(?:my )?(?:\\w+ )?cards?|(?:transaction|payment) (?:could|can) ?not be completed|(?:cashier|(?:deposit|payment|top ?up) (?:form|page)|page to (?:add|deposit|pay)[^.!?\\n]{0,12})[^.!?\\n]{0,24}(?:says no|refus|reject|red cross|(?:shows|gives)(?: \\w+){0,3} (?:cross|error))|refus\\w* (?:all |any of )?my cards?|refusal on (?:your|the) (?:deposit|payment)`,
    'карт[а-я]+ не (?:проход|работа|принима)|платеж[а-я]* не про(?:ход|ш)|не проходит (?:оплат|платеж|пополн|карт)|оплата не (?:проход|прош)|не (?:могу|получается|удается|дает) (?:\\S+ )?(?:пополн|внести|оплатить|завести|закинуть|положить)|(?:оплат|платеж|пополнен)\\S*[^.!?]{0,30}(?:неуспешн|не удал|ошибк|не сработ)|пополнени[а-я]+ (?:отклон|не про)|отклон[а-я]+ пополн|ошибка (?:оплат|платеж|при пополн)|do not honou?r|отказ[а-я]* (?:по карте|банка|при (?:оплат|пополн))|не бер(?:ет|ут)[^.!?]{0,20}карт|операция (?:прерыва|прерв|не завер)|(?:страница|касса)[^.!?]{0,30}не (?:берет|пуска|принима)|(?:касса|форма (?:пополн|оплат)\\S*)[^.!?]{0,30}(?:отби|руга|не пуска|отклон)|отби(?:л|ва)\\S* (?:\\S+ )?карт|карт\\S*[^.!?]{0,20}не пуска',
    '支付失败|付款失败|刷卡[^。！？\\n]{0,6}失败|入金[^。！？\\n]{0,8}(?:失败|被拒|拒绝|不成功|不了)|充值[^。！？\\n]{0,8}(?:失败|被拒|拒绝|不成功)|存款[^。！？\\n]{0,8}(?:失败|被拒)|(?:入金|充值|付款|支付|存钱)[^。！？]{0,8}(?:报错|出错|错误|不行|不让|做不了)|存(?:不进|不了)|付不了|刷不了|充不了|付不出|无法(?:入金|充值|付款)|交易被拒|支付被拒|卡[^。！？\\n]{0,6}(?:被拒|拒绝)|do not honou?r|卡都不收|不收我的卡|交易无法完成|无法完成(?:交易|支付)|(?:入金|充值|付款|支付)[^。！？\\n]{0,16}(?:提示失败|失败|一直报错|都不行)|(?:拒了?|拒绝了?|不让)(?:我的?)?(?:入金|充值)|(?:入金|充值)又?被拒',
  ],
  refund: [
    `${word}(?:refund\\w*|revers(?:ed|al)|credited back)`,
    'возврат|вернули|возвращ|отменили операц',
    '退款|退回|退到|退还|冲回|冲正',
  ],
  reference: [
    `${word}(?:arn(?![a-z])|rrn(?![a-z])|acquirer reference|retrieval reference|23[- ]?digit|trace (?:number|reference))`,
    '(?<![а-яa-z])(?:arn|арн|rrn)(?![а-яa-z])|23-?значн',
    '(?<![a-z])(?:arn|rrn)(?![a-z])|23位|追踪号|检索号',
  ],
  twice: [
    `${word}(?:twice|two times|2 times|double[ds]?|doubly|duplicate\\w*|two (?:charges|debits|payments|transactions|deductions)|(?:second|another|extra) (?:charge|debit|deduction|identical)|same (?:amount|payment|sum|deposit)[^.!?]{0,20}(?:again|two|2)|(?:charg|debit|took|taken|paid|billed|withdr)\\w*[^.!?]{0,40}(?:again|once more|a second time|another time)|second one|repeat\\w* (?:charge|debit))|two identical|identical (?:payments?|charges?|transactions?)|extra (?:one|payment)|only meant to|two (?:identical )?(?:lines|entries|deductions)|(?:left|went (?:out|off))[^.!?]{0,30}(?:two times|twice)|my second \\d|second (?:lot|payment|hundred|\\d+)|(?:one|1|single) time[^.!?]{0,60}\\d+ and \\d+|one click|clicked once|only (?:once|one time)[^.!?]{0,60}(?:two|2)`,
    'дважды|два раза|2 раза|двойн|задвои|повторн\\S* (?:спис|плат)|(?:втор|лишн)\\S* (?:спис|раз спис)|(?:еще раз|снова|опять|второй раз|повторно) (?:списал|сняли|ушло|снял)|(?:спис|снял|ушл)\\S*[^.!?]{0,30}(?:еще раз|повторно|второй раз|снова)|повторное (?:верн|спис)|дубл\\S* (?:платеж|спис)|по два|(?:две|два) (?:одинаков|операци|платеж)|лишн\\S+ (?:верн|плат|сумм)|(?:две|двух|два)(?: \\S+)? (?:списан|одинаков)|две списанн\\S*|\\d+ и (?:еще )?\\d+ за одно',
    '第二(?:笔|份|次扣)|又(?:被)?(?:扣|收|拿|刷)|再一次|两(?:个|倍)|两次|2次|重复|两遍|双重|多扣|又扣|(?<![成拆])两笔|扣了二|再次扣|一模一样|多的那笔|多付|只想付一次',
  ],
  charged: [
    `${word}(?:charg\\w*|debit\\w*|deduct\\w*|taken|took|billed|paid)|helped yourselves|pocketed|swallowed`,
    'спис|снял|снят|сняли|удержа|взяли|ушло',
    '扣|划走|收了|刷了|付了|划了|收走',
  ],
  lessMoney: [
    `${word}(?:(?<!lots )(?:less|lower|smaller|short) (?:than|by|amount)|(?:amount|sum|credit\\w*) [^.!?]{0,30}(?:less|lower|smaller|short|differ\\w*|wrong)|(?:only|just) (?:\\S+ ){0,4}(?:credited|received|arrived|got|came)|(?:credited|received|got|arrived|came) (?:only|just|less)|difference|short(?:fall| by)|missing \\d+ ?(?:eur|usd|gbp|€|\\$)|exchange rate|conversion|converted|at what rate|fees? (?:was|were|been|did|deducted|taken)|what fee|which fee|hidden fee|commission (?:was|deducted|did|for))|\\d[\\d.,' ]*[^.!?\\d]{0,40}(?:got|received|arrived|credited|came|only)[^.!?\\d]{0,20}\\d|taken off|\\d[\\d.,' ]*[^.!?\\d]{0,60}(?:shows?|shown|booked|is now)[^.!?\\d]{0,20}\\d|(?:one|two|three|four|five|ten|a) (?:thousand|hundred)[^.!?]{0,80}(?:says?|shows?|only|got|arrived|there is)[^.!?]{0,12}\\d{3}|what (?:has |had )?(?:become|became|happened) (?:of|to) the (?:other|rest|missing)|(?:kept|pocketed|took|swallowed|ate) the (?:rest|difference|other)`,
    'меньш|разниц|недостач|не хватает|недополуч|недоч[её]т|удержан\\S* (?:\\S+ )?комисс|(?:какая|что за|за что|чья) комисс|комисси\\S* (?:удерж|спис|взя)|по какому курсу|какой (?:был )?курс|курс\\S* (?:конверт|пересч|обмен)|пересч|конверт|вместо \\d|где \\d+ ?(?:евро|доллар|руб|usd|eur)|\\d[\\d., ]*[^.!?\\d]{0,30}(?:зачислил|пришл|получил|поступил)\\S*[^.!?\\d]{0,15}\\d|вычт|вычли|\\d[\\d., ]*[^.!?\\d]{0,40}(?:отражен|вижу|числит|записан)\\S*[^.!?\\d]{0,15}\\d|куда дел\\S* (?:остальн|разниц)|остальн\\S* где|не хватает',
    '差额|差了|少了|少收|少到|只有\\d|只到|只收到|到账(?:金额)?(?:不对|不符|少)|金额(?:不对|不符|少|不一致)|扣(?:了|的)?[^。]{0,4}(?:手续费|费用)|什么(?:费用|手续费|汇率)|汇率|换算|少的(?:那)?(?:部分|钱)|\\d{2,}[^。！？\\d]{0,12}(?:到|进来|只|收)[^。！？\\d]{0,6}\\d{2,}|谁扣|扣了什么|\\d{2,}[^。！？\\d]{0,14}(?:记了|显示|变成)[^。！？\\d]{0,6}\\d{2,}|谁(?:收|拿|吃)|另外的\\d|剩下的(?:钱)?呢',
  ],
  otherPerson: [
    `${word}(?:wife|husband|spouse|brother|sister|father|mother|mum|mom|dad|parents?|son|daughter|friend(?!,)|girlfriend|boyfriend|fianc\\w+|partner'?s|uncle|aunt|cousin|relative|family member|colleague'?s|boss|someone else|somebody else|third[- ]part(?:y|ies)|another person|other person|not (?:in )?my (?:own )?(?:name|card|account)|(?:account|card) of my (?:company|firm)|company'?s account|whose card)|fianc\\S+|(?:paid|pays|made (?:the|a) payment|sent (?:it|the money)) (?:for|on behalf of) me`,
    '(?<![а-я])(?:жен[аыуео]й?|супруг\\S*|муж(?:а|у|ем|е|ен[её]к)?|брат\\S*|сестр\\S*|от(?:ец|ца|цу|цом)|мат(?:ь|ери|ерью)|мам\\S{1,3}|пап[аыуеой]+|родител\\S*|сын\\S{0,2}|доч\\S*|друг(?:а|у|ом)?|подруг\\S*|приятел\\S*|знаком(?:ый|ого|ая)|родственник\\S*|треть\\S{1,3} лиц\\S*|чуж\\S* карт\\S*|друго\\S* (?:человек|лиц)\\S*|не (?:с )?моей карт\\S*|со? счета (?:своей |моей )?(?:компании|фирмы|организации)|чья карт\\S*)(?![а-я])|невест\\S{0,3}|жених\\S{0,2}|за меня (?:за)?(?:платил|отправил|внес|перевел)\\S*|тещ\\S{0,2}|свекр\\S*',
    '太太|老婆|妻子|丈夫|老公|先生(?:可以|的|帮|能)|爸爸|妈妈|我妈|我爸|父亲|母亲|哥哥|弟弟|姐姐|妹妹|儿子|女儿|朋友(?:的|帮|替|好心|代)|家人|亲戚|第三方|他人|别人的|公司账户给个人|代我付|替我付|不是本人|卡是谁的|阿(?:爸|妈|哥|姐|弟|妹)|老豆|细佬|家姐|屋企人|未婚妻|未婚夫|女友|男友|室友|帮我付|代付的|帮我(?:转|汇|充)',
  ],
  otherMethod: [
    `${word}(?:(?:another|different|other|alternative|new) (?:\\w+ )?(?:card|method|way|route|bank account|wallet)|(?:same|original) (?:card|method|source|way|wallet)|split|part of (?:my|the|it)[^.!?]{0,60}(?:rest|other|remain)|the (?:rest|remainder|remaining)|back to (?:the )?source|only (?:allow\\w*|offer\\w*|to) (?:me )?(?:the |a )?card|(?:want|wish|like|prefer|rather|can i|may i|allow\\w*|possible)[^.!?]{0,40}(?:withdraw\\w*|everything|it|all|cash out)[^.!?]{0,20} (?:to|on|onto) (?:my|a|another|the) (?:bank|iban|card|wallet)|for the other|choose|pick where|one (?:go|place)|card (?:has |is |was )?(?:expired|closed|lost|blocked))|(?:whole|entire|remaining) (?:balance|amount|sum)|(?:back|go) the (?:same )?way|(?:card|account)[^.!?]{0,20} is (?:now )?closed|new bank|divided|residue|in (?:two|separate|several) (?:parts|pieces|payments|halves)|piecemeal|all in one`,
    'друг(?:ой|ую|им|ие) (?:\\S+ )?(?:карт|способ|счет|метод|кошел)|часть [^.!?]{0,60}(?:остальн|друг|часть)|остальн|остат(?:ок|ка)|для друг|на друг|в одно место|самому выбрать|(?:вывести|забрать|выводить|выведу)[^.!?]{0,30}(?:в банк|на банк|на счет|на карт)|раздел(?:ил|ен)|(?:тот|той|том|тем|ту) же (?:способ|карт|метод)|только на (?:карт|нее)|дает только|на ту же|на банковский счет|способ вывода|(?:карта|карту) (?:закончил|истек|закры|перевыпу|заблок)|весь остаток|туда же|(?:счет|карт)\\S* (?:уже |теперь )?закры|на новый счет|двумя (?:частями|платежами)|по частям|частями',
    '另一(?:张|个|半|部分)|一半|自己选|一个地方|全部(?:进|到|转)银行|别的(?:出金)?(?:方式|卡|账户)|其他(?:方式|卡|账户)|换(?:张|个)?(?:卡|出金方式|方式)|原路|一部分|剩下|其余|分开|拆分|同一张卡|只能(?:选|退|出|用)|(?:出金|提现|提款|取)到(?:我的|另|别|银行)|出金方式|卡(?:已经)?(?:注销|过期|停用)|整笔|退回原来|原来的卡|卡[^。]{0,6}销了|新(?:开|的)?银行|拆成|分成两|分两|分批',
  ],
  cancelling: [
    `${word}(?:(?<!(?:was|is|been|got|were|they|you) )cancel\\w*|stop|revoke|recall|undo|call (?:it )?off|changed my mind|(?:do not|don'?t|no longer) want|hold (?:it|back)|abort|put (?:it )?back|withdraw the request)|decided (?:to keep|not to|against)|leave the (?:funds|money)|(?:bin|scrap|scratch|kill|pull|drop|ditch|forget|void|withhold) (?:the|my|that|this) (?:withdrawal|payout|request|transfer|payment)`,
    'отмен|передума|остано|отозв|отзыв|аннулир|не (?:надо|нужно) (?:мне )?(?:вы|пере)|придерж|верните на баланс|вернуть (?:их )?на баланс|решил (?:еще|не|оставить)|пусть останутся|стопн|тормозн',
    '(?<!被|给|已)取消|撤销|撤回|停止|停下|快停|赶紧停|不想(?:再)?(?:出|提|取)|先别|不要(?:再)?(?:出|提|打)|改主意|拦截|拦下|放回余额|撤掉|撤单|留在(?:户口|账户|户头)|拦住|撤了|先别(?:出|打|提)|不提了|不出了',
  ],
  wrongDetails: [
    `${word}(?:chang\\w*|updat\\w*|redirect\\w*|replac\\w*)(?! (?:my|your|the|our) (?:e-?mail|phone|address))[^.!?]{0,30}(?:bank (?:details|account)|iban|beneficiary|payout (?:details|account)|payment (?:details|instructions))|chang\\w* (?:my |our |the )?banks?(?![a-z])|redirect(?:ed)? [^.!?]{0,40} to |(?:wrong|incorrect|mistyped|mistaken?|swapped|typo|error|misspelt)[^.!?]{0,40}(?:iban|account (?:number|details)|bank (?:details|account)|beneficiary|wallet|card number|digit|recipient|account)|(?:iban|account number|bank details|digits?|account to which)[^.!?]{0,40}(?:wrong|incorrect|mistyped|mistake|swapped|typo)|correct the (?:bank|account|iban)|different iban|incorrect account|should be \\d+ not \\d+`,
    '(?:ошиб|неверн|неправильн|не (?:тот|те|ту)(?![а-я])|перепут|опечат)[^.!?]{0,40}(?:реквизит|iban|номер|счет|кошел|карт|получател|цифр)|(?:реквизит|iban|номер\\S* счет|цифр)[^.!?]{0,40}(?:ошиб|неверн|неправильн|перепут|опечат)|(?:смен|помен|измен|замен)\\S* [^.!?]{0,25}(?:реквизит|счет|карт[уы]|iban|кошел)[^.!?]{0,20}(?:вывод|выплат)|исправьте реквизит|замен\\S* реквизит|вбил[^.!?]{0,20}(?:не|оши)|указал не т',
    '(?:填错|写错|输错|弄错|搞错|打错|选错)[^。！？]{0,8}(?:账|卡|收款|地址|iban|户|银行)?|(?:账号|账户|卡号|收款|户号|iban)[^。！？]{0,8}(?:错|颠倒|不对)|错误的(?:账|卡|收款)|改(?:收款|银行)账|输错|尾号应该',
  ],
  proof: [
    `${word}(?:swift (?:copy|confirmation|message)|mt ?103|payment (?:confirmation|proof|slip)|proof of (?:the )?(?:payment|transfer|transaction|withdrawal)|(?:transfer|payment|bank) receipt|receipt|(?:confirmation|evidence) of (?:the |my )?(?:transfer|payment|transaction)|account statement|statement of (?:my |the )?account|certificate of|document\\w* (?:about|for|on|regarding|that proves?|proving) (?:that |the |my |this )?(?:you |payment|transfer|transaction|deposit)|on paper)|something (?:official|formal|in writing)[^.!?]{0,30}(?:show|confirm|prov|stat)\\w*|official (?:letter|document|paper|confirmation)|evidence of (?:the |your )?(?:transfer|payment)|copy of the swift|remittance advices?|proof that you (?:paid|sent)|outgoing payment (?:instruction|order)`,
    'mt ?103|мт ?103|(?:пришл|прислать|скин|дайте|дать|нуж|вышл|выслать|прос|предостав|выда|получ|направ|копи|копия)\\S*[^.!?]{0,30}свифт|(?:swift|свифт)[- ]?(?:копи|подтв|сообщ)|копи\\S* swift|подтвержден\\S* (?:платеж|перевод|оплат|выплат|операц)|документ\\S* (?:по|о|на|что вы) (?:\\S+ )?(?:платеж|перевод|операц)|платежн\\S* документ|квитанц|справк\\S* (?:о|об|по) (?:перевод|плат|операц|выпл|вывод)|выписк\\S* (?:по|со|с) (?:\\S+ )?счет|отчет по счет|документальн\\S* подтвержд|свифтовк|документ\\S*,? (?:который )?подтвержда|копи\\S* swift|копия свифт|бумаг\\S*,? (?:о том,? |про то,? )?что|с печатью|для налоговой',
    '水单|汇款凭证|付款凭证|转账凭证|交易凭证|凭证|付款证明|转账证明|汇款证明|交易证明|mt103|账户对账单|交易对账单|回单|回执|流水|付款的凭证|swift ?副本|凭据|汇款单|付款单|到账证明|(?:出金|提款)证明',
  ],
  handOver: [
    `${word}(?:send|provide|need|give|issue|share|want|wants|get|forward|requests?|asks? for|require[sd]?|obtain|have (?:a|something))|ideal|appreciate|evidence`,
    'пришл|вышл|дайте|дать|выда|предостав|нуж|требу|запрос|просит|прошу|скин|направ|можно|лучше всего',
    '请发|发一下|发给|提供|出具|开具|开个|给我|给份|需要|要求|要(?!是)|索取|麻烦|需|副本',
  ],
  /** What comes with the mail is given, not asked for. */
  attached: [
    `${word}(?:attach(?:ed|ing|ment)?s?|enclos\\w+|here is|here are)(?![a-z])`,
    '(?<![а-я])(?:высылаю|направляю)(?![а-я])|приклад|прилага|прилож(?!ени)|во? вложени|вложил|прикрепл|прикрепил',
    '请查收|附(?:上|件|图|了|后|有)|附[^。，]{0,4}(?:水单|回单|凭证|截图|流水|收据)',
  ],
  toldMoney: [
    `${word}(?:money|funds|payment|transfer(?!-)|dengi|deneg)|where(?: is|'s|s) my (?:\\$|€|£)?\\d|(?:dollars?|euros?|pounds?|quid|bucks?|tether)(?![a-z])`,
    'деньги|денег|средств|платеж|перевод|баксов|бакс(?:ы|а)|тенге|гривн|рублей',
    '钱|款|资金|块钱|美金|港币|台币',
  ],
} satisfies Record<string, [string, string, string]>;
