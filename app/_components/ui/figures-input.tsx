'use client'

import { TextInput, type TextInputProps } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import classes from './figure-input.module.css'
import { figuresText, mostFigures, parseFigures } from '@/server/domain/value/parse-figure'

export interface FiguresInputProps extends Omit<
  TextInputProps,
  'value' | 'defaultValue' | 'onChange' | 'type'
> {
  value: readonly number[] | null
  /** Sizes of cases: 0 alone says that there was none, and is an empty list. */
  sizes?: boolean
  /** A text that is no list of figures and stands here, so that it outlives the page. */
  unread?: string | undefined
  /** Called with every change: the figures (null for an empty field) and null, or those before and a text that is none. */
  onChange: (value: readonly number[] | null, unread: string | null) => void
}

/**
 * A field for several figures (see `parseFigures`). Give it a `label` or, in a grid, an `aria-label`. The page's
 * `Interactive` needs the area `entry`.
 */
export function FiguresInput({
  value,
  sizes = false,
  unread,
  onChange,
  onBlur,
  error,
  classNames,
  ...rest
}: FiguresInputProps) {
  const t = useTranslations('entry.figure')
  const written = sizes && value?.length === 0 ? '0' : figuresText(value)
  // What was typed, and what it stands for: it shows until that is changed from elsewhere.
  const [typed, setTyped] = useState<{ text: string; written: string; unread: string | undefined } | null>(
    null,
  )
  const held = typed !== null && typed.written === written && typed.unread === unread ? typed : null
  const parsed = unread === undefined ? null : parseFigures(unread)
  return (
    <TextInput
      inputMode="text"
      autoComplete="off"
      {...rest}
      classNames={{ input: classes.input, ...(typeof classNames === 'object' ? classNames : {}) }}
      value={held?.text ?? unread ?? written}
      error={parsed && !parsed.ok ? t(parsed.problem, { max: String(mostFigures) }) : error}
      onChange={(event) => {
        const text = event.currentTarget.value
        const next = parseFigures(text)
        if (!next.ok) {
          setTyped({ text, written, unread: text })
          onChange(value, text)
          return
        }
        const read = sizes ? (next.value?.filter((size) => size > 0) ?? null) : next.value
        setTyped({
          text,
          written: sizes && read?.length === 0 ? '0' : figuresText(read),
          unread: undefined,
        })
        onChange(read, null)
      }}
      onBlur={(event) => {
        if (unread === undefined) setTyped(null)
        onBlur?.(event)
      }}
    />
  )
}
