'use client'

import { TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import classes from './workshop.module.css'

/**
 * A day, typed by its figures. While it is typed it is often no day (June's 31st on the way to July's), so what stands in
 * the field is the browser's; a whole day is taken, and a change from elsewhere shown.
 */
export function DayField({
  id,
  label,
  value,
  description,
  isWarned = false,
  readOnly,
  onChange,
}: {
  id: string
  label: string
  value: string
  /** What is said of the day under it, and whether it is a warning. */
  description?: string
  isWarned?: boolean
  readOnly: boolean
  onChange: (day: string) => void
}) {
  const field = useRef<HTMLInputElement>(null)
  const taken = useRef(value)
  useEffect(() => {
    if (value === taken.current) return
    taken.current = value
    if (field.current) field.current.value = value
  }, [value])
  return (
    <TextInput
      ref={field}
      id={id}
      type="date"
      label={label}
      description={description}
      descriptionProps={isWarned ? { className: classes.warn } : undefined}
      inputWrapperOrder={['label', 'input', 'description']}
      defaultValue={value}
      // Four figures make a year: the next ones are the month's.
      max="9999-12-31"
      readOnly={readOnly}
      required
      onChange={(event) => {
        const text = event.currentTarget.value
        if (!/^[12]\d{3}-\d{2}-\d{2}$/.test(text)) return
        taken.current = text
        onChange(text)
      }}
      onBlur={(event) => {
        // A day left half typed is the one before.
        if (event.currentTarget.value === '') event.currentTarget.value = value
      }}
    />
  )
}
