import path from 'node:path';

/** The directory of this repository. */
export const projectDirectory = path.resolve(import.meta.dirname, '../..');

/** Where `script/setup` puts what it fetches; git ignores it. */
export const cacheDirectory = path.join(projectDirectory, '.cache');

/** Node 24 for this machine, as the runner would bring it. */
export const nodeProgram = path.join(projectDirectory, 'node_modules/node/bin/node');
