import { isRecord, type Json, textOf } from './json.ts';
import { messageNamed } from './lookups.ts';
import { contentOf, postAsApp, rewrite } from './posting.ts';
import { SlackRefusal } from './refusal.ts';
import type { ResponseTarget } from './response-urls.ts';
import type { Workspace } from './workspace.ts';

const mostCharacters = 40_000;

/**
 * What the app says through a response_url or in the acknowledgement of a command: a new message, only for the
 * person unless `in_channel`, or a change of the message the person acted on.
 */
export function respond(workspace: Workspace, target: ResponseTarget, given: Json): void {
  if (given.delete_original === true) {
    workspace.messages.remove(original(workspace, target));
  } else if (given.replace_original === true && target.messageTs !== undefined) {
    rewrite(workspace, original(workspace, target), contentOf(given, mostCharacters));
  } else {
    const threadTs = textOf(given.thread_ts) || target.threadTs;
    postAsApp(workspace, target.channel, contentOf(given, mostCharacters), {
      ...(given.response_type !== 'in_channel' && { onlyFor: target.user }),
      ...(threadTs !== undefined && { threadTs }),
    });
  }
}

/** One POST to /response/<id>: 200 with `ok`, or 404 and 400 with the reason, kept in the journal like a call. */
export function answerResponse(
  workspace: Workspace,
  id: string,
  text: string,
): { status: number; body: Json } {
  const at = workspace.now();
  let given: Json = {};
  try {
    given = parse(text);
    respond(workspace, workspace.responseUrls.use(id), given);
    workspace.journal.write({ method: 'response_url', at, arguments: given, ok: true });
    return { status: 200, body: { ok: true } };
  } catch (error) {
    if (!(error instanceof SlackRefusal)) throw error;
    workspace.journal.write({
      method: 'response_url',
      at,
      arguments: given,
      ok: false,
      error: error.message,
    });
    const gone = ['expired_url', 'used_url', 'message_not_found'].includes(error.message);
    return { status: gone ? 404 : 400, body: { ok: false, error: error.message, messages: error.places } };
  } finally {
    workspace.changes.stirred();
  }
}

function original(workspace: Workspace, target: ResponseTarget) {
  const ts = target.messageTs ?? '';
  return workspace.messages.findEphemeral(target.channel, ts) ?? messageNamed(workspace, target.channel, ts);
}

function parse(text: string): Json {
  try {
    const given: unknown = JSON.parse(text);
    if (isRecord(given)) return given;
  } catch {
    // Answered below like any other text that is not an object.
  }
  throw new SlackRefusal('invalid_payload');
}
