/**
 * Where anybody may have a mailbox: such a domain is nobody's look-alike, however near to another it is (mail.com and
 * gmail.com). Own list of the large ones; a missing one costs a needless mark, a wrong one costs a mark.
 */
const providers = new Set(
  `126.com 139.com 163.com 189.cn 21cn.com abv.bg alice.it aliyun.com aol.com aol.de arcor.de att.net bbox.fr bigpond.com
  bk.ru bluewin.ch bol.com.br btinternet.com caramail.com centrum.cz charter.net comcast.net cox.net daum.net email.com
  email.cz email.it fastmail.com fastmail.fm foxmail.com free.fr freemail.hu freenet.de gmail.com gmx.at gmx.ch gmx.com
  gmx.de gmx.net googlemail.com hanmail.net hotmail.be hotmail.ca hotmail.co.uk hotmail.com hotmail.de hotmail.es
  hotmail.fr hotmail.it hushmail.com hey.com i.ua icloud.com inbox.lv inbox.ru interia.eu interia.pl internet.ru
  juno.com kakao.com laposte.net libero.it list.ru live.be live.ca live.co.uk live.com live.de live.fr live.it live.nl
  mac.com mail.bg mail.com mail.de mail.ee mail.ru mailbox.org me.com meta.ua msn.com mynet.com nate.com naver.com
  neuf.fr ntlworld.com o2.pl onet.eu onet.pl online.de op.pl optonline.net orange.fr outlook.com outlook.de outlook.es
  outlook.fr outlook.it pm.me posteo.de proton.me protonmail.ch protonmail.com qq.com rambler.ru rediffmail.com
  rocketmail.com rogers.com sapo.pt sbcglobal.net seznam.cz sfr.fr shaw.ca sina.cn sina.com sky.com sohu.com
  sympatico.ca t-online.de talktalk.net telenet.be telia.com terra.com.br tin.it tiscali.it tom.com tutanota.com
  tuta.io ukr.net uol.com.br verizon.net virgilio.it virginmedia.com wanadoo.fr web.de wp.pl xtra.co.nz ya.ru yahoo.ca
  yahoo.co.id yahoo.co.in yahoo.co.jp yahoo.co.uk yahoo.com yahoo.com.au yahoo.com.br yahoo.de yahoo.es yahoo.fr
  yahoo.in yahoo.it yandex.by yandex.com yandex.kz yandex.ru yandex.ua yeah.net ymail.com zoho.com`.split(
    /\s+/,
  ),
);

/** `domain` in lower-case ASCII. */
export function isMailProvider(domain: string): boolean {
  return providers.has(domain);
}
