/** What the reader's own mail server puts above a mail from outside. Each needs the mail itself and where it came from. */
const thisMail =
  '(?:this|diese|die|ce(?:t|tte)?|est[ea]|questo|questa|ta|deze|dit|det(?:ta|te)?|это|данное|цей)\\s(?:e-?mail|mail|message|nachricht|courriel|mensaje|correo|mensagem|messaggio|wiadomość|bericht|письмо|сообщение|лист)';
const outside =
  '(?:outside|external|unknown sender|externen?|außerhalb|externe|esterno|externo|spoza|zewnętrzn|utanför|внешн|извне|зовнішн)';
const banner = new RegExp(
  `${thisMail}[^.!?]{0,60}${outside}|^\\W{0,4}external(?: e-?mail| sender| message)?\\W{1,4}(?:${thisMail}|do not|be careful|caution)|you don['’]t often (?:get|receive) e?-?mail|sie erhalten nicht (?:häufig|oft) e-?mails? von|vous n['’](?:obtenez|recevez) pas souvent|no suele recibir correo|вы нечасто получаете|[本此]邮件来自外部|此郵件來自外部`,
  'iu',
);
const longest = 8;

/** How many of the first lines are such a banner; 0 for none. */
export function bannerEnd(lines: string[]): number {
  const start = lines.findIndex((line) => line.trim() !== '');
  if (start === -1) return 0;
  const end = lines.findIndex((line, index) => index > start && line.trim() === '');
  if (end === -1 || end - start > longest) return 0;
  const paragraph = lines
    .slice(start, end)
    .map((line) => line.slice(0, 600))
    .join(' ');
  return paragraph.length <= 1200 && banner.test(paragraph) ? end : 0;
}
