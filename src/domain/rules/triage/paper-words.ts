/** Word families of papers and verification: English, Russian, Chinese. See money-words.ts. */
const word = '(?<![a-zа-я])';

export const paperConcepts = {
  document: [
    `${word}(?:documents?|documnet\\w*|passports?|pasport|id(?: card)?(?![a-z])|identity (?:card|document)|driv\\w+ licen[cs]e|scans?|photos?|pictures?|papers?|bank statement|utility bill|certificate|residence permit|files?)(?![a-z])`,
    'документ|паспорт|загран|фото|скан|удостоверени|водительск|справк|выписк|(?<![а-я])бумаг|свидетельств|картинк|вид на жительство|внж|(?<![а-я])прав(?:а|ами)(?![а-я])',
    '护照|身份证|证件|资料|文件|照片|驾照|账单|材料|证明|图|户口本|居留证',
  ],
  address: [
    `${word}(?:proofs? of (?:my )?(?:address|residen\\w+)|poa(?![a-z])|utility bills?|address (?:document|verification|proof)|residen\\w+ (?:proof|address)|(?:confirm|prove|show|verify)\\w* (?:my |the |where )?(?:\\w+ )?(?:address|i live|residence)|council tax|rental (?:contract|agreement)|lease (?:agreement|contract)?|tenancy|where i live|utility bill|(?:gas|water|electricity) bill)`,
    'подтвер[а-я]+ (?:\\S+ )?(?:адрес|место жит|прожив)|адрес[а-я]* (?:прожив|регистрац|подтв)|коммунал|жкх|квитанц|прописк|регистраци[а-я]+ по месту|место\\S* жительств|договор\\S* аренд|где я живу|домов\\S* книг|за (?:газ|свет|воду)|прожива|договор\\S* найма|найма (?:жилья|квартир)',
    '地址证明|住址证明|居住证明|水电|户口本|地址文件|地址验证|租房合同|租赁合同|住址|燃气|话费单|居住登记|住哪',
  ],
  verification: [
    `${word}(?:verif\\w+|verfi\\w+|kyc(?![a-z])|onboarding|identity check|(?:my|account) application|application (?:status|for|form|app)|(?:open|opening|activat\\w+) (?:my |an |the )?account|account (?:\\w+ ){0,2}(?:opening|approv\\w+|activat\\w+)|under review|my file|cleared to trade)|sign[- ]?up|am i approved|approved yet|completed the (?:form|sign)|video check|(?:review|check)s? (?:are|is|take|of my)|verifying`,
    'верифи|верефи|kyc|на проверк|проверк[аиуео]|провер(?:ите|яете|яют)|анкет|открыти[еяю] счет|открыть счет|заявк[а-я]+ на открыт|допуск\\S* к торг|идентификац|регистраци[юи]|одобрили|одобрен',
    '认证|审核|开户|实名|身份验证|身份核验|账户激活|kyc|注册完|通过了没|批(?:了|没|下来)',
  ],
  asking: [
    `${word}(?:when|how long|status|any (?:news|update)|update|still|what is happening|going on|progress|heard (?:back|from|any|nothing)|no (?:reply|response|answer)|approved yet|how much longer|looked? at|gone? through|ever since)`,
    'когда|как долго|сколько (?:еще )?|статус|до сих пор|есть (?:ли )?новост|что (?:там )?с |как продвига|долго|ответа нет|нет ответа|не отвеча|смотрел|все (?:нет|еще)|не двига',
    '什么时候|多久|进度|何时|状态|怎么样了|到现在|通过|没有回复|没消息|消息|哪一步|几天|看过|还没',
  ],
  suitable: [
    `${word}(?:accept\\w*|suitable|can i (?:use|send|upload|provide)|is it (?:ok|fine|enough)|will (?:a|my|this|it|that)|would (?:a|my)|what (?:can|do|documents?|kind|papers)|which (?:documents?|papers|proof)|do (?:you|i) (?:need|accept|take)|instead|how old|valid|enough|required?|fine|good enough)`,
    'подойд|подход|сгод|годит|можно (?:ли|использ|прислать|отправ|предостав|пока)|приним(?:аете|ается|аются)|примете|какие (?:документ|бумаг)|какой документ|что (?:можно|нужно|именно)|вместо|нужн[оаы]? ли|надо ли|хватит|достаточно',
    '可以用|可以提供|可以作为|可以当|可以吗|能用|能不能|代替|接受|哪些|什么(?:文件|材料|证明)|要什么|行吗|是否可以|需要|够用|能证明|可以证明',
  ],
  why: [
    `${word}(?:why|reason|what.?s wrong|what (?:exactly )?is wrong|how come)`,
    'почему|причин|что (?:именно )?не так|чем (?:вам )?не',
    '为什么|原因|哪里(?:不|模糊)|凭什么|为何|点解',
  ],
  translation: [
    `${word}(?:translat\\w*|notari\\w*|notary|apostill\\w*|certified (?:copy|translation)|sworn|(?:in|into|no|an) english(?: version| copy)?|original language|(?:is|are|issued|written|everything|all)(?: \\w+){0,3} in (?:greek|arabic|hebrew|georgian|polish|chinese|russian|spanish|french|german|turkish|thai|japanese|korean|ukrainian|italian|portuguese|vietnamese|persian|hindi|my language)|${'(?:greek|arabic|hebrew|cyrillic|chinese) script'})`,
    'нотариал|нотариус|апостил|завер(?:ен|ить|ять)|присяжн|перев(?:од|ести|одить)\\S* (?:на англ|документ|выписк|справк|свидет|паспорт)|(?:нужен|нужно|нужна|требуется|простого|сделать|надо)\\S* (?:ли )?(?:\\S+ )?перевод(?:а|ить|ом)?(?! (?:средств|денег))|английск|(?:на|по)[- ](?:русск|украинск|казахск|армянск|грузинск|арабск|китайск|турецк|узбекск|белорусск|иврит|испанск|немецк|французск|язык)\\S*|на (?:иврите|английском|языке)|переводчик',
    '翻译|公证|译文|译件|译成|双认证|海牙|英文版|英语|(?:是|都是|全是|出)(?:的)?(?:中|泰|日|韩|俄|法|德|越南|阿拉伯|西班牙)(?:文|语)|阿拉伯语|韩文|中文的|原文|盖章',
  ],
  fundsSource: [
    `${word}(?:sources? of (?:my |the )?(?:funds?|wealth|income|money)|origins? of (?:the |my )?(?:funds|money|wealth)|where (?:my|the) (?:money|funds|wealth|savings)[^.!?]{0,12} from|proof of (?:income|wealth|funds|earnings)|sof(?![a-z])|payslips?|pay slip|salary|(?<!for (?:the |my |our |a )?)tax returns?|how (?:i|we) (?:earn|ma(?:d|k)e|got|saved)|what i earn|my income|inherit\\w*|earned|my savings)`,
    'источник\\S* (?:\\S+ )?(?:средств|доход|денег|денежн|происх|благосост)|происхожден\\S* (?:\\S+ )?(?:средств|денег|капитал)|про происхожд|доход|ндфл|зарплат|заработ|зарабат|откуда (?:у меня )?(?:деньги|они|средства)|накопил|наследств|налогов\\S* деклар|деклараци',
    '资金来源|财富来源|收入|资产来源|钱(?:的|是)?(?:从哪|来源|哪里来)|来源(?:证明)?|工资|薪|税单|报税|完税|遗产|继承|赚|攒',
  ],
  nameDiffers: [
    `${word}(?:name mismatch|(?:passport|id) (?:says|shows|reads)[^.!?]{0,40}(?:bank|card)|mismatch\\w*|names? (?:\\S+ ){0,6}(?:differ\\w*|not (?:the same|match)|swapped|spelled|spelt)|name (?:does|do|did|is|are)? ?(?:not|n't) match|match the name|(?:different|wrong|two|both|another) (?:spellings?|names?)|spell(?:ed|ing|t|ings)|sur-?name|maiden|married|marriage|wedding|given names?|last name|middle name|family name|transliterat\\w*|my name is|change of name)|(?:has|have|had) me (?:down )?as|down as`,
    '(?<![а-я])(?<!на мое )(?<!на свое )(?:имя|имени|имена|фио)(?![а-я])|(?:загран|паспорт)\\S*[^.!?]{0,40}(?:а|но) (?:в банке|на карт|у банка)|у банка[^.!?]{0,30}разн|фамили|отчеств|транслит|написан\\S* по-разн|разн\\S* написан|несовпаден|о браке|замуж|замуж|девич|латиниц|по паспорту я|в (?:банке|паспорте|загране) (?:я |меня |написано |указан\\S* )[а-я]+',
    '姓名|名字|护照[^。！？]{0,12}银行[^。！？]{0,10}(?:不同|不一样)|户名|拼音|拼写|改名|改了姓|结婚|曾用名|英文名|名称不|名字上|写的是',
  ],
  expired: [
    `${word}(?:expir\\w+|expierd|out of date|outdated|no longer valid|not valid|validity|renew\\w*|ran out|runs? out|grace|extend|still valid)`,
    'истек|истека|истеч|просроч(?!\\S* (?:\\S+ )?(?:кредит|плат|ипотек|займ))|срок\\S* действ|недействит|не действ|(?:срок|паспорт|удостоверен|действи)\\S*[^.!?]{0,40}(?:заканчива|закончил)|закончил\\S* срок|продл|отсрочк|действует',
    '过期|到期|失效|有效期|更新.{0,4}证件|宽限|延长|延期|快到期',
  ],
  faceOrUpload: [
    `${word}(?:selfies?|liveness|my face|face (?:check|scan|recognition|id)|camera|video (?:call|ident\\w*|verification)|upload(?:ing)? (?:\\S+ ){0,3}(?:fail\\w*|error|problem|not|link|page)|(?:can.?(?:no)?t|cannot|unable to|not able to|won.?t let me|fail\\w* to) (?:\\w+ )?(?:upload|attach|add)|(?:upload|verification|new|verify|kyc|onboarding|your|the|another)(?: \\w+)? (?:link|invitation)|link (?:is |has |was |that )?(?:expired?|dead|broken|invalid|does|doesn|not|you|to|for)|session (?:has )?expired|button|browser|adding files|webcam|sumsub|onfido|veriff|jumio)|video check|fresh link|freezes|link (?:again|please)|attempts|(?:blue|underlined) (?:words|text)|(?:page|link) (?:has |is |was )?(?:gone|dead|expired)|times? out|step of (?:verif|recogni)\\w*|recogni[sz]\\w+ (?:of )?(?:the )?face|camera (?:thing|step)|open(?: it)? again[^.!?]{0,20}(?:step|verif|link)`,
    'селфи|(?<![а-я])лиц(?:о|а|ом)(?![а-я])|камер|ссылк|сессия|не (?:могу|получается|удается|дает) (?:\\S+ )?(?:загруз|прикреп|добав|отправить (?:файл|документ))|не (?:за)?груз(?:ится|ятся|ит)|загруз(?:ка|ки) (?:не|документ)|видеоидент|видеозвон|браузер|кнопк|приглашение на|sumsub|видеопровер|виснет|попытки|распознаван|не видит лиц',
    '人脸|自拍|活体|刷脸|摄像头|镜头|链接|上传(?:不|失败|出错|报错)|上传不了|无法上传|传不上|报错|浏览器|视频认证|按钮|认得我的脸|视频验证|死机|次数|拍脸|人脸识别|面容|扫脸|连结',
  ],
  company: [
    `${word}(?:corporate|(?<!your )(?<!the )(?<!card )(?<!hono[u]?red )(?<!dear )(?<!esteemed )(?<!this )compan(?:y|ies)(?!'s account)|business (?:account|entity)|legal (?:entity|person)|llc|ltd|limited (?:company|liability|partnership|firm)|gmbh|inc(?![a-z])|shareholders?|directors?|beneficial owners?|ubos?|incorporat\\w+|articles of|board resolution|holding|our (?:firm|fund|business)|small (?:limited )?firm)|family office|partnership|the entity|controllers|our trust|foundation`,
    '(?<!ваш[а-я]{1,4} )(?<!этой )компани[яюией]|корпоратив|юр\\.? ?лиц|юридическ|(?<![а-я])ооо(?![а-я])|фирм[ауые]|учредител|акционер|директор\\S* и|директор(?:ов|а|ам)|бенефициар|устав|егрюл|реестр|холдинг|организаци|предприят|семейн\\S* офис|партнерств|контролирующ|на структуру|траст|ип(?![а-я])',
    '(?<!贵)(?<!你们)(?<!我是)公司|企业|股东|董事|受益人|法人|章程|注册证书|营业执照|对公|集团|机构户|生意|家族办公室|合伙|主体|控制人|信托|基金会',
  ],
  askedPapers: [
    `${word}(?:documents?|papers?|list|required?|need|verif\\w*|account|register|onboard\\w*|open|trade with)|checklist|onboard`,
    'документ|бумаг|список|нужн|требу|счет|верифиц|открыт|зарегистр|работать с вами|перечень|клиентом',
    '文件|资料|材料|清单|需要|开户|认证|开|户|清单|交易',
  ],
} satisfies Record<string, [string, string, string]>;
