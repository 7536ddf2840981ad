import { getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import type { PeriodExplanation } from '@/server/domain/scoring/explanation-year'
import { fixed } from '@/app/_components/ui/figures'
import { largestLosses } from './unit-finding'

type UnitResult = ApiOutput['league']['unit']

/** What a unit's period says in one sentence; each loss leads to its explanation. */
export async function UnitFinding({ result, sums }: { result: UnitResult; sums: PeriodExplanation | null }) {
  const [t, locale] = await Promise.all([getTranslations('marks'), getLocale()])
  const { unit, period, ofPeriods, rows, run } = result
  const place = ofPeriods.find((row) => row.period.code === period.code)?.result ?? null
  const said = { unit: nameOf(unit, locale), period: nameOf(period, locale) }
  if (sums?.score == null) return <>{t('finding.notScored', said)}</>
  const standing =
    place?.status === 'vetoed'
      ? t('finding.vetoed')
      : place?.rank == null
        ? t('finding.noRank')
        : t('finding.rank', { rank: String(place.rank) })
  const losses = largestLosses(
    rows.map(({ indicator, mark }) => ({
      code: indicator.code,
      marks: mark?.marks ?? null,
      points: mark?.points ?? null,
    })),
  )
  return (
    <>
      {t('finding.score', { ...said, score: fixed(sums.score, sums.decimals), standing })}{' '}
      {losses.length === 0
        ? t('finding.noLoss')
        : t.rich('finding.lossList', {
            list: () =>
              losses.map(({ code, lost }, at) => (
                <span key={code}>
                  {at === 0 ? '' : t('listJoin')}
                  <Link href={`/marks/${run.id}/${unit.code}/${period.code}/${code}`}>
                    {t('finding.loss', { indicator: code, marks: fixed(-lost, sums.decimals) })}
                  </Link>
                </span>
              )),
          })}
    </>
  )
}
