import { type Clause, clause, type Wording } from './clause.ts';
import {
  about,
  both,
  type Condition,
  documentIs,
  documentReason,
  documentTopics,
  has,
  not,
} from './conditions.ts';

const topics = documentTopics;
const again = documentIs('resend');
const waits = documentReason('source_unavailable');

/** Where one document stands and who does what next. */
export const documentClauses: Clause[] = [
  status('requested', documentIs('requested'), {
    en: 'For your verification we are waiting for this document from you: {document_type}.',
    ru: 'Для верификации мы ждём от вас документ: {document_type}.',
    zh: '我们正在等待您提供以下认证文件：{document_type}。',
    hant: '我們正在等待您提供以下驗證文件：{document_type}。',
  }),
  status('mailed', documentIs('mailed'), {
    en: 'We have received the file that you sent us by e-mail for this document: {document_type}. Our verification team has not checked it yet.',
    ru: 'Мы получили файл, который вы прислали по электронной почте для этого документа: {document_type}. Отдел верификации его ещё не проверил.',
    zh: '我们已收到您通过邮件发来的以下文件：{document_type}。认证团队尚未审核。',
    hant: '我們已收到您透過電郵傳來的以下文件：{document_type}。驗證團隊尚未審核。',
  }),
  status('processing', documentIs('processing'), {
    en: 'We have received your document ({document_type}), and it is being checked.',
    ru: 'Мы получили ваш документ ({document_type}), он находится на проверке.',
    zh: '我们已收到您提交的文件（{document_type}），目前正在审核。',
    hant: '我們已收到您提交的文件（{document_type}），目前正在審核。',
  }),
  status('approved', documentIs('approved'), {
    en: 'Your document ({document_type}) has been accepted.',
    ru: 'Ваш документ ({document_type}) принят.',
    zh: '您提交的文件（{document_type}）已通过审核。',
    hant: '您提交的文件（{document_type}）已通過審核。',
  }),
  status('resend', both(again, not(waits)), {
    en: 'We have looked at your document ({document_type}) and are sorry that we could not accept it in its present form.',
    ru: 'Мы посмотрели ваш документ ({document_type}) и, к сожалению, не смогли принять его в таком виде.',
    zh: '我们已查看您提交的文件（{document_type}），很抱歉，该文件目前未能通过审核。',
    hant: '我們已查看您提交的文件（{document_type}），很抱歉，該文件目前未能通過審核。',
  }),
  status('waiting', both(again, waits), {
    en: 'We have received your document ({document_type}), but could not finish checking it yet.',
    ru: 'Мы получили ваш документ ({document_type}), но пока не смогли завершить его проверку.',
    zh: '我们已收到您提交的文件（{document_type}），但暂时未能完成核验。',
    hant: '我們已收到您提交的文件（{document_type}），但暫時未能完成查驗。',
  }),
  status('expired', documentIs('expired'), {
    en: 'The document we have from you ({document_type}) has expired, so we need one that is valid.',
    ru: 'Срок действия вашего документа ({document_type}) истёк, поэтому нам нужен действующий документ.',
    zh: '您此前提供的文件（{document_type}）已过有效期，我们需要一份仍在有效期内的文件。',
    hant: '您此前提供的文件（{document_type}）已過有效期，我們需要一份仍在有效期內的文件。',
  }),
  status('unclear', documentIs('unknown'), {
    en: 'We see your document ({document_type}) and are finding out with our verification team where it stands.',
    ru: 'Мы видим ваш документ ({document_type}) и уточняем в отделе верификации, на каком он этапе.',
    zh: '我们已查到您的文件（{document_type}），正在向认证团队核实办理情况。',
    hant: '我們已查到您的文件（{document_type}），正在向驗證團隊核實辦理情況。',
  }),
  clause(
    'ask',
    'document.ask.new_image',
    topics,
    both(again, not(has('document_reason'))),
    {
      en: 'Please send us a new file of the original document: complete, in colour, with all four corners visible and every line readable.',
      ru: 'Пожалуйста, отправьте новый файл с оригиналом документа: полностью, в цвете, чтобы были видны все четыре угла и читалась каждая строка.',
      zh: '请重新提供该文件原件的完整彩色图像，四角须可见，每一行文字须清晰可读。',
      hant: '請重新提供該文件正本的完整彩色影像，四角須可見，每一行文字須清晰可讀。',
    },
    { answers: ['what_to_send', 'how'] },
  ),
  clause(
    'ask',
    'document.ask.upload',
    topics,
    both(documentIs('requested', 'resend', 'expired'), not(waits), not(documentReason('selfie_failed'))),
    {
      en: 'You can upload the file in the client area (PDF, JPG or PNG).',
      ru: 'Файл в формате PDF, JPG или PNG можно загрузить в личном кабинете.',
      zh: '您可以在客户专区上传文件（支持 PDF、JPG 或 PNG 格式）。',
      hant: '您可以在客戶專區上傳文件（接受 PDF、JPG 或 PNG 格式）。',
    },
    { answers: ['how', 'what_to_send'] },
  ),
  next('wanted', both(documentIs('requested', 'resend', 'expired'), not(waits)), {
    en: 'When it is here, our verification team will check it and continue with your application.',
    ru: 'После этого наш отдел верификации проверит его и продолжит работу над вашей заявкой.',
    zh: '收到后，我们的认证团队会进行审核并继续办理您的申请。',
    hant: '收到後，我們的驗證團隊會進行審核並繼續辦理您的申請。',
  }),
  next('mailed', documentIs('mailed'), {
    en: 'You do not need to send this file again; our verification team will look at it.',
    ru: 'Присылать этот файл ещё раз не нужно: наш отдел верификации его посмотрит.',
    zh: '您无需再次发送该文件，我们的认证团队会进行查看。',
    hant: '您無需再次傳送該文件，我們的驗證團隊會進行查看。',
  }),
  next('processing', documentIs('processing'), {
    en: 'Our verification team is working on it; you do not need to send anything at the moment.',
    ru: 'Документом занимается наш отдел верификации; присылать пока ничего не нужно.',
    zh: '我们的认证团队正在办理，您目前无需提供任何资料。',
    hant: '我們的驗證團隊正在辦理，您目前無需提供任何資料。',
  }),
  next('waiting', both(again, waits), {
    en: 'Our verification team will repeat the check; you do not need to send anything.',
    ru: 'Наш отдел верификации повторит проверку; присылать ничего не нужно.',
    zh: '我们的认证团队会再次核验，您无需提供任何资料。',
    hant: '我們的驗證團隊會再次查驗，您無需提供任何資料。',
  }),
  next('unclear', documentIs('unknown'), {
    en: 'Our verification team will look into it; you do not need to send anything at the moment.',
    ru: 'Этим занимается наш отдел верификации; присылать пока ничего не нужно.',
    zh: '我们的认证团队会进行核实，您目前无需提供任何资料。',
    hant: '我們的驗證團隊會進行核實，您目前無需提供任何資料。',
  }),
  next('approved', both(documentIs('approved'), not(about('doc_expiry'))), {
    en: 'You do not need to send this document again; our verification team is continuing with your application.',
    ru: 'Присылать этот документ ещё раз не нужно; наш отдел верификации продолжает работу над вашей заявкой.',
    zh: '您无需再次提供该文件，我们的认证团队会继续办理您的申请。',
    hant: '您無需再次提供該文件，我們的驗證團隊會繼續辦理您的申請。',
  }),
];

function status(name: string, when: Condition, wording: Wording): Clause {
  return clause('status', `document.status.${name}`, topics, when, wording, {
    slots: ['document_type'],
    tells: ['document_status'],
    answers: name === 'processing' || name === 'approved' ? ['status'] : ['status', 'why'],
  });
}

function next(name: string, when: Condition, wording: Wording): Clause {
  return clause('next', `document.next.${name}`, topics, when, wording, {
    answers: ['status', 'what_to_send'],
  });
}
