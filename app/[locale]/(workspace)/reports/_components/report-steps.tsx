'use client'

import { Alert, Button, Checkbox, Modal, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import { v7 as uuidv7 } from 'uuid'
import { useChecks } from '@/app/_components/ui/checks/checks-context'
import { StandingChecks } from '@/app/_components/ui/checks/standing-checks'
import { focusField } from '@/app/_components/ui/focus-field'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { useRouter } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import { useTRPC } from '@/app/_trpc/client'
import { openFieldId } from './open-field'
import { useEvidenceGap } from './use-evidence-gap'
import { MissingLinks } from './missing-links'
import { ReopenFacts } from './reopen-facts'
import type { Report } from './report-form'
import type { ReportFormState } from './use-report-form'
import classes from './report-steps.module.css'

const steps = ['submit', 'withdraw', 'sign', 'beginReview', 'return', 'accept', 'reopen'] as const
type Step = (typeof steps)[number]

/** The steps this person can take now, or why there is none. Each is confirmed with what it does. */
export function ReportSteps({ report, form }: { report: Report; form: ReportFormState }) {
  const t = useTranslations('reports')
  const tc = useTranslations('common')
  const locale = useLocale()
  const problemText = useProblemText()
  const trpc = useTRPC()
  const router = useRouter()
  const checks = useChecks()
  const [asking, setAsking] = useState<Step | null>(null)
  // The field that the dialog leads to once it is closed.
  const [going, setGoing] = useState<string | null>(null)
  const [key, setKey] = useState('')
  const [reason, setReason] = useState('')
  const [until, setUntil] = useState('')
  const [remarks, setRemarks] = useState<Record<string, string>>({})
  const done = {
    onSuccess: () => {
      setAsking(null)
      router.refresh()
    },
  }
  const moves = {
    submit: useMutation(trpc.reports.submit.mutationOptions(done)),
    withdraw: useMutation(trpc.reports.withdraw.mutationOptions(done)),
    sign: useMutation(trpc.reports.sign.mutationOptions(done)),
    return: useMutation(trpc.reports.return.mutationOptions(done)),
    beginReview: useMutation(trpc.reports.beginReview.mutationOptions(done)),
    accept: useMutation(trpc.reports.accept.mutationOptions(done)),
    reopen: useMutation(trpc.reports.reopen.mutationOptions(done)),
  }
  const possible = steps.filter((step) => report.actions.includes(step))
  // One step is the one to take; the others stand beside it.
  const primary = (['submit', 'sign', 'beginReview', 'accept'] as const).find((step) =>
    possible.includes(step),
  )
  const fields = Object.entries(remarks)
    .filter(([, text]) => text.trim())
    .map(([indicator, text]) => ({ indicator, reason: text }))
  const move = asking === null ? null : moves[asking]
  // Nobody submits what is not on the server or is no figure.
  const unsaved = asking === 'submit' && form.autosave.unsaved.length > 0
  const missing = asking === 'submit' ? form.missing : []
  const standing =
    asking === 'submit'
      ? [...(checks?.failed ?? []), ...(checks?.unexplained ?? [])]
      : asking === 'sign'
        ? (checks?.failed ?? [])
        : []
  const evidenceGap = useEvidenceGap(report)
  const gap = asking === 'submit' ? evidenceGap : []
  // Taking back a signature needs a reason; taking back what nobody signed does not.
  const takesBack = asking === 'withdraw' && report.signedAt !== null
  const worded = asking === 'return' || asking === 'reopen'
  const needsUntil = asking === 'reopen' && (report.reopening?.needsUntil ?? false)
  const nothingSaid =
    (asking === 'return' && !reason.trim() && fields.length === 0) ||
    ((takesBack || asking === 'reopen') && !reason.trim()) ||
    (needsUntil && until === '')

  async function confirm() {
    if (asking === null) return
    const step = { id: report.id, version: report.version, key }
    // What was typed last belongs to what is submitted.
    if (asking === 'submit') await form.autosave.store.flush()
    if (asking === 'submit' && Object.keys(form.autosave.store.snapshot().drafts).length > 0) return
    const explaining = asking === 'submit' ? checks?.explanations.autosave.store : undefined
    await explaining?.flush()
    if (explaining && Object.keys(explaining.snapshot().drafts).length > 0) return
    if (asking === 'return') moves.return.mutate({ ...step, reason: reason || undefined, fields })
    else if (asking === 'reopen')
      moves.reopen.mutate({ ...step, reason, fields, until: needsUntil ? until : undefined })
    else if (asking === 'withdraw') moves.withdraw.mutate({ ...step, reason: reason || undefined })
    else moves[asking].mutate(step)
  }

  return (
    <div className={classes.steps}>
      {possible.length === 0 ? <Text c="dimmed">{t(`why.${whyNothing(report)}`)}</Text> : null}
      {possible.map((step) => (
        <Button
          key={step}
          className={classes.button}
          variant={step === primary ? 'filled' : 'default'}
          onClick={() => {
            for (const other of Object.values(moves)) other.reset()
            setKey(uuidv7())
            setGoing(null)
            setReason('')
            setAsking(step)
          }}
        >
          {t(`actions.${step}`)}
        </Button>
      ))}
      <Modal
        opened={asking !== null}
        onClose={() => setAsking(null)}
        returnFocus={going === null}
        onExitTransitionEnd={() => {
          if (going !== null) focusField(going)
        }}
        size={worded ? 'lg' : 'md'}
        title={asking === null ? '' : t(`actions.${asking}`)}
        closeButtonProps={{ 'aria-label': tc('close') }}
      >
        <Stack gap={12}>
          {asking === null ? null : (
            <Text>{t(takesBack ? 'confirm.withdrawSigned' : `confirm.${asking}`)}</Text>
          )}
          {asking === 'reopen' && report.reopening ? (
            <ReopenFacts reopening={report.reopening} until={until} onUntil={setUntil} />
          ) : null}
          {takesBack ? (
            <Textarea
              label={t('withdrawReason')}
              required
              autosize
              minRows={2}
              maxLength={1000}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : null}
          {worded ? (
            <>
              {report.fields.map(({ indicator: { code, ...indicator } }) => (
                <div key={code}>
                  <Checkbox
                    label={`${code} ${nameOf(indicator, locale)}`}
                    checked={code in remarks}
                    onChange={(event) => {
                      const { checked } = event.currentTarget
                      setRemarks((known) =>
                        checked
                          ? { ...known, [code]: '' }
                          : Object.fromEntries(Object.entries(known).filter(([other]) => other !== code)),
                      )
                    }}
                  />
                  {code in remarks ? (
                    <Textarea
                      aria-label={`${code} ${t('fieldReason')}`}
                      placeholder={t('fieldReason')}
                      autosize
                      maxLength={1000}
                      value={remarks[code]}
                      onChange={(event) => {
                        const { value } = event.currentTarget
                        setRemarks((known) => ({ ...known, [code]: value }))
                      }}
                    />
                  ) : null}
                </div>
              ))}
              <Textarea
                label={t(asking === 'reopen' ? 'reopenReason' : 'returnReason')}
                required={asking === 'reopen'}
                autosize
                minRows={2}
                maxLength={1000}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value)}
              />
              {nothingSaid && asking === 'return' ? <Text c="dimmed">{t('returnNeeds')}</Text> : null}
            </>
          ) : null}
          {missing.length > 0 ? (
            <Alert color="orange" role="alert">
              {t('missingFirst', { count: String(missing.length) })}
              <MissingLinks
                report={report}
                form={form}
                codes={missing}
                onGo={(field) => {
                  setGoing(field)
                  setAsking(null)
                }}
              />
            </Alert>
          ) : null}
          {gap.map((words) => (
            <Alert key={words} color="orange" role="alert">
              {words}
            </Alert>
          ))}
          {asking === 'submit' || asking === 'sign' ? (
            <StandingChecks
              unexplainedToo={asking === 'submit'}
              fieldIdOf={({ at: [code = ''] }) => openFieldId(form, code)}
              onGo={(field) => {
                setGoing(field)
                setAsking(null)
              }}
            />
          ) : null}
          {unsaved ? (
            <Alert color="orange" role="alert">
              {t('unsavedFirst')}
            </Alert>
          ) : null}
          {move?.isError ? (
            <Alert color="red" role="alert">
              {problemText(move.error)}
            </Alert>
          ) : null}
          <Button
            className={classes.button}
            loading={move?.isPending ?? false}
            disabled={
              nothingSaid ||
              missing.length > 0 ||
              gap.length > 0 ||
              standing.length > 0 ||
              (asking === 'submit' && form.invalid.length > 0)
            }
            onClick={() => void confirm()}
          >
            {asking === null ? '' : t(`actions.${asking}`)}
          </Button>
        </Stack>
      </Modal>
    </div>
  )
}

function whyNothing(
  report: Report,
): 'closed' | 'submitted' | 'review' | 'reviewing' | 'accepted' | 'notYourTurn' | 'officeWaits' {
  switch (report.stage) {
    case 'accepted':
      return 'accepted'
    case 'awaitingReview':
      return 'review'
    case 'underReview':
      return 'reviewing'
    case 'awaitingSignature':
      return report.viewer === 'office' ? 'officeWaits' : 'submitted'
    case 'draft':
    case 'returned':
      if (report.time.is === 'closed' || report.time.is === 'scheduled') return 'closed'
      return report.viewer === 'office' ? 'officeWaits' : 'notYourTurn'
  }
}
