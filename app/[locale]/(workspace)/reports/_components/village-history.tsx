'use client'

import { useQuery } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { toCell } from '@/app/_components/ui/cell/cell-entry'
import { Awaiting } from '@/app/_components/ui/awaiting'
import { ValueHistory } from '@/app/_components/ui/value-history'
import { nameOf } from '@/app/_i18n/name-of'
import { useTRPC } from '@/app/_trpc/client'
import { EntryText } from './entry-text'
import type { Field } from './field-row'

/** Every figure that each village ever had in one indicator. Asked for when it is shown. */
export function VillageHistory({
  reportId,
  field: { indicator, villages },
  unit,
}: {
  reportId: string
  field: Field
  unit: string
}) {
  const t = useTranslations('entry.history')
  const words = useTranslations('reports.villages')
  const locale = useLocale()
  const trpc = useTRPC()
  const history = useQuery(
    trpc.reports.villageHistory.queryOptions(
      { id: reportId, indicator: indicator.code },
      { staleTime: 0, gcTime: 0 },
    ),
  )
  if (history.data === undefined) return <Awaiting query={history} />
  if (history.data.length === 0) return <p>{t('empty')}</p>
  const changes = history.data
  return (
    <dl>
      {(villages ?? []).map((village) => {
        const own = changes.filter(({ villageId }) => villageId === village.id)
        return own.length === 0 ? null : (
          <div key={village.id}>
            <dt>{nameOf(village, locale)}</dt>
            <dd>
              <ValueHistory
                changes={own}
                source={words('village')}
                words={(change) => (
                  <EntryText
                    entry={toCell(indicator.scoring, change)}
                    scoring={indicator.scoring}
                    unit={unit}
                  />
                )}
              />
            </dd>
          </div>
        )
      })}
    </dl>
  )
}
