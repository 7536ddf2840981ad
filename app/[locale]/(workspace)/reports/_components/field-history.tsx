'use client'

import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { toCell } from '@/app/_components/ui/cell/cell-entry'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { Awaiting } from '@/app/_components/ui/awaiting'
import { ValueHistory } from '@/app/_components/ui/value-history'
import { useTRPC } from '@/app/_trpc/client'
import { EntryText } from './entry-text'

/** Every value that one cell of a report ever had. Asked for when it is shown. */
export function FieldHistory({
  reportId,
  indicator,
  scoring,
  unit,
}: {
  reportId: string
  indicator: string
  scoring: IndicatorScoring
  unit: string
}) {
  const t = useTranslations('entry.history')
  const common = useTranslations('common')
  const trpc = useTRPC()
  const history = useQuery(
    trpc.reports.history.queryOptions({ id: reportId, indicator }, { staleTime: 0, gcTime: 0 }),
  )
  if (history.data === undefined) return <Awaiting query={history} />
  if (history.data.length === 0) return <p>{t('empty')}</p>
  return (
    <ValueHistory
      changes={history.data}
      source={common('source.self')}
      words={(change) => <EntryText entry={toCell(scoring, change)} scoring={scoring} unit={unit} />}
    />
  )
}
