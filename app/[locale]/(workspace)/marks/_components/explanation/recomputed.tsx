import { getTranslations } from 'next-intl/server'
import { evaluateExplanation } from '@/server/domain/scoring/evaluate-explanation'
import type { MarkExplanation } from '@/server/domain/scoring/explanation'
import { fixed } from '@/app/_components/ui/figures'
import classes from './explanation.module.css'

/** Computes the marks again from what the page shows, and says plainly whether they are the stored ones. */
export async function Recomputed({
  explanation,
  stored,
}: {
  explanation: MarkExplanation
  stored: number | null
}) {
  const t = await getTranslations('marks.mark')
  const { decimals } = explanation
  const again = evaluateExplanation(explanation)
  const say = (marks: number | null) => (marks === null ? t('nothing') : fixed(marks, decimals))
  const agrees = say(again) === say(stored)
  return (
    <p className={classes.result} data-tone={agrees ? undefined : 'alert'}>
      {t('recomputed', { marks: say(again) })}{' '}
      {agrees ? `✓ ${t('agrees')}` : `✗ ${t('differs', { marks: say(stored) })}`}
    </p>
  )
}
