'use client'

import { memo, useState } from 'react'
import type { Direction, Target } from '@/server/domain/scoring/case'
import { readTarget, targetText } from './target-text'
import classes from './targets.module.css'

/**
 * One target. A text that is none stays and is marked; what is whole is taken when the field is left. `id` places it for
 * keys and pasting.
 */
export const TargetCell = memo(function TargetCell({
  id,
  row,
  column,
  label,
  own,
  placeholder,
  last,
  proposed,
  direction,
  readOnly,
  onTake,
}: {
  id: string
  row: string
  column: string
  label: string
  /** Undefined where it refers to something. */
  own: string | null
  placeholder: string
  last: string | null
  proposed: string | null
  direction: Direction
  readOnly: boolean
  onTake: (row: string, column: string, target: Target | null) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const bad = typed !== null && !readTarget(typed, direction).ok
  if (own === null) return <span className={classes.reference}>{placeholder}</span>
  return (
    <>
      <input
        id={id}
        className={classes.input}
        data-row={row}
        data-field={column}
        data-column={column}
        aria-label={label}
        aria-invalid={bad || undefined}
        inputMode="decimal"
        autoComplete="off"
        placeholder={placeholder}
        value={typed ?? own}
        readOnly={readOnly}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={() => {
          if (typed === null) return
          const read = readTarget(typed, direction)
          if (!read.ok) return
          setTyped(null)
          if (targetText(read.target) !== own) onTake(row, column, read.target)
        }}
      />
      {last === null && proposed === null ? null : (
        <span className={classes.beside}>
          {last}
          {proposed === null ? null : <b> {proposed}</b>}
        </span>
      )}
    </>
  )
})
