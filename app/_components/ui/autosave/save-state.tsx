'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useProblemText } from '../use-problem-text'
import type { Autosave } from './use-autosave'
import classes from './save-state.module.css'

/**
 * What became of what was typed: when it was last saved, or what is not saved yet, why, and what happens next. The
 * page's `Interactive` needs the area `entry`.
 */
export function SaveState<E>({ autosave }: { autosave: Autosave<E> }) {
  const t = useTranslations('entry.saving')
  const format = useFormatter()
  const problemText = useProblemText()
  const { state, store, unsaved, partial } = autosave
  const clashes = Object.keys(state.clashes).length
  const refused = Object.values(state.refused)
  const failure = state.error ?? refused[0] ?? null
  const count = String(unsaved.length)

  if (failure !== null)
    return (
      <span role="status" className={classes.state} data-tone="alert">
        {t('failed', { count })} {problemText(failure)}
        {refused.length > 0 ? null : (
          <button type="button" className={classes.retry} onClick={() => void store.flush()}>
            {t('again')}
          </button>
        )}
      </span>
    )
  if (clashes > 0)
    return (
      <span role="status" className={classes.state} data-tone="due">
        {t('clash', { count: String(clashes) })}
      </span>
    )
  if (state.saving) return <span className={classes.state}>{t('saving')}</span>
  if (unsaved.length > 0)
    return (
      <span className={classes.state} data-tone="due">
        {state.restored && state.savedAt === null ? `${t('restored')} ` : null}
        {partial.length === unsaved.length ? t('partial', { count }) : t('pending')}
      </span>
    )
  return (
    <span role="status" className={classes.state}>
      {state.savedAt === null
        ? t('nothing')
        : t('saved', {
            time: format.dateTime(new Date(state.savedAt), {
              hour: '2-digit',
              minute: '2-digit',
              second: '2-digit',
              hour12: false,
            }),
          })}
    </span>
  )
}
