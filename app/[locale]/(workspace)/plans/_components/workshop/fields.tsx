'use client'

import { Select, Textarea, TextInput } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { memo, useCallback, useLayoutEffect, useRef } from 'react'
import { FigureInput } from '@/app/_components/ui/figure-input'
import type { Names } from '@/server/domain/plan/document/plan-document'
import classes from './workshop.module.css'

/** A name in both languages; the English one may stay empty. */
export function NameFields({
  id,
  value,
  onChange,
  readOnly,
}: {
  id: string
  value: Names
  onChange: (names: Names) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop.fields')
  return (
    <div className={classes.pair}>
      <TextInput
        id={id}
        label={t('nameZh')}
        value={value.zh}
        maxLength={200}
        required
        readOnly={readOnly}
        onChange={(event) => onChange({ ...value, zh: event.currentTarget.value })}
      />
      <TextInput
        label={t('nameEn')}
        value={value.en}
        maxLength={200}
        readOnly={readOnly}
        lang="en"
        onChange={(event) => onChange({ ...value, en: event.currentTarget.value })}
      />
    </div>
  )
}

/** A figure of a part: what is no figure stays in the field, says why, and is not taken. Empty where `onChange` takes null. */
export function PartFigure({
  id,
  label,
  value,
  onChange,
  readOnly,
  negative,
  min,
  description,
}: {
  id?: string | undefined
  label: string
  value: number | null
  onChange: (value: number | null) => void
  readOnly: boolean
  negative?: boolean
  /** The smallest that is taken. */
  min?: number
  description?: string
}) {
  return (
    <FigureInput
      id={id}
      label={label}
      description={description}
      value={value}
      negative={negative}
      readOnly={readOnly}
      className={classes.figure}
      onChange={(figure, unread) => {
        if (unread !== null) return
        if (figure !== null && min !== undefined && figure < min) return
        onChange(figure)
      }}
    />
  )
}

/** One of a few: the words of `options` by code. */
export function OneOf<Code extends string>({
  onChange,
  ...rest
}: {
  id?: string | undefined
  label: string
  value: Code
  options: Readonly<Record<Code, string>>
  onChange: (code: Code) => void
  readOnly: boolean
}) {
  const { options } = rest
  const latest = useRef({ options, onChange })
  useLayoutEffect(() => {
    latest.current = { options, onChange }
  })
  const take = useCallback((code: string | null) => {
    const found = (Object.keys(latest.current.options) as Code[]).find((one) => one === code)
    if (found !== undefined) latest.current.onChange(found)
  }, [])
  return <Choice {...rest} onChange={take} />
}

/** The dearest of all fields to draw: with every keystroke in another one of a form it stays as it is. */
const Choice = memo(
  function Choice({
    options,
    ...rest
  }: {
    id?: string | undefined
    label: string
    value: string
    options: Readonly<Record<string, string>>
    onChange: (code: string | null) => void
    readOnly: boolean
  }) {
    const data = Object.entries(options).map(([value, label]) => ({ value, label }))
    return <Select {...rest} data={data} allowDeselect={false} />
  },
  ({ options: before, ...one }, { options: after, ...other }) =>
    one.id === other.id &&
    one.label === other.label &&
    one.value === other.value &&
    one.readOnly === other.readOnly &&
    Object.keys(before).join() === Object.keys(after).join() &&
    Object.entries(before).every(([code, text]) => after[code] === text),
)

/** A paragraph that grows with its text. */
export function Paragraph({
  id,
  label,
  value,
  onChange,
  readOnly,
  lang,
}: {
  id?: string | undefined
  label: string
  value: string
  onChange: (text: string) => void
  readOnly: boolean
  lang?: string
}) {
  return (
    <Textarea
      id={id}
      label={label}
      value={value}
      autosize
      minRows={2}
      maxRows={12}
      maxLength={4000}
      readOnly={readOnly}
      lang={lang}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

/** Several of a list, ticked. */
export function Ticks({
  label,
  options,
  value,
  onChange,
  readOnly,
}: {
  label: string
  options: readonly { code: string; text: string }[]
  value: readonly string[]
  onChange: (codes: string[]) => void
  readOnly: boolean
}) {
  return (
    <fieldset className={classes.ticks}>
      <legend>{label}</legend>
      {options.map(({ code, text }) => (
        <label key={code}>
          <input
            type="checkbox"
            checked={value.includes(code)}
            disabled={readOnly}
            onChange={(event) => {
              const ticked = event.currentTarget.checked
              onChange(
                options.map((one) => one.code).filter((one) => (one === code ? ticked : value.includes(one))),
              )
            }}
          />
          {text}
        </label>
      ))}
    </fieldset>
  )
}
