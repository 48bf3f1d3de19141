/** Bytes that are looked at: a charset shows in its first sentences. */
const sampleSize = 8_192;

/**
 * The charset that bytes which are no UTF-8 look like, by the letters that its languages use most. Of those that the
 * desk's clients write in; whatever looks like none of them is windows-1252, which reads every byte as something.
 */
export function guessCharset(bytes: Buffer): string {
  const sample = bytes.subarray(0, sampleSize);
  const scored = candidates.map(({ name, usual, foreign }) => {
    const text = new TextDecoder(name).decode(sample);
    const high = [...text].filter((character) => character > '\u007f');
    if (high.length === 0) return { name, score: 0 };
    const count = (set: RegExp) => high.filter((character) => set.test(character)).length / high.length;
    return { name, score: count(usual) - 2 * count(foreign) };
  });
  const best = scored.reduce((one, other) => (other.score > one.score ? other : one));
  return best.score > 0.3 ? best.name : 'windows-1252';
}

/** Signs that no text in the language has many of: left over when bytes are read in the wrong charset. */
const odd = /[\ufffd\u0080-\u009f\u00a1-\u00a9\u00ac-\u00b6\u00b8-\u00ba\u2500-\u25ff\ue000-\uf8ff]/;
const commonHan =
  /[的一是不了人我在有他这為为之大来來以个個中上们們到说說国國和地也子时時道出而要于於就下得可你年生会會自着去过過家学學对對请請问問款入金提账賬户戶好谢謝您贵貴司，。！？：、]/;

const candidates: { name: string; usual: RegExp; foreign: RegExp }[] = [
  { name: 'windows-1251', usual: /[оеаинтсрвлкмдпуяыьгзбчй]/, foreign: odd },
  { name: 'koi8-r', usual: /[оеаинтсрвлкмдпуяыьгзбчй]/, foreign: odd },
  { name: 'ibm866', usual: /[оеаинтсрвлкмдпуяыьгзбчй]/, foreign: odd },
  { name: 'gb18030', usual: commonHan, foreign: /[\ufffd\ue000-\uf8ff]/ },
  { name: 'big5', usual: commonHan, foreign: /[\ufffd\ue000-\uf8ff]/ },
  { name: 'shift_jis', usual: /[\u3041-\u30fe]/, foreign: /[\ufffd\uff61-\uff9f]/ },
  { name: 'euc-jp', usual: /[\u3041-\u30fe]/, foreign: /\ufffd/ },
  { name: 'euc-kr', usual: /[\uac00-\ud7a3]/, foreign: /\ufffd/ },
  {
    name: 'windows-1252',
    usual: /[äöüßéèêëàâçñóíúáôîûœæåø’“”–…€]/i,
    foreign: /[\ufffd\u0081\u00a4\u00a6\u00ac\u00bc-\u00be\u00d0\u00d7\u00de\u00f0\u00f7\u00fe]/,
  },
];
