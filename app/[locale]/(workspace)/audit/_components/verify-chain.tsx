'use client'

import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { useTRPC } from '@/app/_trpc/client'
import classes from './audit.module.css'

/** Recomputes the whole chain and says whether it is whole, or where and how it broke. */
export function VerifyChain() {
  const t = useTranslations('audit')
  const problemText = useProblemText()
  const api = useTRPC()
  const verify = useMutation(api.audit.verify.mutationOptions())
  const verdict = verify.data
  return (
    <div className={classes.verify}>
      <Button onClick={() => verify.mutate()} loading={verify.isPending}>
        {t('verify')}
      </Button>
      <p role="status" data-tone={verdict ? (verdict.ok ? 'good' : 'alert') : undefined}>
        {verify.isPending ? t('verifying') : null}
        {verdict?.ok ? t('intact', { count: String(verdict.records), hash: verdict.hash.slice(0, 8) }) : null}
        {verdict && !verdict.ok
          ? `${t(`fault.${verdict.fault.is}`, { seq: String(verdict.fault.seq) })} ${t('faultNext')}`
          : null}
        {verify.isError ? problemText(verify.error) : null}
      </p>
    </div>
  )
}
