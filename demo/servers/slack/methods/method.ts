import type { Json } from '../json.ts';
import type { Workspace } from '../workspace.ts';

/** One method of the Web API: gives what stands beside `ok: true`, or throws a SlackRefusal. */
export type Method = (workspace: Workspace, given: Json) => Json;
