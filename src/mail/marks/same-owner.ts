import { getDomain } from 'tldts';

/** Whether two hosts belong to one owner: the same, or below the same registered domain. Names below a provider's are several owners'. */
export function isSameOwner(one: string, other: string): boolean {
  if (one === other) return true;
  const [owner, another] = [ownerOf(one), ownerOf(other)];
  return owner !== null && owner === another;
}

function ownerOf(host: string): string | null {
  const domain = getDomain(host, { allowPrivateDomains: true });
  return oneOwner.find((names) => names.includes(domain ?? ''))?.[0] ?? domain;
}

/** Short names that large sites put into links to themselves. */
const oneOwner = [
  ['youtube.com', 'youtu.be'],
  ['facebook.com', 'fb.com', 'fb.me', 'messenger.com', 'm.me'],
  ['linkedin.com', 'lnkd.in'],
  ['twitter.com', 'x.com', 't.co'],
  ['whatsapp.com', 'wa.me'],
  ['telegram.org', 'telegram.me', 't.me'],
  ['microsoft.com', 'aka.ms'],
  ['vk.com', 'vk.cc', 'vk.ru'],
];

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
