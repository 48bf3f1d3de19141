/** The lines of the core system's files, header first, made as they are asked for; the same for the same seed. */
export const coreRows = { clients: clientLines, payments: paymentLines };

const start = Date.UTC(2025, 0, 1);
const minute = 60_000;

function* clientLines(count: number, seed: number): Generator<string> {
  const draw = drawing(seed);
  yield 'external_id,type,entity,name,name_native,language,country,emails,phones,status,time_zone,vip,source_updated_at\n';
  for (let number = 1; number <= count; number += 1) {
    const name = `${draw.one(['Anna', 'Ivan', 'Wei', 'Maria', 'John'])} ${draw.one(['Brown', 'Petrov', 'Wang', 'Rossi', 'Smith'])}`;
    const language = draw.one(['en', 'ru', 'zh-Hans']);
    yield `CL-${100_000 + number},individual,CY,${name},,${language},CY,c${number}@mail${number % 97}.example,+3579${String(number).padStart(7, '0')},active,Europe/Nicosia,false,${time(number)}\n`;
  }
}

function* paymentLines(count: number, clients: number, seed: number): Generator<string> {
  const draw = drawing(seed + 1);
  yield 'external_id,client_id,login,kind,status,reason_code,amount,currency,fee,method,provider,provider_ref,uetr,arn,rrn,txid,network,card_last4,iban,payer_name,requested_at,submitted_at,completed_at,expected_by,source_updated_at\n';
  for (let number = 1; number <= count; number += 1) {
    const kind = draw.one(['deposit', 'withdrawal']);
    const status =
      kind === 'deposit'
        ? draw.one(['credited', 'provider_pending', 'declined'])
        : draw.one(['completed', 'pending_review', 'in_transit', 'rejected']);
    const method = draw.one(['card', 'swift', 'sepa', 'crypto']);
    const client = 100_000 + 1 + draw.below(clients);
    const cells = [
      `${kind === 'deposit' ? 'DP' : 'WD'}-${10_000_000 + number}`,
      `CL-${client}`,
      String(5_000_000 + client),
      ...[kind, status, status === 'declined' ? 'do_not_honor' : ''],
      `${draw.below(100_000)}.${String(draw.below(100)).padStart(2, '0')}`,
      method === 'crypto' ? 'USDT' : draw.one(['USD', 'EUR', 'CNY']),
      ...['0', method, draw.one(['Acme Pay', 'North Bank', 'Chainway']), `pay_${draw.hex(12)}`],
      method === 'swift'
        ? `${draw.hex(8)}-${draw.hex(4)}-4${draw.hex(3)}-a${draw.hex(3)}-${draw.hex(12)}`
        : '',
      method === 'card' ? `7${String(draw.below(1e9)).padStart(9, '0')}A${draw.hex(8)}` : '',
      '',
      ...(method === 'crypto' ? [`0x${draw.hex(64)}`, 'TRON'] : ['', '']),
      method === 'card' ? String(draw.below(10_000)).padStart(4, '0') : '',
      method === 'sepa'
        ? `DE89${String(draw.below(1e9)).padStart(9, '0')}${String(draw.below(1e9)).padStart(9, '0')}`
        : '',
      '',
      time(number),
      status === 'completed' || status === 'in_transit' ? time(number + 60) : '',
      status === 'completed' || status === 'credited' ? time(number + 600) : '',
      '',
      time(number + 600),
    ];
    yield `${cells.join(',')}\n`;
  }
}

function time(minutes: number): string {
  return new Date(start + minutes * minute).toISOString();
}

/** A small generator that gives the same numbers for the same seed (mulberry32). */
function drawing(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  const below = (limit: number) => next() % limit;
  return {
    below,
    one: <Item>(items: Item[]): Item => items[below(items.length)]!,
    hex: (digits: number) =>
      Array.from({ length: Math.ceil(digits / 8) }, () => next().toString(16).padStart(8, '0'))
        .join('')
        .slice(0, digits),
  };
}
