import type { Topic } from '../../../src/domain/model.ts';

/** Looked for in every draft, whatever its language: written from the rules, not from the verifier's lists. */
const everywhere: [string, RegExp][] = [
  [
    'a report or an inquiry',
    /suspicio|money launder|\bSAR\b|MLRO|tipping|investigat|reported to|law enforcement|подозр|отмыван|мониторинг|расследов|правоохран|可疑|洗钱|洗錢|调查|調查|举报|舉報|上报|上報|金融情报|金融情報/i,
  ],
  [
    'risk or screening',
    /sanction|\bPEP\b|\brisk\b|screening|blacklist|blocklist|watchlist|fraud|compliance|санкци|ПДЛ|риск|чёрн\p{L}* спис|фрод|мошенн|комплаенс|служб\p{L}* безопасности|制裁|政治公众|政治公眾|风险|風險|黑名单|黑名單|风控|風控|合规|合規|欺诈|詐騙/iu,
  ],
  [
    'another client',
    /another client|other client|someone else's|друг\p{L}* клиент|чуж\p{L}* (?:счёт|карт)|其他客户|其他客戶|另一位客户|另一位客戶/iu,
  ],
  [
    'a hold',
    /\bon hold\b|frozen|suspended|withheld|заблокирован|заморожен|приостановл|удержан|冻结|凍結|暂停|暫停|扣留/iu,
  ],
  [
    'an admission or a compensation',
    /our (?:fault|mistake|error)|we are (?:liable|responsible)|compensat|наш\p{L}* (?:вин|ошибк)|компенс|возмест|我们的(?:错误|责任)|我們的(?:錯誤|責任)|赔偿|賠償|补偿|補償/iu,
  ],
  [
    'a promise',
    /guarantee|we promise|for sure|tomorrow|гарантир|обещаем|завтра|保证(?!金)|保證(?!金)|承诺|承諾|明天/i,
  ],
  ['a forgery', /forge|fake|\bedited\b|tamper|поддел|фальшив|отредактир|伪造|偽造|篡改|造假|编辑过|編輯過/iu],
  ['a full number', /\b\d{13,19}\b(?<!\b\d{23})/],
  ['an internal state', /on_hold|pending_review|compliance_hold|manual_review|needs_info|under_review/],
  ['another address', /@/],
];

/** Beside that, what the paragraph of one topic forbids. */
const ofTopic: Partial<Record<Topic, [string, RegExp][]>> = {
  doc_rejected: [['a value of the profile', /your profile says|в профиле указано:|资料显示为|資料顯示為/]],
  source_of_funds: [
    ['a trigger or a threshold', /threshold|flagged|limit of|порог|превысил|门槛|門檻|超过\d|超過\d/],
  ],
  eligibility: [
    [
      'a way around',
      /another entity|other entity|different country|друг\p{L}* (?:компани|стран)|其他公司|其他国家|其他國家/u,
    ],
  ],
  contact_change: [['which address is on file', /\*{2,}|ending in|заканчива|尾号|尾號/]],
  duplicate_account: [
    [
      'that an account exists',
      /already (?:has|have|exists)|belongs to|уже (?:есть|существует)|принадлежит|已存在|属于|屬於/,
    ],
  ],
  account_takeover: [['evidence', /\bIP\b|device id|geolocation|отпечаток|IP-адрес|登录地点|登入地點/]],
  wd_pending: [['who approves', /approver|approved by|согласующ|审批人|審批人/]],
  refused_or_closed: [
    ['another try', /try again|apply again|later on|попробуйте|позже|再次申请|再次申請|以后再/],
  ],
};

/** What stands in the text that may not: the name of each kind with the words found. */
export function forbiddenIn(topic: Topic, text: string): { what: string; found: string }[] {
  return [...everywhere, ...(ofTopic[topic] ?? [])].flatMap(([what, words]) => {
    const found = words.exec(text)?.[0];
    return found === undefined ? [] : [{ what, found }];
  });
}
