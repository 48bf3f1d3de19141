import type { View } from '@slack/types';
import type { OpenView } from './contract.ts';
import { withIds } from './elements.ts';
import { newId, newSecret } from './identifiers.ts';
import { SlackRefusal } from './refusal.ts';

/** https://docs.slack.dev/surfaces/modals: at most three views lie on each other. */
const mostStacked = 3;

export interface ViewStore {
  /** Puts a modal in front of a person, in the place of what was open. */
  open(user: string, view: View): OpenView;
  /** Lays a modal on the one in front. Refuses with `push_limit_reached` or `not_found`. */
  push(user: string, view: View): OpenView;
  /** Refuses with `not_found` when it was closed, with `hash_conflict` when it was changed meanwhile. */
  update(id: string, view: View, hash?: string): OpenView;
  publish(user: string, view: View, hash?: string): OpenView;
  findExternal(externalId: string): OpenView | undefined;
  /** The modals in front of a person, top last. */
  stack(user: string): OpenView[];
  close(id: string): void;
  closeAll(user: string): void;
}

export function createViews(now: () => Date, changed: () => void): ViewStore {
  const stacks = new Map<string, OpenView[]>();
  const homes = new Map<string, OpenView>();
  const stack = (user: string) => stacks.get(user) ?? [];
  const modals = () => [...stacks.values()].flat();
  const put = (user: string, views: OpenView[]) => {
    stacks.set(user, views);
    changed();
  };
  const newHash = () => `${Math.floor(now().getTime() / 1000)}.${newSecret().slice(0, 8)}`;
  const findExternal = (externalId: string) =>
    [...modals(), ...homes.values()].find((one) => one.view.external_id === externalId);
  const create = (user: string, view: View, previous: OpenView | undefined): OpenView => {
    if (view.external_id && findExternal(view.external_id)) throw new SlackRefusal('duplicate_external_id');
    const id = newId('V');
    const rootId = previous?.rootId ?? id;
    return { id, rootId, previousId: previous?.id ?? null, hash: newHash(), user, view: named(view) };
  };

  return {
    open(user, view) {
      const opened = create(user, view, undefined);
      put(user, [opened]);
      return opened;
    },
    push(user, view) {
      const below = stack(user);
      if (below.length === 0) throw new SlackRefusal('not_found');
      if (below.length >= mostStacked) throw new SlackRefusal('push_limit_reached');
      const pushed = create(user, view, below.at(-1));
      put(user, [...below, pushed]);
      return pushed;
    },
    update(id, view, hash) {
      const before = modals().find((one) => one.id === id);
      if (!before) throw new SlackRefusal('not_found');
      if (hash !== undefined && hash !== before.hash) throw new SlackRefusal('hash_conflict');
      const after = { ...before, hash: newHash(), view: named(view) };
      put(
        before.user,
        stack(before.user).map((one) => (one.id === id ? after : one)),
      );
      return after;
    },
    publish(user, view, hash) {
      const before = homes.get(user);
      if (hash !== undefined && hash !== before?.hash) throw new SlackRefusal('hash_conflict');
      const home = { ...create(user, view, undefined), ...(before && { id: before.id, rootId: before.id }) };
      homes.set(user, home);
      changed();
      return home;
    },
    findExternal,
    stack,
    close(id) {
      const closed = modals().find((one) => one.id === id);
      if (closed)
        put(
          closed.user,
          stack(closed.user).filter((one) => one.id !== id),
        );
    },
    closeAll: (user) => put(user, []),
  };
}

function named(view: View): View {
  return { ...view, blocks: withIds(view.blocks, () => newSecret().slice(0, 6)) };
}
