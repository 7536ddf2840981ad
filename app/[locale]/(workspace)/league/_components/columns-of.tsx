import { exact, fixed } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import { type Column, commonPoints } from './column'
import { firstColumns, groupColumn, totalColumns } from './first-columns'
import type { League, LeagueLine } from './league'
import type { LeagueWords } from './league-words'
import { indicatorColumns } from './indicator-columns'
import { OtherPoints, pointsNote } from './other-points'
import { rangeColumn } from './range-column'
import { ShareBar } from './share-bar'
import classes from './league-table.module.css'

/** The columns of a table, by what it ranks. `inGroup`: one group of units is shown. */
export function columnsOf(
  league: League,
  words: LeagueWords,
  { inGroup, beforeHref }: { inGroup: boolean; beforeHref: string | null },
): Column[] {
  const { by, plan } = league
  const first = firstColumns(league, words, beforeHref)
  const place = inGroup && plan.rankBy === 'all' ? [groupColumn(words)] : []
  switch (by.is) {
    case 'total':
      return [
        ...first,
        ...totalScore(league, words),
        ...rangeColumn(league, words),
        ...place,
        ...gradeColumn(league, words),
        ...categories(league, words),
      ]
    case 'category':
      return [...first, ...shareColumns(league, words), ...place, ...totalColumns(league, words)]
    case 'indicator':
      return [
        ...first,
        ...shareColumns(league, words),
        ...place,
        ...indicatorColumns(league, by, words),
        // The rank alone: the columns of the periods need the room.
        ...totalColumns(league, words).slice(0, 1),
      ]
  }
}

/** The way to one unit's marks in the view's period, at a category's rows where one is named. */
function marksHref({ view, run }: League, row: LeagueLine, words: LeagueWords, category = ''): string {
  const href = words.pathTo(`/marks/${run.id}/${row.unit.code}?period=${view.periodCode}`)
  return category === '' ? href : `${href}#${category}`
}

function totalScore(league: League, words: LeagueWords): Column[] {
  const { t } = words
  return [
    {
      key: 'score',
      head: t('score'),
      is: 'score',
      first: 'descending',
      figureOf: (row) => row.score,
      cell: (row) => {
        if (row.score === null) return '—'
        const marks = fixed(row.score, league.plan.decimals)
        return (
          <a
            href={marksHref(league, row, words)}
            aria-label={t('marksLink', { unit: words.unit(row.unit), what: t('score'), marks })}
          >
            {marks}
          </a>
        )
      },
    },
  ]
}

function gradeColumn({ rows }: League, words: LeagueWords): Column[] {
  // Grades in the order in which the table first reaches them: the best comes first.
  const grades = [...new Set(rows.flatMap((row) => row.grade ?? []))]
  if (grades.length === 0) return []
  return [
    {
      key: 'grade',
      head: words.t('grade'),
      is: 'text',
      first: 'ascending',
      figureOf: (row) => (row.grade === null ? null : grades.indexOf(row.grade)),
      cell: (row) => (row.grade === null ? '—' : words.grade(row.grade)),
    },
  ]
}

function categories(league: League, words: LeagueWords): Column[] {
  const { t } = words
  const { rows, plan } = league
  const shown = plan.categories.filter((category) => rows.some((row) => row.categories[category.code]))
  return shown.map(({ code, ...names }): Column => {
    const head = nameOf(names, words.locale)
    const points = commonPoints(rows.map((row) => row.categories[code]?.points))
    const share = (row: LeagueLine) => {
      const sum = row.categories[code]
      return sum && sum.points > 0 ? sum.marks / sum.points : null
    }
    return {
      key: `of.${code}`,
      head,
      points,
      is: 'bar',
      first: 'descending',
      figureOf: share,
      cell: (row) => {
        const sum = row.categories[code]
        if (!sum || sum.points === 0) return <span title={t('notAssessed')}>—</span>
        const marks = fixed(sum.marks, plan.decimals)
        return (
          <a
            href={marksHref(league, row, words, code)}
            className={classes.part}
            aria-label={t('marksLink', {
              unit: words.unit(row.unit),
              what: head,
              marks: `${marks}/${exact(sum.points)}`,
            })}
          >
            <OtherPoints points={sum.points} common={points} words={words} />
            {marks}
            <ShareBar share={sum.marks / sum.points} />
          </a>
        )
      },
      note: (row) => pointsNote(row, head, row.categories[code]?.points, points, words),
    }
  })
}

/** Share, marks and points of the part that is ranked. */
function shareColumns(league: League, words: LeagueWords): Column[] {
  const { t } = words
  const { rows, by, plan } = league
  const points = commonPoints(rows.map((row) => row.part?.points))
  const hrefOf = (row: LeagueLine) => {
    const last = row.cells?.at(-1)
    if (by.is === 'indicator' && last)
      return words.pathTo(`/marks/${league.run.id}/${row.unit.code}/${last.periodCode}/${by.indicator.code}`)
    return marksHref(league, row, words, by.is === 'category' ? by.category.code : '')
  }
  return [
    {
      key: 'share',
      head: t('share'),
      is: 'bar',
      first: 'descending',
      figureOf: (row) => row.part?.share ?? null,
      cell: (row) => {
        const share = row.part?.share ?? null
        if (share === null) return <span title={t('notAssessed')}>—</span>
        return (
          <span className={classes.part}>
            <strong>{fixed(share, plan.decimals)}</strong>
            <ShareBar share={share / 100} />
          </span>
        )
      },
    },
    {
      key: 'marks',
      head: t('marks'),
      points,
      is: 'number',
      first: 'descending',
      figureOf: (row) => row.part?.marks ?? null,
      cell: (row) => {
        if (!row.part) return '—'
        const marks = fixed(row.part.marks, plan.decimals)
        return (
          <a
            href={hrefOf(row)}
            aria-label={t('marksLink', { unit: words.unit(row.unit), what: words.by ?? '', marks })}
          >
            <OtherPoints points={row.part.points} common={points} words={words} />
            {marks}
          </a>
        )
      },
      note: (row) => pointsNote(row, t('marks'), row.part?.points, points, words),
    },
  ]
}
