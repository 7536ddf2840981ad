'use client'

import { useSyncExternalStore } from 'react'
import classes from './user-menu.module.css'

const KEY = 'mantine-color-scheme-value'
const schemes = ['auto', 'light', 'dark'] as const
type Scheme = (typeof schemes)[number]

function isScheme(text: string | null): text is Scheme {
  return schemes.some((scheme) => scheme === text)
}

const listeners = new Set<() => void>()

function subscribe(changed: () => void) {
  listeners.add(changed)
  addEventListener('storage', changed)
  return () => {
    listeners.delete(changed)
    removeEventListener('storage', changed)
  }
}

function kept(): Scheme {
  const text = localStorage.getItem(KEY)
  return isScheme(text) ? text : 'auto'
}

function choose(scheme: Scheme) {
  localStorage.setItem(KEY, scheme)
  const dark = scheme === 'dark' || (scheme === 'auto' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.dataset['mantineColorScheme'] = dark ? 'dark' : 'light'
  for (const changed of listeners) changed()
}

/** Light, dark, or as the system says: kept where the component library looks for it. */
export function ThemeChoice({ label, texts }: { label: string; texts: Record<Scheme, string> }) {
  const chosen = useSyncExternalStore(subscribe, kept, () => 'auto')
  return (
    <fieldset className={classes.theme}>
      <legend>{label}</legend>
      {schemes.map((scheme) => (
        <label key={scheme}>
          <input type="radio" name="theme" checked={chosen === scheme} onChange={() => choose(scheme)} />
          {texts[scheme]}
        </label>
      ))}
    </fieldset>
  )
}
