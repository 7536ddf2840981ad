import { fixed } from '@/app/_components/ui/figures'
import type { Column } from './column'
import type { League, LeagueLine } from './league'
import type { LeagueWords } from './league-words'
import { RangeBar } from './range-bar'
import classes from './league-table.module.css'

/** Between which places chance moves each unit, and with whom it is one tier; no column where nobody has a range. */
export function rangeColumn({ rows, plan }: League, words: LeagueWords): Column[] {
  const { t } = words
  const ranged = rows.filter((row) => row.range?.rank)
  if (ranged.length === 0) return []
  const tableOf = (row: LeagueLine) =>
    plan.rankBy === 'group' ? ranged.filter(({ unit }) => unit.group === row.unit.group) : ranged
  return [
    {
      key: 'range',
      head: t('range'),
      is: 'range',
      first: 'ascending',
      figureOf: ({ range }) => (range?.rank ? range.rank.low + range.rank.high / 1000 : null),
      // With a dash between them a spreadsheet might take two places for a date.
      copy: ({ range }) => (range?.rank ? t('rangeCopied', textOf(range.rank)) : null),
      cell: (row) => {
        const { range, rank } = row
        if (!range) return '—'
        if (range.reason !== null) return <span title={t(`noRange.${range.reason}`)}>—</span>
        const total = {
          low: fixed(range.total.low, plan.decimals),
          high: fixed(range.total.high, plan.decimals),
        }
        return (
          <>
            <span className={classes.places} title={t('rangeOfTotal', total)}>
              {spanOf(range.rank)}
            </span>
            <RangeBar range={range.rank} rank={rank} of={tableOf(row).length} />
            {isFirstOfTier(row, rows) && range.tier.first < range.tier.last ? (
              <span className={classes.tier}>{t('tier', { places: spanOf(toRange(range.tier)) })}</span>
            ) : null}
          </>
        )
      },
    },
  ]
}

const textOf = ({ low, high }: { low: number; high: number }) => ({ low: String(low), high: String(high) })
const toRange = ({ first, last }: { first: number; last: number }) => ({ low: first, high: last })
const spanOf = ({ low, high }: { low: number; high: number }): string =>
  low === high ? String(low) : `${String(low)}–${String(high)}`

/** Whether a tier begins with this row, where rows stand in the order of their ranks. */
export function isFirstOfTier(row: LeagueLine, rows: readonly LeagueLine[]): boolean {
  const tier = row.range?.tier
  if (!tier) return false
  const first = rows.find(
    ({ unit, range }) => unit.group === row.unit.group && range?.tier?.first === tier.first,
  )
  const anywhere = rows.find(({ range }) => range?.tier?.first === tier.first)
  return first === row && anywhere === row
}
