/** The lines without a signature, a device line and a disclaimer. */
export function withoutSignature(lines: string[]): string[] {
  const withoutDevice = lines.filter((line) => !isDeviceLine(line));
  const ends = [signatureMark(withoutDevice), disclaimerStart(withoutDevice), signOff(withoutDevice)];
  return withoutDevice.slice(0, Math.min(...ends));
}

const devices =
  'iphone|ipad|ipod|apple watch|android(?: device| phone)?|mobile(?: device| phone)?|phone|smartphone|samsung.{0,30}|galaxy.{0,30}|huawei.{0,30}|xiaomi.{0,30}|redmi.{0,30}|pixel.{0,30}|blackberry.{0,30}|windows phone';
const deviceLines = [
  new RegExp(`^sent from (?:my |a )?(?:${devices})[.!]?$`, 'i'),
  /^(?:sent from|get) (?:outlook|yahoo mail|gmail|mail|proton ?mail|aol|gmx|mail\.ru)(?: (?:for|on|mobile).{0,30}| app.{0,30})?(?:[ <[(]+https?:\/\/\S+)?$/i,
  /^sent (?:with|via) (?:proton ?mail|outlook|gmail|tutanota|superhuman|mail\.ru)\b.{0,60}$/i,
  new RegExp(
    `^отправлено (?:с|со|из) (?:моего |мобильного )?(?:${devices}|телефона|смартфона|устройства|планшета)[.!]?$`,
    'i',
  ),
  /^отправлено из (?:мобильной |приложения )?(?:яндекс.{0,20}|почты mail.{0,30}|почты|outlook.{0,30}|mail\.ru.{0,30})$/i,
  /^(?:发自|發自|来自|來自)我的.{1,20}$/,
  /^(?:发自|發自|来自|來自|从|從).{0,16}(?:iphone|ipad|手机|手機|邮箱|郵箱|outlook|邮件|mail).{0,16}(?:发送|傳送|发出)?$/i,
];

function isDeviceLine(line: string): boolean {
  const words = line.trim();
  return words.length > 0 && words.length <= 90 && deviceLines.some((shape) => shape.test(words));
}

/** RFC 3676 section 4.3: two hyphens and a blank; the blank is often lost on the way. */
function signatureMark(lines: string[]): number {
  const mark = lines.findIndex((line) => /^\s?--\s*$/.test(line));
  return mark === -1 || isEmpty(lines.slice(0, mark)) ? lines.length : mark;
}

const disclaimerOpening =
  /^[\s*_"(]*(?:this (?:e-?mail|message|communication|transmission)|the (?:information|content)s? (?:contained |transmitted )?(?:in|of|by) this|confidential|disclaimer|notice:|privileged|это (?:электронное |почтовое )?(?:сообщение|письмо)|настоящее (?:электронное )?(?:сообщение|письмо)|данное (?:электронное )?(?:сообщение|письмо)|информация,? содержащаяся|конфиденциальн|внимание[!:]|本邮件|本郵件|本电子邮件|此邮件|此电子邮件|保密|免责声明|重要提示)/i;
const disclaimerWords =
  /confidential|privileged|intended (?:solely |only )?(?:recipient|for)|конфиденциальн|предназначен|адресат|保密|机密|機密|收件人|专供/i;

/** The paragraph that opens like a disclaimer and speaks like one; what stands below belongs to it. */
function disclaimerStart(lines: string[]): number {
  for (let position = 1; position < lines.length; position++) {
    const opensParagraph = /^[\s_*=-]*$/.test(lines[position - 1]!);
    if (!opensParagraph || !disclaimerOpening.test(lines[position]!)) continue;
    const paragraph = lines.slice(position, position + 6).join(' ');
    if (disclaimerWords.test(paragraph) && !isEmpty(lines.slice(0, position))) return position;
  }
  return lines.length;
}

const closing =
  /^\s*(?:(?:with )?(?:best|kind|kindest|warm|many)(?: best)?(?: regards| wishes)|regards|(?:yours )?(?:sincerely|faithfully|truly)(?: yours)?|с (?:уважением|наилучшими пожеланиями)|всего (?:доброго|наилучшего)|此致|祝好|顺祝商祺|顺颂商祺|谨上|敬上)\s*[,.!，。！]{0,2}\s*$/i;
/** A line below the name that still says something about the matter. */
const matter =
  /^\s*(?:p\.?\s?p?\.?s\b|з\.?ы\b|постскриптум|又及|附言)|[?？]|\b[A-Z]{2,}-\d|login|account|логин|сч[её]т|аккаунт|账号|账户|賬戶|订单|單號/i;
const longestSignature = 8;

/** "Best regards," and the name, title and telephone below it. Thanks are not a closing: people go on after them. */
function signOff(lines: string[]): number {
  const last = lines.length;
  for (let position = last - 1; position > 0; position--) {
    if (!closing.test(lines[position]!)) continue;
    const below = lines.slice(position + 1).filter((line) => line.trim() !== '');
    const isSignature = below.length <= longestSignature && below.every(isSignatureLine);
    return isSignature && !isEmpty(lines.slice(0, position)) ? position : last;
  }
  return last;
}

function isSignatureLine(line: string): boolean {
  return line.trim().length <= 90 && !matter.test(line);
}

function isEmpty(lines: string[]): boolean {
  return lines.every((line) => line.trim() === '');
}
