'use client'

import type { TRPCClient } from '@trpc/client'
import { useEffect, useSyncExternalStore } from 'react'
import type { AppRouter } from '@/server/api/root'
import { fieldOf } from './field-of'
import type { FieldAccount } from './field-types'

/** What this device holds for an account, kept on its way to the server: at once, when the connection returns, and when the page is looked at again. */
export function useField(account: FieldAccount, api: TRPCClient<AppRouter>) {
  const { store, sync } = fieldOf(account, api)
  const state = useSyncExternalStore(store.subscribe, store.read, store.readAtServer)
  useEffect(() => {
    const run = () => void sync.run()
    const look = () => {
      if (document.visibilityState === 'visible') run()
    }
    run()
    window.addEventListener('online', run)
    document.addEventListener('visibilitychange', look)
    return () => {
      window.removeEventListener('online', run)
      document.removeEventListener('visibilitychange', look)
    }
  }, [sync])
  return { store, sync, state }
}
