'use client'

import { useTranslations } from 'next-intl'
import { type ReactNode, useState } from 'react'
import { FigureInput } from '@/app/_components/ui/figure-input'
import type { Ground } from './ground'
import { useSuffixes } from './ground'
import classes from './rule-builder.module.css'

interface BlankProps {
  label: string
  value: number | null | undefined
  onChange: (value: number | null) => void
  ground: Ground
  suffix?: string | undefined
  negative?: boolean | undefined
  /** What the figure is shown as so many of: 100 for a share in per cent. */
  times?: number | undefined
  /** What is to be filled in, and is marked while it is not. */
  needed?: boolean | undefined
}

/** A blank of a sentence: a figure with what it is counted in. What is no figure stays in it and says why. */
export function Blank({
  label,
  value,
  onChange,
  ground,
  suffix,
  negative,
  times = 1,
  needed = true,
}: BlankProps) {
  const [unread, setUnread] = useState<string | undefined>(undefined)
  const shown = value === null || value === undefined ? null : tidy(value * times)
  return (
    <span className={classes.blank} data-empty={needed && shown === null ? '' : undefined}>
      <FigureInput
        aria-label={`${ground.prefix}${label}`}
        value={shown}
        unread={unread}
        negative={negative}
        readOnly={ground.readOnly}
        className={classes.figure}
        aria-invalid={(needed && shown === null) || unread !== undefined}
        onChange={(figure, text) => {
          setUnread(text ?? undefined)
          if (text === null) onChange(figure === null ? null : tidy(figure / times))
        }}
      />
      {suffix ? <span>{suffix}</span> : null}
    </span>
  )
}

/** A blank for marks: absolute, or per cent of full marks. */
export function MarksBlank(props: Omit<BlankProps, 'suffix' | 'times'>) {
  const { marks } = useSuffixes(props.ground)
  return <Blank {...props} suffix={marks} times={props.ground.isShare ? 100 : 1} />
}

/** 0.07 × 100 is 7, whatever binary says. */
const tidy = (figure: number): number => Math.round(figure * 1e9) / 1e9

/** A choice of a sentence. */
export function Choose<Code extends string>({
  label,
  value,
  options,
  onChange,
  ground,
}: {
  label: string
  value: Code
  options: readonly { code: Code; text: string }[]
  onChange: (code: Code) => void
  ground: Ground
}) {
  return (
    <select
      className={classes.choose}
      aria-label={`${ground.prefix}${label}`}
      value={value}
      disabled={ground.readOnly}
      onChange={(event) => {
        const found = options.find(({ code }) => code === event.currentTarget.value)
        if (found) onChange(found.code)
      }}
    >
      {options.map(({ code, text }) => (
        <option key={code} value={code}>
          {text}
        </option>
      ))}
    </select>
  )
}

/** A sentence of this area with its blanks where it has them. */
export function Sentence({ say, blanks = {} }: { say: string; blanks?: Record<string, () => ReactNode> }) {
  const t = useTranslations('builder')
  return <div className={classes.sentence}>{t.rich(`say.${say}` as never, blanks as never)}</div>
}
