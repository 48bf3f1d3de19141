/** What is told of one refusal, from its enhanced status, its reply code and its words. */
interface Refusal {
  /** RFC 3463, e.g. 5.1.1; null when it is not told. */
  status: string | null;
  permanent: boolean;
}

/** A mailbox that has no room today is no lasting refusal, even where the report calls it one. */
const full =
  /(?:mailbox|inbox|mail box|box) (?:is )?(?:currently )?full|full mailbox|(?:over|exceed\w*)[^.\n]{0,30}quota|quota[^.\n]{0,30}exceed|exceed\w*[^.\n]{0,20}(?:local|storage|disk) limit|exceeds? (?:its |the )?(?:allowed|maximum|allotted) (?:size|limit|space)|容量(?:已满|已滿|超過)|空间不足|переполнен|переповнен/;
/** Words of what may go by: a full mailbox, a server that is away, a limit of today. */
const passing =
  /mailbox (?:is )?full|full mailbox|inbox is full|quota|over ?limit|storage|(?:mail|messages) at this time|not responding|no answer|(?:server|host) is down|service (?:not |un)available|name server|dns (?:error|timeout|failure)|expired|queue too long|for \d+ days|too many (?:messages|connections|recipients)|insufficient|timed? ?out|temporar|try again|try later|greylist|connection (?:refused|lost|dropped|reset)|(?:not|couldn't|could not|unable to) connect|can ?not connect|no route|unreachable|not reachable|deferred|rate limit|server busy|too busy|retry|resources|переполнен|превышен|временн|переповнен|тимчасов|已满|已滿|空间不足|容量|超过|稍后|稍後|连接|連線|一時的|容量超過|いっぱい|混雑|voll|vorübergehend|überschritten|pleine?|saturée|temporaire|lleno|llena|temporal|piena?|temporane|cheia|temporári|vol\b|tijdelijk|pełna|tymczasow|full\b|tillfällig/;
/** Words of what will not: nobody has that address, or he does not want the mail. */
const lasting =
  /user unknown|unknown user|no such|not exist|doesn't exist|not found|invalid|unknown (?:recipient|address|user|mailbox)|unroute?able|disabled|inactive|suspended|blocked|rejected|spam|denied|refused by|policy|permanent|fatal|не существует|не найден|заблокирован|не існує|不存在|找不到|拒收|被拒绝|存在しません|見つかりません|unbekannt|existiert nicht|n'existe pas|inconnu|no existe|desconocid|non esiste|sconosciut|não existe|bestaat niet|onbekend|nie istnieje|nieznany|finns inte/;

/**
 * Whether trying again is without hope. A code counts before words, an enhanced one before a plain one
 * (RFC 3463 section 2, RFC 5321 section 4.2.1); a `5.0.0` says nothing that the words of the server cannot say better.
 */
export function judgeRefusal(told: string | null, said: string): Refusal {
  // An address may hold any word: a mailbox at full.example is not full.
  const words = said
    .toLowerCase()
    .slice(0, 2000)
    .replace(/[^\s<>()@]{0,64}@[^\s<>()@]{1,253}/g, ' ');
  const inWords = enhancedStatus(said);
  const status = told !== null && !told.endsWith('.0.0') ? told : (inWords ?? told);
  if (status !== null && !status.endsWith('.0.0')) return { status, permanent: status.startsWith('5') };
  const code = replyCode(said);
  if (code !== null) return { status, permanent: code.startsWith('5') };
  if (status !== null) return { status, permanent: status.startsWith('5') };
  if (full.test(words)) return { status, permanent: false };
  if (lasting.test(words)) return { status, permanent: true };
  return { status, permanent: !passing.test(words) };
}

function enhancedStatus(text: string): string | null {
  return /(?:^|[^\d.])([45]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text.slice(0, 4000))?.[1] ?? null;
}

/** A reply code of SMTP where it stands as one: before words, a dash or an enhanced status. */
export function replyCode(text: string): string | null {
  return (
    /(?:^|[\s:;("'<>#=])([45][0-5]\d)(?=[\s-]+[^\s\d]|[\s-]+#?[245]\.\d|[\s]*$|[):"',;])/m.exec(
      text.slice(0, 4000),
    )?.[1] ?? null
  );
}
