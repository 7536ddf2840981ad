'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { Awaiting } from '@/app/_components/ui/awaiting'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { ValueHistory } from '@/app/_components/ui/value-history'
import { nameOf } from '@/app/_i18n/name-of'
import { useTRPC } from '@/app/_trpc/client'
import type { Grid } from './use-grid'
import classes from './values.module.css'

/** Every value that an indicator's cells ever had in a period, unit by unit. Asked for when it is shown. */
export function IndicatorHistory({
  periodId,
  indicator,
  units,
}: {
  periodId: string
  indicator: Grid['indicators'][number]
  units: Grid['units']
}) {
  const t = useTranslations('entry')
  const common = useTranslations('common')
  const locale = useLocale()
  const trpc = useTRPC()
  const history = useQuery(
    trpc.departmentValues.history.queryOptions(
      { periodId, indicator: indicator.code },
      { staleTime: 0, gcTime: 0 },
    ),
  )
  if (history.data === undefined) return <Awaiting query={history} />
  if (history.data.length === 0) return <p>{t('history.empty')}</p>
  const changes = history.data
  const unitWord = locale === 'en' ? indicator.unitEn : indicator.unit
  return (
    <dl className={classes.past} role="group" tabIndex={0} aria-label={t('history.title')}>
      {units.map((unit) => {
        const own = changes.filter((change) => change.unitId === unit.id)
        if (own.length === 0) return null
        return (
          <div key={unit.id}>
            <dt>{nameOf(unit, locale)}</dt>
            <dd>
              <ValueHistory
                changes={own}
                source={common('source.department')}
                words={({ observation, note }) => (
                  <>
                    <ObservationText scoring={indicator.scoring} observation={observation} unit={unitWord} />
                    {note ? <div>{t('observation.note', { note })}</div> : null}
                  </>
                )}
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
