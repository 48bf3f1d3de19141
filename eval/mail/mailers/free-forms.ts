export interface Failure {
  address: string;
  permanent: boolean;
  code: string;
  status: string;
  words: string;
}
interface FreeForm {
  name: string;
  from: string;
  subject: string;
  write(failed: Failure[]): string;
}

const each = (failed: Failure[], line: (one: Failure) => string) => failed.map(line).join('\n');
const said = ({ code, status, words }: Failure) => `${code} ${status} ${words}`;
const copy =
  '\n\nReceived: from mx.northgate.example\nFrom: support@northgate.example\nSubject: Your withdrawal\n\nDear client';

/** Bounces without a report part, in the words of those mailers. */
export const freeForms: FreeForm[] = [
  {
    name: 'qmail',
    from: 'MAILER-DAEMON@mx.elsewhere.example',
    subject: 'failure notice',
    write: (failed) =>
      `Hi. This is the qmail-send program at mx.elsewhere.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n${each(failed, (one) => `<${one.address}>:\n192.0.2.9 does not like recipient.\nRemote host said: ${said(one)}\nGiving up on 192.0.2.9.\n`)}\n--- Below this line is a copy of the message.${copy}`,
  },
  {
    name: 'exim',
    from: 'Mail Delivery System <Mailer-Daemon@mx.elsewhere.example>',
    subject: 'Mail delivery failed: returning message to sender',
    write: (failed) =>
      `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n${each(failed, (one) => `  ${one.address}\n    SMTP error from remote mail server after RCPT TO:<${one.address}>:\n    ${said(one)}`)}\n\n------ This is a copy of the message, including all the headers. ------${copy}`,
  },
  {
    name: 'old exchange',
    from: 'System Administrator <postmaster@elsewhere.example>',
    subject: 'Undeliverable: Your withdrawal',
    write: (failed) =>
      `Your message\n\n  To:      ${failed[0]!.address}\n  Subject: Your withdrawal\n  Sent:    Mon, 9 Mar 2026 10:15:22 +0000\n\ndid not reach the following recipient(s):\n\n${each(failed, (one) => `${one.address} on Mon, 9 Mar 2026 10:15:25 +0000\n    ${one.words}\n    < mx.elsewhere.example #${one.status}>`)}`,
  },
  {
    name: 'old gmail',
    from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.com>',
    subject: 'Delivery Status Notification (Failure)',
    write: (failed) =>
      `Delivery to the following recipients failed permanently:\n\n${each(failed, ({ address }) => `     ${address}`)}\n\nTechnical details of permanent failure:\nThe error that the other server returned was:\n${said(failed[0]!)}\n\n----- Original message -----${copy}`,
  },
  {
    name: 'yahoo',
    from: 'MAILER-DAEMON@yahoo.com',
    subject: 'Failure Notice',
    write: (failed) =>
      `Sorry, we were unable to deliver your message to the following address.\n\n${each(failed, (one) => `<${one.address}>:\n${said(one)}\n`)}\n--- Below this line is a copy of the message.${copy}`,
  },
  {
    name: 'mail.ru',
    from: 'mailer-daemon@corp.mail.ru',
    subject: 'Mail failure.',
    write: (failed) =>
      `Это письмо создано автоматически сервером Mail.Ru, отвечать на него не нужно.\n\nК сожалению, Ваше письмо не может быть доставлено одному или нескольким получателям:\n\n**********************\n${each(failed, (one) => `${one.address}: ${said(one)}`)}\n**********************${copy}`,
  },
  {
    name: 'yandex',
    from: 'mailer-daemon@yandex.ru',
    subject: 'Недоставленное сообщение',
    write: (failed) =>
      `Это письмо отправлено почтовым сервером yandex.ru.\n\nК сожалению, мы вынуждены сообщить Вам о том, что Ваше письмо не может быть отправлено одному или нескольким адресатам. Причины указаны ниже.\n\n${each(failed, (one) => `<${one.address}>: host mx.elsewhere.example said: ${said(one)} (in reply to RCPT TO command)`)}`,
  },
  {
    name: 'qq',
    from: 'PostMaster@qq.com',
    subject: '系统退信/Systems bounce',
    write: (failed) =>
      `很抱歉，您的邮件被退回\n您发送的邮件未能送达以下收件人：\n${each(failed, (one) => `收件人邮箱：${one.address}\n退信原因：${said(one)}`)}`,
  },
  {
    name: '163',
    from: 'Postmaster@163.com',
    subject: '系统退信',
    write: (failed) =>
      `抱歉，您的邮件被退回来了……\n原邮件信息：\n主题：Your withdrawal\n无法发送到：\n${each(failed, (one) => `${one.address}\n退信原因：\n${said(one)}`)}`,
  },
  {
    name: 'domino',
    from: 'Postmaster@elsewhere.example',
    subject: 'DELIVERY FAILURE: User not listed in Domino Directory',
    write: (failed) =>
      `Your message\n\n  Subject: Your withdrawal\n\nwas not delivered to:\n\n${each(failed, ({ address }) => `  ${address}`)}\n\nbecause:\n\n  ${failed[0]!.words}`,
  },
  {
    name: 'courier',
    from: 'Mail Delivery System <postmaster@mx.elsewhere.example>',
    subject: 'NOTICE: mail delivery status.',
    write: (failed) =>
      `This is a delivery status notification from mx.elsewhere.example,\nrunning the Courier mail server.\n\nUNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n${each(failed, (one) => `<${one.address}>:\n    <<< ${said(one)}`)}`,
  },
];
