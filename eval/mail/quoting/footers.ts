import { answer, marked, only, type Sample, whole } from './sample.ts';

const footers: [string, string][] = [
  [
    'English, transmitted',
    'The information transmitted is intended only for the person or entity to which it is addressed and may contain confidential and/or privileged material. Any review or other use of it by others is prohibited.',
  ],
  [
    'English, may be contained',
    'Privileged/Confidential information may be contained in this message. If you are not the addressee, please destroy it.',
  ],
  [
    'English, notice',
    'NOTICE: This email and any attachment are confidential. If you have received it in error, please tell the sender and delete it.',
  ],
  [
    'English, communication',
    'This communication (including any attachments) is intended for the use of the addressee only and may contain information that is privileged.',
  ],
  [
    'English, attention',
    'ATTENTION: The contents of this e-mail are confidential and intended for the named recipient only.',
  ],
  [
    'English, wrapped',
    'This message, including any attachments, may contain information\nthat is confidential or legally privileged. If you are not the\nintended recipient, please notify the sender and delete it.',
  ],
  [
    'English, please note',
    'Please note: this e-mail is confidential and meant for the intended recipient only.',
  ],
  [
    'English, regulated',
    'Elsewhere Capital Ltd is authorised and regulated by the Financial Conduct Authority. Registered in England and Wales, No. 1234567.',
  ],
  [
    'English, company',
    'Elsewhere Ltd | Registered Office: 1 High Street, London | Company number 1234567 | VAT GB 123 4567 89',
  ],
  [
    'English, views',
    'Any views or opinions presented in this email are solely those of the author and do not necessarily represent those of the company.',
  ],
  [
    'English, virus',
    'Although this e-mail is believed to be free of any virus, it is the responsibility of the recipient to ensure that it is; the sender accepts no liability.',
  ],
  [
    'English, privacy',
    'For how we process personal data, see our privacy notice at https://elsewhere.example/privacy.',
  ],
  ['English, green', '🌳 Please think of the environment before you print this e-mail.'],
  [
    'German',
    'Diese E-Mail enthält vertrauliche und/oder rechtlich geschützte Informationen. Wenn Sie nicht der richtige Adressat sind oder diese E-Mail irrtümlich erhalten haben, informieren Sie bitte sofort den Absender.',
  ],
  [
    'German, message',
    'Diese Nachricht ist ausschließlich für den bezeichneten Adressaten oder dessen Vertreter bestimmt.',
  ],
  [
    'German, company',
    'Elsewhere GmbH, Sitz der Gesellschaft: Berlin, Amtsgericht Charlottenburg HRB 12345, Geschäftsführer: Anna Novak',
  ],
  ['German, privacy', 'Informationen zum Datenschutz finden Sie unter https://elsewhere.example/datenschutz'],
  [
    'French',
    "Ce message et toutes les pièces jointes sont confidentiels et établis à l'intention exclusive de leurs destinataires. Toute utilisation non autorisée est interdite.",
  ],
  [
    'French, you',
    "Si vous n'êtes pas le destinataire de ce message, merci de le détruire et d'en avertir l'expéditeur.",
  ],
  ['French, green', "Pensez à l'environnement avant d'imprimer ce message."],
  [
    'Spanish',
    'Este mensaje y sus archivos adjuntos van dirigidos exclusivamente a su destinatario y pueden contener información confidencial sometida a secreto profesional.',
  ],
  [
    'Spanish, law',
    'En cumplimiento del Reglamento (UE) 2016/679 le informamos de que sus datos son tratados por Elsewhere S.L. con la finalidad de gestionar la relación. Puede ejercer sus derechos de acceso y supresión.',
  ],
  [
    'Spanish, green',
    'Antes de imprimir este correo piense si es necesario: el medio ambiente es cosa de todos.',
  ],
  [
    'Italian',
    'Le informazioni contenute nella presente comunicazione e i relativi allegati possono essere riservate e sono destinate esclusivamente alle persone sopraindicate.',
  ],
  [
    'Italian, law',
    'Ai sensi del Regolamento UE 2016/679 si precisa che le informazioni contenute in questo messaggio sono riservate e a uso esclusivo del destinatario.',
  ],
  [
    'Portuguese',
    'Esta mensagem pode conter informação confidencial ou privilegiada, sendo seu sigilo protegido por lei. Se você não for o destinatário, apague-a.',
  ],
  [
    'Portuguese, notice',
    'AVISO DE CONFIDENCIALIDADE: Este e-mail e os seus anexos destinam-se apenas ao destinatário.',
  ],
  [
    'Dutch',
    'De informatie verzonden met dit e-mailbericht is uitsluitend bestemd voor de geadresseerde. Gebruik van deze informatie door anderen is verboden.',
  ],
  [
    'Dutch, message',
    'Dit bericht kan vertrouwelijke informatie bevatten. Als u niet de geadresseerde bent, verwijder het dan.',
  ],
  [
    'Polish',
    'Niniejsza wiadomość zawiera informacje poufne przeznaczone tylko dla adresata. Jeżeli nie są Państwo adresatem, prosimy o jej usunięcie.',
  ],
  [
    'Polish, company',
    'Elsewhere Sp. z o.o., ul. Prosta 1, 00-001 Warszawa, KRS 0000123456, NIP 1234567890, REGON 123456789',
  ],
  [
    'Polish, law',
    'Administratorem Państwa danych osobowych jest Elsewhere Sp. z o.o. Więcej o przetwarzaniu danych: https://elsewhere.example/rodo',
  ],
  [
    'Swedish',
    'Detta e-postmeddelande kan innehålla konfidentiell information. Om du inte är avsedd mottagare ber vi dig att radera det.',
  ],
  [
    'Russian',
    'Настоящее сообщение и любые приложения к нему являются конфиденциальными и предназначены исключительно для адресата. Если Вы получили его по ошибке, сообщите об этом отправителю и удалите его.',
  ],
  [
    'Russian, attention',
    'ВНИМАНИЕ! Информация, содержащаяся в этом письме, конфиденциальна и предназначена только для адресата.',
  ],
  [
    'Russian, information',
    'Информация в этом сообщении предназначена исключительно для конкретных лиц, которым она адресована.',
  ],
  [
    'Ukrainian',
    'Це повідомлення та будь-які додатки до нього є конфіденційними та призначені виключно для адресата.',
  ],
  [
    'Simplified Chinese',
    '本邮件及其附件含有保密信息，仅限于发送给上面地址中列出的个人或群组。如果您错收了本邮件，请立即通知发件人并删除。',
  ],
  ['Simplified Chinese, notice', '【保密声明】此邮件内容仅供收件人使用，未经授权不得披露。'],
  [
    'Traditional Chinese',
    '本電子郵件及其附件所含之資訊均屬機密，僅供指定之收件人使用。若您並非收件人，請勿揭露並請刪除。',
  ],
  [
    'Japanese',
    'この電子メールには機密情報が含まれている場合があります。誤って受信された場合は、送信者に通知のうえ削除してください。',
  ],
  ['Japanese, notice', '【注意】本メールは宛先の方のみを対象としており、秘密情報を含むことがあります。'],
];

export const footerSamples: Sample[] = [
  ...footers.map(([name, text]) => only(name, `${answer}\n\n${text}`, answer)),
  ...footers
    .filter((_, index) => index % 3 === 0)
    .map(([name, text]) =>
      only(
        `${name}, above a quote`,
        `${answer}\n\n${text}\n\nOn 11 Apr 2026, at 18:54, Support <s@northgate.example> wrote:\n\n${marked}`,
        answer,
      ),
    ),
  ...footers
    .filter((_, index) => index % 3 === 1)
    .map(([name, text]) =>
      only(
        `${name}, below a name and a rule`,
        `${answer}\n\nKind regards,\nAnna Novak\n\n________________________________\n${text}`,
        answer,
        `${answer}\n\nKind regards,\nAnna Novak`,
        `${answer}\n\nKind regards,`,
      ),
    ),
  whole(
    'confidential, asked',
    'Is the information in this account confidential? Who can see it?\n\nPlease tell me.',
  ),
  whole(
    'regulated, asked',
    'Hello,\n\nyour site says that Northgate is authorised and regulated by the FCA. Under which number?',
  ),
  whole(
    'privacy, asked',
    'Hello,\n\nhow do you process my personal data? Please send me the privacy notice.',
  ),
  whole(
    'registered office, asked',
    'Hello,\n\nmy company moved. The new registered office is 1 High Street, London. Please change it in your records.',
  ),
  whole(
    'company details, told',
    'Hello,\n\nplease change the invoice:\n\nElsewhere GmbH\nAmtsgericht Charlottenburg HRB 12345\n\nThe old one had the wrong number.',
  ),
  whole(
    'data, to be erased',
    'Bonjour,\n\nje demande la suppression de mes données personnelles selon le RGPD.',
  ),
];
