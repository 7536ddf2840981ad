import type { ReactNode } from 'react'
import table from '@/app/_components/ui/table.module.css'
import classes from './rounds.module.css'

/**
 * A table of many columns, those of figures on the right: pushed sideways where it is wider than the page, by the keyboard too, and on a phone a
 * card a row, whose cells say by `data-head` what they are.
 */
export function WideTable({
  label,
  heads,
  children,
}: {
  label: string
  heads: readonly { text: string; figures?: true }[]
  children: ReactNode
}) {
  return (
    <div className={table.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={`${table.table} ${table.cards ?? ''} ${classes.assignment ?? ''}`}>
        <thead>
          <tr>
            {heads.map(({ text, figures }) => (
              <th key={text} scope="col" className={figures && table.number}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </div>
  )
}
