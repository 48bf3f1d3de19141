import type { StoredMail } from '../mailboxes.ts';
import { type Argument, textOf } from './arguments.ts';
import { parseDay } from './dates.ts';
import { headerValue, splitMail } from './mime.ts';
import { selectNumbers } from './numbers.ts';
import type { Invocation, Session } from './session.ts';
import { Refusal } from './wire.ts';

type Test = (mail: StoredMail) => boolean | Promise<boolean>;

/** Enough of a mail for its header; a longer header is searched only so far. */
const HEADER_BYTES = 64 * 1024;

const FLAG_KEYS = ['ANSWERED', 'DELETED', 'DRAFT', 'FLAGGED', 'SEEN'];
const ADDRESS_KEYS = ['FROM', 'TO', 'CC', 'BCC', 'SUBJECT'];

/** SEARCH (RFC 3501 §6.4.4) by flags, numbers, days, sizes and header fields; bodies are not searched. */
export async function searchMails({ session, arguments: asked, byUid }: Invocation): Promise<string> {
  const keys = [...asked];
  if (String(keys[0]).toUpperCase() === 'CHARSET') keys.splice(0, 2);
  if (keys.length === 0) throw new Refusal('BAD', 'SEARCH needs something to look for');
  const test = readAll(session, keys);

  const found: number[] = [];
  for (const [index, mail] of session.selection!.view.entries()) {
    const verdict = test(mail);
    // Awaited only where a file was read: thousands of needless turns of the loop take seconds.
    if (verdict === true || (verdict !== false && (await verdict))) found.push(byUid ? mail.uid : index + 1);
  }
  await session.wire.write(`* SEARCH${found.map((number) => ` ${number}`).join('')}\r\n`);
  return 'Done';
}

function readAll(session: Session, keys: Argument[]): Test {
  const tests: Test[] = [];
  while (keys.length > 0) tests.push(readKey(session, keys));
  return (mail) => everyTest(tests, mail, 0);
}

function everyTest(tests: Test[], mail: StoredMail, from: number): boolean | Promise<boolean> {
  for (let index = from; index < tests.length; index++) {
    const verdict = tests[index]!(mail);
    if (verdict === false) return false;
    if (verdict !== true) return verdict.then((passed) => passed && everyTest(tests, mail, index + 1));
  }
  return true;
}

/** Takes one key with what belongs to it off the front. */
function readKey(session: Session, keys: Argument[]): Test {
  const key = keys.shift()!;
  if (Array.isArray(key)) return readAll(session, [...key]);
  const name = key.toString().toUpperCase();
  const next = () => textOf(keys.shift(), `What follows ${name}`);

  if (name === 'ALL' || name === 'OLD') return () => true;
  if (name === 'NEW' || name === 'RECENT') return () => false;
  if (name === 'NOT') return not(readKey(session, keys));
  if (name === 'OR') {
    const [one, other] = [not(readKey(session, keys)), not(readKey(session, keys))];
    return not((mail) => everyTest([one, other], mail, 0));
  }
  if (name === 'UID') return numbers(session, next(), true);
  if (/^[\d*]/.test(name)) return numbers(session, name, false);
  if (name === 'KEYWORD') return hasFlag(next());
  if (name === 'UNKEYWORD') return not(hasFlag(next()));
  if (FLAG_KEYS.includes(name)) return hasFlag(`\\${name}`);
  if (FLAG_KEYS.includes(name.slice(2)) && name.startsWith('UN')) return not(hasFlag(`\\${name.slice(2)}`));
  if (name === 'LARGER') return compare(Number(next()), (mail, size) => mail.size > size);
  if (name === 'SMALLER') return compare(Number(next()), (mail, size) => mail.size < size);
  // Days are those of INTERNALDATE, which this server tells in UTC.
  if (name === 'SINCE') return compare(parseDay(next()), (mail, day) => dayOf(mail) >= day);
  if (name === 'BEFORE') return compare(parseDay(next()), (mail, day) => dayOf(mail) < day);
  if (name === 'ON') return compare(parseDay(next()), (mail, day) => dayOf(mail) === day);
  if (name === 'HEADER') return hasHeader(session, next(), next());
  if (ADDRESS_KEYS.includes(name)) return hasHeader(session, name, next());
  throw new Refusal('NO', `[CANNOT] ${name} cannot be searched for here`);
}

function not(test: Test): Test {
  return (mail) => {
    const verdict = test(mail);
    return typeof verdict === 'boolean' ? !verdict : verdict.then((passed) => !passed);
  };
}

function numbers(session: Session, set: string, byUid: boolean): Test {
  const chosen = new Set(selectNumbers(session.selection!.view, set, byUid).map(({ mail }) => mail));
  return (mail) => chosen.has(mail);
}

function hasFlag(flag: string): Test {
  const wanted = flag.toLowerCase();
  return (mail) => [...mail.flags].some((one) => one.toLowerCase() === wanted);
}

function compare<Value>(value: Value, matches: (mail: StoredMail, value: Value) => boolean): Test {
  return (mail) => matches(mail, value);
}

function dayOf(mail: StoredMail): string {
  return mail.internalDate.toISOString().slice(0, 10);
}

/** Whether any field of the name holds the text, in any letter case; an empty text asks whether there is one. */
function hasHeader(session: Session, name: string, text: string): Test {
  const wanted = text.toLowerCase();
  return async (mail) => {
    const { fields } = splitMail(await session.store.rawMails.read(mail.sha256, HEADER_BYTES));
    const named = fields.filter((field) => field.name.toLowerCase() === name.toLowerCase());
    return named.some((field) => headerValue([field], name.toLowerCase())!.toLowerCase().includes(wanted));
  };
}
