import type { Mark } from '../../domain/model/marks.ts';
import { readAddressList, recipientAddress } from '../address-list.ts';
import { singleLine } from '../clean-text.ts';
import { fieldBytes, type MailHeader } from '../header-fields.ts';
import { isSameMailbox, isSameOwner } from './same-owner.ts';

/** What in From and Reply-To claims more than it is. `charset` is what raw bytes in a name most probably are. */
export function headerMarks(header: MailHeader, charset: string | null): Mark[] {
  const from = fieldBytes(header, 'from')[0];
  const author = from === undefined ? undefined : readAddressList(from, charset)[0];
  if (!author) return [];
  const address = recipientAddress(author.address) ?? '';
  return [...nameMarks(author.name, address), ...replyMarks(header, address)];
}

const addressInText = /[^\s<>"'(),:;@[\]]{1,64}@[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/u;

/** Many mail programs show a name alone: an address in it is what people will believe. */
function nameMarks(name: string, address: string): Mark[] {
  const shown = addressInText.exec(singleLine(name.normalize('NFKC'), 500))?.[0];
  const claimed = shown === undefined ? null : recipientAddress(shown);
  if (claimed === null || isSameMailbox(claimed, address)) return [];
  return [{ kind: 'address_in_name', seen: claimed, instead: address }];
}

function replyMarks(header: MailHeader, address: string): Mark[] {
  const domain = domainOf(address);
  const wanted = fieldBytes(header, 'reply-to').flatMap((value) => readAddressList(value));
  const elsewhere = wanted
    .slice(0, 20)
    .map((one) => recipientAddress(one.address))
    .filter((one) => one !== null)
    .find((one) => !isSameMailbox(one, address) && !isSameOwner(domainOf(one), domain));
  if (elsewhere === undefined || domain === '') return [];
  return [{ kind: 'reply_to_elsewhere', seen: domainOf(elsewhere), instead: domain }];
}

function domainOf(address: string): string {
  return address.slice(address.lastIndexOf('@') + 1);
}
