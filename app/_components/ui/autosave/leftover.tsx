'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { Autosave } from './use-autosave'
import classes from './leftover.module.css'

/**
 * What was typed on this device and never reached a form that takes nothing any more: told apart from what counts, until
 * the person lets go of it. `nameOf` and `words` tell a cell and an entry. Needs the area `entry`.
 */
export function Leftover<E>({
  autosave: { state, store },
  nameOf,
  words,
}: {
  autosave: Autosave<E>
  nameOf: (cell: string) => string
  words: (cell: string, entry: E) => ReactNode
}) {
  const t = useTranslations('entry.leftover')
  const cells = Object.entries(state.leftover)
  if (cells.length === 0) return null
  return (
    <section className={classes.leftover} aria-label={t('title', { count: String(cells.length) })}>
      <p>
        <strong>{t('title', { count: String(cells.length) })}</strong> {t('text')}
      </p>
      <ul>
        {cells.map(([cell, { entry }]) => (
          <li key={cell}>
            {nameOf(cell)}: {words(cell, entry)}
          </li>
        ))}
      </ul>
      <button type="button" className={classes.drop} onClick={store.dropLeftover}>
        {t('drop')}
      </button>
    </section>
  )
}
