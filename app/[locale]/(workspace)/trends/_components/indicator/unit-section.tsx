import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { counted, exact, fixed, shownTarget } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { FunnelStanding } from '@/server/domain/statistics/funnel'
import type { Verdict } from '@/server/domain/statistics/verdict'
import { inPlan } from '../in-plan'
import type { IndicatorWords } from '../indicator-words'
import classes from './indicator.module.css'
import type { IndicatorRow, ShownIndicator } from './indicator-page'
import { whyText } from './why-text'

const tones: Record<Verdict, 'good' | 'plain' | 'alert'> = {
  better: 'good',
  similar: 'plain',
  worse: 'alert',
  higher: 'plain',
  lower: 'plain',
}

/** Every unit: counts, value and how sure it is, mark, and what chance says of it against target and others. The funnel's twin. */
export async function UnitSection({
  page,
  period,
  words,
}: {
  page: ShownIndicator
  period: NonNullable<ShownIndicator['period']>
  words: IndicatorWords
}) {
  const [t, locale] = await Promise.all([getTranslations('indicator'), getLocale()])
  const { funnel, indicator, runId } = page
  const direction = indicator.scoring.direction ?? 'higher'
  const hasChance = (indicator.scoring.chance ?? 'none') !== 'none'
  const standings = new Map<string, FunnelStanding>(
    'whyNot' in funnel
      ? []
      : funnel.points.flatMap((point) => ('standing' in point ? [[point.unit, point.standing]] : [])),
  )
  const limits = ({ judged }: IndicatorRow) => {
    if (!judged?.limits) return '—'
    return 'whyNot' in judged.limits
      ? whyText(judged.limits, t)
      : `${words.show(judged.limits.lower)}–${words.show(judged.limits.upper)}`
  }
  const verdict = (found: Verdict | null) =>
    found === null ? '—' : <Badge tone={tones[found]}>{t(`verdict.${found}`)}</Badge>
  return (
    <section className={classes.section} aria-labelledby="units">
      <h2 id="units">{t('table.title')}</h2>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.dense} ${tables.whole}`}>
          <caption>{t('table.caption', { period: nameOf(period, locale) })}</caption>
          <thead>
            <tr>
              <th scope="col">{t('table.unit')}</th>
              <th scope="col" className={tables.number}>
                {t('table.counts')}
              </th>
              <th scope="col" className={tables.number}>
                {t('table.value')}({words.measure})
              </th>
              {hasChance ? (
                <th scope="col" className={tables.number}>
                  {t('table.limits')}
                </th>
              ) : null}
              <th scope="col" className={tables.number}>
                {t('table.target')}
              </th>
              {hasChance ? (
                <>
                  <th scope="col">{t('table.against')}</th>
                  <th scope="col">{t('table.rest')}</th>
                  <th scope="col">{t('table.funnel')}</th>
                </>
              ) : null}
              <th scope="col" className={tables.number}>
                {t('table.marks')}
              </th>
            </tr>
          </thead>
          <tbody>
            {inOrder(page).map((row) => {
              const { unit, value, status, bounds, marks, points, judged } = row
              const standing = standings.get(unit.code)
              return (
                <tr key={unit.code} id={`unit-${unit.code}`} className={classes.unit}>
                  <th scope="row">
                    <Link
                      href={`/trends?${new URLSearchParams({ unit: unit.code, indicator: indicator.code, ...inPlan(page.asked) }).toString()}`}
                      prefetch={false}
                    >
                      {nameOf(unit, locale)}
                    </Link>
                    {row.isOwn ? ` (${t('table.own')})` : ''}
                  </th>
                  <td className={tables.number}>
                    {judged?.counts
                      ? `${counted(judged.counts.numerator)}/${counted(judged.counts.denominator)}`
                      : '—'}
                  </td>
                  <td className={tables.number}>
                    {value === null ? (status === 'missing' ? t('missing') : '—') : words.show(value)}
                  </td>
                  {hasChance ? <td className={tables.number}>{limits(row)}</td> : null}
                  <td className={tables.number}>{bounds ? shownTarget(bounds, direction) : '—'}</td>
                  {hasChance ? (
                    <>
                      <td>{verdict(judged?.target ?? null)}</td>
                      <td>
                        {judged?.rest && !('whyNot' in judged.rest) ? verdict(judged.rest.verdict) : '—'}
                      </td>
                      <td>
                        {standing === undefined ? (
                          '—'
                        ) : (
                          <Badge tone={standing === 'low' || standing === 'high' ? 'due' : 'plain'}>
                            {t(`standing.${standing}`)}
                          </Badge>
                        )}
                      </td>
                    </>
                  ) : null}
                  <td className={tables.number}>
                    {marks === null ? (
                      '—'
                    ) : (
                      <Link
                        href={`/marks/${runId}/${unit.code}/${period.code}/${indicator.code}`}
                        prefetch={false}
                      >
                        {fixed(marks, page.plan.decimals)}
                        {points === null ? '' : `/${exact(points)}`}
                      </Link>
                    )}
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      {hasChance ? <p className={classes.note}>{t('table.note')}</p> : null}
    </section>
  )
}

/** The best value first, what has none last. */
function inOrder({ rows, indicator }: ShownIndicator): IndicatorRow[] {
  const sign = indicator.scoring.direction === 'lower' ? 1 : -1
  return rows.toSorted((a, b) => {
    if (a.value === null || b.value === null) return Number(a.value === null) - Number(b.value === null)
    return sign * (a.value - b.value)
  })
}
