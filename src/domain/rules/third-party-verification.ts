/**
 * "Your verification code is 123456" of another firm, sent to our support address by somebody who gave it as his own.
 * Whoever could read it here would prove to that firm that the address is his (the Ticket Trick), so no text of such a
 * mail reaches a channel and nothing answers it. Only mail that a machine wrote counts: a client who quotes a code or asks
 * for one is a client.
 */
import type { ParsedMail } from '../model/mail.ts';

const code =
  /\b(?:verification|security|confirmation|log-?in|sign-?in|access|activation|authentication|one[- ]time|single-use|2fa|otp)\s+(?:pass)?(?:code|pin|password|token)\b|\bone[- ]time password\b|\b(?:code|password) to (?:log|sign) in\b|код(?:а|ом|у)?\s+(?:подтверждения|доступа|для входа|безопасности|проверки|авторизации)|(?:одноразов\S+|проверочн\S+)\s+(?:код|пароль)|код підтвердження|验证码|驗證碼|校验码|动态码|確認コード|認証コード|(?:bestätigungs|verifizierungs|sicherheits)code|code de (?:vérification|confirmation|sécurité)|código de (?:verificación|verificação|confirmación|seguridad|segurança)|codice di (?:verifica|conferma|sicurezza)|verificatiecode|kod (?:weryfikacyjny|potwierdzający)|verifieringskod/iu;
const confirmation =
  /\b(?:confirm|verify)\b.{0,30}\b(?:e-?mail(?: address)?|sign-?in|log-?in)\b|\bactivate your account\b|\bmagic link\b|\breset your password\b|подтвердите.{0,30}(?:адрес электронной|почт|e-?mail|регистраци)|сброс(?:ить|а)? парол|(?:验证|确认|激活).{0,10}(?:邮箱|邮件地址)|重置.{0,6}密码/iu;
/** Digits or capitals that stand alone: 123456, 123-456, 12 34 56, G-123456, K7Q2M9. */
const standsAlone =
  /(?<![\p{L}\p{N}.,/-])(?:[A-Z]-)?(?:\d{4,8}|\d{3}[- ]\d{3,4}|\d{2} \d{2} \d{2}|(?=[A-Z0-9]*\d)[A-Z0-9]{6,8})(?![\p{L}\p{N}/-]|[.,]\d)/u;
const link = /https?:\/\/\S{8}/i;
const machineMailbox =
  /^(?:no-?reply|do-?not-?reply|donotreply|notifications?|notify|account-security|security|verify|verification|login|auth|mailer)(?:[-+._]\S*)?@/i;

/** How far into a mail it is looked: such mails are short and say it first. */
const readUpTo = 4_000;

/** `why` is by which sign a machine wrote the mail, '' for a person's. */
export function isThirdPartyVerification(
  parsed: Pick<ParsedMail, 'from' | 'subject' | 'text'>,
  why: string,
): boolean {
  if (why === '' && !machineMailbox.test(parsed.from?.address ?? '')) return false;
  const text = `${parsed.subject}\n${parsed.text.slice(0, readUpTo)}`;
  const phrase = code.exec(text);
  if (phrase && standsAlone.test(nearby(text, phrase.index, phrase[0].length))) return true;
  return confirmation.test(text) && link.test(text);
}

/** The code stands before or after the words for it, perhaps with a sentence between. */
function nearby(text: string, start: number, length: number): string {
  const before = text.slice(Math.max(0, start - 60), start);
  return `${before}\n${text.slice(start + length, start + length + 240)}`;
}

export const hiddenSubject = 'A verification mail of another service';
export const hiddenText =
  'A machine of another service sent a code or a confirmation link to this mailbox. What it says is kept out of Slack, because whoever reads it could use it. An administrator can open it with casedesk mail export.';
