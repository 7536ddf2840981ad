import { getTranslations } from 'next-intl/server'
import type { MarkExplanation } from '@/server/domain/scoring/explanation'
import { exact, fixed, shownRate, signed } from '@/app/_components/ui/figures'
import { boundsText, type Telling } from './telling'

/** What a mark says in one sentence; `settled` where a plan's setting decided it rather than the rule. */
export async function MarkFinding({
  explanation,
  telling,
  settled,
}: {
  explanation: MarkExplanation
  telling: Telling
  settled: string | null
}) {
  const t = await getTranslations('marks.mark')
  const { marks, points, decimals, judgement } = explanation
  if (settled !== null) return <>{settled}</>
  if (explanation.extra === true && marks !== null)
    return <>{t('extra', { marks: signed(marks, decimals), points: exact(judgement?.points ?? 0) })}</>
  if (marks === null || points === null) return <>{t('none')}</>
  const lost =
    marks >= points
      ? marks > points
        ? t('gained', { marks: fixed(marks - points, decimals) })
        : t('full')
      : t('lost', { marks: fixed(points - marks, decimals) })
  const said = { marks: fixed(marks, decimals), points: exact(points), lost }
  const value = judgement?.reading.value ?? null
  if (!judgement || value === null) return <>{t('scoredByItems', said)}</>
  const bounds = judgement.target?.bounds ?? null
  const { measure } = judgement.reading
  return (
    <>
      {t('scored', {
        ...said,
        value: telling.shown(shownRate(value, { bounds, direction: judgement.direction }), measure),
        target: bounds ? t('targetIs', { target: boundsText(telling, bounds, measure) }) : t('noTarget'),
      })}
    </>
  )
}
