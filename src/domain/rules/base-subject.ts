/** "Re: AW: [2]: …" in the words of mail programs around the world, also with the count that some add. */
const prefixes =
  /^\s*(?:(?:re|aw|antw|sv|vs|rv|res|ref|odp|ynt|r|fwd?|wg|tr|enc|vb|pd|i|отв|ответ|пересл|на|回复|回覆|答复|答覆|转发|轉寄|返信|転送)\s*(?:\[\d{1,3}\]|\(\d{1,3}\))?\s*[:：]\s*)+/iu;
const ownTag = /\s*\[CD-[0-9A-Z]{7}\]/gi;

/** What a subject is about: without the marks of answers and forwards, and without our tags. */
export function baseSubject(subject: string): string {
  return subject.replace(prefixes, '').replace(ownTag, ' ').replace(/\s+/g, ' ').trim();
}
