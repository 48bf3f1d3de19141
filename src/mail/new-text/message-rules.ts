import { forwarded, forwardSubjects, original } from './message-rule-words.ts';

const dash = '[-_=*~‐‑‒–—―─]';
const words = (table: Record<string, string[]>) => Object.values(table).flat().join('|');
const ruled = (table: Record<string, string[]>) =>
  new RegExp(
    `^[\\s>*|]{0,6}(?:${dash}\\s?){2,60}[\\s*]{0,6}(?:${words(table)})\\s?[:：]?[\\s*]{0,6}(?:${dash}{1,60}[\\s*|]{0,4})?$`,
    'iu',
  );
/** Without dashes only forwarding has a fixed line of its own: Apple's "Begin forwarded message:". */
const announced = new RegExp(`^[\\s>*]{0,6}(?:${words(forwarded)})\\s?[:：]\\*{0,2}$`, 'iu');
const originalRule = ruled(original);
const forwardRule = ruled(forwarded);
const bareRule = new RegExp(`^\\s{0,9}(?:${words(original)})\\s{0,9}$`, 'iu');
const forwardSubject = new RegExp(
  `^\\s*(?:${forwardSubjects.join('|')})\\s?(?:\\[\\d{1,2}\\]|\\(\\d{1,2}\\))?\\s?[:：]`,
  'iu',
);

/** "Original Message" without dashes, as BlackBerry sets it; only right above an old mail it is one. */
export function isBareRule(line: string): boolean {
  return line.length <= 60 && /\S\s\S|[^\p{ASCII}]/u.test(line) && bareRule.test(line);
}

/** GroupWise: ">>> Anna Novak <a@b> 4/11/2026 6:54 PM >>>", with an unmarked text below. */
export function isGroupWiseRule(line: string): boolean {
  return (
    line.length <= 300 && /^\s?>{2,3}\s[^>]{2,120}(?:>[^>]{1,80})?>{2,3}\s?$/.test(line) && /[\d@]/.test(line)
  );
}

/** The line of a desk or a forum above which an answer is to be written: "##- Please type your reply above this line -##". */
const above =
  /(?:reply|respon[ds]\w*|answer|type|write)[^.]{0,40}above (?:this|the) line|above this line[^.]{0,40}(?:reply|respon|answer)|oberhalb dieser (?:linie|zeile)|au-dessus de cette ligne|(?:por )?encima de esta línea|sopra questa (?:linea|riga)|acima desta linha|boven deze (?:lijn|regel)|powyżej tej linii|ovanför (?:den här|denna) (?:raden|linjen)|(?:над|выше) этой (?:чертой|линии|строки|линией|строкой)|(?:над|вище) (?:цією|цієї) (?:лінією|рискою|лінії)|在(?:此|这|這)(?:行|线|線)(?:之)?上|この(?:行|線)より上/iu;

function isReplyAbove(line: string): boolean {
  return line.length <= 120 && above.test(line) && !/[?？]/.test(line);
}

/** What kind of old mail this line announces. */
export function messageRule(line: string): 'original' | 'forwarded' | null {
  if (line.length > 160) return null;
  if (forwardRule.test(line) || announced.test(line)) return 'forwarded';
  return originalRule.test(line) || isGroupWiseRule(line) || isReplyAbove(line) ? 'original' : null;
}

/** True when the outermost mark of the subject says that the mail was forwarded: "Fwd: Re: …", not "Re: Fwd: …". */
export function isForwardSubject(subject: string): boolean {
  return forwardSubject.test(subject.slice(0, 40));
}
