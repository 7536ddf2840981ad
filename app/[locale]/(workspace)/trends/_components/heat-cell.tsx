import type { MapCell } from '@/server/domain/league/marks-map'
import type { PlanIndicator } from '@/server/domain/plan/plan-version'
import classes from './heat-table.module.css'
import type { HeatWords } from './heat-words'

/** One mark: its share as a figure on its shade, with the marks or the value in words, leading to why. */
export function HeatCell({
  cell,
  indicator,
  words,
  href,
  edge,
}: {
  cell: MapCell | undefined
  indicator: PlanIndicator
  words: HeatWords
  href: string
  edge: '' | undefined
}) {
  if (!cell || cell.status === 'notDue') return <td data-edge={edge}>{words.none}</td>
  const { figure, step, said } = words.cell(cell, indicator)
  return (
    <td data-step={step} data-missing={cell.status === 'missing' ? '' : undefined} data-edge={edge}>
      {/* A plain link: a map of a hundred units has thousands. */}
      <a className={classes.cell} href={href} title={said}>
        {figure}
      </a>
    </td>
  )
}
