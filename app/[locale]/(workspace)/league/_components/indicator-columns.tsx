import { fixed, shownRate, shownTarget, shownValue } from '@/app/_components/ui/figures'
import { type Column, commonPoints } from './column'
import type { League, LeagueLine } from './league'
import type { LeagueWords } from './league-words'
import classes from './league-table.module.css'

/** Each period's marks where there are several, then the latest value against its target, and the county's. */
export function indicatorColumns(
  league: League,
  by: Extract<League['by'], { is: 'indicator' }>,
  words: LeagueWords,
): Column[] {
  const { t, locale } = words
  const { indicator, periods } = by
  const cellOf = (row: LeagueLine, period: string) =>
    row.cells?.find((cell) => cell.periodCode === period) ?? null
  const latest = periods.at(-1) ?? ''
  const unit = locale === 'en' ? indicator.unitEn : indicator.unit
  const inUnit = (what: string) => (unit === '' ? what : t('inUnit', { what, unit }))
  const shown = (value: number, row?: LeagueLine) => {
    const judged = { bounds: (row && cellOf(row, latest)?.target) ?? null, direction: indicator.direction }
    return indicator.kind === 'amount' ? shownValue(value, judged) : shownRate(value, judged)
  }
  const perPeriod = periods.map((period): Column => {
    const points = commonPoints(league.rows.map((row) => cellOf(row, period)?.points))
    return {
      key: `of.${period}`,
      head: words.shortPeriod(period),
      points,
      is: 'number',
      first: 'descending',
      figureOf: (row) => cellOf(row, period)?.marks ?? null,
      cell: (row) => {
        const cell = cellOf(row, period)
        if (cell?.marks == null) return '—'
        const marks = fixed(cell.marks, league.plan.decimals)
        return (
          <a
            href={words.pathTo(`/marks/${league.run.id}/${row.unit.code}/${period}/${indicator.code}`)}
            aria-label={t('marksLink', { unit: words.unit(row.unit), what: words.period(period), marks })}
          >
            {marks}
          </a>
        )
      },
    }
  })
  const figures = league.rows.flatMap((row) => cellOf(row, latest) ?? [])
  const hasOwn = figures.some((cell) => cell.ownValue !== null && cell.ownValue !== cell.value)
  const county = by.county[latest] ?? null
  const countyFoot = county === null ? '—' : shown(county)
  const value: Column = {
    key: 'value',
    head: inUnit(t('value')),
    is: 'number',
    first: indicator.direction === 'lower' ? 'ascending' : 'descending',
    figureOf: (row) => cellOf(row, latest)?.value ?? null,
    cell: (row) => {
      const cell = cellOf(row, latest)
      if (cell === null || cell.status === 'missing')
        return <span className={classes.missing}>{words.missing}</span>
      if (cell.value !== null) return shown(cell.value, row)
      return cell.status === 'scored' ? t('byItems') : '—'
    },
    foot: hasOwn ? null : countyFoot,
  }
  const target: Column = {
    key: 'target',
    head: t('target'),
    is: 'number',
    first: 'descending',
    figureOf: (row) => cellOf(row, latest)?.target?.lo ?? null,
    cell: (row) => {
      const bounds = cellOf(row, latest)?.target
      return bounds ? shownTarget(bounds, indicator.direction) : '—'
    },
  }
  const met: Column = {
    key: 'met',
    head: t('met'),
    is: 'text',
    first: 'ascending',
    figureOf: (row) => {
      const is = cellOf(row, latest)?.met ?? null
      return is === null ? null : Number(is)
    },
    cell: (row) => {
      const is = cellOf(row, latest)?.met ?? null
      if (is === null) return '—'
      return <span className={is ? classes.yes : classes.no}>{t(is ? 'yes' : 'no')}</span>
    },
  }
  const own: Column = {
    key: 'own',
    head: inUnit(t('ownValue')),
    is: 'number',
    first: value.first,
    figureOf: (row) => cellOf(row, latest)?.ownValue ?? null,
    cell: (row) => {
      const value = cellOf(row, latest)?.ownValue ?? null
      return value === null ? '—' : shown(value)
    },
    foot: countyFoot,
  }
  const hasTargets = figures.some((cell) => cell.target !== null)
  return [
    value,
    ...(hasTargets ? [target, met] : []),
    ...(hasOwn ? [own] : []),
    ...(periods.length > 1 ? perPeriod : []),
  ]
}
