'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from './figure-input.module.css'
import { figureText, parseFigure } from '@/server/domain/value/parse-figure'

export interface FigureInputProps extends Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'type'
> {
  value: number | null
  /** A text that is no figure and stands here, so that it outlives the page. */
  unread?: string | undefined
  /** Called with every change: a figure (null for an empty field) and null, or the figure before and a text that is none. */
  onChange: (value: number | null, unread: string | null) => void
  /** Whether figures below zero are possible. */
  negative?: boolean | undefined
}

/**
 * A field for one figure, as people type it (see `parseFigure`). A text that is no figure stays as typed and says why.
 * Give it a `label` or, in a grid, an `aria-label`. The page's `Interactive` needs the area `entry`.
 */
export function FigureInput({
  value,
  unread,
  onChange,
  negative,
  onBlur,
  error,
  classNames,
  ...rest
}: FigureInputProps) {
  const t = useTranslations('entry.figure')
  // What was typed, and what it stands for: it shows until that is changed from elsewhere.
  const [typed, setTyped] = useState<{
    text: string
    value: number | null
    unread: string | undefined
  } | null>(null)
  const held = typed !== null && typed.value === value && typed.unread === unread ? typed : null
  const parsed = unread === undefined ? null : parseFigure(unread, { negative })
  return (
    <TextInput
      inputMode={negative === true ? 'text' : 'decimal'}
      autoComplete="off"
      {...rest}
      classNames={{ input: classes.input, ...(typeof classNames === 'object' ? classNames : {}) }}
      value={held?.text ?? unread ?? figureText(value)}
      error={parsed && !parsed.ok ? t(parsed.problem) : error}
      onChange={(event) => {
        const text = event.currentTarget.value
        const next = parseFigure(text, { negative })
        setTyped({ text, value: next.ok ? next.value : value, unread: next.ok ? undefined : text })
        if (!next.ok) onChange(value, text)
        else if (next.value !== value || unread !== undefined) onChange(next.value, null)
      }}
      onBlur={(event) => {
        if (unread === undefined) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
