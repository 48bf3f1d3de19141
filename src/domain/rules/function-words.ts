/**
 * Small words by which a reader knows a Latin language at once: articles, pronouns, prepositions, and what clients of
 * a desk write most. A word may stand in several rows; then it speaks for each of them. In lower case.
 */
const functionWords: Record<string, string> = {
  en: 'the is are was were has have had been not my me your you it this that when where why what how please hello hi dear thanks thank and for from with still can could do did does will would ok yes no i we of to on at there any help withdrawal withdraw deposit money account pending status payment news update urgent regards refund received since log login cannot again want who they he she his her our their but or if so as by be am more some need sent send get got let tell after before about because into out up down yesterday today tomorrow monday week weeks days long late only just also than then them these those here now',
  de: 'der die das und ich ist nicht sie mein meine meinen meiner mir mich wann wo warum wie bitte danke hallo guten tag seit noch auf ein eine einen für von mit habe haben wird werden geld konto auszahlung einzahlung überweisung zu den dem im auch aber oder kann können wurde sehr geehrte es gibt etwas neues heute gestern morgen wenn dann nur so mehr sich sind war bin bist ihr ihre ihren ihnen unser unsere dass um rückruf wer was er wir sein waren hatte werde würde könnte möchte muss müssen soll mal schon immer wieder nach über unter bei aus an am vom zum zur wegen gegen ohne bis als ob doch jetzt bereits keine kein geschickt erhalten warte lange unterlagen antwort',
  fr: 'le la les des un une et est pas ne je vous mon ma mes votre où quand pourquoi comment merci bonjour depuis encore pour avec dans sur que qui au aux du ce cette été ai avez nous retrait dépôt argent compte virement svp sont il elle mais ou est-ce si ni nos leur leurs ses son sa tout tous toute fait faire être avoir suis êtes sommes était plus moins très bien aussi déjà toujours jamais rien hier demain lundi semaine jours veux voudrais peux pouvez pourriez dois reçu envoyé attends réponse sans sous entre chez vers par comme donc alors après avant quel quelle',
  es: 'el la los las un una y es no yo usted mi mis su dónde cuándo por qué cómo gracias hola buenos días desde todavía para con en que del al está he ha han pero retiro depósito dinero cuenta transferencia favor lo me se hace tengo puedo aún si ni nos nuestro le les este esta esto ese esa eso muy más menos también ya siempre nunca nada todo todos ayer hoy mañana lunes semana quiero quisiera puede pueden podría debo necesito recibí envié enviado esperando respuesta sin sobre entre hasta porque cuando donde como quién cuál fue era ser estar tiene tienen hay alguna ninguna novedad entrar cerrar',
  it: 'il lo la gli le un una e è non io lei mio mia miei dove quando perché come grazie buongiorno ciao da ancora per con in che del della al sono ho ha hanno ma prelievo deposito soldi denaro conto bonifico favore mi si di nel stato questo se né ci vi ne suo sua loro nostro questa questi quella quello molto più meno anche già sempre mai niente tutto tutti ieri oggi domani lunedì settimana giorni voglio vorrei posso può potete devo bisogno ricevuto inviato aspetto attesa risposta senza sopra tra fra fino cosa chi quale era essere avere fatto fare novità sulla dalla alla nella dal col',
  pt: 'o a os as um uma e é não eu você meu minha seu sua onde quando porque como obrigado obrigada olá bom dia desde ainda para com em que do da ao está foi tenho mas saque depósito dinheiro conta transferência favor por já nos me se levantamento nem nós nosso lhe este esta isto esse essa isso muito mais menos também sempre nunca nada tudo todos ontem hoje amanhã segunda-feira segunda semana dias quero gostaria posso pode podem deve preciso recebi enviei enviado espera resposta sem sobre entre até qual quem era ser estar estou tem têm há alguma nenhuma novidade entrar na no nas pelo pela à meus minhas',
  nl: 'de het een en is niet ik u jij mijn uw waar wanneer waarom hoe graag bedankt dank hallo goedendag sinds nog voor van met op dat die zijn heb heeft wordt maar of geld rekening opname storting overschrijving aan bij om te kan beste ben naar geen er al nieuws als dan zo meer ook nu weer altijd nooit niets alles gisteren vandaag morgen maandag week dagen wil zou kunt kunnen moet moeten ontvangen gestuurd wacht antwoord zonder over tussen tot omdat wat wie welke was waren hebt had worden werd deze dit daar hier hun ons onze jullie jouw me mij hem haar nodig lang binnen',
  sv: 'och är inte jag ni du min mina mitt er ert var när varför hur tack hej god dag sedan än ännu för av med på att det den som ett en har hade blir blev men eller pengar konto uttag insättning överföring till från kan om vi mig finns några nyheter detta dessa så mer också nu redan alltid aldrig inget ingenting allt igår idag imorgon måndag måndags vecka dagar vill skulle kunde måste fått skickade skickat väntat väntar svar utan över mellan tills eftersom vad vem vilken vara blivit denna där här deras vår vårt våra dig honom henne behöver länge kommit igen',
  da: 'og er ikke jeg du min mine mit jeres hvor hvornår hvorfor hvordan tak hej god dag siden endnu for af med på at det den som et en har havde bliver blev men eller penge konto udbetaling indbetaling overførsel til fra kan om vi mig findes nogle nyheder dette disse så mere også nu allerede altid aldrig intet alt i går morgen mandag uge dage vil skulle kunne må fået sendt sendte venter svar uden over mellem indtil fordi hvad hvem hvilken være været blevet denne der her deres vores jer dig ham hende behøver længe kommet igen',
  no: 'og er ikke jeg du min mine mitt deres hvor når hvorfor hvordan takk hei god dag siden ennå for av med på at det den som et en har hadde blir ble men eller penger konto uttak innskudd overføring til fra kan om vi meg finnes noen nyheter dette disse så mer også nå allerede alltid aldri ingenting alt i går morgen mandag uke dager vil skulle kunne må fått sendt sendte venter svar uten over mellom inntil fordi hva hvem hvilken være vært blitt denne der her vår vårt våre dere deg ham henne trenger lenge kommet igjen',
  fi: 'ja on ei en minä te sinä minun teidän missä milloin miksi miten kiitos hei hyvää päivää vielä mutta tai rahat rahani tili tilille nosto talletus siirto että kun olen ole se tämä mitä oli ovat olla tässä siellä nyt jo aina eilen tänään huomenna viikko haluan voin voitte pitäisi sain lähetin odotan vastaus ilman kuka mikä mitään kaikki vain myös niin jos koska kuin rahaa passini tilini tililleni minulle teille',
  pl: 'i jest nie ja pan pani mój moja moje gdzie kiedy dlaczego jak dziękuję dzień dobry witam od jeszcze dla z na w że do się mam są ale lub pieniądze konto wypłata wpłata przelew proszę czy o po za mi to był była było być tego tej ten ta te który która które wczoraj dzisiaj dziś jutro poniedziałku tydzień dni chcę chciałbym chciałabym mogę może można muszę otrzymałem otrzymałam wysłałem wysłałam czekam odpowiedź bez nad pod przez przy gdy kto co jaki już tylko też także bardzo więcej nic wszystko jakieś nowości nadal dotarł moim mojego państwo państwa',
  cs: 'a je není ne já vy můj moje kde kdy proč jak děkuji dobrý den od ještě pro s na v že do se mám jsou ale nebo peníze účet výběr vklad převod prosím jsem už mi to si byl byla bylo být toho tento tato který která které včera dnes zítra pondělí týden dny chci chtěl mohu nemohu můžu musím dostal poslal čekám odpověď bez přes při když kdo co jaký jen také velmi více nic všechno stále zatím k u o',
  sk: 'a je nie ja vy môj moje kde kedy prečo ako ďakujem dobrý deň od ešte pre s na v že do sa mám sú ale alebo peniaze účet výber vklad prevod prosím som už mi to si boli bol bola bolo byť toho tento táto ktorý ktorá ktoré včera dnes zajtra pondelok týždeň dni chcem môžem nemôžem musím dostal poslal čakám odpoveď bez cez pri keď kto čo aký len tiež veľmi viac nič všetko stále zatiaľ',
  ro: 'și este nu eu dumneavoastră meu mea mei unde când de ce cum mulțumesc bună ziua din încă pentru cu în că al am are sunt dar sau bani cont retragere depunere transfer vă rog la pe a mi era fost fi acest această care ieri azi mâine luni săptămână zile vreau aș pot poate trebuie primit trimis aștept răspuns fără peste între până cine doar foarte mai mult nimic tot ați mi-ați intra banii contul documentele',
  hu: 'és nem én ön az egy hol mikor miért hogyan köszönöm jó napot óta még hogy van volt vagy de pénz pénzem számla számlám kifizetés befizetés utalás kérem a meg már is ez voltak lesz lenne ezt azt aki ami tegnap ma holnap hétfő hétfőn hét nap akarok szeretném tudok tudom kell kaptam küldtem elküldtem várok válasz nélkül között mert ki mi csak nagyon több semmi minden el be fel dokumentumokat',
  tr: 've bir bu değil ben siz benim sizin nerede ne zaman neden nasıl teşekkürler merhaba iyi günler hala için ile mi mu var yok ama veya para hesap hesabım çekme yatırma havale lütfen daha gün çok dün bugün yarın pazartesi pazartesiden beri hafta istiyorum istedim gönderdim bekliyorum almadım alamadım giremiyorum edildi oldu olarak kadar sonra önce çünkü kim hangi sadece hiç her şey param belgeleri hesabıma bana beni sizden henüz hâlâ nedir ediyor',
  id: 'dan yang ini itu tidak saya anda di mana kapan mengapa bagaimana terima kasih halo selamat dari masih untuk dengan ke sudah belum ada tapi atau uang akun penarikan deposit transfer mohon tolong adalah bisa kemarin hari minggu besok ingin mau harus menerima kirim mengirim menunggu jawaban tanpa antara sampai karena ketika siapa apa hanya juga sangat lebih semua lagi masuk',
  hr: 'i je nije ne ja vi moj moja moje gdje kada zašto kako hvala dobar dan od još za s na u da se imam su ali ili novac račun isplata uplata prijenos molim sam već mi to bio bila bilo biti ovaj ova koji koja koje jučer danas sutra ponedjeljak tjedan dana želim mogu moram primio poslao čekam odgovor bez preko kad tko što samo također vrlo više ništa sve',
};

/** The same for Cyrillic, where the letters alone do not tell. */
const cyrillicWords: Record<string, string> = {
  ru: 'и в не на что я с как это по но вы мы мне мой моя моё мои меня вам вас ваш ваша ваше вашем вашей где когда почему пожалуйста спасибо здравствуйте добрый день ещё еще уже нет если от до для за из или был была были будет деньги счёт счет вывод пополнение сейчас только он она они его её к у о же бы так во со',
  bg: 'кога защо ще си да дали при може мога моля влизам вляза профила понеделник изпратих получа разбирам отказана заявката ми и в не на че аз с как това по но вие ние ми моят моята моето моите вас ви ваш вашия вашата къде кога защо моля благодаря здравейте добър ден още вече няма ако от до за из или беше бяха ще парите сметка сметката теглене депозит сега само той тя те го е са да си се към при съм сме сте който която което',
  uk: 'коли чому надійдуть кошти документи чекаю поверніть можу увійти і й в у не на що я з як це по але ви ми мені мій моя моє мої мене вам вас ваш де коли чому будь ласка дякую доброго дня вітаю ще вже немає якщо від до для за із або був була були буде гроші рахунок зараз тільки він вона вони його її',
  sr: 'и у не на што ја са као ово по али ви ми мој моја моје мене вам вас ваш где када зашто молим хвала здраво добар дан још већ нема ако од до за из или био била новац рачун је су да се',
};

/** Letters that only some Latin languages have: one of them in a text is worth a small word. */
const ownLetters: Record<string, string> = {
  ä: 'de sv fi sk',
  ö: 'de sv fi tr hu',
  ü: 'de tr hu',
  å: 'sv da no',
  ø: 'da no',
  æ: 'da no',
  ß: 'de',
  ñ: 'es',
  ã: 'pt',
  õ: 'pt',
  ç: 'fr pt tr',
  à: 'fr it',
  è: 'fr it',
  ê: 'fr pt',
  ì: 'it',
  ò: 'it',
  ù: 'fr it',
  ł: 'pl',
  ż: 'pl',
  ś: 'pl',
  ć: 'pl hr',
  ą: 'pl',
  ę: 'pl',
  ń: 'pl',
  ě: 'cs',
  ř: 'cs',
  ů: 'cs',
  ť: 'sk cs',
  ľ: 'sk',
  š: 'cs sk hr',
  č: 'cs sk hr',
  ž: 'cs sk hr',
  đ: 'hr',
  ș: 'ro',
  ț: 'ro',
  ă: 'ro',
  ı: 'tr',
  ğ: 'tr',
  ş: 'tr',
  ő: 'hu',
  ű: 'hu',
};

const anyOwnLetter = new RegExp(`[${Object.keys(ownLetters).join('')}]`, 'g');

const languagesOf = new Map<string, { languages: string[]; weight: number }>();
for (const [language, words] of Object.entries({ ...functionWords, ...cyrillicWords }))
  for (const word of new Set(words.split(' '))) {
    const languages = [...(languagesOf.get(word)?.languages ?? []), language];
    languagesOf.set(word, { languages, weight: 1 / Math.sqrt(languages.length) });
  }

/** Words that are looked at; a letter has said what it is in by then. */
const mostWords = 400;

/**
 * The language whose small words stand out in the text, or null when two are about as likely. A word counts for one
 * part of each language that has it, and so do letters that few languages have.
 */
export function languageByWords(words: string[]): string | null {
  const scores = new Map<string, number>();
  const first = words.slice(0, mostWords);
  for (const word of first) {
    const found = languagesOf.get(word);
    if (!found) continue;
    for (const language of found.languages) scores.set(language, (scores.get(language) ?? 0) + found.weight);
  }
  for (const letter of new Set(first.join('').match(anyOwnLetter)))
    for (const language of ownLetters[letter]!.split(' '))
      scores.set(language, (scores.get(language) ?? 0) + 0.7);
  const [best, second] = [...scores].sort(([, one], [, other]) => other - one);
  if (!best) return null;
  const looked = Math.min(words.length, mostWords);
  const isFrequent = best[1] / looked >= 0.15 && (best[1] >= 1.4 || looked <= 4);
  return isFrequent && best[1] >= (second?.[1] ?? 0) * 1.25 ? best[0] : null;
}
