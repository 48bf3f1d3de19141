/** Lines that a telephone or a program adds below the text. Each is a whole line, without blanks around it. */
const devices =
  '(?:apple |mobile |work |new |personal )?(?:iphone|ipad|ipod|mac(?:book)?|apple watch|android|mobile|handy|phone|smartphone|smartfon|cell|tablet|samsung|galaxy|huawei|honor|xiaomi|redmi|mi|poco|oppo|vivo|realme|oneplus|pixel|nokia|sony|xperia|htc|lg|motorola|moto|lenovo|asus|zte|meizu|blackberry|windows phone|windows|nexus|ti-\\d\\d|alcatel|lumia|verizon|at&t|t-mobile)';
/** What may stand behind the device: its model, its network. No sentence with a figure of money is as short. */
const model = "(?:[ \\w.,'’®™+&()/*-]{0,60})";
const programs =
  '(?:the )?(?:all[- ]new )?(?:microsoft )?(?:outlook|yahoo!? ?mail|yahoo|gmail|mail|proton ?mail|proton|aqua ?mail|aol|gmx|mail\\.ru|yandex\\.?mail|airmail|mailbox|spark|superhuman|tutanota|tuta|sparrow|acompli|inbox|newton|edison|canary|hey|icloud|foxmail|qq邮箱|k-9 mail|thunderbird|blue ?mail|mymail|zoho mail|nine|typeapp|fastmail|web\\.de|libero|wechat|samsung mail|mailspring|mobile|postbox|the bat!?|lark|feishu)';
const link = '(?:\\s?[<\\[(]{0,2}\\s?https?://\\S{1,300}\\s?)?';

const deviceLines: Record<string, string[]> = {
  en: [
    `(?:sent|from|written|typed) (?:(?:from|on|via|by|using) )?(?:my |a |an |the )?${devices}(?: (?:device|phone|mobile)\\b)?${model}`,
    `(?:sent (?:from|with|via|by|using)|get|download|sent from) ${programs}(?: (?:for|on|mobile|app|secure|beta|from|android|ios|-).{0,60})?`,
    'sent from (?:my|a|the|mobile).{0,14}(?:device|mobile|phone|pc|computer)\\b.{0,60}',
    'sent via .{1,40}(?:wireless|network|mobile|4g|5g).{0,40}',
    'on the (?:go|move|run),? .{0,60}(?:typos|brevity).{0,20}',
    '(?:please )?(?:excuse|forgive|pardon) (?:any |my |the )?(?:typos|typing|brevity).{0,60}',
  ],
  ru: [
    `отправлено (?:с|со|из|через) (?:моего |моей |мобильного |устройства |телефона |смартфона )?(?:${devices}|телефона|смартфона|устройства|планшета|компьютера|айфона|андроида)${model}`,
    'отправлено (?:из|с помощью|через|с) (?:мобильно(?:й|го) |приложения )?(?:яндекс|почты|outlook|mail|приложения|gmail|mymail|proton).{0,50}',
    'с (?:моего )?(?:iphone|айфона|телефона|мобильного)',
    '(?:скачать|получить|загрузить) outlook.{0,40}',
  ],
  uk: [
    `(?:надіслано|відправлено|надсилання) (?:з|із|зі|через|за допомогою) (?:мого |мобільного |пристрою )?(?:${devices}|телефону|смартфона|пристрою|планшета|пошти|outlook|gmail|ukr\\.net|proton)${model}`,
    'отримати outlook.{0,40}',
  ],
  zh: [
    '[发發]自我的.{1,24}',
    '[来來]自我的.{1,24}',
    '[从從]我的.{1,24}[发傳传發]送?.{0,4}',
    '(?:[发發]自|[来來]自|[从從]|[发發]送自|由).{0,20}(?:iphone|ipad|手机|手機|邮箱|郵箱|outlook|邮件|mail|android|大师|华为|小米).{0,20}(?:[发發]送|傳送|[发發]出|寄出)?',
    '[获獲取下载][取得載]? ?outlook.{0,30}',
    '取得 ?(?:ios|android).{0,6}outlook.{0,10}',
    '傳送自.{1,24}',
    '從我的 ?.{1,20} ?傳送',
    '使用.{1,16}[发發傳]送',
  ],
  ja: [
    '.{0,14}(?:iphone|ipad|android|スマートフォン|携帯|outlook|スマホ|galaxy).{0,12}から(?:の)?(?:送信|投稿)?(?:されました|しています|しました)?',
    '(?:iphone|ipad)から送信',
    '.{0,20}を(?:入手|ダウンロード)(?:する)?',
  ],
  ko: ['(?:나의 |내 )?.{1,16}에서 보냄', '.{0,10}outlook.{0,14}(?:받기|다운로드)'],
  de: [
    '(?:diese (?:e-?mail|nachricht) wurde )?(?:gesendet (?:von|mit|vom|aus|über)|von|vom) (?:(?:meinem?r?|der|dem|einem?r?|unterwegs) )?.{2,60}?(?:gesendet|geschickt|verschickt)[.!]?',
    `gesendet (?:von|mit|vom|aus|über) (?:meinem?r? |der |dem )?(?:${devices}|${programs}|mobil|telefon|gmx|web\\.de|tablet)${model}`,
    '(?:holen sie sich|hol dir|laden sie) outlook.{0,40}',
    'diese nachricht wurde von (?:meinem|einem).{2,60}gesendet[.!]?',
  ],
  fr: [
    `(?:envoyé|envoyée|expédié|provenance|ecrit|écrit) (?:depuis|de|à partir de|avec|via|du|par)? ?(?:mon |ma |un |l['’](?:application|appli) )?(?:${devices}|${programs}|téléphone|mobile|courrier|appareil|orange|yahoo|sfr|free)${model}`,
    '(?:obtenez|télécharger|téléchargez|obtenir) outlook.{0,40}',
  ],
  es: [
    `(?:enviado|mandado) (?:desde|de|con|por|a través de) (?:mi |un |el |la )?(?:${devices}|${programs}|teléfono|móvil|celular|correo|dispositivo|aplicación)${model}`,
    '(?:obtener|obtén|descargar|obtenga) outlook.{0,40}',
  ],
  it: [
    `(?:inviato|inviata|spedito) (?:da|dal|con|tramite|dalla|dall['’]) ?(?:mio |un |il |la mia )?(?:${devices}|${programs}|telefono|cellulare|posta|dispositivo|app|libero)${model}`,
    '(?:ottieni|scarica) outlook.{0,40}',
  ],
  pt: [
    `(?:enviado|enviada) (?:do|da|de|a partir do|pelo|com|via|por) ?(?:meu |minha |um |o )?(?:${devices}|${programs}|telefone|celular|telemóvel|correio|aparelho|dispositivo)${model}`,
    '(?:obter|obtenha|baixar|baixe) (?:o )?outlook.{0,40}',
  ],
  nl: [
    `(?:verzonden|verstuurd) (?:vanaf|vanuit|met|via|van) (?:mijn |een |de )?(?:${devices}|${programs}|telefoon|mobiel|tablet)${model}`,
    '(?:download|outlook voor|haal) .{0,10}outlook.{0,40}',
    'outlook voor (?:ios|android).{0,30}',
  ],
  pl: [
    `(?:wysłane|wysłano|wysłana) (?:z|ze|za pomocą|przy użyciu|przez) (?:mojego |mojej |urządzenia |aplikacji |telefonu |programu )*(?:${devices}|${programs}|telefonu|smartfona|poczty|urządzenia|iphone['’]?a|tabletu)${model}`,
    '(?:pobierz|uzyskaj) (?:aplikację |program )?outlook.{0,40}',
  ],
  sv: [
    `(?:skickat|skickad|sänt|sendt|sent) (?:från|med|via|fra) (?:min |mitt |en |ett |et )?(?:${devices}|${programs}|mobil|telefon|surfplatta)${model}`,
    '(?:hämta|skaffa) outlook.{0,40}',
  ],
  other: [
    '(?:lähetetty|odesláno|odoslané|trimis|gönderildi|küldve|poslano|sendt|hent) .{0,40}(?:iphon|ipad|android|outlook|samsung|huawei|mobil|telefon).{0,30}',
    `.{0,16}(?:iphone|ipad).{0,6}(?:['’]?(?:m|im)?dan gönderildi|készülékemről küldve|stani)`,
  ],
};

/** What every line of a language holds, so that its list is made when the first line may be one of it. */
const held: Record<string, RegExp> = {
  en: /sent|from|written|typed|get|download|typos|typing|brevity/iu,
  ru: /отправлено|^с |скачать|получить|загрузить/iu,
  uk: /надіслано|відправлено|надсилання|отримати/iu,
  zh: /自|[从從由]|outlook|取得|送/iu,
  ja: /から|入手|ダウンロード/iu,
  ko: /보냄|받기|다운로드/iu,
  de: /gesendet|schickt|outlook/iu,
  fr: /envoy|expédi|provenance|[eé]crit|outlook/iu,
  es: /enviado|mandado|outlook/iu,
  it: /inviat|spedito|outlook/iu,
  pt: /enviad|outlook/iu,
  nl: /verzonden|verstuurd|outlook/iu,
  pl: /wysłan|outlook/iu,
  sv: /skicka|sänt|sent|sendt|outlook/iu,
  other: /lähetetty|odesláno|odoslané|trimis|gönderildi|küldve|poslano|sendt|hent|iphone|ipad/iu,
};

/** One expression a language: one of all takes 0.3 s to compile, and one a line takes long on each mail. */
const compiled = new Map<string, RegExp>();

function deviceLineOf(language: string, lines: string[]): RegExp {
  const known = compiled.get(language);
  if (known) return known;
  const made = new RegExp(`^(?:${lines.join('|')})${link}[.!>)\\]]{0,3}$`, 'iu');
  compiled.set(language, made);
  return made;
}

/** What a device line holds, so that few lines are asked for the long lists. */
const likely =
  /sent|get |download|typed|written|from my|brevity|typos|отправлено|скачать|получить|загрузить|^с |надісла|відправлено|отримати|[发發]自|[来來]自|[从從]我|送|寄|获|outlook|から|에서|gesendet|geschickt|hol|laden|envoy|obten|télé|expéd|provenance|écrit|enviad|mandado|descarg|invia|spedito|ottieni|scarica|obt|baix|verzonden|verstuurd|voor|wysła|pobierz|uzyskaj|skicka|sänt|hämta|lähetetty|odesl|odosl|trimis|gönder|küld|poslan|sendt|hent/i;

const longestDeviceLine = 160;
/** Signs that may stand around one. */
const mostAround = 8;

/** "Sent from my iPhone" and its like. A sentence that only starts so is none. */
export function isDeviceLine(line: string): boolean {
  const trimmed = line.trim();
  if (trimmed.length > longestDeviceLine + mostAround) return false;
  const words = trimmed.replace(/^[*_<([«"-]{1,3}\s?|\s?[*_»"]{1,3}$/g, '');
  if (words.length < 5 || words.length > longestDeviceLine || !likely.test(words)) return false;
  // Money or a reference is never part of such a line.
  if (/\d{4,}|[$€£¥₽]|\b(?:usd|eur|gbp|bank|card|account|wallet)\b/i.test(words.replace(/https?:\S+/g, '')))
    return false;
  return Object.entries(deviceLines).some(
    ([language, lines]) => held[language]!.test(words) && deviceLineOf(language, lines).test(words),
  );
}

/**
 * A line that people write in their place: "Sent from a very small keyboard". Only at the end and by itself, for it may
 * be a sentence.
 */
export function isOwnDeviceLine(line: string): boolean {
  const words = line.trim();
  return (
    words.length <= 60 &&
    /^sent (?:from|via|with) (?:my|an?|the) (?:[\p{L}'’-]{1,20} ){0,6}[\p{L}'’-]{1,20}$/iu.test(words) &&
    !/\b(?:bank|cards?|accounts?|wallet|exchange|office|side|address)\b/i.test(words)
  );
}

/** Lines of virus scanners, mailing lists and green offices; all below in the same paragraph belongs to them. */
export const addedFooters: RegExp[] = [
  /^\W{0,6}(?:virus-free|virenfrei|без вирусов|libre de virus|sans virus|livre de vírus|garanti sans virus|virusvrij|wolny od wirusów|privo di virus|não contém vírus|不含病毒|无病毒)/iu,
  /(?:checked for viruses|auf viren (?:geprüft|überprüft)|проверено на вирусы|analysé.{0,40}virus|vérifi.{0,40}virus|controllat.{0,40}virus|comprobad.{0,40}virus|verificad.{0,40}vírus|gecontroleerd op virussen|sprawdzon.{0,60}wirus).{0,60}/iu,
  /^(?:you (?:received|are receiving) this (?:message|email|e-mail) because|to unsubscribe from this (?:group|list)|to view this discussion on the web)/iu,
  /^(?:do you yahoo!?\?|get (?:your|free|email) .{0,40}(?:yahoo|msn|hotmail|explorer)|join the world['’]s largest e-?mail service|send the line "unsubscribe|to unsubscribe from this list)/iu,
  /(?:please )?(?:consider|think (?:of|about)|think before).{0,12}(?:the )?(?:environment|print)/iu,
  /^\W{0,6}(?:denken sie an die umwelt|pensez à (?:l['’]environnement|la planète)|подумайте об? (?:окружающей среде|экологии)|прежде чем (?:распечатать|печатать)|antes de imprimir|prima di stampare|denk aan het milieu|zanim wydrukujesz|tänk på miljön|merci de (?:ne pas imprimer|penser))/iu,
];
