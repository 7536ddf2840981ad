import { getFormatter, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import type { ApiOutput } from '@/app/_trpc/client'
import { ConfirmSteps } from './confirm-steps'
import classes from './confirmation.module.css'

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
  const [t, common, format] = await Promise.all([
    getTranslations('inspections.confirmation'),
    getTranslations('common'),
    getFormatter(),
  ])
  const { confirmation, words, confirming, sheet, lines } = read
  if (confirmation.is === 'none') return null
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'long', timeZone: 'UTC' })
  // What was contested waits for an answer only while nothing came after it.
  const contestedAt = (index: number) =>
    confirmation.is === 'contested' && index === words.length - 1
      ? 'contested'
      : words[index + 1]?.action === 'uphold'
        ? 'objected'
        : 'objectedReturned'
  const state = { accept: 'accepted', uphold: 'upheld', reopen: 'returned' } as const
  const said = ({ action, at }: Read['words'][number], index: number, by: string) =>
    t(action === 'contest' ? contestedAt(index) : state[action], {
      by,
      at: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
    })
  return (
    <section className={classes.section} aria-labelledby="confirmation">
      <h2 id="confirmation">{t('title')}</h2>
      {confirmation.is === 'awaiting' ? <p>{t('awaiting', { until: day(confirmation.until) })}</p> : null}
      {confirmation.is === 'silent' ? <p>{t('silent', { since: day(confirmation.since) })}</p> : null}
      {words.map((word, index) => {
        const by = word.actingForName
          ? common('actingAs', { name: word.byName, principal: word.actingForName })
          : word.byName
        return (
          <div key={word.at.toISOString()}>
            <p>
              {word.words
                ? `${said(word, index, by).replace(/[。.]$/, '')}${t('words', { words: word.words })}`
                : said(word, index, by)}
            </p>
            {word.lines.length > 0 ? (
              <ul className={classes.lines}>
                {word.lines.map((line) => (
                  <li key={line.code}>
                    {nameOf(line.code)}
                    {t('words', { words: line.words })}
                  </li>
                ))}
              </ul>
            ) : null}
          </div>
        )
      })}
      {confirming.length > 0 ? (
        <Interactive areas={['inspections']}>
          <ConfirmSteps
            sheet={{ id: sheet.id, version: sheet.version }}
            unit={unit}
            counts={sheet.round.counts}
            lines={lines.map(({ code }) => ({ code, name: nameOf(code) }))}
            actions={confirming}
          />
        </Interactive>
      ) : null}
    </section>
  )
}
