import { documentLabels } from '../model/fact-rows.ts';
import { type Clause, clause } from './clause.ts';
import { both, documentIs, full, noRecord, not } from './conditions.ts';

/** The firm's published rule on proof of address: what is taken, how old it may be, what must be visible. */
export const proofOfAddressClauses: Clause[] = [
  clause(
    'ask',
    'poa.accepted',
    ['poa_question'],
    full,
    {
      en: 'As proof of address we accept one of the following:\n– a utility bill (electricity, gas, water, landline or internet)\n– a bank statement\n– a letter from a tax office or another public authority\n– an official registration of residence\nThe document must have been issued within the last {document_months, plural, one {month} other {# months}} and show your full name, your residential address, the date and the issuer. Please send the complete page as a PDF, JPG or PNG. Mobile phone bills, screenshots and handwritten documents cannot be used.',
      ru: 'Для подтверждения адреса подойдёт один из следующих документов:\n– счёт за коммунальные услуги (электричество, газ, вода), стационарный телефон или интернет;\n– банковская выписка;\n– письмо налоговой службы или другого государственного органа;\n– официальное подтверждение регистрации по месту жительства.\nДокумент должен быть выдан за {document_months, plural, one {последний # месяц} few {последние # месяца} many {последние # месяцев} other {последние # месяца}}; в нём должны быть указаны ваше полное имя, адрес проживания, дата и организация, которая его выдала. Пожалуйста, отправьте страницу целиком в формате PDF, JPG или PNG. Счета за мобильную связь, снимки экрана и документы, заполненные от руки, не подойдут.',
      zh: '我们接受以下任意一种文件作为地址证明：\n– 水费、电费、燃气费、固定电话或宽带账单\n– 银行对账单\n– 税务机关或其他政府机构的信函\n– 官方出具的居住登记证明\n文件须为最近{document_months}个月内出具，并载有您的全名、居住地址、出具日期和出具机构。请提供整页的 PDF、JPG 或 PNG 文件。手机话费账单、截图和手写文件不能使用。',
      hant: '我們接受以下任意一種文件作為地址證明：\n– 水費、電費、煤氣（瓦斯）費、固網電話或寬頻帳單\n– 銀行對帳單\n– 稅務機關或其他政府機構的信函\n– 官方出具的居住登記證明\n文件須為最近{document_months}個月內出具，並載有您的全名、居住地址、出具日期和出具機構。請提供整頁的 PDF、JPG 或 PNG 文件。手機通話費帳單、螢幕截圖和手寫文件不能使用。',
    },
    { slots: ['document_months'], version: 2, answers: ['what_to_send', 'how', 'why', 'other'] },
  ),
  clause(
    'status',
    'poa.answer',
    ['poa_question', 'doc_language', 'corporate_docs', 'source_of_funds'],
    both(full, noRecord),
    {
      en: 'Here is what you need to know before you choose a document.',
      ru: 'Вот что важно знать, прежде чем выбрать документ.',
      zh: '以下是选择文件时需要了解的要求。',
      hant: '以下是選擇文件時需要了解的要求。',
    },
  ),
  clause(
    'next',
    'poa.next',
    ['poa_question'],
    both(full, not(documentIs(...documentLabels))),
    {
      en: 'You can upload the document in the client area. Our verification team decides on it once they have seen it.',
      ru: 'Документ можно загрузить в личном кабинете. Решение по нему наш отдел верификации примет после проверки.',
      zh: '您可以在客户专区上传文件。是否通过须待我们的认证团队审核后确定。',
      hant: '您可以在客戶專區上傳文件。是否通過須待我們的驗證團隊審核後確定。',
    },
    { answers: ['how', 'when', 'status'] },
  ),
];
