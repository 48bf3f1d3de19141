/**
 * Mail filters, mail programs and senders' click counters put addresses of their own around every link. What can be
 * unwrapped is (as these services document it or as their links are seen); what cannot says nothing about its target.
 */
const wrappers: { host: RegExp; unwrap(address: URL): string | null }[] = [
  { host: /(?:^|\.)safelinks\.protection\.outlook\.com$/, unwrap: parameter('url') },
  { host: /(?:^|\.)safelinks\.protection\.office365\.us$/, unwrap: parameter('url') },
  { host: /^(?:www\.)?google\.[a-z.]{2,6}$/, unwrap: onPath('/url', parameter('q', 'url')) },
  { host: /^l\.(?:facebook|instagram)\.com$/, unwrap: parameter('u') },
  { host: /^(?:deref-(?:gmx|web-\d+|web)|dereferer)\./, unwrap: parameter('redirectUrl', 'url') },
  { host: /^linkprotect\.cudasvc\.com$/, unwrap: parameter('a') },
  { host: /(?:^|\.)trendmicro\.com$/, unwrap: parameter('url') },
  { host: /^(?:checklink|click)\.mail\.ru$/, unwrap: parameter('url', 'u') },
  { host: /^mail\.yandex\.[a-z.]{2,6}$/, unwrap: parameter('url') },
  { host: /^urldefense(?:\.proofpoint)?\.(?:com|us)$/, unwrap: proofpoint },
  { host: /(?:^|\.)(?:mimecast|mimecastprotect)\.com$/, unwrap: nothing },
  { host: /^secure-web\.cisco\.com$/, unwrap: nothing },
  {
    host: /^(?:clicktime\.symantec|protection\.sophos|url\.emailprotection)\.(?:com|link)$/,
    unwrap: nothing,
  },
  {
    host: /(?:^|\.)(?:ct\.sendgrid\.net|list-manage\.com|mandrillapp\.com|awstrack\.me|hubspotlinks\.com|mailgun\.org|sparkpostmail\.com|mjt\.lu|exct\.net|rs6\.net|cmail\d+\.com|createsend\d*\.com|sendibm\d+\.com|klclick\d*\.com)$/,
    unwrap: nothing,
  },
];

/** The target of a link without its wrappers, or null when only the wrapper could tell. */
export function unwrappedTarget(target: string): string | null {
  let current = target;
  for (let depth = 0; depth < 4; depth += 1) {
    const address = URL.parse(current);
    const wrapper = address && wrappers.find(({ host }) => host.test(address.hostname));
    if (!address || !wrapper) return current;
    const inner = wrapper.unwrap(address);
    if (inner === null) return null;
    if (inner === '') return current;
    current = inner;
  }
  return null;
}

function parameter(...names: string[]) {
  return ({ searchParams }: URL) => {
    const inner = names.map((name) => searchParams.get(name)).find((value) => value !== null) ?? '';
    return /^https?:\/\//i.test(inner) ? inner : '';
  };
}

function onPath(path: string, unwrap: (address: URL) => string) {
  return (address: URL) => (address.pathname === path ? unwrap(address) : '');
}

/** https://urldefense.com/v3/__https://host/path__;!!… and the older …/v2/url?u=https-3A__host_path */
function proofpoint(address: URL): string | null {
  const third = /\/v3\/__(https?:\/{1,2}[^_].*?)__;/i.exec(address.href)?.[1];
  if (third) return third.replace(/^(https?:)\/(?!\/)/i, '$1//');
  const second = address.searchParams.get('u');
  const inner = second?.replaceAll('_', '/').replace(/-([0-9A-F]{2})/gi, '%$1');
  return inner && URL.canParse(safelyDecoded(inner)) ? safelyDecoded(inner) : null;
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function nothing(): null {
  return null;
}
