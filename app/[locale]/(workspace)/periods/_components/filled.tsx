import table from '@/app/_components/ui/table.module.css'
import classes from './progress.module.css'

/** How many of what is due are filled. */
export function Filled({ of: { filled, due } }: { of: { filled: number; due: number } }) {
  if (due === 0) return '—'
  return (
    <span className={filled < due ? classes.short : table.soft}>{`${String(filled)}/${String(due)}`}</span>
  )
}
