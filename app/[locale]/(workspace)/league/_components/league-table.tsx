import { exact } from '@/app/_components/ui/figures'
import table from '@/app/_components/ui/table.module.css'
import { nextSorting, type readSorting } from '@/server/domain/league/sort-rows'
import type { Column } from './column'
import { FoundRow, StepLink } from './finder'
import { isFirstOfTier } from './range-column'
import type { LeagueLine } from './league'
import type { LeagueAddress } from './league-address'
import type { LeagueWords } from './league-words'
import { TableFrame } from './table-frame'
import classes from './league-table.module.css'

export const TABLE_ID = 'league-table'

/** The table itself: sorted by its heads, its first columns and its head in sight, every figure leading to its marks. */
export function LeagueTable({
  columns,
  rows,
  address,
  sorting,
  words,
}: {
  columns: readonly Column[]
  rows: readonly LeagueLine[]
  address: LeagueAddress
  sorting: NonNullable<ReturnType<typeof readSorting<LeagueLine>>>
  words: LeagueWords
}) {
  const { t } = words
  // The table's own order needs no word in the address.
  const sortOf = (column: Column) => {
    const sort = nextSorting(column, sorting)
    return sort === 'rank' ? undefined : sort
  }
  // Lines between tiers say something only where rows stand in the order of their ranks.
  const isInOrder = sorting.column.key === 'rank' && sorting.direction === 'ascending'
  const hasFoot = columns.some((column) => column.foot != null)
  return (
    <TableFrame className={`${table.scroll} ${classes.frame}`} label={t('table')}>
      <table
        id={TABLE_ID}
        className={`${table.table} ${classes.league}`}
        data-wide={columns.length > 8 ? '' : undefined}
        aria-describedby="league-method"
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                key={column.key}
                scope="col"
                className={classes[column.is]}
                aria-sort={column.key === sorting.column.key ? sorting.direction : undefined}
                data-copy={
                  column.points == null
                    ? undefined
                    : t('headPoints', { head: column.head, points: exact(column.points) })
                }
              >
                <StepLink to={{ ...address, sort: sortOf(column) }} className={classes.sort}>
                  {column.head}
                </StepLink>
                {column.points == null ? null : (
                  <span className={classes.full}>{t('fullMarks', { points: exact(column.points) })}</span>
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <FoundRow
              key={row.unit.code}
              code={row.unit.code}
              isTierStart={isInOrder && row !== rows[0] && isFirstOfTier(row, rows)}
            >
              {columns.map((column) => {
                const note = column.note?.(row) ?? undefined
                return column.is === 'name' ? (
                  <th
                    key={column.key}
                    scope="row"
                    className={classes.name}
                    data-copy={words.unit(row.unit)}
                    data-note={note}
                  >
                    {column.cell(row)}
                  </th>
                ) : (
                  <td
                    key={column.key}
                    className={classes[column.is]}
                    data-copy={column.copy?.(row) ?? undefined}
                    data-note={note}
                  >
                    {column.cell(row)}
                  </td>
                )
              })}
            </FoundRow>
          ))}
        </tbody>
        {hasFoot ? (
          <tfoot>
            <tr>
              {columns.map((column) =>
                column.is === 'name' ? (
                  <th key={column.key} scope="row" className={classes.name}>
                    {t('county')}
                  </th>
                ) : (
                  <td key={column.key} className={classes[column.is]}>
                    {column.foot}
                  </td>
                ),
              )}
            </tr>
          </tfoot>
        ) : null}
      </table>
    </TableFrame>
  )
}
