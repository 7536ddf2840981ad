import { chmodSync, mkdirSync } from 'node:fs'
import { fileRefusal } from './refusal.mjs'

/**
 * A folder that every account can reach. Only root needs it: when the clone lies where PostgreSQL's account cannot go,
 * below /root for one, the programs and the database are kept here.
 */
const shelter = '/var/lib/mingji'

export function openShelter() {
  try {
    mkdirSync(shelter, { recursive: true })
    // Whatever the umask said: others may pass through, and see nothing.
    chmodSync(shelter, 0o711)
  } catch (error) {
    throw fileRefusal(error, shelter)
  }
  return shelter
}
