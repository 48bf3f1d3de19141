import type { Span } from '../readable.ts';

// What no checksum tells: names, postal addresses and secrets, by the words around them.

export type CuedKind = 'NAME' | 'ADDRESS' | 'SECRET' | 'LINK' | 'EMAIL' | 'CARD' | 'REFERENCE' | 'NUMBER';

const capital = "\\p{Lu}[\\p{L}'’-]*\\.?";
const people = `(${capital}(?: ${capital}){0,3})`;
const line = '([^\\n]{2,80})';

/** The last capture is what goes. In the order in which they read. */
const patterns: [CuedKind, RegExp][] = [
  ['LINK', /\b(?:https?:\/\/|www\.)[^\s<>"']+/giu],
  ['LINK', /(?<![\p{L}\p{N}@.])(?:[\p{L}\p{N}-]{1,60}\.)+\p{L}{2,12}\/[^\s<>"']*/gu],
  ['EMAIL', /[^\s<>"'(),;:]{1,64}@[^\s<>"'(),;:]{2,120}/gu],
  // What was masked when it was stored still shows four digits.
  ['CARD', /(?:[A-Z]{2}\d{2}(?:\s?[A-Z0-9]{1,4}){0,6}\s?|[A-Z]{0,2})\*{3,}\s?\d{0,4}/gu],
  [
    'SECRET',
    /(?:passwords?|passcode|pass ?phrase|\bpin\b|\botp\b|one[- ]time code|secret (?:word|answer)|seed phrase|парол[ьяею]м?|пин(?:-?код)?|кодов\p{L}{2} слов\p{L}|секретн\p{L}{2,3} слов\p{L}|密码|密碼|口令|暗号|助记词)(?:[\s:=–—«"“'-]|\bis\b|\bwas\b|\bto\b|это|是|为|為){1,8}([^\s,;«»"”'。，]{3,64})/giu,
  ],
  // Postal addresses: what is called one, and what looks like one.
  [
    'ADDRESS',
    new RegExp(
      `(?:(?:home|postal|residential|mailing|my|new|current|registered) address|адрес (?:проживания|регистрации|доставки)|мой (?:новый )?адрес|(?:家庭|通讯|通訊|居住|邮寄|我的|新)地址|住址)(?:\\s?(?:is|это|是|为|為))?\\s?[:：—-]?\\s?${line}`,
      'giu',
    ),
  ],
  ['ADDRESS', /(?:^|\n)\s*(?:address|адрес|地址)\s?[:：]\s?([^\n]{4,120})/giu],
  [
    'ADDRESS',
    /\b\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{L}'’-]+ ){1,4}(?:street|str|st|road|rd|avenue|ave|lane|ln|drive|dr|court|ct|boulevard|blvd|square|sq|way|place|terrace|close|crescent|gardens)\b\.?(?:,[^\n.;]{1,60})?/giu,
  ],
  [
    'ADDRESS',
    /(?<!\p{L})(?:ул(?:\.|ица|ице)|пр(?:-т|осп\.?|оспект[ае]?)|пер(?:\.|еулок)|наб(?:\.|ережная)|ш(?:\.|оссе)|б-р|бульвар|пл(?:\.|ощадь)|мкр\.?) ?\p{Lu}[^\n;!?]{2,80}/gu,
  ],
  [
    'ADDRESS',
    /(?:\p{Script=Han}{2,8}(?:省|自治区|特别行政区))?(?:\p{Script=Han}{2,6}[市縣县])?(?:\p{Script=Han}{1,6}[区區镇鎮乡鄉])?\p{Script=Han}{1,8}(?:路|街|道|大道|巷|弄|里)\p{Script=Han}{0,4}[\d一二三四五六七八九十百]{1,5}(?:号|號|弄|巷|栋|棟|座|楼|樓|室|单元|單元|[\d-])+/gu,
  ],
  // Names where people say that one follows.
  [
    'NAME',
    new RegExp(
      `(?:[Mm]y (?:full )?name is|[Tt]his is|I am|I['’]m|[Mm]rs?\\.?|[Mm]s\\.?|[Mm]iss|[Dd]r\\.?|[Mm]adam|[Ss]ir) ${people}`,
      'gu',
    ),
  ],
  [
    'NAME',
    new RegExp(
      `(?:[Мм]еня зовут|[Мм]оя фамилия|[Пп]ишет вам|[Вв]ас беспокоит|[Гг]осподин\\p{L}?|[Гг]оспож\\p{L}{1,2}|[Гг]-н\\p{L}?|[Гг]-ж\\p{L}) ${people}`,
      'gu',
    ),
  ],
  ['NAME', /(?:我叫|我是|本人|我的名字是)(\p{Script=Han}{2,4})(?=[，,。.；;！!\s]|的|，|$)/gu],
  [
    'NAME',
    /(?:姓名|户名|戶名|收款人|持卡人|开户名|開戶名|受益人|名字)\s?[:：是为為]\s?([\p{Script=Han}·]{2,12}|[A-Za-z][A-Za-z .'’-]{2,40})/gu,
  ],
  [
    'NAME',
    /(?:beneficiary|account holder|card ?holder|recipient|payee|full name|first name|last name|surname|name|получател[ьяю]|бенефициар|владел[еь]ц\p{L}?|держател[ьяю]|фио|ф\.и\.о\.|фамилия|имя)(?: name| is| карты| сч[её]та)?\s?[:：=—-]\s?([\p{L}][\p{L} .'’-]{1,60})/giu,
  ],
  [
    'NAME',
    /(?:regards|sincerely|faithfully|respectfully|truly|thanks|thank you|cheers|best|wishes|greetings|с уважением|спасибо|с наилучшими пожеланиями|всего доброго|благодарю|此致|敬礼|敬禮|敬上|谢谢|謝謝|祝好|顺祝商祺)[,，.!。！]?\s*\n+\s*([\p{L}][\p{L} .,'’·-]{1,50})(?=\n|$)/giu,
  ],
  ['NAME', /\n\s*(\p{Script=Han}{2,4})\s*$/gu],
  ['NAME', new RegExp(`\\n\\s*(${capital} ${capital}(?: ${capital})?)\\s*$`, 'gu')],
  // And two or three words with capitals in a row.
  [
    'NAME',
    /(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}])\p{Lu}\p{Ll}+(?:[-’']\p{Ll}+)? \p{Lu}\p{Ll}+(?:[-’']\p{Ll}+)?(?: \p{Lu}\p{Ll}+)?/gu,
  ],
  // Whatever is left that could be an identifier.
  ['REFERENCE', /(?<![\p{L}\p{N}_[-])(?=[\p{L}_-]*\d)[A-Za-z0-9_-]{6,}(?![\p{L}\p{N}_\]-])/gu],
  ['NUMBER', /(?<![\p{N}])\d(?:[ .,/-]?\d){3,}/gu],
];

/** Words of the trade that open a sentence or a heading with a capital: no names. */
const trade = new Set(
  (
    'account accounts address amount application bank card case client complaint crypto customer dear deposit deposits desk ' +
    'document documents dispute first hello hi hold identity internal missing money my no not order passport pay payment payments ' +
    'please proof ref refund reference rejected second sir status still support team the third transfer urgent verification ' +
    'wallet where why withdraw withdrawal withdrawals your when what how thank thanks kind best regards ' +
    'вывод депозит здравствуйте добрый день заявка карта где когда почему как мой моя моё номер паспорт платеж платёж пополнение ' +
    'статус уважаемые уважаемая уважаемый доброе утро счет счёт верификация жалоба срочно'
  ).split(' '),
);

/** Spans with their kinds, the first pattern that reads a place winning. */
export function findCued(text: string): (Span & { kind: CuedKind })[] {
  return patterns.flatMap(([kind, pattern]) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const what = match[1] ?? match[0];
      if (kind === 'NAME' && isOfTheTrade(what)) return [];
      const start = match.index + match[0].lastIndexOf(what);
      return [{ kind, start, end: start + what.trimEnd().length }];
    }),
  );
}

function isOfTheTrade(name: string): boolean {
  const words = name.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.every((one) => trade.has(one));
}
