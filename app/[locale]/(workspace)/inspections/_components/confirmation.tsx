import { getFormatter, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import type { ApiOutput } from '@/app/_trpc/client'
import { ConfirmSteps } from './confirm-steps'
import { ConfirmationWords } from './confirmation-words'
import classes from './confirmation.module.css'
import { ReopenSheet } from './reopen-sheet'

type Read = ApiOutput['sheets']['read']

/** How a completed sheet stands with the unit that it is about, and what may be said of it now. */
export async function Confirmation({
  read,
  unit,
  nameOf,
}: {
  read: Read
  unit: string
  nameOf: (line: string) => string
}) {
  const [t, format] = await Promise.all([getTranslations('inspections.confirmation'), getFormatter()])
  const { actions, confirmation, words, confirming, sheet, lines } = read
  if (confirmation.is === 'none') return null
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'long', timeZone: 'UTC' })
  return (
    <section className={classes.section} aria-labelledby="confirmation">
      <h2 id="confirmation">{t('title')}</h2>
      {confirmation.is === 'awaiting' ? <p>{t('awaiting', { until: day(confirmation.until) })}</p> : null}
      {confirmation.is === 'silent' ? <p>{t('silent', { since: day(confirmation.since) })}</p> : null}
      <ConfirmationWords words={words} waits={confirmation.is === 'contested'} nameOf={nameOf} />
      {confirming.length > 0 ? (
        <Interactive areas={['inspections', 'entry']}>
          <ConfirmSteps
            sheet={{ id: sheet.id, version: sheet.version }}
            unit={unit}
            counts={sheet.round.counts}
            lines={lines.map(({ code }) => ({ code, name: nameOf(code) }))}
            actions={confirming}
          >
            {/* The other answer to what was contested, where the words are read. */}
            {confirming.includes('uphold') && actions.includes('reopen') ? (
              <ReopenSheet id={sheet.id} version={sheet.version} unit={unit} by={sheet.inspectorName ?? ''} />
            ) : null}
          </ConfirmSteps>
        </Interactive>
      ) : null}
    </section>
  )
}
