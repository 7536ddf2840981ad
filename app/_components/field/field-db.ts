import { Dexie, type Table } from 'dexie'
import type { FieldAccount, Kept, LocalEntry, LocalPhoto, LocalSignature } from './field-types'

/** One account's part of this device: a database of its own, so that nobody else's page opens it. */
export interface FieldDb {
  raw: Dexie
  sheets: Table<Kept, string>
  entries: Table<LocalEntry, string>
  photos: Table<LocalPhoto, string>
  /** A photo's bytes, until the server has them. */
  bytes: Table<{ id: string; type: string; content: ArrayBuffer }, string>
  signatures: Table<LocalSignature, string>
  facts: Table<{ key: string; value: unknown }, string>
}

const nameOf = (account: string): string => `mingji-field-${account}`

export async function openFieldDb(account: string): Promise<FieldDb> {
  const raw = new Dexie(nameOf(account))
  raw.version(1).stores({
    sheets: 'id',
    entries: 'id, sheetId',
    photos: 'id, sheetId',
    bytes: 'id',
    signatures: 'id, sheetId',
    facts: 'key',
  })
  // Another page signs out and clears it: this one lets go, and doesn't make it anew.
  raw.on('versionchange', () => {
    raw.close()
  })
  await raw.open()
  const table = <T>(name: string): Table<T, string> => raw.table(name)
  return {
    raw,
    sheets: table('sheets'),
    entries: table('entries'),
    photos: table('photos'),
    bytes: table('bytes'),
    signatures: table('signatures'),
    facts: table('facts'),
  }
}

/** Whether there is one; a browser that keeps nothing has none. */
export async function hasFieldDb(account: string): Promise<boolean> {
  try {
    return (await indexedDB.databases()).some(({ name }) => name === nameOf(account))
  } catch {
    return false
  }
}

export async function deleteFieldDb(account: string): Promise<void> {
  await Dexie.delete(nameOf(account))
}

const ACCOUNT = 'mingji/field'

/** Whose tasks this device took along last: without a connection nobody can be asked who is signed in. */
export function readFieldAccount(): FieldAccount | null {
  try {
    const kept = JSON.parse(localStorage.getItem(ACCOUNT) ?? 'null') as Partial<FieldAccount> | null
    return typeof kept?.id === 'string' && typeof kept.name === 'string'
      ? { id: kept.id, name: kept.name }
      : null
  } catch {
    return null
  }
}

export function rememberFieldAccount(account: FieldAccount | null): void {
  try {
    if (account) localStorage.setItem(ACCOUNT, JSON.stringify(account))
    else localStorage.removeItem(ACCOUNT)
  } catch {
    // A browser that keeps nothing has nothing to work from offline either.
  }
}
