import { createConnection } from './connection.ts';
import type { MailboxSettings } from './mailbox.ts';
import { refuseCleartext } from './transport-security.ts';

/** Logs in, opens the folder read-only and leaves. Rejects with a DeskError that says what to mend. */
export async function checkMailbox(settings: MailboxSettings): Promise<void> {
  refuseCleartext(settings.host, settings.security);
  const ignore = () => undefined;
  const connection = createConnection(settings, { onNews: ignore, onClose: ignore, onError: ignore });
  try {
    await connection.open();
  } finally {
    connection.close();
  }
}
