'use client'

import { Alert } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRouter } from '@/app/_i18n/navigation'
import classes from './refusal.module.css'
import { type FieldName, problemOf, useProblemText } from './use-problem-text'

/**
 * Beside a form: what was refused and why, and the way on where somebody else was first. What was typed stays.
 */
export function Refusal({
  error,
  onReload,
  fieldName,
}: {
  error: unknown
  onReload?: () => void
  fieldName?: FieldName | undefined
}) {
  const t = useTranslations('common')
  const problemText = useProblemText(fieldName)
  const router = useRouter()
  if (!error) return null
  const code = problemOf(error)?.code
  const isStale = code === 'staleVersion' || code === 'notInThisState' || code === 'sheetTaken'
  return (
    <Alert color="red" role="alert">
      {problemText(error)}
      {isStale ? (
        <button
          type="button"
          className={classes.reload}
          onClick={() => {
            router.refresh()
            onReload?.()
          }}
        >
          {t('reload')}
        </button>
      ) : null}
    </Alert>
  )
}
