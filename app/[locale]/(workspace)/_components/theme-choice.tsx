'use client'

import { useEffect, useState } from 'react'
import classes from './user-menu.module.css'

const KEY = 'mantine-color-scheme-value'
const schemes = ['auto', 'light', 'dark'] as const
type Scheme = (typeof schemes)[number]

function isScheme(text: string | null): text is Scheme {
  return schemes.some((scheme) => scheme === text)
}

/** Light, dark, or as the system says: kept where the component library looks for it. */
export function ThemeChoice({ label, texts }: { label: string; texts: Record<Scheme, string> }) {
  const [chosen, setChosen] = useState<Scheme>('auto')
  useEffect(() => {
    const kept = localStorage.getItem(KEY)
    if (isScheme(kept)) setChosen(kept)
  }, [])
  return (
    <fieldset className={classes.theme}>
      <legend>{label}</legend>
      {schemes.map((scheme) => (
        <label key={scheme}>
          <input
            type="radio"
            name="theme"
            checked={chosen === scheme}
            onChange={() => {
              setChosen(scheme)
              localStorage.setItem(KEY, scheme)
              const dark =
                scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
              document.documentElement.dataset['mantineColorScheme'] = dark ? 'dark' : 'light'
            }}
          />
          {texts[scheme]}
        </label>
      ))}
    </fieldset>
  )
}
