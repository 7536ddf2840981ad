'use client'

import { Select } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { FigureOf } from '@/server/domain/check/plan-check'
import { type CheckIndicator, fieldsOf } from '@/server/domain/check/vocabulary'

/** Which figure of which indicator: one choice. */
export function FigureField({
  label,
  value,
  indicators,
  onChange,
  readOnly,
}: {
  label: string
  value: FigureOf
  indicators: readonly CheckIndicator[]
  onChange: (figure: FigureOf) => void
  readOnly: boolean
}) {
  const t = useTranslations('checkEditor')
  const data = indicators.flatMap(({ code, name, scoring }) =>
    (['value', 'numerator', 'denominator'] as const)
      .filter((figure) => fieldsOf(scoring.kind).includes(figure))
      .map((figure) => ({
        value: `${code} ${figure}`,
        label: `${code} ${name}${scoring.kind === 'ratio' ? ` · ${t(`figure.${figure}`)}` : ''}`,
      })),
  )
  return (
    <Select
      label={label}
      data={data}
      searchable
      allowDeselect={false}
      readOnly={readOnly}
      value={`${value.indicator} ${value.figure}`}
      onChange={(chosen) => {
        const [indicator, figure] = (chosen ?? '').split(' ')
        if (
          indicator === undefined ||
          (figure !== 'value' && figure !== 'numerator' && figure !== 'denominator')
        )
          return
        onChange({ indicator, figure })
      }}
    />
  )
}

/** An indicator among those that may stand there. */
export function IndicatorField({
  label,
  value,
  indicators,
  onChange,
  readOnly,
}: {
  label: string
  value: string
  indicators: readonly CheckIndicator[]
  onChange: (code: string) => void
  readOnly: boolean
}) {
  return (
    <Select
      label={label}
      data={indicators.map(({ code, name }) => ({ value: code, label: `${code} ${name}` }))}
      searchable
      allowDeselect={false}
      readOnly={readOnly}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
    />
  )
}
