import type { ReactNode } from 'react'
import table from '@/app/_components/ui/table.module.css'

/** A table that is pushed sideways where it is wider than the page, by the keyboard too: its columns, those of figures on the right. */
export function WideTable({
  label,
  className,
  heads,
  children,
}: {
  label: string
  className: string | undefined
  heads: readonly { text: string; figures?: true }[]
  children: ReactNode
}) {
  return (
    <div className={table.scroll} tabIndex={0} role="region" aria-label={label}>
      <table className={`${table.table} ${className ?? ''}`}>
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
