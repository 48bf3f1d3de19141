import { getDomain } from 'tldts';

/** Whether two hosts belong to one owner: the same, or below the same registered domain. Names below a provider's are several owners'. */
export function isSameOwner(one: string, other: string): boolean {
  if (one === other) return true;
  const owner = getDomain(one, { allowPrivateDomains: true });
  return owner !== null && owner === getDomain(other, { allowPrivateDomains: true });
}

/** Names under which a provider gives one and the same mailbox. */
const oneMailbox = [
  ['gmail.com', 'googlemail.com'],
  ['icloud.com', 'me.com', 'mac.com'],
  ['proton.me', 'protonmail.com', 'pm.me', 'protonmail.ch'],
  ['yandex.ru', 'ya.ru', 'yandex.com', 'yandex.by', 'yandex.kz', 'yandex.ua', 'narod.ru'],
];

/** Whether two lower-case addresses are one mailbox: equal but for what stands behind a plus, dots at Gmail, and the provider's other names. */
export function isSameMailbox(one: string, other: string): boolean {
  return mailboxOf(one) === mailboxOf(other);
}

function mailboxOf(address: string): string {
  const at = address.lastIndexOf('@');
  const domain = address.slice(at + 1);
  const provider = oneMailbox.find((names) => names.includes(domain))?.[0] ?? domain;
  const local = address.slice(0, Math.max(0, at)).replace(/\+.*$/, '');
  return `${provider === 'gmail.com' ? local.replaceAll('.', '') : local}@${provider}`;
}
