import type { League } from './league'
import type { LeagueWords } from './league-words'
import { rangeMethod } from './range-method'

/** What the table rests on: whose publication, or which run that is none. */
export function basisOf({ publication, superseded, run }: League, words: LeagueWords): string {
  const { t } = words
  if (publication)
    return t('basisPublished', {
      number: String(publication.number),
      date: words.day(publication.publishedAt),
      by: publication.publishedByName,
    })
  if (superseded)
    return t('basisSuperseded', {
      number: String(superseded.number),
      date: words.day(superseded.publishedAt),
    })
  return t('basisDraft', { number: String(run.number), date: words.moment(run.createdAt) })
}

/** How the table is made, sentence by sentence: what is ranked, how ties are told apart, what changes are against. */
export function methodOf(league: League, words: LeagueWords): string[] {
  const { t } = words
  const { by, plan, view, before, rows, periods } = league
  const units = String(rows.length)
  const isPeriod = view.is === 'period'
  const sentences =
    by.is === 'total'
      ? [
          t(isPeriod ? 'caption' : 'captionYear', { units }),
          plan.tieBreak.length > 0
            ? t('tieBreak', { categories: words.list(plan.tieBreak.map(words.category)) })
            : '',
        ]
      : [
          isPeriod
            ? t('captionPart', { units })
            : t('captionPartYear', {
                units,
                periods: words.list((by.is === 'indicator' ? by.periods : periods).map(words.shortPeriod)),
              }),
          by.is === 'indicator'
            ? t('captionIndicator', { period: words.period(by.periods.at(-1) ?? view.periodCode) })
            : '',
        ]
  return [
    ...sentences,
    before
      ? t('comparedWith', {
          period:
            before.is === 'period'
              ? words.periodIn(before.periodCode)
              : t('viewOf', { year: String(before.year), view: t(`view.${before.is}`) }),
        })
      : t('comparedWithNothing'),
    rows.some((row) => row.status === 'provisional') ? t('provisionalText') : '',
    ...rangeMethod(league, words),
  ].filter((sentence) => sentence !== '')
}
