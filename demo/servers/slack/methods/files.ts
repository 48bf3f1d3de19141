import { optional, required } from '../arguments.ts';
import { type Json, recordsOf, textOf } from '../json.ts';
import { channelOfApp } from '../lookups.ts';
import type { SharedFile } from '../messages.ts';
import { postAsApp } from '../posting.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Workspace } from '../workspace.ts';
import type { Method } from './method.ts';

const getUploadUrl: Method = (workspace, given) => {
  const name = required(given, 'filename');
  if (!(Number(given.length) > 0))
    throw new SlackRefusal('invalid_arguments', ['[ERROR] length must be positive']);
  const file = workspace.files.announce(name);
  return { file_id: file.id, upload_url: `${workspace.origin}/upload/${file.id}` };
};

/** Shares uploaded files: the message carries the comment and one link a file, so that people can open them. */
const completeUpload: Method = (workspace, given) => {
  const files = recordsOf(given.files).map((one) => sharedFile(workspace, one));
  if (files.length === 0)
    throw new SlackRefusal('invalid_arguments', ['[ERROR] missing required field: files']);
  const named = [optional(given, 'channel_id'), ...(optional(given, 'channels') ?? '').split(',')].filter(
    Boolean,
  );
  const threadTs = optional(given, 'thread_ts');
  for (const channel of named.map((id) => channelOfApp(workspace, id ?? ''))) {
    const links = files.map((file) => `<${file.url_private}|${file.title}>`);
    const text = [textOf(given.initial_comment), ...links].filter(Boolean).join('\n');
    postAsApp(workspace, channel.id, { text }, { files, ...(threadTs !== undefined && { threadTs }) });
  }
  return { files };
};

function sharedFile(workspace: Workspace, given: Json): SharedFile {
  const file = workspace.files.find(textOf(given.id));
  if (!file?.received) throw new SlackRefusal('file_not_found');
  const { id, name, size } = file;
  const address = `${workspace.origin}/files/${id}/${encodeURIComponent(name)}`;
  return { id, name, size, title: textOf(given.title) || name, url_private: address };
}

export const fileMethods: Record<string, Method> = {
  'files.getUploadURLExternal': getUploadUrl,
  'files.completeUploadExternal': completeUpload,
};
