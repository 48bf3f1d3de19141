/**
 * What a firm must put below its letters: where it is registered (Companies Act 2006 section 82, § 35a GmbHG, KSH article
 * 206 and their like), and who looks after personal data (GDPR article 13). A client who writes of his own firm does so
 * in a letter, so only the last paragraph is ever asked.
 */
const register =
  /registered (?:office|in|number|no\b|address)|company (?:number|no\b|registration)|authori[sz]ed and regulated by|\bvat\b|\bhrb ?\d|amtsgericht|geschäftsführ|sitz der gesellschaft|registergericht|ust-?id|\bkrs\b|\bnip\b|\bregon\b|\brcs\b|\bsiren\b|\bsiret\b|au capital (?:social )?de|registro mercantil|\bc\.?i\.?f\.?:? ?[a-z]?\d|capitale sociale|partita iva|\bp\.? ?iva\b|\bkvk\b|\bbtw\b|\borg\.? ?-?(?:nr|nummer)|\bogrn\b|огрн|\bинн\b|єдрпоу|\bcnpj\b|統一編號|统一社会信用代码/giu;
const data =
  /^[^\p{L}]{0,6}(?:for (?:more )?(?:details|information)?[^.]{0,20}(?:how we|about how)|(?:information|details) (?:on|about) (?:how|data|privacy)|(?:please )?(?:see|read) our privacy|we process (?:your )?personal data|(?:weitere )?informationen (?:zum|zur|über)[^.]{0,40}(?:datenschutz|verarbeitung)|unsere datenschutz|en cumplimiento de|de conformidad con|conformément (?:à|au)|vos données|ai sensi|administratorem|uwaga: administratorem|zgodnie z|de verwerking van|i enlighet med|behandling av personuppgifter|em cumprimento)/iu;
const dataProof =
  /privacy|datenschutz|2016\/679|rgpd|gdpr|rodo|danych osobowych|datos personales|données personnelles|persoonsgegevens|personuppgift|dados pessoais/iu;

export function isFirmLine(paragraph: string): boolean {
  if (/[?？]/.test(paragraph.replace(/https?:\S+/g, ''))) return false;
  if (data.test(paragraph) && dataProof.test(paragraph)) return true;
  return (
    new Set(paragraph.toLowerCase().match(register)).size >= 2 &&
    !/\b(?:I|my|please|bitte|meine)\b/.test(paragraph)
  );
}
