import { getLocale, getTranslations } from 'next-intl/server'
import { Fragment } from 'react'
import { Link } from '@/app/_i18n/navigation'
import { periodScope, YEAR_SCOPE } from '@/server/domain/league/views'
import type { ComparisonProps } from './comparison'
import { unitName } from './unit-name'

/** Up to so many moves are told one by one. */
const TOLD = 4

/** Who moved between the two runs, in one sentence; what did not change, in the next. */
export async function ComparisonFinding({ plan, period, from, to, result }: ComparisonProps) {
  const [t, locale] = await Promise.all([getTranslations('periods'), getLocale()])
  const numbers = { from: String(from.number), to: String(to.number) }
  const same =
    result.engine || result.planVersion
      ? [
          result.planVersion
            ? t('compare.otherPlan', {
                from: String(result.planVersion.from),
                to: String(result.planVersion.to),
              })
            : '',
          result.engine ? t('compare.otherEngine', result.engine) : '',
        ].join('')
      : t('compare.samePlan', { version: String(to.planVersion.number), engine: to.engine })
  if (result.changed.length === 0 && result.inputs === 0)
    return `${t('compare.nothing', numbers)}${t('sentenceJoin')}${same}`
  // A period without a table of its own, as the year goes, is told by the year's.
  const scope = result.changed.some((unit) =>
    unit.standings.some((row) => row.scope === periodScope(period.code)),
  )
    ? periodScope(period.code)
    : YEAR_SCOPE
  const moves = result.changed
    .map((unit) => ({ unit: unit.unit, row: unit.standings.find((row) => row.scope === scope) }))
    .filter(({ row }) => (row?.from?.rank ?? null) !== (row?.to?.rank ?? null))
    .sort(
      (a, b) =>
        Math.abs((b.row?.from?.rank ?? 0) - (b.row?.to?.rank ?? 0)) -
        Math.abs((a.row?.from?.rank ?? 0) - (a.row?.to?.rank ?? 0)),
    )
  const nameLink = (code: string) => (
    <Link href={`/marks/${to.id}/${code}?period=${period.code}`}>{unitName(plan, code, locale)}</Link>
  )
  return (
    <>
      {t('compare.finding', numbers)}
      {moves.length === 0 ? t('compare.noMoves') : null}
      {moves.slice(0, TOLD).map(({ unit, row }, at) => (
        <Fragment key={unit}>
          {at > 0 ? t('clauseJoin') : ''}
          {row?.to?.rank == null
            ? t.rich(row?.to?.status === 'vetoed' ? 'compare.movedToVeto' : 'compare.movedOut', {
                unit: () => nameLink(unit),
                before: String(row?.from?.rank),
              })
            : row.from?.rank == null
              ? t.rich('compare.movedTo', { unit: () => nameLink(unit), after: String(row.to.rank) })
              : t.rich('compare.moved', {
                  unit: () => nameLink(unit),
                  before: String(row.from.rank),
                  after: String(row.to.rank),
                })}
        </Fragment>
      ))}
      {t('clauseJoin')}
      {t('compare.changedCount', { count: String(result.changed.length) })}
      {result.same.length > 0 ? (
        <>
          {t('clauseJoin')}
          {t('compare.sameCount', { count: String(result.same.length) })}
        </>
      ) : null}
      {t('end')}
      {t('sentenceJoin')}
      {same}
    </>
  )
}
