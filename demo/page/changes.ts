import type { ServerResponse } from 'node:http';
import type { MailWorld } from '../servers/mail/contract.ts';
import type { SlackWorld } from '../servers/slack/contract.ts';

type Side = 'slack' | 'mail';

interface Changes {
  /** Turns an answer into a Server-Sent Events stream that lives until either side hangs up. */
  follow(response: ServerResponse): void;
  mailChanged(): void;
  close(): void;
}

const heartbeatMilliseconds = 15_000;

/** Tells every open page which half changed; the page then reads what it shows. */
export function openChanges(slack: SlackWorld, mail: MailWorld): Changes {
  const followers = new Set<ServerResponse>();
  const waiting = new Set<Side>();
  const forgetSlack = slack.onChange(() => changed('slack'));
  const forgetMail = mail.onArrival(() => changed('mail'));
  const heartbeat = setInterval(() => tell('heartbeat'), heartbeatMilliseconds);
  heartbeat.unref();

  // One turn of the event loop often holds several changes (a card and its thread note): they are told once.
  function changed(side: Side): void {
    if (waiting.size === 0) setImmediate(flush);
    waiting.add(side);
  }

  function flush(): void {
    const sides = [...waiting];
    waiting.clear();
    for (const side of sides) tell(side);
  }

  function tell(event: string): void {
    for (const follower of followers) follower.write(`event: ${event}\ndata: {}\n\n`);
  }

  return {
    follow(response) {
      response.setHeader('content-type', 'text/event-stream');
      response.writeHead(200);
      response.write('retry: 1000\nevent: heartbeat\ndata: {}\n\n');
      followers.add(response);
      response.once('close', () => followers.delete(response));
    },
    mailChanged: () => changed('mail'),
    close() {
      clearInterval(heartbeat);
      forgetSlack();
      forgetMail();
      for (const follower of followers) follower.end();
    },
  };
}
