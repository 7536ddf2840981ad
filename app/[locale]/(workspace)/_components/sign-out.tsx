'use client'

import classes from './sign-out.module.css'

/** Ends the session on the server and goes to the sign-in page. The library is loaded when it is needed. */
export function SignOut({ label, to }: { label: string; to: string }) {
  return (
    <button
      type="button"
      className={classes.button}
      onClick={() => {
        void import('next-auth/react').then(({ signOut }) => signOut({ callbackUrl: to }))
      }}
    >
      {label}
    </button>
  )
}
