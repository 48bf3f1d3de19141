/** @typedef {{ key: string, subject: string, mails: any[] }} Thread mails oldest first */

/**
 * Groups mails into threads by Message-ID, In-Reply-To and References.
 * @param {any[]} mails oldest first
 * @returns {Thread[]} the thread with the newest mail first
 */
export function threadsOf(mails) {
  /** @type {Thread[]} */
  const threads = [];
  for (const mail of mails) {
    const ids = [mail.messageId, ...mail.references];
    const joined = threads.filter((thread) =>
      thread.mails.some(
        (known) => ids.includes(known.messageId) || known.references.includes(mail.messageId),
      ),
    );
    const [first, ...others] = joined;
    if (!first) {
      threads.push({ key: mail.id, subject: mail.subject, mails: [mail] });
      continue;
    }
    // A mail that names two threads makes them one.
    for (const other of others) {
      first.mails.push(...other.mails);
      threads.splice(threads.indexOf(other), 1);
    }
    first.mails.push(mail);
    first.mails.sort((one, next) => one.at.localeCompare(next.at));
  }
  return threads.sort((one, other) =>
    (other.mails.at(-1)?.at ?? '').localeCompare(one.mails.at(-1)?.at ?? ''),
  );
}
