'use client'

import { useQuery } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { useTRPC } from '@/app/_trpc/client'
import { toEntry } from './cell-entry'
import { EntryText } from './entry-text'
import classes from './field-history.module.css'

/** Every value that one cell ever had, latest first: what, who, when, from which source. Asked for when it is shown. */
export function FieldHistory({
  reportId,
  indicator,
  kind,
  multiplier,
  unit,
}: {
  reportId: string
  indicator: string
  kind: string
  multiplier: number
  unit: string
}) {
  const t = useTranslations('reports')
  const common = useTranslations('common')
  const format = useFormatter()
  const problemText = useProblemText()
  const trpc = useTRPC()
  const history = useQuery(
    trpc.reports.history.queryOptions({ id: reportId, indicator }, { staleTime: 0, gcTime: 0 }),
  )
  if (history.isPending) return <p role="status">{common('loading')}</p>
  if (history.isError)
    return (
      <p role="alert">
        {problemText(history.error)}{' '}
        <button type="button" className={classes.retry} onClick={() => void history.refetch()}>
          {common('retry')}
        </button>
      </p>
    )
  if (history.data.length === 0) return <p>{t('historyEmpty')}</p>
  return (
    <ol className={classes.history}>
      {history.data.toReversed().map((change) => (
        <li key={change.version}>
          <strong>
            {change.observation === null && !change.note ? (
              t('cleared')
            ) : (
              <EntryText
                entry={toEntry(kind, change.observation, change.note)}
                kind={kind}
                multiplier={multiplier}
                unit={unit}
              />
            )}
          </strong>
          {t('historyLine', {
            by: change.enteredByName,
            at: format.dateTime(change.enteredAt, { dateStyle: 'medium', timeStyle: 'medium' }),
            source: common('source.self'),
          })}
        </li>
      ))}
    </ol>
  )
}
