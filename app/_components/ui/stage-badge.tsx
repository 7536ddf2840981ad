import { getTranslations } from 'next-intl/server'
import type { ReportStage } from '@/server/domain/report/report'
import { Badge } from './badge'

const tones: Record<ReportStage, 'plain' | 'accent' | 'due' | 'alert' | 'good'> = {
  draft: 'plain',
  awaitingSignature: 'due',
  awaitingReview: 'accent',
  underReview: 'accent',
  returned: 'alert',
  accepted: 'good',
}

/** Where a report stands in its course. */
export async function StageBadge({ stage }: { stage: ReportStage }) {
  const t = await getTranslations('reports.stage')
  return <Badge tone={tones[stage]}>{t(stage)}</Badge>
}
