import type { LanguageSentences } from './language-sentences.ts';

export const english: LanguageSentences = {
  tag: 'en',
  charset: 'iso-8859-1',
  person: 'Anna Novak',
  messages: [
    'Thank you for the quick answer.\n\nThe deposit still does not show in my account. Could you please check it once more?',
    'I have uploaded the bank statement you asked for. Is there anything else you need from me?',
    'No, that is not the transfer I meant. The one I am asking about was sent on Monday morning.',
  ],
  closing: 'Best regards,',
  earlier:
    'Dear client,\nwe have received your request and are looking for the payment.\nPlease send us the bank statement.',
  attributions: [
    'On Mon, Mar 9, 2026 at 10:15 AM N <A> wrote:',
    'On 9 Mar 2026, at 10:15, N <A> wrote:',
    'On 09/03/2026 10:15, N wrote:',
  ],
  fields: ['From', 'Sent', 'To', 'Subject'],
  originalMessage: 'Original Message',
  taglines: ['Sent from my iPhone', 'Get Outlook for iOS'],
  absences: [
    [
      'Automatic reply: Your withdrawal',
      'I am currently out of the office and will be back on 16 March. In urgent cases please contact my colleague Paul Green.',
    ],
    [
      'Out of Office: Your documents',
      'Thank you for your message. I am on annual leave until 20 March with limited access to e-mail.',
    ],
  ],
  hard: [
    'I am out of office next week, so please answer before Friday. I want to see the money before I leave.',
    'Your automatic e-mail says that my deposit was refused. Why was it refused, and when do I get it back?',
    'My last mail to you came back as undeliverable. Did you receive my documents?',
  ],
};
export const german: LanguageSentences = {
  tag: 'de',
  charset: 'iso-8859-1',
  person: 'Jürgen Weiß',
  messages: [
    'vielen Dank für die schnelle Antwort.\n\nDie Einzahlung ist leider immer noch nicht auf meinem Konto. Könnten Sie das bitte noch einmal prüfen?',
    'ich habe den Kontoauszug hochgeladen, um den Sie gebeten haben. Brauchen Sie noch etwas von mir?',
  ],
  closing: 'Mit freundlichen Grüßen',
  earlier:
    'Sehr geehrter Kunde,\nwir haben Ihre Anfrage erhalten und suchen die Zahlung.\nBitte senden Sie uns den Kontoauszug.',
  attributions: [
    'Am Mo., 9. März 2026 um 10:15 Uhr schrieb N <A>:',
    'Am 09.03.2026 um 10:15 schrieb N <A>:',
    'Am 09.03.26 um 10:15 schrieb N:',
  ],
  fields: ['Von', 'Gesendet', 'An', 'Betreff'],
  originalMessage: 'Ursprüngliche Nachricht',
  taglines: ['Von meinem iPhone gesendet', 'Holen Sie sich Outlook für iOS'],
  absences: [
    [
      'Automatische Antwort: Ihre Auszahlung',
      'Ich bin derzeit nicht im Büro und ab dem 16. März wieder erreichbar. In dringenden Fällen wenden Sie sich bitte an meine Kollegin.',
    ],
    [
      'Abwesenheitsnotiz: Unterlagen',
      'Vielen Dank für Ihre Nachricht. Ich befinde mich bis zum 20. März im Urlaub. Ihre E-Mail wird nicht weitergeleitet.',
    ],
  ],
  hard: [
    'nächste Woche bin ich nicht im Büro, bitte antworten Sie mir deshalb noch vor Freitag. Ich brauche das Geld vorher.',
    'in Ihrer automatischen Nachricht steht, dass die Einzahlung abgelehnt wurde. Warum denn, und wann bekomme ich mein Geld zurück?',
  ],
};
export const french: LanguageSentences = {
  tag: 'fr',
  charset: 'iso-8859-1',
  person: 'Hélène Dupré',
  messages: [
    "Merci pour votre réponse rapide.\n\nLe dépôt n'apparaît toujours pas sur mon compte. Pourriez-vous vérifier encore une fois, s'il vous plaît ?",
    "J'ai envoyé le relevé bancaire que vous aviez demandé. Avez-vous besoin d'autre chose ?",
  ],
  closing: 'Cordialement,',
  earlier:
    'Cher client,\nnous avons bien reçu votre demande et nous cherchons le paiement.\nMerci de nous envoyer le relevé.',
  attributions: [
    'Le lun. 9 mars 2026 à 10:15, N <A> a écrit :',
    'Le 9 mars 2026 à 10:15, N <A> a écrit :',
    'Le 09/03/2026 à 10:15, N a écrit :',
  ],
  fields: ['De ', 'Envoyé ', 'À ', 'Objet '],
  originalMessage: "Message d'origine",
  taglines: ['Envoyé de mon iPhone', 'Télécharger Outlook pour iOS'],
  absences: [
    [
      'Réponse automatique : Votre retrait',
      "Je suis actuellement absente du bureau et serai de retour le 16 mars. En cas d'urgence, veuillez contacter ma collègue.",
    ],
    [
      'Absence du bureau : documents',
      "Bonjour, je suis en congés jusqu'au 20 mars et n'ai pas accès à ma messagerie.",
    ],
  ],
  hard: [
    "Je serai absente la semaine prochaine, merci de me répondre avant vendredi. J'ai besoin de cet argent avant mon départ.",
    'Votre message automatique dit que mon dépôt est refusé. Pour quelle raison, et quand serai-je remboursée ?',
  ],
};
export const spanish: LanguageSentences = {
  tag: 'es',
  charset: 'iso-8859-1',
  person: 'José Núñez',
  messages: [
    'Muchas gracias por la respuesta.\n\nEl depósito todavía no aparece en mi cuenta. ¿Podrían revisarlo otra vez, por favor?',
    'Ya he enviado el extracto bancario que me pidieron. ¿Necesitan algo más de mi parte?',
  ],
  closing: 'Saludos cordiales,',
  earlier:
    'Estimado cliente:\nhemos recibido su solicitud y estamos buscando el pago.\nPor favor, envíenos el extracto.',
  attributions: [
    'El lun, 9 mar 2026 a las 10:15, N (<A>) escribió:',
    'El 9 mar 2026, a las 10:15, N <A> escribió:',
    'El 9/3/26 a las 10:15, N escribió:',
  ],
  fields: ['De', 'Enviado', 'Para', 'Asunto'],
  originalMessage: 'Mensaje original',
  taglines: ['Enviado desde mi iPhone', 'Obtener Outlook para iOS'],
  absences: [
    [
      'Respuesta automática: Su retiro',
      'En este momento estoy fuera de la oficina y volveré el 16 de marzo. Si es urgente, contacte con mi compañera.',
    ],
    [
      'Fuera de la oficina: documentos',
      'Gracias por su mensaje. Estoy de vacaciones hasta el 20 de marzo sin acceso al correo.',
    ],
  ],
  hard: [
    'La próxima semana estaré fuera de la oficina, así que les ruego que me contesten antes del viernes.',
    'El mensaje automático de ustedes dice que mi depósito fue rechazado. ¿Por qué fue rechazado y cuándo me lo devuelven?',
  ],
};
export const italian: LanguageSentences = {
  tag: 'it',
  charset: 'iso-8859-1',
  person: 'Niccolò Rossi',
  messages: [
    'Grazie per la risposta veloce.\n\nIl versamento non risulta ancora sul mio conto. Potreste controllare di nuovo, per favore?',
    "Ho caricato l'estratto conto che mi avete chiesto. Vi serve altro da parte mia?",
  ],
  closing: 'Cordiali saluti,',
  earlier:
    "Gentile cliente,\nabbiamo ricevuto la sua richiesta e stiamo cercando il pagamento.\nCi invii l'estratto conto.",
  attributions: [
    'Il giorno lun 9 mar 2026 alle ore 10:15 N <A> ha scritto:',
    'Il giorno 9 mar 2026, alle ore 10:15, N <A> ha scritto:',
    'Il 09/03/2026 10:15, N ha scritto:',
  ],
  fields: ['Da', 'Inviato', 'A', 'Oggetto'],
  originalMessage: 'Messaggio originale',
  taglines: ['Inviato da iPhone', 'Scarica Outlook per iOS'],
  absences: [
    [
      'Risposta automatica: Il suo prelievo',
      'Sono fuori ufficio e rientrerò il 16 marzo. Per urgenze potete contattare la mia collega.',
    ],
    [
      'Fuori sede: documenti',
      'Grazie per il messaggio. Sono in ferie fino al 20 marzo e non leggerò la posta.',
    ],
  ],
  hard: [
    'La settimana prossima sarò fuori ufficio, quindi vi prego di rispondermi entro venerdì.',
    'Il vostro messaggio automatico dice che il versamento è stato rifiutato. Per quale motivo, e quando riavrò i soldi?',
  ],
};
export const portuguese: LanguageSentences = {
  tag: 'pt',
  charset: 'iso-8859-1',
  person: 'João Conceição',
  messages: [
    'Obrigado pela resposta rápida.\n\nO depósito ainda não aparece na minha conta. Vocês poderiam verificar mais uma vez, por favor?',
    'Já enviei o extrato bancário que vocês pediram. Ainda falta alguma coisa da minha parte?',
  ],
  closing: 'Atenciosamente,',
  earlier:
    'Prezado cliente,\nrecebemos o seu pedido e estamos procurando o pagamento.\nPor favor, envie o extrato.',
  attributions: [
    'Em seg., 9 de mar. de 2026 às 10:15, N <A> escreveu:',
    'Em 9 de mar. de 2026, à(s) 10:15, N <A> escreveu:',
    'Em 09/03/2026 10:15, N escreveu:',
  ],
  fields: ['De', 'Enviado', 'Para', 'Assunto'],
  originalMessage: 'Mensagem original',
  taglines: ['Enviado do meu iPhone', 'Obter o Outlook para iOS'],
  absences: [
    [
      'Resposta automática: Seu saque',
      'Estou fora do escritório e retorno no dia 16 de março. Em caso de urgência, fale com a minha colega.',
    ],
    [
      'Ausência temporária: documentos',
      'Agradeço a sua mensagem. Estou de férias até 20 de março, sem acesso ao e-mail.',
    ],
  ],
  hard: [
    'Na próxima semana estarei fora do escritório, por isso peço que respondam antes de sexta-feira.',
    'A mensagem automática diz que o meu depósito foi recusado. Por que foi recusado e quando vou receber o dinheiro de volta?',
  ],
};
export const dutch: LanguageSentences = {
  tag: 'nl',
  charset: 'iso-8859-1',
  person: 'Daniël de Vries',
  messages: [
    'Bedankt voor het snelle antwoord.\n\nDe storting staat nog steeds niet op mijn rekening. Kunt u het alstublieft nog een keer nakijken?',
    'Ik heb het bankafschrift geüpload waar u om vroeg. Heeft u verder nog iets van mij nodig?',
  ],
  closing: 'Met vriendelijke groet,',
  earlier:
    'Geachte klant,\nwij hebben uw vraag ontvangen en zoeken de betaling.\nStuur ons alstublieft het bankafschrift.',
  attributions: [
    'Op ma 9 mrt 2026 om 10:15 schreef N <A>:',
    'Op 9 mrt 2026, om 10:15 heeft N <A> het volgende geschreven:',
    'Op 09-03-2026 om 10:15 schreef N:',
  ],
  fields: ['Van', 'Verzonden', 'Aan', 'Onderwerp'],
  originalMessage: 'Oorspronkelijk bericht',
  taglines: ['Verstuurd vanaf mijn iPhone', 'Outlook voor iOS downloaden'],
  absences: [
    [
      'Automatisch antwoord: Uw opname',
      'Ik ben momenteel niet op kantoor en ben vanaf 16 maart weer bereikbaar. Neem bij spoed contact op met mijn collega.',
    ],
    [
      'Afwezig: documenten',
      'Dank voor uw bericht. Ik ben met vakantie tot 20 maart en lees mijn e-mail niet.',
    ],
  ],
  hard: [
    'Volgende week ben ik niet op kantoor, dus wilt u mij voor vrijdag antwoorden? Ik heb het geld eerder nodig.',
    'In uw automatische bericht staat dat mijn storting is geweigerd. Waarom is dat, en wanneer krijg ik het terug?',
  ],
};
export const swedish: LanguageSentences = {
  tag: 'sv',
  charset: 'iso-8859-1',
  person: 'Åsa Lindström',
  messages: [
    'Tack för det snabba svaret.\n\nInsättningen syns fortfarande inte på mitt konto. Kan ni vara snälla och kontrollera en gång till?',
    'Jag har laddat upp kontoutdraget som ni bad om. Behöver ni något mer från mig?',
  ],
  closing: 'Med vänliga hälsningar',
  earlier: 'Bästa kund,\nvi har fått er fråga och letar efter betalningen.\nSkicka oss gärna kontoutdraget.',
  attributions: [
    'Den mån 9 mars 2026 kl 10:15 skrev N <A>:',
    '9 mars 2026 kl. 10:15 skrev N <A>:',
    'Den 2026-03-09 kl. 10:15, skrev N:',
  ],
  fields: ['Från', 'Skickat', 'Till', 'Ämne'],
  originalMessage: 'Ursprungligt meddelande',
  taglines: ['Skickat från min iPhone', 'Hämta Outlook för iOS'],
  absences: [
    [
      'Autosvar: Ert uttag',
      'Jag är inte på kontoret och är tillbaka den 16 mars. Kontakta min kollega om det är brådskande.',
    ],
    [
      'Frånvaro: dokument',
      'Tack för ditt meddelande. Jag har semester till och med den 20 mars och läser inte min e-post.',
    ],
  ],
  hard: [
    'Nästa vecka är jag inte på kontoret, så var snälla och svara mig före fredag.',
    'I ert automatiska meddelande står det att min insättning har nekats. Varför då, och när får jag tillbaka pengarna?',
  ],
};
