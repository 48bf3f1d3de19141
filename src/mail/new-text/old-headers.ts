/**
 * Headers of old mails as programs of the nineties set them: those of Lotus Notes, where sender and time have no names,
 * and the list of raw headers that AOL set below.
 */
const longestLine = 200;
const mostAbove = 4;
const mostLines = 18;
const dated = /\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s{1,4}(?:at )?\d{1,2}:\d\d/;
const to = /^\s{0,8}(?:to|an|à|кому|收件人)\s?[:：]/iu;
const copy = /^\s{0,8}(?:cc|kopie|copie|копия|抄送)\s?[:：]/iu;
const subject = /^\s{0,8}(?:subject|thema|betreff|objet|тема|主题)\s?[:：]/iu;
const rawHeaders = /^-{5,60} ?headers ?-{5,60}$/i;

/**
 * True when the header of an old mail starts here: up to four short lines, one of them with a date and a time, and
 * below them To, cc and Subject, as Notes writes them. A person who copies a list has no cc in it.
 */
export function startsOldHeader(lines: string[], position: number): boolean {
  const first = lines[position]!;
  if (first.trim() === '' || first.length > longestLine) return false;
  if (rawHeaders.test(first.trim())) return true;
  if ((lines[position - 1] ?? '').trim() !== '') return false;
  const below = lines.slice(position, position + mostLines).map((line) => line.slice(0, longestLine));
  const words = below.filter((line) => line.trim() !== '');
  const addressed = words.findIndex((line) => to.test(line));
  if (addressed < 1 || addressed > mostAbove) return false;
  // The sender and the time are one paragraph.
  const paragraph = below.slice(0, mostAbove).findIndex((line) => line.trim() === '');
  const above = below.slice(0, Math.min(addressed, paragraph === -1 ? mostAbove : paragraph));
  if (!above.some((line) => dated.test(line))) return false;
  const fields = words.slice(addressed);
  const about = fields.findIndex((line) => subject.test(line));
  return about > 0 && fields.slice(0, about).some((line) => copy.test(line));
}
