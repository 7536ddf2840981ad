'use client'

import { useSyncExternalStore } from 'react'

/** Whether this page can work without a connection: `unknown` before scripts run. */
export type Able = 'unknown' | 'yes' | 'insecure' | 'unsupported'

function ableNow(): Able {
  if (!window.isSecureContext) return 'insecure'
  return 'serviceWorker' in navigator ? 'yes' : 'unsupported'
}

const never = () => () => undefined

/** Over plain HTTP from another machine browsers allow no offline work; the page says so. */
export function useOffline(): { able: Able } {
  const able = useSyncExternalStore(never, ableNow, (): Able => 'unknown')
  return { able }
}
