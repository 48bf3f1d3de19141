import type { DocumentReason } from '../model/fact-rows.ts';
import { type Clause, clause, type Wording } from './clause.ts';
import { application, both, documentIs, documentReason, documentTopics, either } from './conditions.ts';

const sentBack = either(documentIs('resend'), application('resubmission_requested'));

const aged: readonly DocumentReason[] = ['poa_too_old', 'poa_unacceptable'];

/**
 * Why a document is needed again and how to put it right. Never "edited" or "fake", and never the value
 * that our records hold.
 */
export const documentReasonClauses: Clause[] = [
  why('blurry', {
    en: 'The image is blurred, so we cannot read all the details. Please take a new photo in good light and make sure that every line is sharp.',
    ru: 'Изображение нечёткое, поэтому не все данные читаются. Пожалуйста, сделайте новый снимок при хорошем освещении, чтобы каждая строка была чёткой.',
    zh: '图片不够清晰，部分内容无法辨认。请在光线充足处重新拍摄，确保每一行文字都清晰可读。',
    hant: '圖片不夠清晰，部分內容無法辨認。請在光線充足處重新拍攝，確保每一行文字都清晰可讀。',
  }),
  why('cropped', {
    en: 'Part of the document is cut off. Please photograph or scan the whole page with all four corners visible.',
    ru: 'Часть документа не попала в кадр. Пожалуйста, сфотографируйте или отсканируйте страницу целиком, чтобы были видны все четыре угла.',
    zh: '文件有一部分未拍全。请完整拍摄或扫描整页，四个角都要在画面内。',
    hant: '文件有一部分未完整入鏡。請完整拍攝或掃描整頁，四個角都要在畫面中。',
  }),
  why('glare', {
    en: 'A reflection covers part of the text. Please take a new photo without flash, so that the whole text can be read.',
    ru: 'Часть текста закрыта бликом. Пожалуйста, сделайте новый снимок без вспышки, чтобы текст читался полностью.',
    zh: '图片有反光，遮住了部分文字。请关闭闪光灯重新拍摄，使全部文字清晰可读。',
    hant: '圖片有反光，遮住了部分文字。請關閉閃光燈重新拍攝，使全部文字清晰可讀。',
  }),
  why('page_missing', {
    en: 'Not all pages of the document are there. Please send the complete document with every page.',
    ru: 'В файле есть не все страницы. Пожалуйста, отправьте документ полностью, со всеми страницами.',
    zh: '文件页数不全。请提供包含所有页面的完整文件。',
    hant: '文件頁數不全。請提供包含所有頁面的完整文件。',
  }),
  why('back_side_missing', {
    en: 'We received only the front of the document. Please send both sides.',
    ru: 'Мы получили только лицевую сторону документа. Пожалуйста, отправьте обе стороны.',
    zh: '我们只收到了证件正面。请同时提供正反两面。',
    hant: '我們只收到了證件正面。請同時提供正反兩面。',
  }),
  why('expired', {
    en: 'The document is past its date of validity. Please send one that is still valid.',
    ru: 'Срок действия документа закончился. Пожалуйста, отправьте действующий документ.',
    zh: '该文件已超过有效期。请提供仍在有效期内的文件。',
    hant: '該文件已超過有效期。請提供仍在有效期內的文件。',
  }),
  why('wrong_type_or_country', {
    en: 'We cannot use this type of document for this step. Please choose one of the documents that the client area lists for it.',
    ru: 'Документ этого типа для данного шага не подходит. Пожалуйста, выберите один из документов, указанных для него в личном кабинете.',
    zh: '此类文件不适用于该认证步骤。请从客户专区所列的可用文件中选择一种提供。',
    hant: '此類文件不適用於該驗證步驟。請從客戶專區所列的可用文件中選擇一種提供。',
  }),
  why('screenshot_or_edited_file', {
    en: 'For this step we need the original file or a photo of the paper document. Please send the PDF as the issuer provided it, or photograph the paper original.',
    ru: 'Для этого шага нам нужен исходный файл или фотография бумажного документа. Пожалуйста, отправьте PDF в том виде, в каком вы его получили, или сфотографируйте бумажный оригинал.',
    zh: '该认证步骤需要原始文件或纸质文件的照片。请提供出具机构发放的原版 PDF，或拍摄纸质原件。',
    hant: '該驗證步驟需要原始文件或紙本文件的照片。請提供出具機構發放的原始 PDF，或拍攝紙本正本。',
  }),
  why('poa_too_old', {
    en: 'The document was issued more than {document_months, plural, one {# month} other {# months}} ago. Please send one issued within the last {document_months, plural, one {month} other {# months}}.',
    ru: 'С даты выдачи документа прошло больше {document_months, plural, one {# месяца} few {# месяцев} many {# месяцев} other {# месяца}}. Пожалуйста, отправьте документ, выданный за {document_months, plural, one {последний # месяц} few {последние # месяца} many {последние # месяцев} other {последние # месяца}}.',
    zh: '该文件的出具日期距今已超过{document_months}个月。请提供最近{document_months}个月内出具的文件。',
    hant: '該文件的出具日期距今已超過{document_months}個月。請提供最近{document_months}個月內出具的文件。',
  }),
  why('poa_name', {
    en: 'The name on the document does not match the name in your profile. Please send a proof of address issued in your full name.',
    ru: 'Имя в документе не совпадает с именем в вашем профиле. Пожалуйста, отправьте подтверждение адреса, выданное на ваше полное имя.',
    zh: '文件上的姓名与您资料中的姓名不一致。请提供以您本人全名出具的地址证明。',
    hant: '文件上的姓名與您資料中的姓名不一致。請提供以您本人全名出具的地址證明。',
  }),
  why('poa_address', {
    en: 'The address on the document does not match the address in your profile. Please send a document with your present address, or bring the address in the client area up to date first if you have moved.',
    ru: 'Адрес в документе не совпадает с адресом в вашем профиле. Пожалуйста, отправьте документ с вашим нынешним адресом, а если вы переехали, сначала обновите адрес в личном кабинете.',
    zh: '文件上的地址与您资料中的地址不一致。请提供载有现居住地址的文件；如果您已搬家，请先在客户专区更新地址。',
    hant: '文件上的地址與您資料中的地址不一致。請提供載有現居住地址的文件；如果您已搬家，請先在客戶專區更新地址。',
  }),
  why('poa_unacceptable', {
    en: 'This kind of document is not among those we take as proof of address. Please send a utility bill, a bank statement or a letter from a public authority, issued within the last {document_months, plural, one {month} other {# months}}.',
    ru: 'Такой документ не входит в число тех, которыми можно подтвердить адрес. Пожалуйста, отправьте счёт за коммунальные услуги, банковскую выписку или письмо государственного органа, выданные за {document_months, plural, one {последний # месяц} few {последние # месяца} many {последние # месяцев} other {последние # месяца}}.',
    zh: '此类文件不能用作地址证明。请提供最近{document_months}个月内出具的水电燃气账单、银行对账单或政府机构信函。',
    hant: '此類文件不能用作地址證明。請提供最近{document_months}個月內出具的水電或煤氣（瓦斯）帳單、銀行對帳單或政府機構信函。',
  }),
  why('name_mismatch', {
    en: 'The name on the document differs from the name in your profile. If your name has changed or is spelled in different ways, please send a document that shows this, such as a marriage certificate or a certificate of change of name.',
    ru: 'Имя в документе отличается от имени в вашем профиле. Если вы меняли имя или оно пишется по-разному, пожалуйста, отправьте документ, который это подтверждает, например свидетельство о браке или о перемене имени.',
    zh: '文件上的姓名与您资料中的姓名不一致。如果您曾更改姓名或姓名有不同拼写，请提供相应证明，例如结婚证或更名证明。',
    hant: '文件上的姓名與您資料中的姓名不一致。如果您曾更改姓名或姓名有不同拼寫，請提供相應證明，例如結婚證或更名證明。',
  }),
  why('dob_mismatch', {
    en: 'The date of birth on the document differs from the one in your profile. Please check your profile in the client area, correct it if needed, and send us a clear copy of your identity document.',
    ru: 'Дата рождения в документе отличается от указанной в вашем профиле. Пожалуйста, проверьте профиль в личном кабинете, при необходимости исправьте его и отправьте нам чёткую копию удостоверения личности.',
    zh: '文件上的出生日期与您资料中的不一致。请在客户专区核对并在需要时更正资料，然后提供清晰的身份证件副本。',
    hant: '文件上的出生日期與您資料中的不一致。請在客戶專區核對並在需要時更正資料，然後提供清晰的身分證明文件影本。',
  }),
  why('language_unsupported', {
    en: 'We cannot check the document in this language. Please send it together with a certified translation into English, or send a version that was issued in English.',
    ru: 'Мы не можем проверить документ на этом языке. Пожалуйста, отправьте его вместе с заверенным переводом на английский или пришлите вариант, выданный на английском языке.',
    zh: '我们暂时无法核验该语言的文件。请连同经认证的英文译本一并提供，或提供以英文出具的版本。',
    hant: '我們暫時無法查驗該語言的文件。請連同經認證的英文譯本一併提供，或提供以英文出具的版本。',
  }),
  why('additional_document', {
    en: 'We need one more document to finish this step; the client area shows which one. Please send it as well.',
    ru: 'Чтобы завершить этот шаг, нам нужен ещё один документ; какой именно, указано в личном кабинете. Пожалуйста, отправьте и его.',
    zh: '完成该步骤还需要一份补充文件，具体名称请见客户专区。请一并提供。',
    hant: '完成該步驟還需要一份補充文件，具體名稱請見客戶專區。請一併提供。',
  }),
  why('selfie_failed', {
    en: 'The selfie check could not be completed. Please repeat it in the client area: face the camera in even light, without glasses or headwear, and follow the instructions on the screen.',
    ru: 'Проверку по селфи не удалось завершить. Пожалуйста, пройдите её ещё раз в личном кабинете: смотрите прямо в камеру при ровном освещении, без очков и головного убора, и следуйте указаниям на экране.',
    zh: '自拍验证未能完成。请在客户专区重新进行：在光线均匀处正对镜头，摘下眼镜和帽子，并按照屏幕提示操作。',
    hant: '自拍驗證未能完成。請在客戶專區重新進行：在光線均勻處正對鏡頭，摘下眼鏡和帽子，並按照螢幕提示操作。',
  }),
  why('source_unavailable', {
    en: 'The source against which we check the document cannot be reached at the moment.',
    ru: 'Источник, по которому мы сверяем документ, сейчас недоступен.',
    zh: '用于核验该文件的数据来源目前暂时无法访问。',
    hant: '用於查驗該文件的資料來源目前暫時無法連線。',
  }),
];

function why(reason: DocumentReason, wording: Wording): Clause {
  return clause(
    'reason',
    `document.reason.${reason}`,
    [...documentTopics],
    both(sentBack, documentReason(reason)),
    wording,
    {
      tells: ['document_reason'],
      ...(aged.includes(reason) ? { slots: ['document_months'], version: 2 } : {}),
      answers: ['why', 'what_to_send', 'how'],
    },
  );
}
