import type { TestProject } from 'vitest/node';
import { startCluster } from './postgres-cluster.ts';

/** How a test reaches the server of its run. Every role has the same password. */
export interface PostgresServer {
  port: number;
  password: string;
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: PostgresServer;
  }
}

/** Starts one server for the whole run, which does not wait for the disk. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { port, password, stop } = await startCluster(['fsync=off', 'max_connections=60']);
  project.provide('postgres', { port, password });
  return stop;
}
