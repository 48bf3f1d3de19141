import { viewShape } from '../api-shapes.ts';
import { optional, required } from '../arguments.ts';
import { acceptView } from '../block-limits.ts';
import type { OpenView } from '../contract.ts';
import type { Json } from '../json.ts';
import { userNamed } from '../lookups.ts';
import { SlackRefusal } from '../refusal.ts';
import { stateValues } from '../view-state.ts';
import type { Workspace } from '../workspace.ts';
import type { Method } from './method.ts';

const open: Method = (workspace, given) => {
  const view = acceptView(given.view, ['modal']);
  const user = workspace.triggers.exchange(required(given, 'trigger_id'));
  return shown(workspace, workspace.views.open(user, view));
};

const push: Method = (workspace, given) => {
  const view = acceptView(given.view, ['modal']);
  const user = workspace.triggers.exchange(required(given, 'trigger_id'));
  return shown(workspace, workspace.views.push(user, view));
};

const update: Method = (workspace, given) => {
  const view = acceptView(given.view, ['modal']);
  const externalId = optional(given, 'external_id');
  const id =
    externalId === undefined ? required(given, 'view_id') : workspace.views.findExternal(externalId)?.id;
  if (id === undefined) throw new SlackRefusal('not_found');
  return shown(workspace, workspace.views.update(id, view, optional(given, 'hash')));
};

const publish: Method = (workspace, given) => {
  const view = acceptView(given.view, ['home']);
  const user = userNamed(workspace, required(given, 'user_id'));
  return shown(workspace, workspace.views.publish(user.id, view, optional(given, 'hash')));
};

function shown(workspace: Workspace, open: OpenView): Json {
  return { view: viewShape(workspace, open, stateValues(open.view, {})) };
}

export const viewMethods: Record<string, Method> = {
  'views.open': open,
  'views.push': push,
  'views.update': update,
  'views.publish': publish,
};
