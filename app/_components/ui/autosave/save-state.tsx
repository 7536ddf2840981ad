'use client'

import { useFormatter, useNow, useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { type ReactNode, useSyncExternalStore } from 'react'
import { Link, useRouter } from '@/app/_i18n/navigation'
import { problemOf, useProblemText } from '../use-problem-text'
import { KEPT_DAYS } from './local-drafts'
import type { Autosave } from './use-autosave'
import classes from './save-state.module.css'

/** Refusals after which the page shows something that is no longer so. */
const over: ReadonlySet<string> = new Set(['notInThisState', 'periodNotOpen', 'sheetTaken', 'notFound'])

/**
 * What became of what was typed: when it was last saved, or what is not saved yet, why, where it is kept and what
 * happens next. `before` is when the server last got something before this visit. The page's `Interactive` needs the
 * area `entry`.
 */
export function SaveState<E>({ autosave, before }: { autosave: Autosave<E>; before?: Date | null }) {
  const t = useTranslations('entry.saving')
  const problemText = useProblemText()
  const path = usePathname()
  const router = useRouter()
  const clock = useClock()
  const online = useOnline()
  const { state, store, unsaved, partial } = autosave
  const count = String(unsaved.length)
  const clashes = Object.keys(state.clashes).length
  const refused = Object.values(state.refused)
  const failure = state.error ?? refused[0] ?? null
  const code = problemOf(failure)?.code
  const offline = unsaved.length > partial.length && (!online || (failure !== null && code === undefined))
  const kept = t(state.kept ? 'kept' : 'notKept', { count })
  const last =
    state.savedAt !== null
      ? t('last', { time: clock(new Date(state.savedAt)) })
      : before
        ? t('last', { time: clock(before) })
        : null
  const again = (
    <button type="button" className={classes.retry} onClick={() => void store.flush()}>
      {t('again')}
    </button>
  )

  if (offline)
    return (
      <Said tone="alert" last={last}>
        {t('offline', { kept })} {state.kept ? t('keptHow', { days: String(KEPT_DAYS) }) : null}
        {again}
      </Said>
    )
  if (code === 'signedOut')
    return (
      <Said tone="alert" last={last}>
        {t('signedOut', { kept })} {state.kept ? t('keptHow', { days: String(KEPT_DAYS) }) : null}
        <Link href={{ pathname: '/sign-in', query: { to: path } }} target="_blank" className={classes.retry}>
          {t('signIn')}
        </Link>
      </Said>
    )
  // Where nobody answered there is nothing to say but that; what is not finished could not be sent anyway.
  if (failure !== null && code !== undefined)
    return (
      <Said tone="alert" last={last}>
        {t('failed', { kept })} {problemText(failure)}
        {over.has(code) ? (
          <button type="button" className={classes.retry} onClick={() => router.refresh()}>
            {t('reload')}
          </button>
        ) : refused.length > 0 ? null : (
          again
        )}
      </Said>
    )
  if (clashes > 0)
    return (
      <Said tone="due" last={last}>
        {t('clash', { count: String(clashes) })}
      </Said>
    )
  if (state.saving) return <span className={classes.state}>{t('saving')}</span>
  if (unsaved.length > 0)
    return (
      <span className={classes.state} data-tone="due">
        {state.restored && state.savedAt === null ? `${t('restored')} ` : null}
        {partial.length === unsaved.length
          ? t(state.kept ? 'partial' : 'partialNotKept', { count })
          : t('pending', { kept })}
        {last ? <span className={classes.last}>{last}</span> : null}
      </span>
    )
  return (
    <span role="status" className={classes.state}>
      {state.savedAt === null ? (last ?? t('nothing')) : t('saved', { time: clock(new Date(state.savedAt)) })}
    </span>
  )
}

function Said({ tone, last, children }: { tone: 'alert' | 'due'; last: ReactNode; children: ReactNode }) {
  return (
    <span role="status" className={classes.state} data-tone={tone}>
      {children}
      {last ? <span className={classes.last}>{last}</span> : null}
    </span>
  )
}

/** A moment of today as a clock with its seconds, another with its day. */
function useClock(): (at: Date) => string {
  const format = useFormatter()
  const now = useNow()
  const day = (at: Date) => format.dateTime(at, { dateStyle: 'short' })
  return (at) =>
    day(at) === day(now)
      ? format.dateTime(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })
      : format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
}

const follow = (listener: () => void) => {
  window.addEventListener('online', listener)
  window.addEventListener('offline', listener)
  return () => {
    window.removeEventListener('online', listener)
    window.removeEventListener('offline', listener)
  }
}

/** Whether the browser knows of a connection; it may be wrong about having one, not about having none. */
function useOnline(): boolean {
  return useSyncExternalStore(
    follow,
    () => navigator.onLine,
    () => true,
  )
}
