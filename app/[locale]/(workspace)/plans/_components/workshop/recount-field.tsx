'use client'

import { useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { hasFigure, type Recount, recountFigures } from '@/server/domain/inspection/recount/recount'
import { partsOf } from '@/server/domain/plan/document/parts'
import { useDraftWork } from './draft-context'
import { OneOf } from './fields'

const NONE = ''

/** Which reported figure an item of a sheet counts again: those of all other indicators that are counts. */
export function RecountField({
  value,
  onChange,
  readOnly,
}: {
  value: Recount | undefined
  onChange: (value: Recount | undefined) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop')
  const locale = useLocale()
  const { parts } = useDraftWork()
  const figures = partsOf(parts, 'indicator').flatMap(({ codes: [code = ''], content }) =>
    content.suppliedBy === 'inspection'
      ? []
      : recountFigures
          .filter((figure) => hasFigure(content.scoring.kind, figure))
          .map((figure) => ({
            recount: { indicator: code, figure },
            label: `${code} ${nameOf({ name: content.name.zh, nameEn: content.name.en }, locale)} · ${t(`recounts.${figure}`)}`,
          })),
  )
  const keyOf = ({ indicator, figure }: Recount) => `${indicator} ${figure}`
  const known = new Map(figures.map((one) => [keyOf(one.recount), one]))
  const own = value === undefined ? NONE : keyOf(value)
  return (
    <OneOf
      label={t('fields.recounts')}
      options={{
        [NONE]: t('recounts.none'),
        ...Object.fromEntries(figures.map(({ recount, label }) => [keyOf(recount), label])),
        ...(value === undefined || known.has(own) ? {} : { [own]: own }),
      }}
      value={own}
      onChange={(key) => onChange(known.get(key)?.recount)}
      readOnly={readOnly}
    />
  )
}
