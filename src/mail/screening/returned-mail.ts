import { readAddressList, recipientAddress } from '../address-list.ts';

/** A report in free form: what the mail system says, and what it returns of the mail below. */
export interface FreeReport {
  said: string;
  /** Message-ID of the returned mail, or null. */
  messageId: string | null;
  /** To whom the returned mail was written. */
  to: string[];
}

const longestReport = 60_000;
/** The lines with which mailers begin the returned mail, and the fields with which its header begins where there is none. */
const seam =
  /^[ \t>]{0,8}[-=*_ ]{0,80}(?:below this line is a copy|(?:this|here|following) is (?:a|the) copy|a copy of (?:the|your) (?:original )?message|(?:the |your )?(?:original|returned|unsent|undelivered|rejected) (?:message|mail)(?: headers?| text| body)?(?: follows?| is included| below| attached)?[ :.]{0,3}[-=*_ ]{0,80}$|message headers? follows?|headers? (?:of|from) (?:the )?(?:original|your) message|unsent message|original message headers|(?:received: (?:from|by) |return-path: ?<|dkim-signature: )|оригинал(?:ьное)? (?:письма|сообщени)|копия (?:вашего )?(?:письма|сообщени)|原始邮件|原始郵件|邮件原文|元のメッセージ|ursprüngliche nachricht|-----message d'origine)/i;

export function splitReport(text: string): FreeReport {
  const lines = text.slice(0, longestReport).split('\n');
  const at = lines.findIndex((line, index) => index > 0 && seam.test(line.slice(0, 200)));
  const below = at === -1 ? '' : lines.slice(at).join('\n');
  const toField = /^[ \t>]{0,4}to:[ \t]*([^\n]{1,2000})/im.exec(below)?.[1] ?? '';
  return {
    said: (at === -1 ? lines : lines.slice(0, at)).join('\n'),
    messageId: /^[ \t>]{0,4}message-id:[ \t]*(?:\n[ \t]{1,8})?(<[^<>\s]{1,998}>)/im.exec(below)?.[1] ?? null,
    to: readAddressList(toField).flatMap(({ address }) => recipientAddress(address) ?? []),
  };
}
