'use client'

import { useSyncExternalStore } from 'react'
import classes from './connection.module.css'

function subscribe(changed: () => void) {
  addEventListener('online', changed)
  addEventListener('offline', changed)
  return () => {
    removeEventListener('online', changed)
    removeEventListener('offline', changed)
  }
}

/** Says that the connection is gone, and what still works. */
export function Connection({ text }: { text: string }) {
  const online = useSyncExternalStore(
    subscribe,
    () => navigator.onLine,
    () => true,
  )
  return (
    <div role="status" className={classes.status}>
      {online ? null : <p className={classes.offline}>{text}</p>}
    </div>
  )
}
