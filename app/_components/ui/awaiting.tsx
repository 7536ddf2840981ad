'use client'

import { useTranslations } from 'next-intl'
import classes from './awaiting.module.css'
import { useProblemText } from './use-problem-text'

/** What stands in the place of an answer that is still awaited, or that did not come and can be asked for again. */
export function Awaiting({
  query,
}: {
  query: { isError: boolean; error: unknown; refetch: () => Promise<unknown> }
}) {
  const common = useTranslations('common')
  const problemText = useProblemText()
  if (!query.isError) return <p role="status">{common('loading')}</p>
  return (
    <p role="alert">
      {problemText(query.error)}{' '}
      <button type="button" className={classes.retry} onClick={() => void query.refetch()}>
        {common('retry')}
      </button>
    </p>
  )
}
