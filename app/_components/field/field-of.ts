import type { TRPCClient } from '@trpc/client'
import type { AppRouter } from '@/server/api/root'
import { FieldStore } from './field-store'
import { FieldSync } from './field-sync'
import type { FieldAccount } from './field-types'

export interface Field {
  store: FieldStore
  sync: FieldSync
}

const fields = new Map<string, Field>()

/** The one store of an account in this page, for as long as its scripts live: what is being sent outlives the form it was entered in. */
export function fieldOf(account: FieldAccount, api: TRPCClient<AppRouter>): Field {
  const before = fields.get(account.id)
  if (before) return before
  const store = new FieldStore(account)
  const field = { store, sync: new FieldSync(store, api) }
  fields.set(account.id, field)
  return field
}
