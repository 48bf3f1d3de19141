/**
 * Slack's date tokens (docs.slack.dev/messaging/formatting-message-text, "Date formatting"), written in the
 * reader's own language and time zone, as Slack does.
 * @param {number} seconds since 1970
 * @param {string} format
 * @param {{ locale: string, timeZone: string }} reader
 */
export function formatSlackDate(seconds, format, reader) {
  const at = new Date(seconds * 1000);
  return format.replace(/\{([a-z_]+)\}/g, (whole, token) => {
    const written = writeToken(token, at, reader);
    return written ?? whole;
  });
}

/** @type {Record<string, Intl.DateTimeFormatOptions>} */
const formats = {
  date_num: { year: 'numeric', month: '2-digit', day: '2-digit' },
  date: { year: 'numeric', month: 'long', day: 'numeric' },
  date_short: { year: 'numeric', month: 'short', day: 'numeric' },
  date_long: { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit' },
  time_secs: { hour: '2-digit', minute: '2-digit', second: '2-digit' },
};

/** @param {string} token @param {Date} at @param {{ locale: string, timeZone: string }} reader @returns {string | null} */
function writeToken(token, at, { locale, timeZone }) {
  if (token === 'ago') return writeAgo(at, locale);
  const plain = token.replace(/_pretty$/, '');
  const format = formats[plain];
  if (!format) return null;
  if (plain !== token) {
    const near = writeNearDay(at, locale, timeZone);
    if (near) return near;
  }
  return new Intl.DateTimeFormat(locale, { ...format, timeZone }).format(at);
}

/** "Today", "yesterday" or "tomorrow" in the reader's language; null for any other day. @param {Date} at @param {string} locale @param {string} timeZone */
function writeNearDay(at, locale, timeZone) {
  const dayOf = (/** @type {Date} */ date) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone }).format(date));
  const days = Math.round((dayOf(at) - dayOf(new Date())) / 86_400_000);
  if (Math.abs(days) > 1) return null;
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
}

/** @param {Date} at @param {string} locale */
function writeAgo(at, locale) {
  const seconds = (at.getTime() - Date.now()) / 1000;
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  /** @type {[Intl.RelativeTimeFormatUnit, number][]} */
  const units = [
    ['day', 86_400],
    ['hour', 3_600],
    ['minute', 60],
  ];
  for (const [unit, length] of units) {
    if (Math.abs(seconds) >= length) return relative.format(Math.round(seconds / length), unit);
  }
  return relative.format(Math.round(seconds), 'second');
}

/** @param {string} ts a Slack message's ts @param {{ locale: string, timeZone: string }} reader */
export function formatMessageTime(ts, reader) {
  const today =
    formatSlackDate(Number(ts), '{date_num}', reader) ===
    formatSlackDate(Date.now() / 1000, '{date_num}', reader);
  return formatSlackDate(Number(ts), today ? '{time}' : '{date_short_pretty} {time}', reader);
}

/** A mail's time in the visitor's own zone: the clock for today, otherwise the day. @param {string} iso */
export function formatMailTime(iso) {
  const at = new Date(iso);
  const isToday = at.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat(
    'en-GB',
    isToday ? { timeStyle: 'short' } : { day: 'numeric', month: 'short' },
  ).format(at);
}

/** @param {string} iso */
export function formatMailTimeFully(iso) {
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'short' }).format(new Date(iso));
}
