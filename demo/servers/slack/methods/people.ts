import { userShape } from '../api-shapes.ts';
import { flag, required } from '../arguments.ts';
import { userNamed } from '../lookups.ts';
import { page } from '../page.ts';
import { SlackRefusal } from '../refusal.ts';
import type { Method } from './method.ts';

const info: Method = (workspace, given) => {
  const user = userNamed(workspace, required(given, 'user', 'user_not_found'));
  return { user: userShape(workspace, user, flag(given, 'include_locale')) };
};

const list: Method = (workspace, given) => {
  const { items, next } = page(workspace.users, given);
  const withLocale = flag(given, 'include_locale');
  return {
    members: items.map((user) => userShape(workspace, user, withLocale)),
    response_metadata: { next_cursor: next },
  };
};

const groupMembers: Method = (workspace, given) => {
  const users = workspace.userGroups[required(given, 'usergroup', 'no_such_subteam')];
  if (!users) throw new SlackRefusal('no_such_subteam');
  return { users };
};

export const peopleMethods: Record<string, Method> = {
  'users.info': info,
  'users.list': list,
  'usergroups.users.list': groupMembers,
};
