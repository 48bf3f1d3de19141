/**
 * What an element of a mail program says about the text in it:
 * - quote: text of an old mail;
 * - frame: an old mail with the sentence above it; what the writer answers between its quotes is his;
 * - rest: here an old mail begins, and goes on to the end;
 * - header: the same when the text in it is the header of a mail;
 * - signature, and signatureBelow for a line that is drawn above it;
 * - bare: a quote or an indented paragraph, which only the words above can tell.
 */
export type Mark = 'quote' | 'frame' | 'rest' | 'header' | 'signature' | 'signatureBelow' | 'bare';
type Attributes = Record<string, string>;

/**
 * The mark of an element, or null. Seen in what those programs send; Outlook puts "x_" before the names of others, Yahoo
 * "ydp" and a number.
 */
export function markOf(element: string, attributes: Attributes): Mark | null {
  const { id = '', class: classes = '', name = '' } = attributes;
  if (id !== '' || classes !== '' || name !== '') {
    const names = `${id} ${classes} ${name}`;
    if (names.length < 1000) {
      for (const [mark, shape] of named) if (shape.test(names)) return mark;
    }
  }
  // Words of everyday, so only where those programs put them: Outlook on the web and Roundcube, Yahoo, GMX.
  if (/^(?:x_)*signature$/i.test(id) || /^ydp[0-9a-f]{2,10}signature$/i.test(classes)) return 'signature';
  if (name === 'quote') return 'quote';
  const marker = attributes['data-marker'] ?? attributes['data-smartmail'];
  if (marker !== undefined && ofMarkers[marker]) return ofMarkers[marker];
  if (element === 'blockquote') return blockquoteMark(attributes);
  if (element === 'hr') return isFoxmailRule(attributes) ? 'signatureBelow' : null;
  return ruledAbove.test(attributes.style?.slice(0, 500) ?? '') ? 'header' : null;
}

/** Whether a mail of this HTML may hold any mark: most of the cost of looking is saved for those that do not. */
export function mayHoldMarks(html: string): boolean {
  return /blockquote|quote|signature|_sign|divRp|stopSpelling|OLK_SRC|zwchr|data-marker|border-top|moz-|airmail|reply|aqm-|reference-message|210px|Sgn/i.test(
    html,
  );
}

const prefix = '(?:^|\\s)(?:x_|ydp[0-9a-f]{2,10}|ecx|EC_){0,4}';
const end = '(?:$|[\\s_-]?\\d|\\s)';
const shape = (names: string) => new RegExp(`${prefix}(?:${names})${end}`, 'i');

const named: [Mark, RegExp][] = [
  [
    'signature',
    // Gmail, Thunderbird, Outlook on the web, on telephones and on the Mac, Proton, Airmail, AquaMail, Spark, Samsung, Mailbox, OX, Zoho, Front, Edison, mail.ru, Superhuman.
    shape(
      'gmail_signature|gmail_signature_prefix|moz-signature|ms-outlook-mobile-signature|ms-outlook-ios-signature|MAC_OUTLOOK_SIGNATURE|protonmail_signature_block(?:-user|-proton)?|bloop_sign|aqm-signature|messageSignatureSection|composer_signature|mailbox_signature|io-ox-signature|Zm-_Id_-Sgn|front-signature|edo-signature|sh-signature|yahoo-signature|iosymail_signature|js-signature',
    ),
  ],
  [
    'rest',
    // Outlook on the web (also 2007), on telephones and on the Mac, Hotmail, Zimbra, BlackBerry.
    shape(
      'divRplyFwdMsg|divRpF|mail-editor-reference-message-container|ms-outlook-mobile-reference-message|OLK_SRC_BODY_SECTION|stopSpelling|zwchr|_originalContent|oriMsgHtmlSeperator',
    ),
  ],
  ['frame', shape('gmail_quote|protonmail_quote|nylas-quote|zmail_extra|tutanota_quote|mailspring-quote')],
  [
    'quote',
    // Gmail, Thunderbird, Yahoo, Airmail, Roundcube, AquaMail, Spark, Nine, Front, Freshdesk, 163, Zoho, Mail for iOS of Yahoo.
    shape(
      'gmail_attr|moz-cite-prefix|moz-email-headers-table|yahoo_quoted|yahoo_quoted_begin|yahoo-quoted-begin|airmail_on|airmail_ext_on|reply-intro|aqm-original|aqm-cite|messageReplySection|quoted_header|freshdesk_quote|front-blockquote|isReplyContent|blockquote_zmail|iosymail|edo-original|cm_replymail_content_wrap|hushmail_quote',
    ),
  ],
];

/** Zimbra's own attribute, and Gmail's. */
const ofMarkers: Record<string, Mark> = {
  __DIVIDER__: 'rest',
  __HEADERS__: 'rest',
  __QUOTED_TEXT__: 'quote',
  __SIG_PRE__: 'signature',
  __SIG_POST__: 'signature',
  gmail_signature: 'signature',
};

/** The line that Outlook and BlackBerry draw above the header of the old mail: "border-top:solid #E1E1E1 1.0pt". */
const ruledAbove =
  /border-top(?:-color)?:\s*(?:solid\s+(?:#?\w{3,12}|rgb\([\d, ]+\))\s+1(?:\.0)?pt|#\w{6}\s+1(?:\.0)?pt\s+solid|1(?:\.0)?pt\s+solid|#\w{6};\s*border-top-width:\s*1)/i;

function blockquoteMark(attributes: Attributes): Mark | null {
  const style = attributes.style ?? '';
  if (attributes.type?.toLowerCase() === 'cite' || attributes.cite !== undefined) return 'quote';
  if (/border-left(?:-\w+)?:\s*(?!none|0|medium none)/i.test(style)) return 'quote';
  // How editors indent a paragraph.
  const isIndented =
    /webkit-indent-blockquote/i.test(attributes.class ?? '') ||
    /margin:\s*0(?:px)?\s+0(?:px)?\s+0(?:px)?\s+40px|margin-left:\s*(?:40|30)px|border:\s*(?:none|0|medium none)/i.test(
      style,
    );
  return isIndented ? null : 'bare';
}

function isFoxmailRule({ style = '', color = '' }: Attributes): boolean {
  return /width:\s*210px/i.test(style) && /b5c4df/i.test(`${style}${color}`);
}
