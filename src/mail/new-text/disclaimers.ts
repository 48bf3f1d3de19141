/**
 * How the legal footer of a firm opens, and words of which one must follow: a client also writes "this message is
 * about …". A native reader can check each line.
 */
const openings: Record<string, string[]> = {
  en: [
    'this (?:e-?mail|message|communication|transmission|electronic)',
    'the (?:information|contents?|text)s?,? (?:contained |transmitted |included )?(?:in|of|by|with) (?:this|the)',
    'the information (?:transmitted|contained|herein)',
    '(?:although|while|whilst) (?:this|the|we|every|reasonable)',
    'confidential(?:ity)?',
    'disclaimer',
    'legal notice',
    'important(?: notice)?[:.]',
    'notice[: ]',
    'privileged',
    '(?:if|unless) you (?:are|have) (?:not|received)',
    'any (?:views|opinions|unauthori[sz]ed)',
  ],
  ru: [
    '(?:это|настоящее|данное) (?:электронное |почтовое )*(?:сообщение|письмо)',
    '(?:эта|данная|настоящая) (?:электронная )?(?:переписка|корреспонденция)',
    'информация,? (?:содержащаяся|изложенная|в этом|в данном)',
    'содержание (?:этого|данного|настоящего)',
    'конфиденциальн',
    'внимание[!:.]',
    'уведомление о',
    'если вы (?:получили|не являетесь)',
  ],
  uk: [
    '(?:це|дане|цей) (?:електронне |електронний )?(?:повідомлення|лист)',
    'інформація,? (?:що|яка|викладена)',
    'конфіденційн',
    'увага[!:.]',
    'якщо ви (?:отримали|не є)',
  ],
  zh: [
    '[本此][电電]?子?[邮郵][件]',
    '本[邮郵]件',
    '此[邮郵]件',
    '[本此](?:电子|電子)?(?:邮件|郵件|信息|訊息|信件)',
    '保密',
    '免[责責]',
    '重要提示',
    '[声聲]明',
    '机密|機密',
  ],
  ja: ['(?:この|本)(?:電子)?(?:メール|メッセージ)', '【?(?:機密|免責|ご注意|注意事項|重要)', '当メール'],
  de: [
    'diese (?:e-?mail|nachricht|mitteilung)',
    'der inhalt dieser',
    'die (?:in dieser .{0,20}enthaltenen )?informationen',
    'vertraulich',
    'haftungsausschluss',
    'rechtlicher hinweis',
    'hinweis[:]',
    'wichtiger hinweis',
    'sollten sie (?:nicht|diese)',
  ],
  fr: [
    '(?:ce|cet|le présent) (?:message|courriel|e-?mail|courrier)',
    'cette (?:communication|transmission)',
    'les informations (?:contenues|transmises)',
    'confidenti',
    'avertissement',
    'avis de confidentialité',
    'si vous (?:avez reçu|n.êtes pas)',
  ],
  es: [
    'este (?:mensaje|correo|e-?mail)',
    'esta (?:comunicación|transmisión)',
    'la información (?:contenida|incluida|transmitida)',
    'confidencial',
    'aviso (?:legal|de)',
    'el (?:contenido de este|presente)',
    'si (?:usted )?(?:no es|ha recibido)',
  ],
  it: [
    '(?:questo|il presente) (?:messaggio|e-?mail)',
    'quest[ao]? ?e-?mail',
    'la presente (?:e-?mail|comunicazione)',
    'le informazioni (?:contenute|trasmesse)',
    'riservat',
    'avvertenz',
    'ai sensi',
    'questa (?:e-?mail|comunicazione)',
  ],
  pt: [
    'est[ea] (?:mensagem|e-?mail|correio|comunicação)',
    'as? informaç(?:ão|ões) (?:contidas?|transmitidas?)',
    'confidencial',
    'aviso (?:legal|de)',
    'se (?:você )?(?:não|recebeu)',
  ],
  nl: [
    'dit (?:e-?mail)?(?:bericht)',
    'deze (?:e-?mail|boodschap)',
    'de (?:informatie|inhoud)',
    'vertrouwelijk',
    'disclaimer',
    'indien u',
  ],
  pl: [
    '(?:ta|niniejsza|treść tej|treść niniejszej) (?:wiadomość|wiadomości|korespondencja)',
    'informacje zawarte',
    'poufn',
    'zastrzeżenie',
    'uwaga[:!]',
    'niniejszy e-?mail',
    'jeśli nie (?:jest|są)',
  ],
  sv: [
    'det(?:ta|ta e-?post)?(?:meddelande| meddelande| e-?postmeddelande| mail| mejl)',
    'informationen i (?:detta|denna)',
    'konfidentiell',
    'sekretess',
    'innehållet i (?:detta|denna)',
  ],
};
const proofs: Record<string, string[]> = {
  en: [
    'confidential',
    'privileged',
    'intended (?:solely |only |exclusively )?(?:recipient|for|to|addressee)',
    'addressee',
    'unauthori[sz]ed',
    'do(?:es)? not necessarily (?:represent|reflect)',
    'accepts? no (?:liability|responsibility)',
    'solely those of',
    'received (?:it|this .{0,30}) (?:in error|by mistake)',
  ],
  ru: ['конфиденциальн', 'предназначен', 'адресат', 'по ошибке'],
  uk: ['конфіденційн', 'призначен', 'адресат', 'помилково'],
  zh: ['保密', '机密', '機密', '收件人', '专供', '專供', '误收', '誤收', '未经授权', '未經授權', '收件者'],
  ja: ['機密', '秘密', '受信者', '誤って', '誤送信', '宛先以外', '名宛人'],
  de: ['vertraulich', 'bestimmt', 'empfänger', 'irrtümlich', 'unbefugt'],
  fr: ['confidenti', 'destinataire', 'par erreur', 'usage exclusif'],
  es: ['confidencial', 'destinatario', 'por error', 'privilegiad'],
  it: ['riservat', 'confidenzial', 'destinatari', 'per errore', 'privacy', 'gdpr'],
  pt: ['confidencia', 'destinatári', 'por engano', 'por erro', 'privilegiad'],
  nl: ['vertrouwelijk', 'geadresseerde', 'bestemd', 'ten onrechte', 'abusievelijk'],
  pl: ['poufn', 'adresat', 'przeznaczon', 'omyłkow', 'pomyłk'],
  sv: ['konfidentiell', 'sekretess', 'avsedd', 'mottagare', 'av misstag', 'felaktigt'],
};
/** Words that call for attention first. */
const callings =
  '(?:attention|please note|note|notice|important|caution|warning|achtung|hinweis|attenzione|atención|atenção|uwaga|увага|внимание|注意|ご注意|重要)[\\s:!.】*-]{1,6}';
const opening = new RegExp(
  `^[\\s_*"'(\\[【#-]{0,12}(?:${callings})?(?:${Object.values(openings).flat().join('|')})`,
  'iu',
);
const proof = new RegExp(Object.values(proofs).flat().join('|'), 'iu');

/** True when a paragraph opens like a legal footer and speaks like one. */
export function isDisclaimer(paragraph: string): boolean {
  return opening.test(paragraph.slice(0, 200)) && proof.test(paragraph);
}
