/** Says in the plain text of a mail that the letter itself is in its HTML, or somewhere on the web. */
export const standIn =
  /\bhtml\b|\bmime\b|browser|navigat(?:eu|o)r|navegador|przeglądar|webbläsare|браузер|浏览器|瀏覽器|ブラウザ|브라우저/iu;

/** Words around links, pictures and versions of a mail, which its two texts seldom put the same way. */
export const trifles = new Set(
  `nbsp amp quot lt gt html http https www com mailto email e-mail mail web online version browser view read see open click here tap link links
  button image images logo picture photo icon banner unsubscribe below above this copy paste visit display displayed
  hier klicken ansehen anzeigen öffnen abbestellen bild bilder ici cliquez voir afficher lien image desabonner aqui haga
  clic ver enlace imagen clique link visualizza clicca qui immagine klik hier bekijk afbeelding kliknij tutaj zobacz obraz
  нажмите здесь ссылка ссылке перейти перейдите открыть браузере письмо версия просмотр картинка изображение отписаться`
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .split(/\s+/),
);
