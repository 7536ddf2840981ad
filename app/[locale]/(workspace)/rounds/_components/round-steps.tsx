'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './rounds.module.css'
import { StepDialog, type Step } from './step-dialog'

type Round = Pick<ApiOutput['rounds']['read'], 'id' | 'version' | 'name' | 'state' | 'steps'>

const all = ['giveNumber', 'commit', 'start', 'complete', 'confirm', 'cancel'] as const

/** What there is nothing to wait for: the step is not offered at all. */
const never: readonly (string | null)[] = ['role', 'state', 'standing', 'nothingToDraw', 'notCommitted']

/** What may be done with a round now: first what comes next, plainer what else. A step that has to wait says why. */
export function RoundSteps({
  round,
  drawn,
}: {
  round: Round
  drawn: 'none' | 'committed' | 'void' | 'drawn'
}) {
  const t = useTranslations('rounds')
  const [open, setOpen] = useState<{ step: Step; key: string } | null>(null)
  const { steps } = round
  const shown = all.filter((step) => !never.includes(steps[step]))
  // Whoever committed waits for somebody else: committing again is not what comes next, but where the seal is void.
  const primary = shown.find(
    (step) =>
      steps[step] === null &&
      step !== 'cancel' &&
      !(step === 'commit' && (drawn === 'committed' || drawn === 'drawn')),
  )
  return (
    <div className={classes.steps}>
      {steps.change === null ? <Link href={`/rounds/${round.id}/change`}>{t('steps.change')}</Link> : null}
      {shown.map((step) => {
        const why = steps[step]
        return (
          <Button
            key={step}
            variant={step === primary ? 'filled' : 'default'}
            disabled={why !== null}
            title={why === null ? undefined : t(`why.${why}`)}
            onClick={() => setOpen({ step, key: uuidv7() })}
          >
            {step === 'commit' && drawn !== 'none'
              ? t(drawn === 'drawn' ? 'steps.redraw' : 'steps.commitAgain')
              : t(`steps.${step}`)}
          </Button>
        )
      })}
      {open ? (
        <StepDialog
          round={round}
          step={open.step}
          again={drawn !== 'none'}
          idempotency={open.key}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </div>
  )
}
