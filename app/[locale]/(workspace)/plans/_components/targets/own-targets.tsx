'use client'

import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import table from '@/app/_components/ui/table.module.css'
import { useRouter } from '@/app/_i18n/navigation'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'
import { wordOf } from '../paper/words'
import { readTarget, storedText, targetText } from './target-text'
import classes from './targets.module.css'

type Draft = ApiOutput['plans']['ownTargets'][number]

/** A unit's own targets in a draft that asks for its opinion, with what it proposed and what was answered. */
export function OwnTargets({ draft }: { draft: Draft }) {
  const t = useTranslations('targets')
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col" className={table.number}>
              {t('proposals.now')}
            </th>
            <th scope="col">{t('proposals.wish')}</th>
          </tr>
        </thead>
        <tbody>
          {draft.indicators.map((indicator) => (
            <OwnTarget key={indicator.code} draft={draft} indicator={indicator} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function OwnTarget({ draft, indicator }: { draft: Draft; indicator: Draft['indicators'][number] }) {
  const t = useTranslations('targets.proposals')
  const locale = useLocale()
  const api = useTRPC()
  const router = useRouter()
  const [key, setKey] = useState(() => uuidv7())
  const [wish, setWish] = useState('')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const propose = useMutation(
    api.plans.proposeTarget.mutationOptions({
      onSuccess: () => {
        setKey(uuidv7())
        setWish('')
        setReason('')
        setTried(false)
        router.refresh()
      },
    }),
  )
  const made = draft.proposals.find(({ indicatorCode }) => indicatorCode === indicator.code)
  const read = readTarget(wish, indicator.direction)
  const name = wordOf(indicator.name, locale)
  const lacks = tried && (!read.ok || read.target === null || reason.trim() === '')
  return (
    <tr>
      <th scope="row">
        {indicator.code} {name}
      </th>
      <td className={table.number}>
        {targetText(indicator.target) ?? '…'} {wordOf(indicator.unit, locale)}
      </td>
      <td>
        {made ? (
          <p>
            {t('proposed', { target: storedText(made.target), now: storedText(made.seen) })} ·{' '}
            {t(`state.${made.state === 'replaced' ? 'open' : made.state}`)}
            {made.answer && made.answeredByName
              ? ` · ${t('answered', { by: made.answeredByName, answer: made.answer })}`
              : null}
          </p>
        ) : null}
        <div className={classes.answer}>
          <TextInput
            aria-label={`${indicator.code} ${t('wish')}`}
            placeholder={t('wish')}
            value={wish}
            maxLength={40}
            error={lacks && (!read.ok || read.target === null)}
            onChange={(event) => setWish(event.currentTarget.value)}
          />
          <TextInput
            aria-label={`${indicator.code} ${t('reasonLabel')}`}
            placeholder={t('reasonLabel')}
            value={reason}
            maxLength={1000}
            error={lacks && reason.trim() === ''}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Button
            variant="default"
            loading={propose.isPending}
            onClick={() => {
              setTried(true)
              if (!read.ok || read.target === null || reason.trim() === '') return
              propose.mutate({
                draftId: draft.id,
                indicator: indicator.code,
                target: read.target,
                reason,
                key,
              })
            }}
          >
            {t('send')}
          </Button>
        </div>
        {lacks ? <p role="alert">{t('needed')}</p> : null}
        <Refusal error={propose.error} onReload={() => router.refresh()} />
      </td>
    </tr>
  )
}
