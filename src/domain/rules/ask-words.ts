import type { AskKind } from '../model/asks.ts';

/**
 * The words of questions and requests, in English, Russian and Chinese. Texts are NFKC, lower-case, with е for ё.
 * A family is made of stems, so that endings, politeness and word order change nothing.
 */

const start = '(?:^|[,:;("\'«“—–-]\\s*|(?<!\\p{L})(?:and|but|so|also|or|then|и|а|но|или|также)\\s+)';

/** A question that needs no question mark. */
export const asksWithoutMark = new RegExp(
  [
    // English: a question word before a verb, a verb before its subject, or somebody to be told something.
    `${start}(?:(?:when|where|how|what|which|who|why)(?:.?s|.?re)? (?:exactly |else |on earth |the hell |documents? |papers? |proof )?(?:is|are|was|were|will|would|can|could|do|does|did|should|shall|has|have|had|must|may|am|long|much|many|come|else|to|happen\\w*|about|went)\\b|why\\b|how come)`,
    `${start}(?:can|could|would|will|may|is|are|do|does|did|has|have|should|am) (?:i|you|we|u|it|this|that|there|my|the|your|someone|somebody|anyone|they)\\b`,
    '\\b(?:tell|inform|advise|explain|clarify|confirm|let (?:me|us) know|know|understand|wonder\\w*|question is|asking|ask you|ask)\\b[^.!?]{0,40}\\b(?:when|why|how|what|which|where|whether|if|who)\\b',
    '\\b(?:any|is there any|got any|no) (?:news|update|updates|progress|idea|chance)\\b|\\bwhat about\\b|\\b(?:what|which|how|where|when|why)(?: \\w+)? (?:i|we|you) (?:must|should|can|need|have to|do|will)\\b|\\bstatus (?:of|on|pls|please|update)\\b|\\bwhat.?s (?:the|up|going|happening|wrong|next)\\b|\\beta\\b|\\bstatus\\s*\\??$|\\bpls (?:advise|explain|tell)\\b|\\bplease (?:advise|explain|clarify|confirm|tell)\\b|\\bkindly (?:advise|explain|clarify|confirm|tell)\\b',
    // Russian.
    `${start}(?:почему|зачем|сколько|скока|скоко|где|куда|откуда|каки[емх]|како[йевг]\\S*|какая|какую|каким|как(?:\\s+(?:мне|можно|долго|скоро|быстро|так|же|теперь|его|её|ее|ее|это|поменять|\\S+(?:ть|ти)))|на каком|по какой|по каким|в ч[её]м|что(?:\\s+(?:с|за|делать|дальше|нужно|надо|мне|именно|не так|случилось|происходит|там|требуется|значит|ещ[её]))|чего|чей|кто|можно ли|нельзя ли|нужн\\S+ ли|над[оа] ли|есть ли|когда(?=[^,.!?]{0,60}(?:буд|прид|поступ|верн|отправ|зачисл|выплат|можно|ждать|ожид|сможе|дойд|получ|рассмотр|провер|верифиц|ответ|откро|завер|переве|исполн|обраб|одобр|решит|пришл|увиж)))`,
    '(?:подскажите|скажите|сообщите|уточните|объясните|поясните|расскажите|ответьте|напишите)[^.!?]{0,60}(?:когда|почему|как|где|сколько|что|чем|ли(?!\\p{L})|статус|срок|причин|стад|этап|дат|номер)|(?:хотел\\S* бы|хочу|хотим|прошу)\\s+(?:узнать|понять|уточнить|знать|разъяснить|пояснить|сообщить|объяснить)|интересует|на како[йм] (?:этапе|стадии)|(?:^|\\s)\\S+ ли (?=\\S)|есть (?:какие|новост)|(?<![а-я])статус(?:\\s+(?:заявки|вывода|платежа|проверки))?\\s*\\??$',
    // Chinese.
    '吗|呢[?？。！]?$|什么时候|什麼時候|几时|幾時|何时|何時|多久|多长时间|多長時間|为什么|為什麼|为何|為何|为啥|為啥|怎么(?!会这样)|怎麼|咋|如何|怎样|怎樣|哪里|哪裡|哪儿|哪些|哪个|哪個|哪一|是否|能不能|可不可以|可否|能否|是不是|有没有|有沒有|要不要|多少|几天|幾天|何种|谁(?:收|扣|拿|出|负责|处理)|哪一步|什么(?:原因|情况|意思|问题|文件|材料|证明|资料|手续|条件|状态|进度)|什麼(?:原因|情況|意思|問題|文件|材料|證明|資料)|请(?:问|告知|告诉|说明|解释)|請(?:問|告知|告訴|說明|解釋)|想(?:知道|了解|问|請問|询问|確認)|(?:查|问)一下|给(?:我)?(?:个|一个)(?:说法|解释|理由|答复|原因|时间)',
  ].join('|'),
  'u',
);

/** Something the writer wants done or handed out. */
export const requests = new RegExp(
  [
    '(?:^|[^a-z])(?:p(?:le|el|l)[aes]*e?s?e|pls|plz|kindly|i (?:request|demand|insist|want|need|would like|.d like|wish|ask)|we (?:request|demand|want|need|would like|.d like|wish|ask)|can you|could you|would you)\\b[^.!?]{0,30}\\b(?:send|resend|provide|share|give|forward|issue|cancel|stop|block|freeze|lock|close|del[et]+e|cancle|erase|remove|change|update|correct|amend|replace|reverse|refund|return|recall|unblock|unlock|reopen|extend|transfer|call|escalate|connect|process|release|credit|approve|speak|talk|merge|reset|withdraw|export|switch|redirect|hold|reject|have|get)\\b',
    `${start}(?:send|resend|provide|give|forward|cancel|stop|block|freeze|lock|close|delete|erase|remove|change|update|correct|refund|return|recall|unblock|call|extend|release|credit|reset|pay|put|bin|scrap|hold|explain|unfreeze|reopen)\\b (?:me|us|my|our|the|this|that|it|all|a|an|new|back|another|any)\\b`,
    '\\b(?:i|we) (?:also |urgently |still )?(?:need|want|require|would like|.d like) (?:a|an|the|my|your|some|another|new|all|to (?:see|get|have|know|receive))\\b',
    '(?:^|[^a-z])(?:please|pls|kindly) (?!note|find|see |excuse|forgive|be (?:aware|informed)|check|help|assist|look|reply|respond|review|investigat|resolve|fix|contact|accept my)[a-z]+',
    '\\b(?:lock|shut) everything|\\b(?:beg|request)(?:ing)? (?:to be |for )?(?:guid|help|expla|support|advi)\\w*',
    `(?:^|[,.;:!—–-]\\s*|пожалуйста,? |и )(?!здравствуйте|извините|простите|поверьте|проверьте|помогите|разберитесь|посмотрите|решите|рассмотрите|подождите|учтите|понимаете)[а-я]+(?:йте|ите|ьте)(?![а-я])`,
    '(?:пришлите|вышлите|отправьте|предоставьте|дайте|скиньте|перешлите|сбросьте|отмените|остановите|заблокируйте|заморозьте|закройте|удалите|измените|исправьте|поменяйте|замените|верните|переведите|зачислите|разблокируйте|продлите|свяжите|соедините|перезвоните|позвоните|позовите|обновите|направьте|отзовите|проведите|откройте|привяжите|отвяжите|смените|объедините|выдайте|оформите|выплатите|выведите|снимите)',
    '(?:прошу|просьба|требую|хочу|хотел\\S*(?: бы)?|хотим|необходимо|нужн[оаы]?|надо|можете(?: ли вы)?|могли бы(?: вы)?|можно)\\s+(?:вас\\s+|мне\\s+|срочно\\s+|немедленно\\s+|бы\\s+|пожалуйста,?\\s+|я\\s+|мою?\\s+|нам\\s+)*(?:прислать|выслать|отправить|предоставить|дать|выдать|отменить|остановить|заблокировать|заморозить|закрыть|удалить|стереть|изменить|исправить|поменять|сменить|заменить|вернуть|перевести|зачислить|разблокировать|продлить|связать|соединить|перезвонить|позвонить|поговорить|обновить|отозвать|копи[яю]|справк|выписк|swift|arn|ссылк|подтвержд|квитанц|документ)',
    '请(?:列|说明|书面|以|全部|马上|给|把|将|再|在|先|为|替|重|拦|退)|(?:麻烦|请)(?:告知|帮我)|請(?:列|說明|書面|以|給|把|將|再|在)|(?:那笔|的)请退|麻烦告知',
    '先别[出打提付]|撤了|需要[^。！？!?\\n]{0,14}(?:对账单|對帳單|证明|證明|凭证|水单|水單|文件|副本|编号|記錄|记录)',
    '(?:请|請|麻烦|麻煩|帮|幫|要求|希望|我要|我想|想要|需要|能|可以|帮忙|幫忙|请求|申请|申請|尽快|馬上|马上|立即|立刻)[^。！？!?\\n]{0,14}(?:发送|发我|发给|发一|发过|发条|发个|发份|重发|重新发|發送|發給|發一|重發|提供|给我|給我|出具|开具|開具|寄|取消|撤销|撤銷|停止|拦截|攔截|冻结|凍結|锁定|鎖定|关闭|關閉|注销|註銷|销户|删除|刪除|修改|更改|更换|更換|改成|改为|更新|更正|退回|退还|退款|返还|解冻|解封|延长|宽限|转账|打款|放款|入账|上账|联系我|聯繫我|回电|打电话|转接|转人工|找(?:经理|主管|人工)|导出|合并|重置)',
  ].join('|'),
  'u',
);

/** Pleas for any attention at all: an ask only where a mail has no other. */
export const pleas =
  /\bhope (?:that )?(?:you|(?:the|your) company)[^.!?]{0,40}(?:check|inspect|feed|reply|resolve|support|help|handle)|\b(?:please|pls|plz|kindly)\b[^.!?]{0,20}\b(?:check|look|help|assist|investigate|resolve|solve|sort|fix|respond|reply|review|verify)|\bcan (?:someone|anyone|somebody) (?:help|check|look)|\bi need (?:help|assistance)|(?:проверьте|помогите|разберитесь|посмотрите|решите|рассмотрите|прошу (?:проверить|разобраться|помочь|рассмотреть|принять меры|решить))|(?:请|請|麻烦|麻煩|帮忙|幫忙|帮我|幫我|尽快|儘快)[^。！？\n]{0,10}(?:核实|核實|查|处理|處理|解决|解決|看|跟进|跟進|确认|確認|协助|協助)/u;

/** What an ask wants, the first that fits; what none fits is `other`. */
export const kindWords: [AskKind, RegExp][] = [
  [
    'person',
    /\b(?:speak|talk|connect|escalat\w+|transfer me|put me through)\b[^.!?]{0,30}\b(?:to|with)\b[^.!?]{0,20}\b(?:manager|supervisor|someone|somebody|person|human|director|superior|head|boss|agent|lawyer)|\b(?:call|phone|ring) (?:me|us)\b|\b(?:your|a|the) (?:manager|supervisor|boss)\b|\bwho (?:is|can|should|do|handles|will)\b|(?:свяжите|соедините|переключите|позовите|пригласите)|(?:перезвон|позвон)\S*|(?:поговорить|связаться|контакт\S*|телефон\S*)\s[^.!?]{0,30}(?:менеджер|руковод|начальн|человек|оператор|специалист|старш|директор|юрист)|(?<![а-я])кто\s|(?:经理|經理|主管|人工|负责人|負責人|领导|領導|上级|专员)[^。]{0,8}(?:联系|聯繫|电话|說|说|谈|接|沟通|回|处理)|(?:联系|聯繫|转|轉|找|叫)[^。]{0,6}(?:经理|經理|主管|人工|负责人|負責人|领导)|(?:回电|回電|打电话|打電話|致电)(?:给我|給我)?|谁(?:负责|处理|能)/u,
  ],
  [
    'how',
    /\bhow (?:do|can|could|should|would|to|may) (?:i |we |one )?(?:change|update|replace|switch|edit|modify|correct)\b|как (?:мне |нам |можно |теперь )?(?:по|с|из|за)?мен(?:я|и)ть|怎么[^。！？\n]{0,8}(?:换|改|更新)|如何[^。！？\n]{0,8}(?:换|改|更新)/u,
  ],
  [
    'cancel_or_change',
    /(?:верните|вернуть) (?:мне )?(?:лишн|втор)|把[^。！？\n]{0,6}(?:多扣|多付|多收|重复)[^。！？\n]{0,6}退|\b(?:cancel|stop|revoke|recall|reverse|block|freeze|lock|suspend|close|change|update|correct|amend|replace|switch|redirect|edit|modify|remove|merge|unlink)\b(?! me\b)|(?<![а-я])(?:отмен|остано|заблокир|заморо|закр[ыо]|измен|исправ|помен|смен|замен|отозв|отзыв|обнов(?:ит|ле)|аннулир|перенаправ|отвяж|перевыпус)|取消|撤销|撤銷|撤回|停止|拦截|攔截|冻结|凍結|锁定|鎖定|关闭|關閉|修改|更改|更换|更換|变更|變更|改成|改为|改[到回]|更正|换(?:成|个|绑)|解绑|合并/u,
  ],
  [
    'what_to_send',
    /\b(?:do|would) you (?:need|want|require)\b|нужн[аоы]? ли (?:вам |от \S+ |еще )?[^.!?]{0,20}(?:документ|справк|бумаг|письм|подтвержд)|需要[^。！？\n]{0,12}(?:证明|證明|文件|材料|资料)(?:吗|嗎|么)/u,
  ],
  [
    'data',
    /\b(?:send|resend|provide|share|give|forward|issue|need|have|get|request|want|obtain|receive)\b[^.!?]{0,40}\b(?:arn|rrn|uetr|swift|mt ?103|pacs|copy|copies|confirmation|receipt|statement|proof|link|hash|txid|reference|certificate|letter|data|information|details of|history|report|code|number|document)\b|\b(?:delete|erase|remove|export)\b[^.!?]{0,30}\b(?:data|information|account|records|profile|everything)|\bwhat (?:is|was) (?:the|your|my) (?:arn|reference|swift|iban|tx|hash|uetr)|(?:пришл|выш|отправ|предостав|дай|дать|скин|переш|выда|нуж|получ|запрос|прошу|можно)\S*[^.!?]{0,40}(?:arn|арн|rrn|uetr|swift|свифт|мт ?103|mt ?103|копи|подтвержд|чек|квитанц|выписк|справк|ссылк|хеш|хэш|номер|данн|отч[её]т|письмо|документ|код)|(?:удал|стер|сотр)\S*[^.!?]{0,40}(?:данн|профил|сведен|информац|аккаунт)|(?:发|發|提供|给|給|出具|开具|開具|需要(?!什么|什麼|哪)|要(?!什么|什麼|哪|补|補|提供|交|上传)|寄|索取)(?!什么|什麼|哪)[^。？！]{0,14}(?:arn|rrn|uetr|swift|mt103|水单|水單|凭证|憑證|证明|證明|回单|回單|收据|链接|連結|链接|哈希|编号|編號|参考号|数据|資料|资料|对账单|账单|明细|记录|码)|(?:删除|刪除|清除|注销|導出|导出)[^。？！]{0,16}(?:资料|資料|数据|數據|信息|账户|帳戶|账号|个人)|(?:新|重新?)(?:的)?(?:链接|連結)|重(?:新)?发/u,
  ],
  [
    'what_to_send',
    /\b(?:what|which)\b[^.!?]{0,30}\b(?:document|paper|proof|file|form|evidence|statement|bill|id\b|information|requirements?|else)|\bwhat (?:else )?(?:do|should|must|can|shall|could|would|am) (?:i|we)\b[^.!?]{0,30}\b(?:send|provide|upload|submit|need|use|attach|supply|give|supposed)|\bwhat (?:do|else do|exactly do) you (?:need|want|require)|\b(?:can|could|may) (?:i|we) (?:use|send|submit|provide|upload|give|supply)\b|\b(?:will|would|is|are|does|do)\b[^.!?]{0,60}\b(?:accept\w*|be enough|enough|suffice|suitable|be ok|ok|okay|do|valid|work|acceptable|sufficient|required|needed|necessary|translat\w+|notari\w+|apostill\w+|certif\w+)\b|\bdo (?:i|we) (?:need|have) to\b|\bdo you (?:accept|need|take|require)|\bhow old\b|(?:каки[ехм]|какой|какую|какая)\s[^.!?]{0,30}(?:документ|бумаг|справк|выписк|подтвержд|доказат|файл|форм|сведен)|что\s[^.!?]{0,25}(?:прислать|отправить|предостав|загрузить|приложить|нужно|надо|требует|послать|подойд)|(?:подойд|подход|годит|хватит|достаточно|примете|принимаете|устроит|засчит|сойд)\S*|(?:нужн|надо|обязател|требует)\S*\s(?:ли|перевод|нотари|апостил|завер)|можно ли\s[^.!?]{0,30}(?:использ|прислать|отправ|предостав|загруз|вместо)|(?:哪些|什么|什麼|哪种|何种|哪个)(?:样的|类型的)?(?:文件|材料|资料|資料|证明|證明|证件|證件|手续|东西|凭证)|需要(?:提供|提交|准备|上传|哪|什么|翻译|公证|补)|(?:可以|能|能否|可否|能不能|是否)[^。？！]{0,20}(?:代替|替代|用|接受|作为|当|充当|提交|提供|上传)|(?:提供|交|上传|准备|补)(?:什么|哪些|哪)|(?:行吗|可以吗|行不行|够吗|有效吗|可行吗)|用[^。？！]{1,12}还是[^。？！]{1,12}|要[^。？！]{0,6}(?:翻译|公证|翻譯|公證)/u,
  ],
  [
    'fee_or_amount',
    /\b(?:how much|fee|fees|commission|charge (?:do|is|of)|rate|exchange rate|difference|deducted|cost|costs|what amount|how many(?! (?:\w+ )?(?:days|weeks|hours))|minimum|maximum|limit)\b|(?:сколько (?:стоит|вы берете|составля|спис|зачисл|денег|осталось|комисс|процент|удерж|вычл)|комисси|разниц|по какому курсу|курс|удержа|лимит|минимальн\S+ сумм|где (?:еще |мои |остальн)?\S*\s?\d+ ?(?:евро|доллар|руб|usd|eur))|多少(?:钱|費|费|手续|佣金)?|手续费|手續費|费用|費用|差额|差額|汇率|匯率|扣了(?:什么|多少)|限额|最低|少了/u,
  ],
  [
    'where_is_money',
    /\bwhere(?:.?s| is| are| did| has| have| the (?:hell|heck))?\b[^.!?]{0,25}\b(?:money|fund|payment|deposit|withdrawal|transfer|payout|refund|cash|usdt|btc|coins?|it)\b|\b(?:what happened|what.s happening|whats happening) (?:to|with) (?:my )?(?:money|funds|payment|deposit|withdrawal|transfer)|(?:где|куда)\s[^.!?]{0,25}(?:деньг|средств|платеж|перевод|вывод|сумм|депозит|пополн|usdt|биткоин|монет|они|дели|дел[ао]с|подевал|пропал)|(?:钱|錢|款|资金|資金|入金|出金|存款|币)[^。？！]{0,10}(?:在哪|去哪|哪里|哪裡|哪儿|哪去)|(?:哪里|哪裡|哪儿)去了/u,
  ],
  [
    'why',
    /\bwhy\b|\bhow come\b|\breasons?\b|\bwhat(?:.?s| is| was| went)? (?:exactly )?(?:wrong|the (?:problem|issue|reason|matter))|\bon what (?:basis|grounds?)|\bwhat did i do\b|\bexplain\b|(?:почему|зачем|с какой стати|по какой причин|причин|на каком основании|что (?:\S+ ){0,3}не так|в ч[ею]м (?:дело|проблем|причин)|из-за чего|за что|объясн|поясн|чем (?:вам )?(?:не|мо))|为什么|為什麼|为何|為何|为啥|為啥|原因|理由|凭什么|憑什麼|哪里(?:不|有问题|错)|哪裡(?:不|有問題)|什么问题|什麼問題|怎么(?:会|又|还没|被)|怎麼(?:會|又|還沒|被)|解释|解釋|怎么回事|怎麼回事|到底/u,
  ],
  [
    'when',
    /\bwhen\b|\bhow (?:long|soon|many (?:more )?(?:days|weeks|hours)|much (?:longer|more time))|\beta\b|\bby what (?:time|date|day)|\bwhat(?:.?s| is) the (?:time ?frame|timeline|deadline|processing time)|\bdeadline\b|(?<![а-я])(?:когда|как (?:долго|скоро|быстро)|сколько (?:еще )?(?:времени|ждать|дней|по времени|занимает|это|длит|нужно ждать)|в какие сроки|какой срок|каков\S* срок|срок\S*|до какого|к какому)|什么时候|什麼時候|几时|幾時|何时|何時|多久|多长时间|多長時間|几天|幾天|几号|哪天|期限|时限|时间|多少天|几个工作日/u,
  ],
  [
    'status',
    /\b(?:status|update|updates|news|progress|stage|received|receive|processed|approved|complete\w*|gone through|arrived|going on|happening|still|sent|credited|verified)\b|(?:статус|новост|этап|стади|продвига|как обстоят|что с |получил|дошл|прошл|одобр|провер(?:или|ена|ен)|рассмотр|завершен|что происходит|как там|в обработке|отправлен)|进度|進度|进展|進展|状态|狀態|怎么样|怎麼樣|收到|通过|通過|情况|情況|到哪|处理(?:好|完|了)|處理(?:好|完|了)|审核(?:好|完|了)|完成了吗|到账了吗/u,
  ],
  [
    'how',
    /\bhow\b|\bwhere (?:do|can|should|to)\b|\bcan (?:i|we)\b|\bis it possible|\bmay i\b|\bwhat (?:should|can|do|must) i do|\bwhat (?:now|next)|\bprocedure|\bsteps?\b|(?<![а-я])(?:как|каким образом|можно ли|могу ли|возможно ли|что (?:мне )?делать|где (?:можно|найти|мне)|порядок|что дальше)|怎么|怎麼|如何|怎样|怎樣|咋|能不能|可不可以|可以吗|可以嗎|是否可以|能否|可否|在哪(?:里|儿)?(?:修改|操作|找|看|上传)|步骤|流程|怎么办|怎麼辦/u,
  ],
];
