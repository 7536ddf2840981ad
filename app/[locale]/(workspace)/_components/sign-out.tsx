'use client'

import { useRef, useState } from 'react'
import type { FieldStore } from '@/app/_components/field/field-store'
import classes from './sign-out.module.css'

export interface SignOutTexts {
  label: string
  title: string
  /** With `{count}`. */
  waits: string
  stay: string
  leave: string
}

/**
 * Ends the session on the server and goes to the sign-in page. What this device holds of the account is cleared with it; of
 * what was never synced it tells first. The libraries are loaded when they are needed.
 */
export function SignOut({
  account,
  texts,
  to,
}: {
  account: { id: string; name: string }
  texts: SignOutTexts
  to: string
}) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [held, setHeld] = useState<{ store: FieldStore; count: number } | null>(null)

  async function leave(store: FieldStore | null) {
    await store?.forget()
    const { signOut } = await import('next-auth/react')
    await signOut({ callbackUrl: to })
  }

  async function begin() {
    const { heldHere } = await import('@/app/_components/field/held-here')
    const found = await heldHere(account)
    if (found && found.count > 0) {
      setHeld(found)
      dialog.current?.showModal()
      return
    }
    await leave(found?.store ?? null)
  }

  return (
    <>
      <button type="button" className={classes.button} onClick={() => void begin()}>
        {texts.label}
      </button>
      <dialog ref={dialog} className={classes.dialog} aria-labelledby="sign-out-title">
        <h2 id="sign-out-title">{texts.title}</h2>
        <p>{texts.waits.replace('{count}', String(held?.count ?? 0))}</p>
        <div className={classes.buttons}>
          <button type="button" onClick={() => dialog.current?.close()}>
            {texts.stay}
          </button>
          <button type="button" data-tone="alert" onClick={() => void leave(held?.store ?? null)}>
            {texts.leave}
          </button>
        </div>
      </dialog>
    </>
  )
}
