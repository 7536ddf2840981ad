import { hasFieldDb } from './field-db'
import { FieldStore } from './field-store'
import type { FieldAccount } from './field-types'

/** What this device holds of an account and the server doesn't have; null where it holds nothing at all. */
export async function heldHere(account: FieldAccount): Promise<{ store: FieldStore; count: number } | null> {
  if (!(await hasFieldDb(account.id))) return null
  const store = new FieldStore(account)
  await store.open()
  const { entries, photos, signatures } = store.read()
  const open = [...entries, ...photos, ...signatures].filter(({ state }) => state !== 'received')
  return { store, count: open.length }
}
