import { getFormatter, getTranslations } from 'next-intl/server'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './confirmation.module.css'

type Word = ApiOutput['sheets']['read']['words'][number]

/** What was said of a sheet, one word after the other, with the lines that were contested. */
export async function ConfirmationWords({
  words,
  waits,
  nameOf,
}: {
  words: readonly Word[]
  /** Whether what was contested last waits for an answer. */
  waits: boolean
  nameOf: (line: string) => string
}) {
  const [t, common, format] = await Promise.all([
    getTranslations('inspections.confirmation'),
    getTranslations('common'),
    getFormatter(),
  ])
  const contestedAt = (index: number) =>
    waits && index === words.length - 1
      ? 'contested'
      : words[index + 1]?.action === 'uphold'
        ? 'objected'
        : 'objectedReturned'
  const state = { accept: 'accepted', uphold: 'upheld', reopen: 'returned' } as const
  const said = ({ action, at }: Word, index: number, by: string) =>
    t(action === 'contest' ? contestedAt(index) : state[action], {
      by,
      at: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }),
    })
  return words.map((word, index) => {
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
  })
}
