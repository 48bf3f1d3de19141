/**
 * The charset that bytes beyond ASCII most probably have, told by how common the letters are that they would be.
 * The bytes are known not to be UTF-8. `unlikely` was declared and does not fit.
 */
export function guessCharset(bytes: Buffer, unlikely: string | null): string {
  const sample = sampleOf(bytes);
  let best = { charset: 'windows-1252', score: 0.2 };
  for (const { charset, score } of candidates) {
    const points = score(new TextDecoder(charset).decode(sample)) - (charset === unlikely ? 0.2 : 0);
    if (points > best.score) best = { charset, score: points };
  }
  return best.charset;
}

const longestSample = 8_000;

/** The first bytes beyond ASCII with what stands around them. */
function sampleOf(bytes: Buffer): Buffer {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const start = Math.max(0, first - 40);
  return bytes.subarray(start, start + longestSample);
}

/** How much of the text beyond ASCII is what a person writes, 1 at most. */
type Score = (text: string) => number;

const candidates: { charset: string; score: Score }[] = [
  { charset: 'windows-1252', score: western },
  { charset: 'windows-1251', score: cyrillic },
  { charset: 'koi8-r', score: cyrillic },
  { charset: 'ibm866', score: cyrillic },
  {
    charset: 'gb18030',
    score: (text) =>
      eastern(
        text,
        /[的一是不了在有人我他这中大来上国个到说们为子和你地出道也时年得就那要下以生会自着去之过家学对可她里后小么心多天而能好都然没日于起还发成事只作当想看文无开手十用主行方又如前所本见经头面公同三已老从动两长知样现分将外但身些与高意进把法此实回二理美点月明其种声全工己话儿者向情部正名定女问力机给等几很业最间新什打便位因重被走电四第门相次东政海口使教西再平真听世气信北少关并内加化由却代军产入先山五太水万市眼体别处总才场师书比住员九笑性通目华报立马命张活难神数件安表原车白应路期叫死常提感金何更反合放做系计或司利受光王果亲界及今京务制解各任至清物台象记边共风战干接它许八特觉望直服毛林题建南度统色字请交爱让认算论百吃义科怎元社术结六功指思非流每青管夫连远资队跟带花快条院变联权往展该领传近留红治决周保达办运武半候七必城父强步完革深区即求品士转量空甚众技轻程告江语英基派满式李息写呢识极令黄德收脸钱党倒未持取设始版双历越史商千片容研像找友孩站广改议形委早房音火际则首单据导影失拿网香似斯专石若兵弟谁校读志飞观争究包组造落视济喜离虽坏款帐账户您谢附邮复银汇贵司敬]/g,
      ),
  },
  {
    charset: 'big5',
    score: (text) =>
      eastern(
        text,
        /[的一是不了在有人我他這中大來上國個到說們為子和你地出道也時年得就那要下以生會自著去之過家學對可她里後小麼心多天而能好都然沒日於起還發成事只作當想看文無開手十用主行方又如前所本見經頭面公同三已老從動兩長知樣現分將外但身些與高意進把法此實回二理美點月明其種聲全工己話兒者向情部正名定女問力機給等幾很業最間新什打便位因重被走電四第門相次東政海口使教西再平真聽世氣信北少關並內加化由卻代軍產入先山五太水萬市眼體別處總才場師書比住員性通目報立馬命活難神數件安表原車應路期叫常提感金何更反合放做系計或司利受光王果親界及今京務制解各任至清物台記邊共接它許特覺望直服題建南度統色字請交愛讓認算論吃義科怎元社術結指思非每管連遠資隊帶快條院變聯權往展該領傳近留治決保達辦運候必完深區即求品轉量告語基滿式寫識令收錢未持取設始版雙商容找友站廣改議形早單據導網專誰校讀視離款帳戶您謝附郵復銀匯貴敬]/g,
      ),
  },
  { charset: 'shift_jis', score: japanese },
  { charset: 'euc-jp', score: japanese },
  {
    charset: 'euc-kr',
    score: (text) =>
      eastern(
        text,
        /[이다는을의에가고하지로한를기도시사은어나자리서대해아인정그있으것들수보제일부상전라주게만장성스오유조소원여미구신과동국경했습니까요안녕세감합]/g,
      ),
  },
];

function foreign(text: string): number {
  return count(text, /[^\0-\x7f]/g);
}

function western(text: string): number {
  const letters = count(text, /[àáâãäåæçèéêëìíîïñòóôõöøùúûüýßœÀÁÂÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÖØÙÚÛÜ]/g);
  const signs = count(text, /[\u00a0«»°·–—‘’“”•…€£©®]/g);
  // Letters of these languages stand between plain ones; a row of them is another script.
  const rows = count(text, /[à-ÿÀ-Þ¡-¿]{3,}/g) * 3;
  return (letters * 0.9 + signs * 0.8 - rows * 2) / foreign(text);
}

function cyrillic(text: string): number {
  const common = count(text, /[оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфё]/g);
  const capitals = count(text, /(?<![А-ЯЁа-яё])[А-ЯЁ](?![А-ЯЁ])/g);
  const shouted = count(text, /[А-ЯЁ]{2,}/g);
  const mixed = count(text, /[а-яё][А-ЯЁ]/g);
  const frequent = count(text, /[оеаинтсрвл]/g);
  const signs = count(text, /[\u00a0«»–—“”„№…]/g);
  const all = foreign(text);
  const letters = common * 0.7 + frequent * 0.35 + capitals * 0.7 + signs * 0.6 + shouted * 0.5;
  return (letters - mixed * 2) / all;
}

function eastern(text: string, frequent: RegExp): number {
  const all = foreign(text);
  const bad = count(text, /[\ufffd\ue000-\uf8ff\u0080-\u009f\uff61-\uff9f]/g);
  const punctuation = count(text, /[，。、；：？！“”（）《》【】]/g);
  const script = count(text, /[\u4e00-\u9fff\uac00-\ud7a3]/g);
  return (count(text, frequent) * 1.2 + punctuation + script * 0.25 - bad * 3) / all;
}

function japanese(text: string): number {
  const all = foreign(text);
  const bad = count(text, /[\ufffd\ue000-\uf8ff\uff61-\uff9f]/g);
  const kana = count(text, /[ぁ-んァ-ヶー]/g);
  const signs = count(text, /[、。「」・]/g);
  const script = count(text, /[\u4e00-\u9fff]/g);
  return (kana * 1.1 + signs + script * 0.3 - bad * 3) / all;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
