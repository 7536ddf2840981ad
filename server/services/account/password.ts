import 'server-only'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's floor for argon2id (the library's default algorithm): 19 MiB, two passes, one lane. */
const settings = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

/** The argon2id hash of a password, with its salt and settings, as one string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, settings)
}

/** Whether a password fits a hash. Without a hash it takes as long and says no, so that names can't be guessed by time. */
export async function passwordFits(password: string, passwordHash: string | null): Promise<boolean> {
  const fits = await verify(passwordHash ?? (await dummyHash()), password)
  return passwordHash !== null && fits
}

let dummy: Promise<string> | undefined

function dummyHash(): Promise<string> {
  dummy ??= hashPassword('nobody has this password')
  return dummy
}
