/** The lines that are not history: no quoted lines, no line that introduces them, nothing below a header block. */
export function withoutHistory(lines: string[]): string[] {
  const kept: string[] = [];
  let position = 0;
  while (position < lines.length) {
    const line = lines[position]!;
    if (startsForwardedMail(line) || startsHeaderBlock(lines, position)) return withoutRule(kept);
    const introduced = attributionLength(lines, position);
    if (introduced > 0) {
      const next = firstWritten(lines, position + introduced);
      // With marks the person may have written below or between them; without marks all that follows is history.
      if (next === lines.length || !isQuoted(lines[next]!)) return kept;
      position = next;
    } else if (isQuoted(line)) {
      position += 1;
    } else {
      kept.push(line);
      position += 1;
    }
  }
  return kept;
}

function isQuoted(line: string): boolean {
  return /^\s{0,3}>/.test(line);
}

function firstWritten(lines: string[], from: number): number {
  let position = from;
  while (position < lines.length && lines[position]!.trim() === '') position++;
  return position;
}

const forwarded = [
  /^[\s>]*-{2,}\s*(?:original message|forwarded message|original appointment|forwarded by .{1,80})\s*-{2,}$/i,
  /^\s*begin forwarded message:$/i,
  /^[\s>]*-{2,}\s*(?:исходное сообщение|пересылаемое сообщение|пересланное сообщение|конец пересылаемого сообщения|оригинальное сообщение|original message)\s*-{2,}$/i,
  /^\s*(?:начало переадресованного сообщения|начало пересылаемого сообщения):$/i,
  /^[\s>]*-{2,}\s*(?:原始邮件|原始郵件|原邮件|转发邮件信息|转发的邮件|轉寄郵件|回复的原邮件|邮件原件|Original)\s*-{2,}$/i,
];

function startsForwardedMail(line: string): boolean {
  return line.length < 160 && forwarded.some((shape) => shape.test(line));
}

const headerNames =
  /^[\s*]*(?:from|sent|date|to|cc|subject|reply-to|от|от кого|отправлено|дата|кому|копия|тема|发件人|发送时间|发送日期|日期|时间|收件人|抄送|主题|寄件者|寄件日期|收件者|主旨)\s*\*{0,2}\s*[:：]/i;
const firstHeader = /^[\s*]*(?:from|от|от кого|发件人|寄件者)\s*\*{0,2}\s*[:：]\s*\*{0,2}\s*\S/i;

/** Outlook's way: "From: … Sent: … To: … Subject: …" without any mark. One such line alone can be a sentence. */
function startsHeaderBlock(lines: string[], position: number): boolean {
  if (!firstHeader.test(lines[position]!)) return false;
  const block = lines.slice(position, position + 8).filter((line) => line.trim() !== '');
  const headers = block.slice(0, 5).filter((line) => headerNames.test(line));
  return headers.length >= 3;
}

/** Outlook draws a rule above the block. */
function withoutRule(lines: string[]): string[] {
  const kept = [...lines];
  while (kept.length > 0 && /^\s*(?:[_-]{5,}\s*)?$/.test(kept.at(-1)!)) kept.pop();
  return kept;
}

interface Attribution {
  end: RegExp;
  within: RegExp;
  start?: RegExp;
}
const attributions: Attribution[] = [
  // "On Mon, 9 Mar 2026 at 12:33, Support <desk@example.com> wrote:"
  { start: /^\s*On\b/i, within: /\d/, end: /\bwrote:$/i },
  // "9 марта 2026 г., 12:33, Support <desk@example.com> пишет:"
  { within: /\d|@/, end: /\s(?:пишет|писала?|писал\(а\)|написал[аи]?|написал\(а\))\s?:$/i },
  // "在 2026年3月9日，Support <desk@example.com> 写道：", "Support 于2026年3月9日写道："
  { within: /\d|@/, end: /(?:写道|寫道|编写|撰寫)\s?[:：]$/ },
  // Gmail in Russian and webmails: a time and an address in brackets, then a colon
  { within: /\d{1,2}[:.]\d{2}/, end: /<[^<>\s@]{1,64}@[^<>\s]{1,254}>\s?[:：]$/ },
];
const attributionStart = /^\s*(?:On\b|在|于|.{0,60}\d{4})/i;

/** How many lines the sentence that introduces a quote takes at this position; mail programs wrap it. 0: none. */
function attributionLength(lines: string[], position: number): number {
  let sentence = '';
  for (let length = 1; length <= 4 && position + length <= lines.length; length++) {
    const line = lines[position + length - 1]!;
    if (line.trim() === '' || line.length > 400) return 0;
    sentence = length === 1 ? line : `${sentence} ${line.trim()}`;
    if (length > 1 && !attributionStart.test(lines[position]!)) return 0;
    if (attributions.some((shape) => introduces(shape, sentence))) return length;
  }
  return 0;
}

function introduces({ start, within, end }: Attribution, sentence: string): boolean {
  return (start?.test(sentence) ?? true) && end.test(sentence) && within.test(sentence);
}
