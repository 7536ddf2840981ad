import { createHash } from 'node:crypto'

/** SHA-256 of bytes, lower-case hex. */
export function hashOf(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
