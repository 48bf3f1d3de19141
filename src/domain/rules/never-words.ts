/**
 * Words that may not leave in any letter: they would tell of a report, a screening or an inquiry (tipping off:
 * UK POCA 2002 s.333A, EU AMLD art. 39), or admit liability. Patterns are read on folded text: lower case, е for
 * ё, Latin and Cyrillic look-alikes unified, letters that were spaced apart joined. `L` stands for a letter.
 */
export interface NeverWord {
  pattern: string;
  why: 'tipping off' | 'risk data' | 'liability' | 'another client';
}

export const englishNever: NeverWord[] = [
  tipping('(?:internal|official|formal) (?:inquir|enquir|investigation|check|review|audit)\\w*'),
  otherClient(
    "(?:another|other|a different) (?:client|customer|account holder)s?|someone else's (?:card|account)",
  ),
  tipping('suspicious|suspicions?|suspected of'),
  tipping('(?<!\\d )sars?(?! ?\\d)|strs?|mlro|tipping[ -]?off'),
  tipping(
    '(?:anti[ -]?)?money[ -]?launder\\w*(?! (?:law|legislation|regulation|rule|requirement)s?)|aml (?:check|review|alert|team|investigation)s?',
  ),
  tipping('financial intelligence(?: unit)?|fiu|nca|mokas|fincen'),
  tipping(
    'report(?:ed|ing)? (?:you |this |it |them )?to (?:the )?(?:authorit\\w*|police|regulators?)|law enforcement|police',
  ),
  tipping(
    'under investigation|being investigated|investigation (?:of|into|against|department|team)|we (?:are )?investigat\\w*',
  ),
  risk('sanction(?:s|ed)?(?: (?:list|match|hit|screening|check)s?)?|peps?|politically exposed(?: person)?'),
  risk(
    'risk[ -]?(?:scor(?:e|es|ing)|levels?|ratings?|profile|department|team|flags?)|(?:high|higher)[ -]risk|black[ -]?list\\w*|block[ -]?list\\w*|watch[ -]?list\\w*|adverse media|screening',
  ),
  risk(
    '(?:our|the) (?:\\w+ )?security (?:department|team|service|review)s?|our security checks?|fraud\\w*|scam\\w*|forge(?:d|ry)|fake\\w*',
  ),
  risk(
    'compliance (?:hold|investigation|review|check|alert|team|department|officer|is (?:reviewing|checking|looking))\\w*|(?:held|stopped|reviewed|checked) by (?:our )?compliance',
  ),
  liability(
    '(?:our|my) (?:own )?(?:fault|mistake|error|negligence)|we (?:are|were|accept) (?:fully |solely )?(?:liab\\w*|responsib\\w*|to blame|at fault|negligent)|compensat\\w*|make up for (?:your|the) loss\\w*',
  ),
];

export const russianNever: NeverWord[] = [
  tipping('внутреннL* (?:проверкL*|расследованL*|аудитL*)'),
  otherClient('(?:друг|ин)L* клиентL*|чужL* (?:счетL*|картL*|аккаунтL*)'),
  tipping('подозрительнL*|подозренL*|заподозрL*'),
  tipping('(?<!противодействии (?:легализации и )?)(?<!борьбе с )отмыванL*|легализацL* доходов'),
  tipping('(?:рос)?финмониторингL*|фин(?:ансовL*)? ?разведкL*|спо|под/фт (?:проверкL*|расследL*)'),
  tipping(
    'расследованL*|расследуL*|служб[аыеу](?:й|ю)? безопасностL*|правоохранительнL*|полициL*|прокуратурL*',
  ),
  tipping(
    '(?:сообщL*|передаL*|доложL*) (?:о вас |об этом |информацию )?(?:в|регулятор|органам) (?:полицL*|орган|регулятор)L*',
  ),
  risk('санкциL*|пдл|публичнL* должностнL*'),
  risk(
    '(?:риск|скор)-?(?:скорL*|балл|рейтинг|уровень|профиль|менеджмент|отдел)L*|(?:уровень|уровня|оценкL*|рейтинг|балл) рискL*|рисков(?:ый|ого|ому) (?:отдел|профил|балл|рейтинг)L*|высокL* рискL*',
  ),
  risk('чернL* спис(?:ок|ка|ке|ку|ки|ком)|блок-? ?лист|стоп-? ?лист'),
  risk('комплаенсL*|комплаинсL*|фродL*|антифродL*|мошенничL*|мошенникL*|поддел(?:ьн|к)L*|фальшивL*'),
  liability(
    '(?:наш(?:а|ей|у)|по наш(?:ей|ему)) (?:винL*|ошибкL*|недосмотрL*|халатностL*)|мы (?:виноваты|признаем (?:вину|ответственность))|компенсируL*|компенсациL*|возместL*|возмещенL*',
  ),
];

export const chineseNever: NeverWord[] = [
  tipping('内部(?:调查|审查|核查|审核|稽核)'),
  otherClient('(?:其他|另一位|另一个|别的)客户|他人(?:的)?账户'),
  tipping('可疑|嫌疑|涉嫌|怀疑'),
  tipping('(?:反)?洗[钱錢](?!法|规定|法规|法律|要求)|反洗[钱錢](?:调查|審查|审查|部门|审核)'),
  tipping('上报|上報|举报|舉報|金融情报|金融情報|报警|警方|公安|执法'),
  tipping('(?:正在|被|遭到?|接受)?调查(?!问卷)|調查|稽查|侦查|立案'),
  risk('制裁|政治公众人物|政治人物|负面新闻|负面报道'),
  risk('风险(?:评分|等级|评级|级别|部门|名单|客户|控制)|高风险|黑名单|观察名单|风控|風控'),
  risk('合规(?:调查|冻结|部|团队|审查|审核|问题|原因|检查)|欺诈|欺詐|诈骗|伪造|造假'),
  liability(
    '(?:我们|我司|本公司|我方)的?(?:错误|过错|失误|疏忽|责任)|我们(?:承担|负)(?:全部|全)?责任?|赔偿|补偿|赔付',
  ),
];

/** What the desks of Hong Kong and Taiwan write, beside the words that both scripts share. */
export const traditionalNever: NeverWord[] = [
  tipping('內部(?:調查|審查|查核|核查|審核|稽核|查證)'),
  otherClient('(?:其他|另一位|另一名|另一個|別的)(?:客戶|客人)|他人(?:的)?(?:[帳賬]戶|戶口)'),
  tipping('懷疑|嫌疑|疑似(?:洗錢|不法)'),
  tipping('(?:反|防制)?洗(?:錢|黑錢)(?!法|規定|法規|法律|要求|防制法)|反洗錢(?:調查|審查|部門|審核)'),
  tipping('通報(?:主管機關|警方|當局)|報警|報案|警察|檢調|調查局|廉政公署|聯合財富情報組|執法'),
  tipping('偵查|偵辦|立案'),
  risk('政治公眾人物|政治人物|重要政治性職務|負面新聞|負面報導|負面報道'),
  risk('風險(?:評分|等級|評級|級別|部門|名單|客戶|控制|控管)|高風險|黑名單|觀察名單|警示帳戶'),
  risk(
    '(?:合規|法遵|法令遵循)(?:調查|凍結|部|團隊|審查|審核|問題|原因|檢查|人員|單位)|詐騙|詐欺|偽造|造假|變造',
  ),
  liability(
    '(?:我們|我司|本公司|我方|敝公司)的?(?:錯誤|過錯|過失|失誤|疏忽|責任)|我們(?:承擔|負)(?:全部|全)?責任?|賠償|補償|賠付|理賠',
  ),
];

function tipping(pattern: string): NeverWord {
  return { pattern, why: 'tipping off' };
}

function risk(pattern: string): NeverWord {
  return { pattern, why: 'risk data' };
}

function otherClient(pattern: string): NeverWord {
  return { pattern, why: 'another client' };
}

function liability(pattern: string): NeverWord {
  return { pattern, why: 'liability' };
}
