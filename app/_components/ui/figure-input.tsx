'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from './figure-input.module.css'
import { figureText, type FigureProblem, parseFigure } from './parse-figure'

export interface FigureInputProps extends Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'type'
> {
  value: number | null
  /** Called with every text that is a figure, and with null for an empty field; never with a text that is none. */
  onChange: (value: number | null) => void
  /** Told when the text stops or starts being a figure, so that a form can hold back what isn't finished. */
  onProblem?: (problem: FigureProblem | null) => void
  /** Whether figures below zero are possible. */
  negative?: boolean
}

/**
 * A field for one figure, as people type it (see `parseFigure`). A text that is no figure stays as typed and says why.
 * Give it a `label` or, in a grid, an `aria-label`. The page's `Interactive` needs the area `entry`.
 */
export function FigureInput({
  value,
  onChange,
  onProblem,
  negative,
  onBlur,
  error,
  classNames,
  ...rest
}: FigureInputProps) {
  const t = useTranslations('entry.figure')
  // What was typed, and the value it goes with: it shows until the value is changed from elsewhere.
  const [typed, setTyped] = useState<{
    text: string
    value: number | null
    problem: FigureProblem | null
  } | null>(null)
  const held = typed !== null && typed.value === value ? typed : null
  return (
    <TextInput
      {...rest}
      classNames={{ input: classes.input, ...(typeof classNames === 'object' ? classNames : {}) }}
      inputMode={negative === true ? 'text' : 'decimal'}
      autoComplete="off"
      value={held?.text ?? figureText(value)}
      error={held?.problem ? t(held.problem) : error}
      onChange={(event) => {
        const text = event.currentTarget.value
        const parsed = parseFigure(text, { negative })
        const problem = parsed.ok ? null : parsed.problem
        setTyped({ text, value: parsed.ok ? parsed.value : value, problem })
        if ((held?.problem ?? null) !== problem) onProblem?.(problem)
        if (parsed.ok && parsed.value !== value) onChange(parsed.value)
      }}
      onBlur={(event) => {
        if (held && held.problem === null) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
