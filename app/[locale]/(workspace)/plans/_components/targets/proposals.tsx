'use client'

import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { Refusal } from '@/app/_components/ui/refusal'
import { nameOf } from '@/app/_i18n/name-of'
import { useRouter } from '@/app/_i18n/navigation'
import { type ApiOutput, useTRPC } from '@/app/_trpc/client'
import { storedText } from './target-text'
import classes from './targets.module.css'

type Listed = ApiOutput['plans']['proposals']

/** Asking the units what they think of their targets, and answering each proposal. */
export function Proposals({
  draftId,
  listed,
  writable,
}: {
  draftId: string
  listed: Listed
  writable: boolean
}) {
  const t = useTranslations('targets.proposals')
  const api = useTRPC()
  const router = useRouter()
  const ask = useMutation(api.plans.askUnits.mutationOptions({ onSuccess: () => router.refresh() }))
  return (
    <section aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className={classes.soft}>{listed.asks ? t('isOpen') : t('openText')}</p>
      {writable ? (
        <Button
          variant="default"
          loading={ask.isPending}
          onClick={() => ask.mutate({ id: draftId, asks: !listed.asks, key: uuidv7() })}
        >
          {t(listed.asks ? 'close' : 'open')}
        </Button>
      ) : null}
      <Refusal error={ask.error} onReload={() => router.refresh()} />
      {listed.proposals.length === 0 ? (
        listed.asks ? (
          <p>{t('none')}</p>
        ) : null
      ) : (
        <ul className={classes.proposals}>
          {listed.proposals.map((proposal) => (
            <Proposal key={proposal.id} proposal={proposal} writable={writable} />
          ))}
        </ul>
      )}
    </section>
  )
}

function Proposal({ proposal, writable }: { proposal: Listed['proposals'][number]; writable: boolean }) {
  const t = useTranslations('targets.proposals')
  const locale = useLocale()
  const format = useFormatter()
  const api = useTRPC()
  const router = useRouter()
  const [key] = useState(() => uuidv7())
  const [answer, setAnswer] = useState('')
  const settle = useMutation(api.plans.settleProposal.mutationOptions({ onSuccess: () => router.refresh() }))
  const { id, version } = proposal
  return (
    <li>
      <p>
        <strong>
          {nameOf(proposal.unit, locale)} {proposal.indicatorCode}
        </strong>{' '}
        {t('proposed', { target: storedText(proposal.target), now: storedText(proposal.seen) })} ·{' '}
        {t(`state.${proposal.state === 'replaced' ? 'open' : proposal.state}`)}
      </p>
      <p>{t('reason', { reason: proposal.reason })}</p>
      <p className={classes.soft}>
        {t('by', {
          by: proposal.proposedByName,
          at: format.dateTime(proposal.proposedAt, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </p>
      {proposal.answeredByName && proposal.answer ? (
        <p>{t('answered', { by: proposal.answeredByName, answer: proposal.answer })}</p>
      ) : null}
      {writable && proposal.state === 'open' ? (
        <div className={classes.answer}>
          <TextInput
            label={t('answerLabel')}
            value={answer}
            maxLength={1000}
            onChange={(event) => setAnswer(event.currentTarget.value)}
          />
          <Button
            variant="default"
            disabled={answer.trim() === ''}
            loading={settle.isPending}
            onClick={() => settle.mutate({ id, version, agree: false, answer, key })}
          >
            {t('answer')}
          </Button>
          <Button
            variant="default"
            loading={settle.isPending}
            onClick={() => settle.mutate({ id, version, agree: true, answer, key })}
          >
            {t('agree', { target: storedText(proposal.target) })}
          </Button>
        </div>
      ) : null}
      <Refusal error={settle.error} onReload={() => router.refresh()} />
    </li>
  )
}
