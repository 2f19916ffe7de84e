import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lookup } from '../../src/go/checksum-database/client.ts';
import { parseVerifierKey, type VerifierKey } from '../../src/go/checksum-database/note.ts';
import { overNetwork } from '../../src/go/checksum-database/route.ts';
import type { Problem } from '../../src/problem.ts';
import {
  madeUpHash,
  startChecksumDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
} from './checksum-database.ts';
import { plainHttpClient } from './plain-http-client.ts';

/** The record that a test asks for. */
export const wanted = {
  module: 'example.test/wanted',
  version: 'v1.2.3',
  h1: madeUpHash('the real one'),
};

/** Test checksum databases and the memory of who asks them, gone after the test. */
export interface Asking {
  /** Where heads are remembered. */
  readonly memory: string;
  start(options?: TestDatabaseOptions): Promise<TestDatabase>;
  ask(server: TestDatabase, goDirectory?: string): ReturnType<typeof lookup>;
  end(): Promise<void>;
}

/** Makes an empty memory. */
export async function beginAsking(): Promise<Asking> {
  const memory = await mkdtemp(join(tmpdir(), 'heads-'));
  const servers: TestDatabase[] = [];
  return {
    memory,
    start: async (options = {}) => {
      const server = await startChecksumDatabase({ records: [wanted], ...options });
      servers.push(server);
      return server;
    },
    ask: ({ signer, url }, goDirectory) => {
      const key = keyOf(signer.verifierKey);
      const read = overNetwork({ key, url, proxies: [], http: plainHttpClient });
      const database = { key, read, memory: { directory: memory, goDirectory } };
      return lookup(database, wanted.module, wanted.version);
    },
    end: async () => {
      await Promise.all(servers.map((server) => server.close()));
      await rm(memory, { recursive: true });
    },
  };
}

/** A verifier key that is known to be well formed. */
export function keyOf(text: string): VerifierKey {
  const key = parseVerifierKey(text);
  if (typeof key === 'string') throw new Error(key);
  return key;
}

/** The problem that something fails with. */
export async function problemOf(failing: Promise<unknown>): Promise<Problem> {
  const error = await failing.then(
    (value) => new Error(`no problem: ${JSON.stringify(value)}`),
    (thrown) => thrown,
  );
  if (!('problem' in error)) throw error;
  return error.problem;
}
