'use client'

import { useTranslations } from 'next-intl'
import { FigureInput, type FigureInputProps } from '@/app/_components/ui/figure-input'
import classes from './counter.module.css'

/** A count entered by thumb: one more, one less, or typed. */
export function Counter({ label, ...field }: FigureInputProps & { label: string }) {
  const t = useTranslations('inspections')
  const value = field.value ?? 0
  const step = (by: number) => {
    field.onChange(Math.max(0, value + by), null)
  }
  return (
    <div className={classes.counter}>
      <button
        type="button"
        aria-label={t('less', { name: label })}
        disabled={value <= 0}
        onClick={() => step(-1)}
      >
        −
      </button>
      <FigureInput {...field} label={label} inputMode="numeric" />
      <button type="button" aria-label={t('more', { name: label })} onClick={() => step(1)}>
        +
      </button>
    </div>
  )
}
