'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { usePathname } from 'next/navigation'
import { useOnline } from '@/app/_components/field/use-online'
import { problemOf, useProblemText } from '@/app/_components/ui/use-problem-text'
import { Link } from '@/app/_i18n/navigation'
import classes from './sheet-state.module.css'
import type { SheetWork } from './use-sheet'

/** What became of what was entered: all received, and when; or how much is on this device only, why, and what happens next. */
export function SheetState({ work }: { work: SheetWork }) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const problemText = useProblemText()
  const path = usePathname()
  const online = useOnline()
  const { state, waiting, autosave, cells } = work
  const clock = (at: Date) =>
    format.dateTime(at, { hour: '2-digit', minute: '2-digit', second: '2-digit', hour12: false })
  const typing = Object.keys(autosave.state.drafts).length
  const last = cells
    .flatMap(({ heads }) => heads.flatMap(({ receivedAt }) => receivedAt ?? []))
    .reduce<Date | null>((latest, at) => (latest === null || at > latest ? at : latest), null)
  const again = (
    <button type="button" className={classes.again} onClick={() => void work.sync.run()}>
      {t('sendNow')}
    </button>
  )
  const kept = state.notKept === null ? t('keptHere') : t(`notKept.${state.notKept}`)
  if (waiting > 0) {
    const code = problemOf(state.error)?.code
    return (
      <span role="status" className={classes.state} data-tone="due">
        {t('waitingHere', { count: String(waiting) })} {kept}{' '}
        {!online ? (
          t('sendsLater')
        ) : state.syncing ? (
          t('sending')
        ) : code === 'signedOut' ? (
          <Link href={{ pathname: '/sign-in', query: { to: path } }} className={classes.again}>
            {t('signInToSend')}
          </Link>
        ) : (
          <>
            {state.error && code ? problemText(state.error) : null} {again}
          </>
        )}
      </span>
    )
  }
  if (typing > 0)
    return (
      <span role="status" className={classes.state}>
        {t(autosave.partial.length === typing ? 'halfTyped' : 'typing', { count: String(typing) })}
      </span>
    )
  return (
    <span role="status" className={classes.state}>
      {last ? t('savedAt', { time: clock(last) }) : t('nothingYet')}
    </span>
  )
}
