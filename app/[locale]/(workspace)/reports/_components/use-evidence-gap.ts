'use client'

import { useTranslations } from 'next-intl'
import { useEvidence } from '../../_components/evidence/use-evidence'
import type { Report } from './report-form'

/** Why a report can't be submitted for the sake of its files, with the places; empty where nothing hinders. */
export function useEvidenceGap(report: Report): string[] {
  const t = useTranslations('evidence')
  const { query, uploads, underWay } = useEvidence({ subject: 'report', subjectId: report.id })
  const files = query.data?.files ?? []
  const pending = new Set([
    ...(underWay ? uploads.filter(({ state }) => state !== 'refused').map(({ indicator }) => indicator) : []),
    ...(query.data?.pending ?? []).map(({ indicatorCode }) => indicatorCode),
  ])
  const proved = new Set(
    files.filter(({ endedAt }) => endedAt === null).map(({ indicatorCode }) => indicatorCode),
  )
  const lacking = report.fields
    .filter(({ indicator: { code, evidence } }) => evidence?.required && !proved.has(code))
    .map(({ indicator }) => indicator.code)
  const count = Math.max(
    uploads.filter(({ state }) => state !== 'refused').length,
    query.data?.pending.length ?? 0,
  )
  return [
    ...(pending.size > 0
      ? [t('underWay', { count: String(count), indicators: [...pending].join(' ') })]
      : []),
    ...(query.data && lacking.length > 0 ? [t('lackingCodes', { indicators: lacking.join(' ') })] : []),
  ]
}
