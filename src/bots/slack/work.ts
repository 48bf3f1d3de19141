import type { ModalView } from '@slack/types';
import type { WebClient } from '@slack/web-api';
import type { Context } from '../../domain/context.ts';
import type { Officer, Role } from '../../domain/model.ts';
import type { Message } from './blocks.ts';
import type { Ids } from './ids.ts';
import type { Log } from './quiet-logger.ts';

/** What the handlers work with. */
export interface Wire {
  context: Context;
  log: Log;
  /** For modals and ephemeral answers; posts of the outbox have their own. */
  client: WebClient;
  commandNames: { case: string; desk: string };
  /** Who we are in which workspace; known before the first envelope can come. */
  home(): Home;
}
export interface Home {
  teamId: string;
  botUserId: string;
  botId: string;
}

/** One thing a person asked for in Slack, freed of how Slack wraps it. */
export interface Asked {
  userId: string;
  /** Every workspace the envelope names; all must be ours. */
  teamIds: string[];
  /** Which button, command or form: a word of ours, for logs and the audit. */
  action: string;
  ids: Ids;
  /** What the person typed: behind the command, in the form, or the message of the shortcut. */
  text: string;
  /** The form's tick for a quote is set. */
  quoted: boolean;
  trigger: string;
  /** The modal the person is in, or null. */
  view: { id: string; hash: string } | null;
  /** Tells this person alone. `instead` takes the place of the ephemeral message that was pressed, if it was one. */
  tell(message: Message, instead?: Message): Promise<void>;
}

export interface Told {
  message: Message;
  /** The ephemeral card as it is now, for who pressed a button of an ephemeral card. */
  instead?: Message;
}
/** What a command, button or shortcut does: it tells something, or shows a modal. */
export type Reaction = { role?: Role } & (
  | { tells: (wire: Wire, officer: Officer, asked: Asked) => Promise<Told> }
  /** The title stands over the empty modal until its content is there. */
  | { shows: (wire: Wire, officer: Officer, asked: Asked) => Promise<ModalView>; title: string }
);

/** What becomes of a submitted form. */
export type Submitted =
  /** All modals close; the sentence is told where the person came from. */
  { close: Message } | { errors: Record<string, string> } | { view: ModalView };
export interface Form {
  role?: Role;
  title: string;
  submitted: (wire: Wire, officer: Officer, asked: Asked) => Promise<Submitted>;
}
