/**
 * @param {string} path
 * @param {Record<string, string>} [query]
 * @returns {Promise<any>} the answer; rejects with a sentence for the visitor
 */
export function read(path, query = {}) {
  const search = new URLSearchParams(query).toString();
  return ask(search ? `${path}?${search}` : path, {});
}

/**
 * @param {string} path
 * @param {object} body
 * @returns {Promise<any>} the answer; rejects with a sentence for the visitor
 */
export function send(path, body) {
  return ask(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** @param {string} address @param {RequestInit} init */
async function ask(address, init) {
  const answer = await fetch(address, init).catch(() => null);
  if (!answer) throw new Error('The demo does not answer. Is it still running?');
  const content = await answer.json();
  if (!answer.ok) throw new Error(content.error);
  return content;
}

const silenceMilliseconds = 40_000;

/**
 * Listens for changes and keeps listening: when the demo is restarted the page catches up by itself.
 * @param {{ changed: (side: 'slack' | 'mail') => void, connected: (isConnected: boolean) => void }} listener
 */
export function followChanges(listener) {
  /** @type {EventSource} */
  let source;
  let heardAt = Date.now();

  function connect() {
    source?.close();
    heardAt = Date.now();
    source = new EventSource('/events');
    source.addEventListener('open', () => {
      listener.connected(true);
      listener.changed('slack');
      listener.changed('mail');
    });
    source.addEventListener('error', () => listener.connected(false));
    source.addEventListener('heartbeat', () => {
      heardAt = Date.now();
    });
    source.addEventListener('slack', () => listener.changed('slack'));
    source.addEventListener('mail', () => listener.changed('mail'));
  }

  connect();
  setInterval(() => {
    const isSilent = Date.now() - heardAt > silenceMilliseconds;
    // A browser gives up for good when the answer was not a stream (a proxy's error page, for example).
    if (isSilent || source.readyState === EventSource.CLOSED) connect();
  }, 5_000);
}
