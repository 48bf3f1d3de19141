/**
 * What mail systems say when they could not deliver, by language, as pieces of expressions in lower case. In the order
 * of the mailers that say it first: sendmail, qmail, Exim, Postfix, Exchange, Gmail, Yahoo, Coremail (163, 126, sina), QQ.
 */
const english = [
  'undeliver(?:able|ed)',
  'non-?deliver(?:able|y)',
  "(?:could|can|did|was|were|has|have)(?:n[o']t|not| not)(?: yet)?(?: be| been)? (?:successfully )?(?:deliver|sent|reach|accept|process|relay)",
  "(?:unable|not able|failed|impossible|wasn't able|couldn't|unsuccessful) (?:to |in )?(?:deliver|send|relay|reach)",
  '(?:mail|message|email)? ?deliver(?:y|ing)[^.\\n]{0,40}(?:fail|error|problem|unsuccessful|delay)',
  'fail(?:ed|ure)[^.\\n]{0,20} (?:delivery|recipient|address)',
  'following (?:address|recipient|destination)[^.\\n]{0,30} (?:fail|had|could|were|was|cannot|did)',
  'failure notice|returned mail|returned to sender|returning message to sender|return to sender',
  'permanent(?: fatal)? error|transient (?:fatal|non-fatal)|fatal errors?',
  "(?:user|mailbox|recipient|address|account|host|domain)[^.\\n]{0,40}(?:unknown|not found|does ?n[o']t exist|does not exist|unavailable|disabled|is full|over quota|exceeded|rejected|inactive)",
  '(?:no such|unknown|invalid|bad|unrouteable|unroutable) (?:user|recipient|mailbox|address|account|domain|host)',
  'delivery (?:status )?notification|delivery report|mail system error|message status',
  'message (?:you sent )?(?:was |has been )?(?:blocked|rejected|refused|bounced)|rejected (?:your|the) message',
  'bounced? (?:mail|message|e-?mail)|mail failure|delayed mail|has been delayed|is delayed|could not send message',
  "had delivery problems|encountered delivery problems|wasn't delivered|address not found|message not delivered|not listed in",
];
const others = [
  'не (?:было |был |может быть |удалось |удаётся |удается |возможно )?(?:доставлен|доставить|отправ)|недоставлен|ошибка (?:при )?доставк|возврат (?:письма|почты)|невозможно доставить|проблемы? с доставкой|пользователь не найден|ящик (?:не существует|переполнен|недоступен)',
  'не (?:вдалося|може бути|було|можна) достав|не доставлено|недоставлен|помилка достав|скриньк[аи] (?:не існує|переповнен)',
  '退信|退回|投递失败|投遞失敗|无法投递|無法投遞|无法送达|無法送達|未送达|未送達|未传递|未傳遞|无法传递|無法傳遞|传递失败|傳遞失敗|发送失败|發送失敗|寄送失敗|傳送失敗|未能(?:送达|送達|投递|投遞|传送|傳送|發送|发送)|不存在|拒收',
  '配信不能|配信でき|配信されま|届きません|未配信|送信エラー|送信でき|配信エラー|配信失敗|配達でき|配送でき|お届けでき|不達|存在しません|見つかりません|返送',
  'unzustellbar|nicht zugestellt|nicht (?:an[^.\\n]{0,40} )?(?:zustellen|zugestellt|übermittel|ausgeliefert|erreicht)|zustellung[^.\\n]{0,40}(?:fehl|nicht|verz)|zustellfehler|übermittlungsstatus|unzustellbarkeit|verzögert',
  "non (?:remis|distribu|délivr|livr)|n[’']a pas pu être|impossible de (?:remettre|distribuer|livrer|délivrer)|échec (?:de|d[’'])|notification d[’']état|non-remise|retour de courrier",
  'no (?:se )?(?:ha podido|pudo|puede|fue|ha sido|ha) (?:ser )?(?:entrega|envia)|no entregad|error (?:de|en la) entrega|notificación de estado|correo devuelto|mensaje devuelto|no se entregó|fallo (?:de|en la) entrega',
  'mancat[oa] (?:recapito|consegna)|impossibile (?:recapitare|consegnare|inviare)|non (?:recapitabil|è stato recapitat|è stato consegnat|recapitat)|stato (?:del|di) recapito',
  'não (?:foi |é |pôde |pode )?(?:possível |ser )?(?:entreg|envia)|falha (?:na|de) entrega|mensagem devolvida|status de entrega',
  'onbestelbaar|niet (?:worden )?(?:bezorg|afgelever)|bezorging[^.\\n]{0,30}mislukt|kan niet worden',
  'nie (?:można|udało się|mogła|może|została|zostało)[^.\\n]{0,40}(?:dostarcz|doręcz)|niedostarcz|nie dostarcz|błąd do(?:ręcz|starcz)|zwrot poczty',
  '(?:levererades|skickades) inte|kunde inte (?:levereras|skickas)|kan inte leverera|olevererbar|ej levererat|gick inte att leverera|leveransen misslyckades',
  // Danish and Norwegian, Finnish, Czech, Hungarian, Romanian, Turkish, Greek, Korean, Vietnamese.
  'ikke (?:leveret|levert|sendes|nå frem)|ei (?:toimitettu|voitu toimittaa)|neb(?:yla|ylo) doruč|nelze doručit|nedoručiteln|kézbesít[^.\\n]{0,30}(?:sikertelen|nem)|nu a (?:fost|putut fi) livrat|iletilemedi|teslim edilemedi|δεν (?:παραδόθηκε|ήταν δυνατή)|(?:전송|배달|발송)(?:되지|할 수 없|에 실패|하지 못)|반송|không (?:được gửi|thể gửi|gửi được)',
];
const failure = new RegExp([...english, ...others].join('|'));

/** Whether a text speaks of a mail that did not arrive. Not proof of anything: clients speak of that, too. */
export function speaksOfFailure(text: string): boolean {
  return failure.test(text.toLowerCase());
}

/** A system says it of the reader's own mail; a notice about a payment does not. */
const ofYours =
  /\byour (?:e-?mail|message|mail|article|post)s?\b[^.\n]{0,60}(?:\bnot|n['’]t)\b[^.\n]{0,20}(?:deliver|distribut|relay)|(?:e-?mail|message) you sent\b[^.\n]{0,80}(?:\bnot|n['’]t)\b/;

export function speaksOfYourMail(text: string): boolean {
  return ofYours.test(text.toLowerCase());
}

/** A subject that a mail system wrote: the whole begins with it, nobody answers or forwards. */
const reportSubject =
  /^\W{0,8}(?:undeliver|non-?deliver|ndn:|mail (?:delivery|system|failure|could|not)|e-?mail (?:delivery|not)|delivery (?:status|fail|report|error|has|problem|delay|notif|incomplete)|failure notice|failed delivery|returned (?:mail|to)|return to sender|message (?:delivery|undeliv|could|not deliv|status|you sent|blocked)|unable to deliver|could not deliver|your (?:message|mail|e-?mail) (?:could|was|wasn|couldn|has not|to )|warning: (?:could|message)|delayed mail|rejected (?:mail|message)|bounced? (?:mail|message)|address not found|не ?достав|ошибка достав|возврат|сообщение не достав|не удалось|не вдалося|помилка достав|系统退信|系統退信|退信|邮件|郵件|投递|投遞|未送|未传|未傳|无法|無法|寄送|傳送|配信|未配信|送信|不達|返送|unzustell|nicht zugestellt|zustell|fehler bei der zustell|benachrichtigung zum|non remis|échec|notification d.état|message non|non-remise|no se (?:puede|ha|pudo)|no entreg|error (?:de|en la) entrega|notificación de estado|correo devuelto|mensaje devuelto|mancat|impossibile|non recapit|não |falha|mensagem devol|onbestel|niet bezorgd|bezorging|nie (?:można|dostar|udało)|niedostar|błąd do|zwrot|kunde inte|olever|ej lever|det gick inte)/;

export function isReportSubject(subject: string): boolean {
  return reportSubject.test(subject.toLowerCase());
}

/** Texts of mails that only say that a mail is late (RFC 3464 action "delayed"). */
const delay =
  /\(delay(?:ed)?\)|delivery (?:is |has been |was )?delay|has been delayed|is delayed|delayed mail|has not (?:yet )?been delivered (?:yet|so far|after|within)|will (?:continue to be|be) (?:retried|trying)|will (?:keep|continue) (?:trying|to try)|do not need to resend|no action is required on your part|this is a warning message only|still (?:being retried|trying)|could not send message for past|will be retried|попытки доставки будут продолж|отложен[аоы]? доставк|доставка (?:отложена|задерж)|доставку відкладено|延迟|延遲|遅延|遅れて|verzöger|retard[ée]|retrasad|ritardat|atrasad|vertraagd|opóźnion|försenad/;
/** What a mailer says when it gave up, in texts that speak of the delay before. */
const givenUp = /giv(?:en|ing) up|permanent|failed permanently|final|too long|expired|timeout exceeded/;

export function speaksOfDelay(subject: string, text: string): boolean {
  const whole = `${subject}\n${text.slice(0, 4000)}`.toLowerCase();
  return delay.test(whole) && (!givenUp.test(whole) || /\(delay(?:ed)?\)|warning message only/.test(whole));
}
