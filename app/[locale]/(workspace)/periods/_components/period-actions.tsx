'use client'

import { Alert, Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { Link, useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { PeriodState } from '@/server/domain/period/period'
import { ExtendDialog } from './extend-dialog'
import { MoveDialog } from './move-dialog'
import { RemindDialog } from './remind-dialog'

interface Props {
  period: { id: string; version: number; state: PeriodState; dueOn: string }
  /** Units whose reports are not accepted, the first of them by name. */
  unfinished: { count: number; first: string[] }
  /** What others than the units still owe. */
  gaps: { sheets: number; departmentCells: number }
  /** How many units more time would help. */
  extendable: number
  /** Who owes something, on this page of the board; and how many do in all. */
  remindable: { id: string; name: string; today: boolean }[]
  owing: number
  /** Reports that wait for review. */
  reviews: number
  run: 'none' | 'stale' | 'fresh'
  isPublished: boolean
  isBlocked: boolean
  /** What of it is frozen and on its way: nothing is scored beside it. */
  candidateId: string | null
}

/** The office's steps on a period; the next one is the primary button. What can't be undone is confirmed. */
export function PeriodActions(props: Props) {
  const { period, reviews, run, isPublished, isBlocked } = props
  const t = useTranslations('periods')
  const problemText = useProblemText()
  const trpc = useTRPC()
  const router = useRouter()
  const [asking, setAsking] = useState<'open' | 'close' | 'extend' | 'remind' | null>(null)
  const create = useMutation(trpc.runs.create.mutationOptions({ onSuccess: () => router.refresh() }))
  const next = nextStep(props)
  const look = (step: typeof next) => (step === next ? 'filled' : 'default')
  if (period.state === 'scheduled')
    return (
      <>
        <Button onClick={() => setAsking('open')}>{t('actions.open')}</Button>
        {asking === 'open' ? <MoveDialog {...props} move="open" onClose={() => setAsking(null)} /> : null}
      </>
    )
  return (
    <>
      {reviews > 0 ? (
        <Button component={Link} href={`/periods/${period.id}/accept`} variant={look('review')}>
          {t('actions.reviewAll', { count: String(reviews) })}
        </Button>
      ) : null}
      {props.owing > 0 ? (
        <Button variant="default" onClick={() => setAsking('remind')}>
          {t('actions.remind')}
        </Button>
      ) : null}
      {props.extendable > 0 ? (
        <Button variant="default" onClick={() => setAsking('extend')}>
          {t('actions.extend')}
        </Button>
      ) : null}
      {period.state === 'open' ? (
        <Button variant={look('close')} onClick={() => setAsking('close')}>
          {t('actions.close')}
        </Button>
      ) : null}
      {props.candidateId === null ? (
        <Button
          variant={look('run')}
          loading={create.isPending}
          onClick={() => create.mutate({ periodId: period.id, key: uuidv7() })}
        >
          {t('actions.run')}
        </Button>
      ) : null}
      {run === 'none' || isPublished || props.candidateId !== null ? null : (
        <Button
          component={Link}
          href={`/periods/${period.id}/publish`}
          variant={isBlocked ? 'default' : look('publish')}
        >
          {t('actions.preview')}
        </Button>
      )}
      {create.isError ? (
        <Alert color="red" role="alert">
          {problemText(create.error)}
        </Alert>
      ) : null}
      {asking === 'close' ? <MoveDialog {...props} move="close" onClose={() => setAsking(null)} /> : null}
      {asking === 'remind' ? <RemindDialog {...props} onClose={() => setAsking(null)} /> : null}
      {asking === 'extend' ? <ExtendDialog period={period} onClose={() => setAsking(null)} /> : null}
    </>
  )
}

/** The one step that the screen puts first; none where others have to act. */
function nextStep({ period, unfinished, reviews, run, isPublished, candidateId }: Props) {
  if (reviews > 0) return 'review'
  if (candidateId !== null) return null
  if (period.state === 'open') return unfinished.count === 0 ? 'close' : null
  if (run !== 'fresh') return 'run'
  return isPublished ? null : 'publish'
}
