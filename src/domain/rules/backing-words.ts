import type { Language } from '../model.ts';

/**
 * Words that may stand in a letter without an approved sentence behind them, because alone they state nothing of a
 * record. Read on lower-case text with е for ё; `L*` stands for any ending.
 */

/** Both scripts, whatever the letter's own: what is written in the wrong one is said by another rule. */
const chineseCourtesies = [
  '感谢|感謝|谢谢|謝謝|多谢|多謝|感激|抱歉|对不起|對不起|不好意思|歉意|致歉|道歉|遗憾|遺憾|谅解|諒解|见谅|見諒|体谅|體諒|理解|了解|瞭解|明白|知道|体会|體會|耐心|等待|等候|久等|焦急|着急|著急|心情|担心|擔心|担忧|擔憂|疑虑|疑慮|不便|麻烦|麻煩|带来|帶來|造成|添|令人|让您|讓您',
  '支持|配合|关注|關注|信任|祝您?|愉快|顺利|順利|生活|周末|週末|一切|都好|安好|安康|希望|欢迎|歡迎|随时|隨時|来信|來信|来函|來函|联系|聯繫|聯絡|联络|沟通|溝通|回复|回覆|答复|答覆|告知|告诉|告訴|通知|咨询|諮詢|提问|提問|询问|詢問|查询|查詢|反馈|反映|反應',
  '问题|問題|疑问|疑問|其他|任何|如有|若有|清楚|不清楚|不明白|地方|直接|本邮件|本郵件|邮件|郵件|电邮|電郵|邮箱|郵箱|信箱|来电|來電|帮助|幫助|帮忙|幫忙|协助|協助|效劳|效勞|服务|服務|为您|為您|高兴|高興|荣幸|榮幸|非常|十分|很|再次|更多|早上好|上午好|下午好|晚上好|中午好|午安|您好|你好',
  '重要|这件事|這件事|此事|事情|情况|情況|详细|詳細|说明|說明|解释|解釋|抽空|花时间|花時間|时间|時間|请|請|敬请|敬請|敬上|此致|敬礼|敬禮|第一时间|第一時間|尽快|盡快|儘快|核实|核實|跟进|跟進|查看|留意|目前|现在|現在|现时|現時|仍然?|暂时|暫時|请问|請問|一直|这边|這邊|尊敬|亲爱|親愛|客户服务|客戶服務|团队|團隊|同事|专员|專員',
  '我们会|我們會|我们将|我們將|上述|以上|如下|凭证|憑證|截图|截圖|照片|补充|補充|无需|無需|毋须|毋須|不需要|感受|陪伴|谢意|謝意|全力|提到|提及|写道|寫道|表示|所述|需|凭据|憑據',
];
const chineseGrammar = [
  '的|了|吗|嗎|呢|吧|啊|和|与|與|及|或|在|是|有|也|就|都|把|将|將|被|对|對|对于|對於|从|從|向|由|于|於|到|为|為|以|以便|而|并|並|且|这|這|那|该|該|此|其|等|之|所|者|地|得|着|著|过|過|个|個|一|次|封|份|笔|筆|项|項|位|来|來|去|给|給|让|讓|使|当|當|时|時|中|上|下|内|內|里|裡|进行|進行|会|會|能|可|可以|可能|还|還|再|又|才|如|关于|關於|自己|什么|什麼|哪|哪些|怎么|怎麼|多少|是否',
  '您|您的|我|我们|我們|我们的|我們的|贵|貴|本|我司|我方|本公司',
];
const chineseTurns =
  '如果|如|若|一旦|除非|直到|直至|之前|以前|前|之后|之後|以后|以後|后|後|当|當|因为|因為|由于|由於|虽然|雖然|尽管|儘管|只|只有|仅|僅|除了|所有|全部|部分|每|任何|一些|另|另外|其他|自己|本人|同一|必须|必須|应|應|应当|應當|可以|可|能';
const chinesePersons = '我|我们|我們|我司|我方|本公司|您|您的|他|他们|他們|她';

/** Thanks, regrets, greetings, and what a desk says of its own letters. */
export const courtesies: Record<Language, string[]> = {
  en: [
    'thank you(?: very much| so much| again| in advance)*|thanks(?: again| a lot| so much)*|many thanks|gratefulL*',
    'appreciateL*|appreciationL*|sorry|apolog(?:y|ies|ise|ize)L*|regretL*|unfortunately|excuse us|accept our(?: sincere| sincerest)? apologies',
    'inconvenienceL*|trouble(?:s|d)?|patien(?:ce|t|tly)|bearing with us|bear with us|understand(?:s|ing|able|ably)?|understood',
    'waitL*|unpleasant|frustratL*|annoyL*|upset(?:ting)?|important|importance|concern(?:s|ed)?|worrL*|stressful|difficult',
    'hesitate|feel free|you are welcome|most welcome|glad(?:ly)?|happy|pleas(?:ed|ure)|delighted|hope(?:s|fully)?|wish(?:es|ing)?',
    'nice|pleasant|lovely|good|great|wonderful|fine|well|(?:rest of (?:the|your) )?(?:day|week|weekend|evening|morning|afternoon)(?: ahead)?',
    'with (?:kind|best|warm) regards|regards|sincerely|yours|kind(?:ly|est|ness)?|best|warm(?:est)?|dear|hello|hi|greetings|welcome|good afternoon',
    'mrs?|ms|sir|madam|please|question(?:s|ed)?|message(?:s|d)?|e-?mails?|letters?|in(?:quiry|quiries)|en(?:quiry|quiries)|feedback',
    'repl(?:y|ies|ied|ying)|respon[ds]L*|answer(?:s|ed|ing)?|write(?:s)?|written|wrote|writing|contact(?:s|ed|ing)?|in touch|touch|hear(?:d|ing)?|speakL*|talkL*|ask(?:ed|ing)?',
    'get(?:ting)? back to|com(?:e|ing) back to|let(?:ting)? (?:you|us|me) know|keep(?:ing)? you (?:informed|updated|posted)|knows?|tells?|told',
    'look(?:ing)? into(?: it| this| that| the matter)?|deal(?:ing|s)? with(?: it| this)?|work(?:ing)? on(?: it| this)?|with our (?:\\w+ )?(?:team|colleagues)|our (?:payments |onboarding )?(?:team|colleagues)|in our hands|(?:i|we) have checked',
    'unclear|clear(?:ly|er)?|anything|something|else|further|help(?:s|ed|ful|ing)?|assist(?:ance|ed|ing)?|support|explain(?:s|ed|ing)?|explanation|details?|attention|matter|situation',
    'tak(?:e|es|ing|en) the time|took the time|time|moment|currently|at present|right now|now|still|simply|of course|indeed|again|yet|above|below|following|note|see(?:s)? why|understandable|patiently',
    'as soon as(?: possible)?|at any time|any time|anytime|always|on (?:your|our) (?:side|part|end)|for now|(?:do(?:es)? not|need to) do|missing|simple|once more|in this (?:letter|message|matter)',
    'please (?:send|provide|attach|forward)(?: us| it| to us)?|(?:pdf|document|receipt|statement|confirmation|screenshot|photo)(?: of it)?',
  ],
  ru: [
    'больш(?:ое|ие)|спасибL*|благодарL*|признательнL*|извинL*|простите|приносим|сожалеL*|к сожалению|жаль|неудобствL*|беспокоL*|тревожL*|переживаL*',
    'терпениL*|ожиданиL*|ждать|ждете|ждем|ожидаеL*|понимаL*|пониманиL*|понятL*|неприятнL*|важнL*|сложнL*|непростL*|расстроL*',
    'вопросL*|пожалуйста|подскажите|добрL*|здравствуйте|приветствуL*|(?:хорошего |доброго |удачного )?(?:дня|день|утро|вечера?|недели|выходных)|хорошL*|приятнL*|удачнL*|всего',
    'желаL*|надеL*|радL*|помо(?:чь|щь|щи|жем|гаL*)|письмL*|сообщениL*|обращениL*|обратилL*|обращ(?:айтесь|аться|ались)|ответL*|отвечаL*|пишL*|писал[иа]?|писать|написалL*|напишL*',
    'свяж(?:емся|итесь)|связ(?:аться|ывались|ь)|сообщ(?:им|ите|ить|или)|дадим знать|разберL*|разобратьсяL*|занимаL*|займемся|вернемся|подробнL*|объяснL*|пояснL*|неяснL*|яснL*|спрашивL*|спросL*',
    'с (?:вашей|нашей) стороны|искреннL*|уважениL*|внимани[ея]|времL*|ценL*|ситуациL*|делL*|сейчас|пока|все еще|еще раз|снова|просто|конечно|также|если что|что-то|что-либо|возникн(?:ут|ет)|остан(?:утся|ется)|появ(?:ятся|ится)|у нас|нам|как это|как только',
    '(?:делать )?ничего (?:делать )?не (?:нужно|надо|требуется)|идет|скорL*|дополнительно|обязательно|выше|ниже|обратите|любL*',
    '(?:пришлите|направьте|приложите)(?: нам)?|чек|документ|подтверждени[ея]|скриншот|фото',
  ],
  'zh-Hans': chineseCourtesies,
  'zh-Hant': chineseCourtesies,
};

/** Grammar: it joins words and says nothing of its own. */
export const grammar: Record<Language, string[]> = {
  en: [
    'a|an|the|this|that|these|those|of|to|for|with|by|at|in|on|from|as|and|or|so|too|also|very|really|just|quite|then|there|here|it|its|they|them|their|who|which|what|where|how|why|about|into|out|up|over|per|via|through|upon',
    "is|are|was|were|be|been|being|am|has|have|had|having|do|does|did|will|would|shall|may|might|can|could|should|must|let|get|gets|getting|got|'s|'re|'ve|'ll|s|t|re|ve|ll",
    'i|me|my|mine|we|us|our|ours|ourselves|you|your|yours|yourself|he|she|him|her|his',
    'need(?:s|ed)?|want(?:s|ed)?|like|use[sd]?|using|give[sn]?|gave|make[s]?|made|take[sn]?|find|found|keep|put|go|goes|come|comes',
  ],
  ru: [
    'и|а|в|во|на|с|со|к|ко|о|об|от|до|для|из|у|за|по|при|про|над|под|что|это|этот|эта|эти|этой|этому|этого|этом|этим|тот|та|те|того|той|том|он|она|оно|они|его|ее|их|ему|ей|им|так|же|бы|ли|как|где|или|то|но|есть|быть|был|была|было|были|будет|будут|вот|тут|там|здесь|очень|который|которая|которое|которые|которой|которого|котором|свой|своей|своего|сам|сами|себя',
    'почему|зачем|сколько|когда|если|чтобы|только|можно|нужно|нужен|нужна|надо|может|можете|можем|все|всем|всех|всегда|тоже|даже|лишь|после|перед|этих|такой|такое|так как|потому|очередь|вместе',
    'я|мы|нас|нам|нами|наш|наша|наше|наши|нашей|нашего|нашу|вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашей|вашего|вашу|вашем|вашим|ваших|мне|мной|меня',
  ],
  'zh-Hans': chineseGrammar,
  'zh-Hant': chineseGrammar,
};

/** Words that turn a meaning when they are put in or taken out: conditions, extents, order in time, duties. */
export const turns: Record<Language, string> = {
  en: 'if|unless|until|till|once|before|after|when|whenever|because|since|although|though|while|only|except|instead|even|all|every|each|any|some|both|none|either|most|more|less|few|another|other|own|same|ever|always|whether|than|first|last|can|cannot|may|must|should',
  ru: 'если|когда|после|до|перед|прежде|потому|поскольку|хотя|только|лишь|кроме|вместо|даже|все|всех|всем|каждый|каждого|любой|некоторые|некоторых|оба|другой|другого|другую|другие|собственный|чем|чтобы|ли|первый|последний|можно|может|можете|должны|нужно|надо|нельзя',
  'zh-Hans': chineseTurns,
  'zh-Hant': chineseTurns,
};

/** Who acts or receives: one of these for another makes a sentence of somebody else. */
export const persons: Record<Language, string> = {
  en: 'i|me|my|mine|we|us|our|ours|you|your|yours|they|them|their|he|him|his|she|her',
  ru: 'я|мне|меня|мой|мы|нас|нам|нами|наш|наша|наше|наши|нашей|нашего|нашу|вы|вас|вам|вами|ваш|ваша|ваше|ваши|вашей|вашего|вашу|вашем|вашим|ваших|они|их|им|он|она|его|ее',
  'zh-Hans': chinesePersons,
  'zh-Hant': chinesePersons,
};
