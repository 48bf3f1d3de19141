/** What the visitor has read and ticked, kept in this browser. */

/** @param {string} key @returns {string | null} */
function recall(key) {
  try {
    return localStorage.getItem(`casedesk-demo:${key}`);
  } catch {
    return null;
  }
}

/** @param {string} key @param {string} value */
export function remember(key, value) {
  try {
    localStorage.setItem(`casedesk-demo:${key}`, value);
  } catch {
    // A browser that forbids storage forgets on reload; nothing else depends on it.
  }
}

/** @param {string} key @param {string} fallback @returns {string} */
export function recallText(key, fallback) {
  return recall(key) ?? fallback;
}

/** @param {string} key @returns {Set<string>} */
export function recallSet(key) {
  try {
    return new Set(JSON.parse(recall(key) ?? '[]'));
  } catch {
    return new Set();
  }
}

/** @param {string} key @param {Set<string>} values */
export function rememberSet(key, values) {
  remember(key, JSON.stringify([...values]));
}

/** Where the ts is kept up to which a person has read a channel. @param {string} userId @param {string} channel */
export function seenKey(userId, channel) {
  return `seen:${userId}:${channel}`;
}
