/** Labels that answering machines put before a subject, and nobody else does. */
const labels = [
  'automatic (?:reply|response|answer)|automated (?:reply|response)|auto-?(?:matic)? ?(?:reply|response|responder|respond|answer)|out of (?:the )?office(?: auto-?(?:matic )?reply| reply| notification| message| notice)?|vacation (?:reply|message|auto-?reply|notice)|away from (?:my mail|the office|office)|absence notice|auto(?=\\s?:\\s?(?:re|aw|sv)\\b)',
  'автоответ(?:чик)?|автоматический ответ|автоматическое (?:сообщение|уведомление)',
  'автоматична відповідь|автовідповідь|автовідповідач',
  '自动回复|自動回覆|自動回復|自动答复|自動答覆|自動回信|自动应答|外出自动回复',
  '自動返信|自動応答|自動回答|不在(?:通知|連絡|のお知らせ|案内)|休暇(?:通知|のお知らせ)',
  'automatische (?:antwort|rückantwort|abwesenheitsnotiz)|abwesenheits(?:notiz|nachricht|meldung|benachrichtigung|assistent)|autoantwort',
  "réponse automatique|message d[’']absence|notification d[’']absence|absent(?:e)? du bureau|absence du bureau",
  'respuesta automática|fuera de (?:la )?oficina|mensaje de ausencia|auto-?respuesta',
  "risposta automatica|messaggio di assenza|assenza dall[’']ufficio",
  'resposta automática|mensagem de ausência|ausência temporária',
  'automatisch(?:e)? (?:antwoord|beantwoording|bericht)|afwezigheids(?:bericht|melding)',
  'autoodpowiedź|automatyczna odpowiedź|odpowiedź automatyczna|nieobecn(?:ość|y|a) w biurze',
  'autosvar|automatiskt svar|frånvaromeddelande|frånvaro meddelande',
  // Danish and Norwegian, Finnish, Czech, Slovak, Hungarian, Romanian, Turkish, Greek, Croatian, Bulgarian, Baltic, Korean, Vietnamese, Indonesian.
  'automatisk svar|automaattinen vastaus|automatická odpověď|automatická odpoveď|automatikus válasz|răspuns automat|otomatik (?:yanıt|cevap)|αυτόματη απάντηση|automatski odgovor|автоматичен отговор|аутоматски одговор|automaatvastus|automātiskā atbilde|automatinis atsakymas|자동 ?(?:회신|응답)|부재중|trả lời tự động|balasan otomatis',
];
/** Words that machines use as labels and people as subjects: they need an answering machine's text below. */
const perhapsLabels = [
  'ooo|on vacation|on (?:annual )?leave|auto(?=\\s?:)|absence|absent',
  'вне офиса|нет на месте|я в отпуске|в отпуске|отпуск|поза офісом|у відпустці|я у відпустці',
  '不在办公室|不在辦公室|休假通知|休假|外出|不在|休暇|出張',
  'abwesenheit|abwesend|nicht im büro|außer haus|urlaub',
  'absente|congés?|ausencia|ausente|vacaciones',
  'fuori (?:sede|ufficio)|assenza|assente|ferie|fora do escritório|ausência|férias',
  'afwezig(?:heid)?|niet op kantoor|vakantie|poza biurem|nieobecn(?:ość|y|a)|jestem na urlopie|urlop',
  'frånvaro|frånvarande|inte på kontoret|ej på kontoret|semester',
];
// A hyphen inside a word is none that ends a label: clients write of auto-withdrawals.
const labelled = (words: string[]) =>
  new RegExp(
    `^[\\[(（【*\\s]{0,4}(?:${words.join('|')})(?:[\\])）】!.*\\s]{0,4}(?:$|[:：]|(?=\\s(?:re|aw|sv|odp)\\s?:)|(?<=\\s)[-–—]\\s)|[\\])）】])`,
  );
const surely = labelled(labels);
const perhaps = labelled(perhapsLabels);

export function isAutomaticSubject(subject: string): boolean {
  return surely.test(subject.toLowerCase().trim());
}

/** Whether a subject is a word of absence, which a person may have written. */
export function isAbsenceSubject(subject: string): boolean {
  return perhaps.test(subject.toLowerCase().trim());
}

/** The sentence by which a machine says that it answers. A notice that "is an automated message" answers nothing. */
const machine =
  /this is an? (?:auto(?:mated|matic|matically generated)?[- ]?)(?:e-?mail )?(?:reply|response|answer|out[- ]of[- ]office)|this (?:reply|response) (?:is|was) (?:sent |generated )?automatic|(?:it is )?an auto-?(?:reply|response) (?:message|e-?mail)|это автоматический ответ|данный ответ (?:создан|сформирован|отправлен) автоматически|ответ сгенерирован автоматически|це автоматична відповідь|(?:这|這|此)是?(?:一封)?(?:系统|系統)?(?:的)?(?:自动回复|自動回覆|自動回復|自動回信|自动答复)|(?:本|此)(?:邮件|郵件|信)(?:为|為|是)(?:系统|系統)?(?:自动回复|自動回覆|自動回信)|(?:これは|本メールは)[^\n。]{0,20}自動(?:返信|応答|送信)|自動返信(?:メール|にて|です)|dies ist eine automatis[^\n.]{0,30}(?:antwort|abwesenheit)|ceci est (?:une réponse|un message de réponse) automatique|réponse automatique (?:à|de)|(?:esta|este) es una? (?:respuesta|mensaje de respuesta) automátic|questa è una risposta automatica|esta é uma resposta automática|dit is een automatisch(?:e)? (?:antwoord|gegenereerd antwoord|beantwoord)|(?:to jest|jest to) (?:automatyczna odpowiedź|odpowiedź automatyczna)|(?:detta|det här) är ett (?:automatiskt svar|autosvar)/;

export function saysItIsAutomatic(text: string): boolean {
  return machine.test(text);
}

/** "I am not there." */
const absence =
  /\b(?:i am|i'm|i’m|i will be|i'll be|i’ll be|we are|he is|she is|currently|am) (?:(?:currently|presently|now|also|away and|temporarily) )?(?:out of (?:the |my )?office|away (?:from|on|until|till|and)|on (?:annual |sick |maternity |paternity |parental |vacation )?(?:leave|vacation|holiday|holidays|a business trip)|travell?ing (?:with|and)|absent|out on leave|on pto|unavailable)|out of (?:the )?office (?:from|until|till|with|and|between|on)|(?:нахожусь|сейчас|буду|буд[уе]т|временно|отсутствую)[^\n.]{0,20}(?:в отпуске|в командировке|вне офиса|отсутств|на больничном|не в офисе)|я (?:сейчас )?(?:в отпуске|в командировке|отсутствую)|отсутствую (?:в офисе|на рабочем месте)|меня (?:нет|не будет) (?:в офисе|на месте|на рабочем)|(?:перебуваю|зараз|буду)[^\n.]{0,20}(?:у відпустці|у відрядженні|поза офісом|відсутн)|я (?:зараз )?(?:у відпустці|у відрядженні|відсутн)|(?:正在|目前|现在|現在|本人|我)[^\n。]{0,12}(?:休假|度假|出差|外出|请假|請假|不在(?:办公室|辦公室))|(?:休暇|出張|不在)[^\n。]{0,20}(?:中|いただい|頂い|しております|いたします|となります|です)|(?:bin|befinde mich|habe|bis)[^\n.]{0,50}(?:im urlaub|nicht im (?:büro|haus)|außer haus|abwesend|nicht erreichbar|auf (?:dienst|geschäfts)reise|urlaub)|(?:je suis|je serai|actuellement|absente?)[^\n.]{0,30}(?:absente?|en congés?|en vacances|en déplacement|hors du bureau)|(?:estoy|estaré|me encuentro|actualmente)[^\n.]{0,30}(?:fuera de (?:la )?oficina|de vacaciones|ausente|de viaje|de baja)|(?:sono|sarò|attualmente)[^\n.]{0,30}(?:fuori (?:sede|ufficio)|in ferie|assente|in vacanza|in trasferta)|(?:estou|estarei|encontro-me|no momento)[^\n.]{0,30}(?:fora do escritório|de férias|em férias|ausente|em viagem)|(?:ik ben|momenteel|ben ik)[^\n.]{0,40}(?:afwezig|met vakantie|op vakantie|niet (?:op kantoor|aanwezig|bereikbaar)|met verlof)|(?:jestem|przebywam|będę|obecnie)[^\n.]{0,30}(?:na urlopie|poza biurem|nieobecn|w delegacji|niedostępn)|(?:jag är|är jag|jag har|för närvarande)[^\n.]{0,40}(?:semester|inte på kontoret|frånvarande|bortrest|tjänsteresa|tjänstledig|föräldraledig)/;

/** Dots in dates end no sentence. */
function withoutDots(text: string): string {
  return text.replace(/(?<=\d)\.(?=\s?[\d\p{L}])/gu, '');
}

/** `text` in lower case, as for all of these. */
export function speaksOfAbsence(text: string): boolean {
  return absence.test(withoutDots(text)) || gone.test(text);
}

/** "I am there no more." */
const gone =
  /(?:(?:i|he|she) (?:am |is )?no longer (?:work|employed|with|at)|(?:i have|i['’]ve|he has|she has) left)\b[^\n.]{0,60}(?:company|firm|organi[sz]ation|for|at|here|ltd|inc|gmbh)|(?:nicht mehr (?:bei|für|im)|unternehmen verlassen)[^\n.]{0,40}(?:tätig|beschäftigt|verlassen)|ne (?:travaille|fais) plus (?:partie|chez|pour)|ya no (?:trabajo|formo parte)|больше не работа/;

/** What only an answering machine adds: thanks for the mail at hand, and whom to ask instead. */
const instead =
  /(?:thank you|thanks) for (?:your|the) (?:e-?mail|message|mail|enquiry|inquiry)|limited access to (?:my )?e-?mail|(?:was|is|will|has)(?: be| been|) not(?: be| been)? forwarded|(?:contact|send|direct)[^\n]{0,80}(?:instead|future)|(?:send|direct) all (?:future )?(?:e-?mails|messages|enquiries)|(?:urgent|immediate|emergency)[^\n.]{0,60}(?:contact|call|e-?mail|reach|please)|(?:contact|reach)[^\n.]{0,60}(?:in my absence|while i|my colleague|instead)|(?:will|shall) (?:reply|respond|answer|get back|read)[^\n.]{0,60}(?:return|back)|спасибо за (?:ваше )?(?:письмо|сообщение)|срочн[^\n.]{0,60}(?:обращ|звон|пиш|свя)|отвечу[^\n.]{0,40}(?:после|по возвращении|как только)|дякую за (?:ваш )?лист|терміно[^\n.]{0,60}(?:зверт|телефон|зв)|відповім[^\n.]{0,40}(?:після|коли|як тільки)|(?:您|你)的?(?:来信|來信|邮件|郵件)[^\n。]{0,20}(?:收到|感谢|感謝)|(?:急事|紧急|緊急)[^\n。]{0,20}(?:联系|聯絡|聯繫|电话|電話|致電)|(?:回来后|返回后|回來後)|(?:急ぎ|緊急)[^\n。]{0,40}(?:ください|お願い|連絡)|戻り次第|(?:vielen )?dank für ihre (?:e-?mail|nachricht|mail)|(?:dringend|wichtig|eilig)[^\n.]{0,60}(?:wenden|kontakt|erreichen)|nicht weitergeleitet|(?:メール|ご連絡)[^\n。]{0,6}ありがとう|お急ぎの(?:場合|方)|merci (?:de|pour) votre (?:message|mail|e-mail|courriel)|urgence[^\n.]{0,60}(?:contact|adress|joindre)|gracias por (?:su|tu) (?:correo|mensaje)|urgen[^\n.]{0,60}(?:contact|comun|llam)|grazie per (?:la tua|la sua|il tuo|il suo) (?:e-?mail|messaggio)|urgen[^\n.]{0,60}(?:rivolger|contattare)|obrigad[oa] pel[oa] (?:seu|sua|vosso) (?:e-?mail|mensagem|contacto)|(?:dringende|spoed)[^\n.]{0,60}(?:contact|neem|bellen)|(?:bedankt|dank) voor uw (?:e-?mail|bericht)|dziękuję za (?:wiadomość|e-?mail|maila)|piln[^\n.]{0,60}(?:kontakt|prosz)|tack för ditt (?:mail|mejl|meddelande|e-?post)|brådskande[^\n.]{0,60}(?:kontakta|ring)/;

export function speaksOfReturn(text: string): boolean {
  return instead.test(withoutDots(text));
}
