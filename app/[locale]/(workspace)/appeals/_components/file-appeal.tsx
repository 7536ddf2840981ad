'use client'

import { Button, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useFormatter, useTranslations } from 'next-intl'
import { useState, useSyncExternalStore } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { observationOf, toCell } from '@/app/_components/ui/cell/cell-entry'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { Refusal } from '@/app/_components/ui/refusal'
import { useKeptText } from '@/app/_components/ui/use-kept-text'
import { useRouter } from '@/app/_i18n/navigation'
import { useTRPC } from '@/app/_trpc/client'
import type { AppealAsked } from '@/server/domain/appeal/asked'
import type { AppealSubject } from './appeal'
import { ClaimFields } from './claim-fields'
import classes from './appeals.module.css'

interface Props {
  asked: AppealAsked
  subject: AppealSubject
  what: string
  userId: string
}

const never = () => () => undefined

/** The form of an appeal, once this page's scripts live: it begins with what this device has kept of it. */
export function FileAppeal(props: Props) {
  const here = useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
  return here ? <AppealForm {...props} /> : null
}

function AppealForm({ asked, subject, what, userId }: Props) {
  const t = useTranslations('appeals')
  const format = useFormatter()
  const router = useRouter()
  const trpc = useTRPC()
  const { scoring, seen } = subject
  const [key] = useState(() => uuidv7())
  const words = useKeptText(`${userId}/appeal/${JSON.stringify(asked)}`)
  const [claim, setClaim] = useState(() => scoring && toCell(scoring, null))
  const [tried, setTried] = useState(false)
  const file = useMutation(
    trpc.appeals.file.mutationOptions({
      onSuccess: ({ id }) => {
        words.forget()
        router.push(`/appeals/${id}`)
      },
    }),
  )
  const observation = scoring && claim ? (observationOf(scoring, claim) ?? null) : null
  const lacks =
    scoring && observation === null ? t('claimNeeded') : words.text.trim() === '' ? t('wordsNeeded') : null
  const number = (figure: number | null) => (figure === null ? '—' : format.number(figure))
  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault()
        setTried(true)
        if (lacks === null) file.mutate({ subject: asked, words: words.text, claim: observation, key })
      }}
    >
      <section className={classes.group} aria-label={t(scoring ? 'seen' : 'about.veto')}>
        <strong>{t(scoring ? 'seen' : 'about.veto')}</strong>
        {scoring ? (
          <>
            <p>
              <ObservationText scoring={scoring} observation={seen.observation} />
            </p>
            <p className={classes.soft}>
              {t('seenMarks', { marks: number(seen.marks), points: number(seen.points) })}
            </p>
          </>
        ) : (
          <p>{subject.veto?.basis}</p>
        )}
        {scoring && subject.reason ? (
          <p className={classes.soft}>{t('reason', { reason: subject.reason })}</p>
        ) : null}
      </section>
      {scoring && claim ? (
        <fieldset className={classes.group}>
          <legend>{t('claim')}</legend>
          <p className={classes.soft}>{t('claimHint')}</p>
          <ClaimFields
            scoring={scoring}
            name={what}
            unitOf={subject.unitOf}
            entry={claim}
            onChange={setClaim}
          />
        </fieldset>
      ) : null}
      <Textarea
        label={t('words')}
        description={t('wordsHint')}
        maxLength={1000}
        autosize
        minRows={4}
        value={words.text}
        onChange={(event) => words.set(event.currentTarget.value)}
      />
      {tried && lacks ? (
        <p role="alert" className={classes.notice}>
          {lacks}
        </p>
      ) : null}
      <Refusal error={file.error} />
      <div className={classes.actions}>
        <Button type="submit" loading={file.isPending}>
          {t('submit')}
        </Button>
      </div>
    </form>
  )
}
