'use client'

import { TextInput } from '@mantine/core'
import { useState } from 'react'

const WEIGHTS = /^\s*\d+(\.\d+)?(\s*[::]\s*\d+(\.\d+)?)*\s*$/u

/** Weights as people write them, 4:3:3; what is none stays in the field and is not taken. */
export function WeightsField({
  label,
  value,
  onChange,
  readOnly,
}: {
  label: string
  value: readonly number[]
  onChange: (weights: number[]) => void
  readOnly: boolean
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const text = value.join(':')
  return (
    <TextInput
      label={label}
      value={typed ?? text}
      readOnly={readOnly}
      aria-invalid={typed !== null && !WEIGHTS.test(typed)}
      onChange={(event) => {
        const next = event.currentTarget.value
        setTyped(next)
        if (WEIGHTS.test(next)) onChange(next.split(/[::]/u).map(Number))
      }}
      onBlur={() => setTyped(null)}
    />
  )
}
