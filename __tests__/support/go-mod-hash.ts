import { createHash } from 'node:crypto';
import { dirhash } from '../../src/go/checksum-database/dirhash.ts';

/** The hash of a go.mod file alone, as a `/go.mod` line of go.sum carries it. */
export function goModHash(content: Uint8Array | string): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  return dirhash([{ name: 'go.mod', sha256 }]);
}
