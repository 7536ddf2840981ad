'use client'

import { Button, Radio, Textarea } from '@mantine/core'
import { useMutation, useQuery, keepPreviousData } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Awaiting } from '@/app/_components/ui/awaiting'
import { observationOf, toCell } from '@/app/_components/ui/cell/cell-entry'
import { Refusal } from '@/app/_components/ui/refusal'
import { useKeptText } from '@/app/_components/ui/use-kept-text'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Observation } from '@/server/domain/scoring/case'
import { ClaimFields } from './claim-fields'
import { EffectTable } from './effect-table'
import classes from './appeals.module.css'

const outcomes = ['upheld', 'partlyUpheld', 'dismissed'] as const
const never = () => () => undefined

interface Props {
  appeal: { id: string; version: number }
  /** Null where it is a veto: it stands or is lifted. */
  scoring: IndicatorScoring | null
  what: string
  unitOf: { name: string; nameEn: string }
  /** The indicator whose marks the effect tells of, where it is about a line of it; null where it is about a mark. */
  ofIndicator: string | null
  userId: string
  /** Whether the reader may decide it now; else the effect is only looked at. */
  decides: boolean
}

/** What each decision would do to everybody, then the decision: nobody decides before they have seen it. */
export function HearAppeal(props: Props) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return here ? <Hearing {...props} /> : null
}

function Hearing({ appeal, scoring, what, unitOf, ofIndicator, userId, decides }: Props) {
  const t = useTranslations('appeals')
  const locale = useLocale()
  const router = useRouter()
  const trpc = useTRPC()
  const [key] = useState(() => uuidv7())
  const words = useKeptText(`${userId}/appeal/${appeal.id}/decision`)
  const [outcome, setOutcome] = useState<(typeof outcomes)[number] | null>(null)
  const [entry, setEntry] = useState(() => scoring && toCell(scoring, null))
  const [partly, setPartly] = useState<Observation | null>(null)
  const effect = useQuery(
    trpc.appeals.effect.queryOptions(
      { id: appeal.id, partly },
      { placeholderData: keepPreviousData, retry: false },
    ),
  )
  const decide = useMutation(
    trpc.appeals.decide.mutationOptions({
      onSuccess: () => {
        words.forget()
        router.refresh()
      },
    }),
  )
  const typed = scoring && entry ? (observationOf(scoring, entry) ?? null) : null
  const possible = outcomes.filter((one) => scoring !== null || one !== 'partlyUpheld')
  const lacks = outcome === 'partlyUpheld' && partly === null ? t('partlyNeeded') : null
  return (
    <section className={classes.section} aria-labelledby="effect">
      <h2 id="effect">{t('effect')}</h2>
      {effect.data ? (
        <>
          <p className={classes.soft}>{t('effectHint', { period: nameOf(effect.data.through, locale) })}</p>
          <EffectTable effect={effect.data} ofIndicator={ofIndicator} />
        </>
      ) : (
        <Awaiting query={effect} />
      )}
      <form
        className={classes.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (outcome !== null && lacks === null)
            decide.mutate({
              ...appeal,
              outcome,
              observation: outcome === 'partlyUpheld' ? partly : null,
              words: words.text,
              key,
            })
        }}
      >
        {scoring && entry ? (
          <fieldset className={classes.group}>
            <legend>{t('partly')}</legend>
            <p className={classes.soft}>{t('partlyHint')}</p>
            <ClaimFields scoring={scoring} name={what} unitOf={unitOf} entry={entry} onChange={setEntry} />
            <div className={classes.actions}>
              <Button variant="default" disabled={typed === null} onClick={() => setPartly(typed)}>
                {t('compute')}
              </Button>
            </div>
            {effect.isError && effect.data ? <Refusal error={effect.error} /> : null}
          </fieldset>
        ) : null}
        {decides ? (
          <>
            <Radio.Group
              label={t('outcome')}
              value={outcome}
              onChange={(value) => setOutcome(outcomes.find((one) => one === value) ?? null)}
            >
              {possible.map((one) => (
                <Radio key={one} value={one} label={t(`outcomes.${one}`)} mt={8} />
              ))}
            </Radio.Group>
            <Textarea
              label={t('decisionWords')}
              description={t('decisionHint')}
              required
              maxLength={500}
              autosize
              minRows={3}
              value={words.text}
              onChange={(event) => words.set(event.currentTarget.value)}
            />
            {lacks ? <p className={classes.notice}>{lacks}</p> : null}
            <p className={classes.soft}>{t('decideNote')}</p>
            <Refusal error={decide.error} />
            <div className={classes.actions}>
              <Button
                type="submit"
                loading={decide.isPending}
                disabled={outcome === null || lacks !== null || !effect.data}
              >
                {t('decide')}
              </Button>
            </div>
          </>
        ) : null}
      </form>
    </section>
  )
}
