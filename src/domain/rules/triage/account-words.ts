/** Word families of accounts, people and mail that is no inquiry: English, Russian, Chinese. See money-words.ts. */
const word = '(?<![a-zа-я])';

export const accountConcepts = {
  country: [
    `${word}(?:citizens?(?:hip)?|residents?(?! permit)|nationalit\\w+|\\w+ nationals?(?= (?:living|residing|based|and|in|,))|(?:am |is |are )?(?:living|residing|based) in|my country|(?:clients?|people|customers?|traders?) from|(?:passport|papers?)(?: \\w+){0,3} and (?:i )?live|(?:i|we) (?:live|am living|reside|am based) in|live in \\w+ with|(?:hold|have) an? \\w+ passport|(?:i am|i'm) from|which countries|my country|restricted countr\\w+|available in|(?:accept|serve|work with|take) (?:\\w+ )?(?:clients|customers|citizens|residents|people|traders)|us person|expat)|citizenship|(?:am|are) resident in|nationals? of`,
    'граждан(?!ск)|резидент|внж|вид на жительство|(?:я )?живу в|прожива\\S* в|из (?:моей )?стран|страны|(?:паспорт|бумаги) у меня|(?<![а-я])из (?:[а-я]+(?:стана|ии|аны|ая|ны|ши|си|зии))(?![а-я])|нерезидент|принимаете клиент|национальн|работаете с|гражданств|(?<![а-я])живу в',
    '居民|国籍|公民|大陆|哪些国家|(?:接受|支持|服务)[^。]{0,8}(?:国家|地区|居民|客户|台湾|香港|人)|我们国家|户籍|海外|境外|居住在|拿的是|护照[，,][^。]{0,4}住|我是(?:[^。，]{1,6})人(?![民])|人在[^。，]{2,5}|[^，。、\\s]{1,4}籍(?!贯)|住在',
  ],
  becomeClient: [
    `${word}(?:open(?:ing)? (?:\\w+ ){0,3}accounts?|open account|register|sign(?:ing)? up|join|become (?:a |your )?(?:client|customer)|trade with you|take me (?:on)?|welcome|eligible|allowed|accept)|allowed to trade|trade with|onboard with|can i trade|services in`,
    'откр\\S* (?:\\S+ ){0,3}счет|зарегистрир|регистрир|стать клиент|возьмете|принимаете|к вам можно|работаете с|доступн|у вас торговать|торговать у вас|вашим клиентом|мне можно',
    '开户|注册|开立|成为[^。]{0,6}客户|开个?账户|接受|支持|收吗|收(?:我|这)|(?:这里|你们|贵司)[^。]{0,4}(?:交易|开户|做)|可以在你们',
  ],
  refused: [
    `${word}(?:(?:refus\\w*|reject\\w*|declin\\w*|denied|deny|turn\\w* down)[^.!?]{0,40}(?:(?:open|my|the) (?:\\w+ )?(?:account|application)|as a (?:client|customer)|services?|me as|onboard)|(?:application|account)(?: \\w+){0,5} (?:refused|rejected|denied|declined|turned down)|account application denied|clos(?:ed|e|ing|ure)(?: of)? (?:my|the|our|down my) (?:\\w+ )?accounts?|accounts? (?:was|has been|is|were|got) (?:\\w+ )?(?:closed|terminated|blocked|deactivated|suspended|shut)|terminat\\w+|(?:cannot|can ?not|can't|unable to|could not) (?:offer|provide|serve)|no longer (?:be )?(?:a |your |my )?(?:client|customer)|turned (?:down|away)|ending (?:our|the) relationship)|terminating (?:the|our) relationship|(?:account|profile)[^.!?]{0,16}(?:disabled|deactivated)|shut (?:down )?(?:my|the|our) (?:\\w+ )?accounts?`,
    'отказ\\S* (?:мне |нам )?(?:в|от) (?:\\S+ )?(?:открыт|обслуж|регистр|сотруд|услуг)|(?:мне|нам) отказ(?:али|ано) (?:в открыт|без)|закры(?:ли|т|л|то) (?:\\S+ )?(?:сч[еёт]|аккаунт|кабинет)|(?:счет|аккаунт) (?:был )?(?:закры(?!ют|вают)|заблокир(?!уют|уете))|не может(?:е)? (?:мне )?(?:предостав|обслуж|оказ)|прекра(?:т|щ)\\S* (?:\\S+ )?(?:отнош|обслуж|договор|сотрудн)|больше не (?:\\S+ )?клиент|расторг|на каком основании|(?:счет|аккаунт|кабинет)\\S* (?:\\S+ )?(?:отключ|деактив)',
    '(?:拒绝|不批|没批)[^。！？]{0,8}(?:开户|申请|客户|提供服务)|开户[^。！？]{0,8}(?:被拒|拒绝|不批)|(?:关闭|关了|封了|冻结了|注销了|终止)[^。！？]{0,6}(?:账户|账号|户头|服务|关系)|(?:你们|为什么|为何|怎么|无故|突然)[^。！？]{0,6}[把将][^。！？]{0,8}(?:账户|账号|户头)[^。！？]{0,4}(?:关|封|注销|终止)|账户[^。！？]{0,6}(?:被关|被封|被终止|被注销)|关我(?:的)?(?:账户|户)|无法(?:为我|向我|给我)提供|不(?:再)?是[^。！？]{0,6}客户|不收我|终止(?:关系|合作)|封号|(?:账户|账号|帐号|户头)[^。！？]{0,6}(?:被)?停用|终止服务|(?:关|封|停)了我',
  ],
  contact: [
    `${word}(?:phones?|mobile|(?:phone|telephone|cell) numbers?|e-?mails?|mail(?:box)?(?: address)?|(?<!proofs? of (?:my |your |the )?(?:residential |home )?)(?:residential |home |postal )?address(?! (?:proof|document))|sim(?![a-z])|contact (?:details|information|data))|\\+\\d{1,3}|signature`,
    'телефон|номер(?!\\S* (?:заяв|вывод|плат|счет|паспорт|операц))|почт[аыуе]|имейл|e-?mail|(?<!подтвержд[а-я]+ (?:[а-я]+ )?)адрес|симк|контакт|ящик|мобильн|(?<![а-я])симк|телефонн',
    '手机|电话|号码|邮箱|电邮|地址(?!证明|文件)|联系方式|联系资料|那张卡早就停机|\\+\\d{2}|住址(?!证明)',
  ],
  changing: [
    `${word}(?:chang\\w*|updat\\w*|new|old|moved|replace\\w*|lost|no access|can.?(?:no)?t (?:access|receive|log)|different|current|out of date|gone|shut down|switch\\w*)|replace|moved from|update`,
    'смен|поменя|измен|обнов|нов[ыаоу]|друг(?:ой|ую|ого)|переех|потеря|доступа нет|нет доступа|устарел|нынешн|закрыли|не приход|внести|указать|замените|другой номер|номер другой',
    '换|改|更新|变更|登不上|登不进|收不到|停机|搬家|搬了|绑定|新(?:的)?(?:号码|邮箱|地址(?!证明|文件)|手机)|另一个|没了|换成|一并更新',
  ],
  profile: [
    `${word}(?:profile|codes?|my (?:account|details|data)|log ?in|personal area|register\\w*|your system)`,
    'профил|код[ыа]?(?![а-я])|кабинет|данн|войти|вход|регистрац',
    '资料|账户|验证码|登记|登录|绑定|修改|注册',
  ],
  known: [
    `${word}(?:already (?:been )?(?:registered|exist\\w*|in use|taken|used|have an account|a client)|exist(?:s|ing) (?:account|client|user|customer)|duplicate (?:account|profile|registration)|account (?:with \\S+ \\S+ )?already|(?:is|are) (?:already )?(?:in use|taken)|never (?:had|opened|registered|signed up|created)|know me|somebody with my|first time (?:here|i))|there is (?:already )?(?:one|an account|a profile) (?:under|with)|(?:under|with) my e-?mail|never used your`,
    'уже (?:\\S+ )?(?:зарегистр|есть|существ|использ|занят)|такие данные|дубликат|дубль (?:аккаунт|профил)|не регистрировал|никогда не (?:регистр|открыв|был)|(?:я )?(?:здесь )?впервые|(?:клиент|аккаунт) с (?:такими|моими) данн|мы знакомы|он уже есть|уже есть (?:профиль|аккаунт)|никогда (?:вашими|не пользовал)|под моей почтой',
    '已(?:经)?(?:注册|存在|被使用|被占|有账户|有客户)|被占|重复(?:注册|账户|开户)|注册过|没(?:有)?开过|从来没(?:有)?(?:开|注册)|第一次(?:注册|来)|头一回|早就认识|用了我的(?:信息|资料)|有人用了|已经有人|从没用过|没用过你们',
  ],
  dataRights: [
    `${word}(?:gdpr|(?:delete|erase|remov\\w*|deleted|erasure|wipe)[^.!?]{0,40}(?:data|information|everything|profile|records|account)|data (?:protection|subject|deletion|erasure|access)|personal (?:data|information)|right to be forgotten|subject access|(?:all )?(?:the )?data (?:that )?you (?:hold|store|have|keep|collect\\w*)|what you (?:keep|hold|store|know)|keep on file|close my account and)`,
    'персональн\\S* (?:\\S+ )?данн|(?:удал|сотр|стер)\\S* (?:\\S+ ){0,4}(?:данн|аккаунт|профил|обо мне|сведен)|gdpr|152-?фз|забвен|(?:данные|сведения|собрали|знаете|храните)[^.!?]{0,20}обо мне|(?:на|про) меня собрали|отозвать согласие|отзыв согласия',
    '个人(?:资料|数据|信息)|(?:删除|清除|抹掉|销毁)[^。！？]{0,14}(?:资料|数据|信息|记录|个人)|(?:资料|数据|记录)[^。！？]{0,10}(?:删除|抹掉|清除)|注销(?:我的)?账户|gdpr|被遗忘|数据(?:副本|访问)|隐私|存了我什么|关于我的(?:全部)?(?:数据|资料|记录)',
  ],
  partnerLetter: [
    `${word}(?:dear (?:partners?|merchants?)|valued (?:partner|merchant)|regarding your (?:request|inquiry|enquiry|ticket|case|query)|your (?:inquiry|enquiry|request|ticket|case) (?:\\S+ )?(?:was|has been|is) (?:answered|closed|updated|escalated|resolved)|ticket \\S+:|acquirer confirms?|merchant account|beneficiary bank|with the correspondent|our (?:banking|acquiring) partner|payment service provider|operations team of|we (?:have )?(?:investigated|located|traced) (?:the )?)|acquiring bank|cardholder|clos(?:ing|ed) the (?:query|case|ticket)|your chase|at our side`,
    'уважаем\\S* (?:партнер|мерчант)|по вашему (?:запросу|обращению|тикету|кейсу)|на ваш запрос|эквайер|эквайринг подтв|банк\\S* получателя|банк\\S*[- ]корреспондент|мерчант|платежн\\S* провайдер|наш банк-партнер|тикет|провайдера|держател\\S* карты прошл|с нашей стороны вопрос закрыт',
    '合作伙伴|尊敬的商户|关于(?:您|贵司)(?:查询|咨询|提交)的|收单行|收款行|中间行|商户|工单|支付服务商|合作银行|已核查|您提交的|催查|持卡人|本方|我方已|结案',
  ],
  colleague: [
    `${word}(?:(?:my|our) (?:vip )?clients?(?! (?:area|account|portal|number|id))|one of my (?:vips?|clients?)|the client (?:is|asks|wants|says|app-|wd-|[a-z]+ (?:is|asks|wants))|sales (?:here|team here|dept)|finance(?: team| here)?:|from treasury|treasury here|unmatched|(?:fits|belongs to) nobody|hi (?:team|colleagues|all|guys)[,:]? (?:my|our|can|please|the)|(?:^|dear |hi |hello )colleagues|^guys|(?:hi|hey) guys|dealing (?:desk )?here|client money account|account manager here|what (?:may|can|should) i tell (?:him|her|them))|hi ops|ops team|on the line|(?:tell|share with|update) the client|relationship manager here`,
    '(?:мо|наш)(?:й|его|ему|им|ем|их|ими) клиент|одн\\S* из моих|(?<!ваши |мои |наши |день, |день! |партнер)коллеги[,!](?=.{0,60}(?:клиент|глян|посмотр|провер|подскаж))|отдел продаж|(?:финансы|казначейств\\S*|бухгалтери\\S*|дилинг):|из казначейств|неопознанн|ребята|(?<![а-я])вип|клиент\\S* (?:просит|спрашива|злит|звон|интерес|wd|app)|что (?:ему|ей|им) (?:сказать|ответить)|никому не подходит|гляньте клиента|клиентский счет|операционн\\S* отдел|на линии клиент|клиент \\S{2,20}, (?:спраш|прос|звон)|мне сказать нечего|ему назвать|обещать клиенту',
    '我(?:的)?客户|我们(?:的)?客户|我手上|同事|各位|兄弟们|销售部|财务(?:部)?[:：]|资金部|无法匹配|对不上任何|客户(?:问|想知道|很生气|催|app|wd)|(?:跟|怎么)(?:他|她|客户)(?:讲|说)|客户资金户|运营的|告诉客户|没法答|在线上问',
  ],
  automatic: [
    `${word}(?:out of (?:the )?office|automatic(?:ally)? (?:reply|response|generated)|auto-?(?:reply|response|responder)|on (?:\\w+ )?leave|on (?:holiday|vacation)|(?:be|am) back on|(?:shall|will) return|limited access to|delivery (?:\\S+ ){0,6}failed|(?:could|can) ?not be delivered|undeliver\\w*|delivery (?:status|failure)|mailbox (?:is )?(?:unavailable|full|not)|address (?:was |could )?not (?:be )?found|do not reply to this|returned mail)|currently away|away from (?:my desk|the office)|back in the office|be back in|no longer works? (?:here|at)`,
    'автоответ|автоматическ\\S* (?:ответ|уведомл|сообщен)|в (?:\\S+ )?отпуск|нет на (?:рабоч|мест)|отсутству\\S* на|буду отсутств|вернусь|не (?:было )?доставлен|не удалось доставить|недоставл|адрес не найден|ящик не (?:существ|найден)|не отвечайте на это|сейчас (?:я )?отсутствую|буду в офисе|не смогу ответить|больше не работает в',
    '自动回复|自动答复|休假|年假|请假|外出中|不在办公室|返回[，,]|无法送达|投递失败|退信|未能送达|收件人[^。]{0,6}不存在|找不到(?:该)?(?:收件|地址)|请勿回复|目前不在|回到办公室|不在公司|不便回复|已离职',
  ],
  advertising: [
    `${word}(?:seo(?![a-z])|backlinks?|guest posts?|web ?(?:site)? ?(?:design|development)|leads?(?: \\w+)? (?:database|list)|leads? (?:of|for)|first page of google|app development|outsourc\\w+|digital marketing|lead generation|webmaster|at a discount|best price|list of [\\d,. ]*(?:\\w+ )?(?:investors|traders|leads|contacts)|(?:investors|traders|leads)[^.!?]{0,40}cheap|congratulations|you (?:have been|were) selected|business loan|loan at|casino|lottery|airdrop|unsubscribe|increase your (?:sales|traffic|revenue)|we (?:offer|sell|provide) (?:\\w+ ){0,3}(?:services|leads|database|solutions|traffic))|our agency|qualified (?:traders|leads|clients)|demo call|paid social|\\d+ ?min(?:ute)?s? (?:demo|call|chat)|grow your|boost your`,
    '(?<![a-z])seo(?![a-z])|продвижен|раскрут|баз[аыу]\\S* (?:\\S+ )?(?:трейдер|клиент|лид|контакт|инвестор)|лид(?:ов|ы)(?![а-я])|гостев\\S* пост|ссылки на ваш|разработк\\S* (?:\\S+ )?(?:сайт|прилож)|предлага(?:ем|ю) (?:\\S+ ){0,3}(?:услуг|seo|продвиж|разработ|сотруднич)|недорого|со скидкой|список\\S* (?:из )?[\\d ]*(?:инвестор|трейдер)|поздравля|кредит для|одобрен кредит|казино|рекламн|лучшие цены|наш\\S* агентств|приводит|таргет|созвонимся|лидогенерац|привлеч\\S* клиентов',
    '(?<![a-z])seo(?![a-z])|网站(?:建设|优化|排|开发)|谷歌首页|名单|客户资源|发票|最低价|价格优惠|推广|引流|贷款|恭喜|加微信|营销|低价|便宜出|app开发|优惠|赌场|团队专门|投放|优质(?:交易者|客户)|\\d+分钟(?:聊|了解)|带来\\d+|合作推广',
  ],
  takeover: [
    `${word}(?:hack\\w*|compromised|account takeover|(?:someone|somebody|a stranger|anybody|unknown person|third party)(?: else)? (?:has |have |had )?(?:logged|accessed|access|withdr[ae]w|entered|changed|got|moved|stole|is (?:in|using))|stranger|unauthori[sz]ed|never (?:authori[sz]ed|requested|made|ordered|asked for) (?:\\w+ )?(?:this|that|it|any|a)?|that i never|did(?: not|n'?t) (?:make|request|create|authori[sz]e|do|order|ask for) (?:this|that|the|any|a)|(?:was|is) ?(?:not|n'?t) (?:me|mine|by me|my (?:request|withdrawal))|not me who|phish\\w*|stolen (?:phone|password|account)|(?:code|sms)[^.!?]{0,30}(?:without asking|did not ask|didn'?t ask|not request))|(?:know|knew) nothing about|(?:do|did)(?:n'?t| not) recogni[sz]e|password (?:does|do|is)(?:n'?t| not) work\\w*|lock everything|nothing to do with me|(?:account|profile)[^.!?]{0,12} (?:is |was |been )?(?:invaded|broken into|taken over|hijacked|stolen)|password (?:has been |was |is |got )?(?:exchanged|changed|reset)(?! by me)|(?:somebody|someone|stranger)[^.!?]{0,12} is in my account|(?:nothing|not) (?:of )?my doing|(?:not|never) (?:given|made|sent|placed|authori[sz]ed|entered) by me|without my (?:authority|knowledge|consent|permission)|remote(?:ly)? (?:access|control)|anydesk|teamviewer|see my screen`,
    'взлом|хакер|хакнул|не (?:создавал|делал|подавал|запрашивал|оформлял|заказывал|совершал|авторизовал)[аи]?(?![а-я])|это (?:был |была )?не (?:я|мо[йея])(?![а-я])|(?:кто-то|чуж(?:ой|ие)|посторонн\\S*|неизвестн\\S*|мошенник\\S*) (?:\\S+ ){0,3}(?:вошел|зашел|вывел|получил|сменил|вош|хозяйнич|имеет|пыта)|хозяйнич|несанкционирован|украли (?:аккаунт|доступ|пароль|телефон)|не имею отношения|фишинг|я не снимал|без моего ведома|(?:о котор\\S+|про котор\\S+) я (?:ничего )?не (?:знаю|слышал)|ничего не знаю о|пароль (?:больше |уже )?не (?:подходит|работает|принима)|закройте все|не узнаю эт|(?:выводят|снимают|переводят) (?:мои )?деньги[^.!?]{0,30}(?:не я|я (?:ничего )?не)|anydesk|удаленн\\S* доступ|я ничего не выводи|увели (?:аккаунт|доступ)',
    '被盗|盗号|黑客|被黑|不是我(?:本人)?(?:操作|提交|申请|做|出|提|弄)|非本人|有(?:人|外人)(?:登录|登了|进了|改了|动了|取走)|没(?:有)?(?:申请|操作|提交|发起|做)过(?:这|该)|我没(?:有)?(?:申请|操作|要验证码)|跟我无关|与我无关|未经授权|未授权|钓鱼|盗用|密码被改|完全不知道|不认识这笔|密码[^。，]{0,4}(?:登不上|不对|失效)|全部锁|不知情|改了密码|有人(?:在|正)?(?:提|转|动)|不是我(?:做|操作)|盗了',
  ],
} satisfies Record<string, [string, string, string]>;
