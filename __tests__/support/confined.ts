import { chmodSync, chownSync, lstatSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Job } from './job.ts';
import { type Machine, thisMachine } from './machine.ts';

const nobody = 65534;

/** This machine for a user without privileges, who owns the directories of the job and nothing else. */
export function unprivileged(prepare: (job: Job) => void = () => {}): Machine {
  const machine = thisMachine();
  const isRoot = process.getuid?.() === 0;
  const user = ['--reuid', String(nobody), '--regid', String(nobody), '--clear-groups'];
  return {
    ...machine,
    commandLine: ({ argv, job }) => {
      const { toolCache, ...own } = job.places;
      if (isRoot)
        for (const place of [job.directory, ...Object.values(own)]) giveAway(place, toolCache);
      prepare(job);
      return isRoot ? ['setpriv', ...user, '--', ...argv] : argv;
    },
  };
}

function giveAway(directory: string, except: string): void {
  if (directory === except) return;
  chownSync(directory, nobody, nobody);
  for (const name of readdirSync(directory)) {
    const file = path.join(directory, name);
    if (lstatSync(file).isDirectory()) giveAway(file, except);
    else chownSync(file, nobody, nobody);
  }
}

/** Takes everybody's right to write away from a directory and all below it. */
export function makeReadOnly(directory: string): void {
  for (const name of readdirSync(directory)) {
    const file = path.join(directory, name);
    if (lstatSync(file).isDirectory()) makeReadOnly(file);
  }
  chmodSync(directory, 0o555);
}

/** Gives the right back, so that the directory can be removed. */
export function makeWritable(directory: string): void {
  chmodSync(directory, 0o755);
  for (const name of readdirSync(directory)) {
    const file = path.join(directory, name);
    if (lstatSync(file).isDirectory()) makeWritable(file);
  }
}

/**
 * This machine with a tool cache on a volume of its own, of so many bytes. What is in it is gone when the step ends; what
 * was in it then is listed in the file `volume` of the job's directory.
 */
export function smallVolume(sizeBytes: number): Machine {
  const script = [
    'mount -t tmpfs -o "size=$1" tmpfs "$2"',
    'volume=$2 list=$3 status=0',
    'shift 3',
    '"$@" || status=$?',
    '(cd "$volume" && find . -mindepth 1 | sort) >"$list"',
    'exit "$status"',
  ].join('\n');
  // Not sh, which drops the variables whose names have a hyphen: the inputs.
  const namespaces = ['--user', '--map-root-user', '--mount', '--propagation', 'private'];
  return {
    ...thisMachine(),
    commandLine: ({ argv, job }) => {
      const { toolCache } = job.places;
      mkdirSync(toolCache, { recursive: true });
      const words = [String(sizeBytes), toolCache, path.join(job.directory, 'volume')];
      return ['unshare', ...namespaces, '/bin/bash', '-c', script, 'bash', ...words, ...argv];
    },
  };
}
