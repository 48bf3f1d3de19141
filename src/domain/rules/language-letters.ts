/** Letters and words that belong to one language or script only, for texts too short for statistics. */

/** Pairs of characters that exist in one Chinese script only, simplified first. */
const chinesePairs =
  '们們这這个個来來时時为為会會对對发發过過还還没沒说說样樣经經问問题題关關于於从從现現实實开開进進间間' +
  '单單电電话話请請谢謝钱錢账帳户戶银銀汇匯认認证證号號码碼审審处處让讓么麼几幾两兩点點给給钟鐘应應该該' +
  '见見觉覺变變动動务務无無与與书書东東车車长長门門马馬鸟鳥鱼魚龙龍网網线線级級约約纸紙结結统統续續维維' +
  '总總转轉较較轻輕载載输輸边邊达達运運远遠选選适適递遞错錯链鏈销銷锁鎖铁鐵镜鏡闻聞阅閱阳陽阴陰际際随隨' +
  '难難须須预預顾顧频頻颜顏额額类類风風飞飛饭飯馆館驻駐验驗体體价價优優传傳伤傷仅僅仓倉众眾备備复複够夠头頭' +
  '夺奪奖獎妈媽学學宁寧宝寶宾賓导導将將层層属屬岁歲师師带帶帮幫广廣庆慶库庫异異张張强強归歸当當录錄忆憶怀懷' +
  '态態惊驚惯慣愿願执執扩擴护護报報担擔择擇挂掛据據损損换換摄攝数數断斷旧舊显顯术術机機权權条條极極构構标標' +
  '档檔检檢欢歡欧歐决決况況净淨减減凭憑则則刚剛创創别別办辦劳勞势勢区區医醫华華协協卖賣压壓厅廳历歷双雙' +
  '听聽启啟员員响響团團园園围圍国國图圖场場坏壞块塊声聲买買产產亲親亿億仪儀侧側债債儿兒' +
  '满滿灭滅灵靈烦煩热熱爱愛状狀独獨环環码碼确確种種积積称稱稳穩竞競笔筆签簽简簡粮糧纪紀纳納组組细細终終' +
  '绍紹绑綁绝絕给給绿綠编編缴繳罚罰罗羅职職联聯胜勝脑腦脸臉节節范範获獲营營虑慮虽雖补補装裝规規视視览覽' +
  '订訂计計讨討训訓议議记記讲講许許论論设設访訪评評识識诉訴词詞译譯试試诚誠详詳语語误誤读讀课課谁誰调調' +
  '杂雜负負财財责責败敗货貨质質购購贴貼贵貴费費资資赔賠赶趕跃躍践踐邮郵里裡钢鋼钥鑰铺鋪闭閉队隊阶階险險';

function oneSided(at: 0 | 1): Set<string> {
  const characters = [...chinesePairs];
  const sides = [0, 1].map((side) => new Set(characters.filter((_, index) => index % 2 === side)));
  return new Set([...sides[at]!].filter((character) => !sides[1 - at]!.has(character) && character !== '里'));
}
export const simplifiedOnly = oneSided(0);
export const traditionalOnly = oneSided(1);
/** Characters that Japanese alone writes this way, for Japanese without kana. */
export const japaneseOnly = new Set('払込円図対応気関銭駅売読単戻変発実検証処届拠仮働辺沢浜歳頼');

/** Cyrillic languages by letters that Russian has not, the most particular first. */
export const cyrillicLetters: [string, RegExp][] = [
  ['kk', /[әғқұһ]/g],
  ['tg', /[ҷӣӯҳ]/g],
  ['sr', /[јљњћђџ]/g],
  ['mk', /[ѓќѕ]/g],
  ['ky', /[ңөү]/g],
  ['be', /ў/g],
  ['uk', /[їєґі]/g],
];
export const russianOnly = /[ыэё]/;

/** Latin languages by letters that the other ones of the desk have not. */
export const latinLetters: [string, RegExp][] = [
  ['es', /[¿¡ñ]/],
  ['tr', /[ğış]|ç.*ü|ü.*ç/],
  ['vi', /[ơưđạảấầẩậắằẵặẹẻẽếềểệịọỏốồổộớờợụủứừửựỳỵỷỹ]/],
  ['pl', /[łżźśąę]/],
  ['pt', /[ãõ]/],
  ['de', /ß/],
];

/** Russian in Latin letters, as people write it who have no other keyboard. */
export const transliteratedRussian = new Set(
  'gde kogda pochemu pochemy dengi deneg vyvod vivod vyvesti zdravstvuyte zdravstvuite privet spasibo schet schyot scheta karta karty kartu moi moy moya ne eto chto kak uzhe uje prishli prishlo prishel pozhaluysta pojaluista dobryy den menya mne zayavka otvet otvette proshu nuzhno skolko zhdat do sih por u vas'.split(
    ' ',
  ),
);
