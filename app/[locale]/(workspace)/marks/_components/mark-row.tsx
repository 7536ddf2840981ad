import { getLocale, getTranslations } from 'next-intl/server'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import {
  boundsOf,
  exact,
  fixed,
  shownRate,
  shownTarget,
  shownValue,
  signed,
} from '@/app/_components/ui/figures'
import { explainHref, type Place, rowId, unitHref } from './hrefs'
import classes from './marks-table.module.css'

type Row = ApiOutput['league']['unit']['rows'][number]

/** One indicator of a unit's period: what was reached, asked and given. The marks open why beside the table. */
export async function MarkRow({
  row,
  place,
  decimals,
  explained,
}: {
  row: Row
  place: Place
  decimals: number
  explained: boolean
}) {
  const [t, tc, locale] = await Promise.all([
    getTranslations('marks.table'),
    getTranslations('common'),
    getLocale(),
  ])
  const { indicator, mark } = row
  const { direction, kind } = indicator.scoring
  const bounds = boundsOf(mark?.target)
  const judged = { bounds, direction: direction ?? 'higher' }
  const value = () => {
    if (mark === null || mark.status === 'missing')
      return <span className={classes.missing}>{tc('missing')}</span>
    if (mark.value !== null)
      return kind === 'amount' ? shownValue(mark.value, judged) : shownRate(mark.value, judged)
    return mark.status === 'scored' ? (
      <span className={tables.soft}>{t('byItems')}</span>
    ) : (
      tc('notApplicable')
    )
  }
  const got = mark?.marks ?? null
  const points = mark?.points ?? null
  const lost = got === null || points === null ? '' : signed(got - points, decimals)
  return (
    <tr id={rowId(indicator.code)} className={classes.row} data-explained={explained ? '' : undefined}>
      <th scope="row" className={classes.indicator}>
        <Link href={`/marks/${place.runId}/${place.unit}/${place.period}/${indicator.code}`} prefetch={false}>
          <span className={classes.code}>{indicator.code}</span> {nameOf(indicator, locale)}
        </Link>
      </th>
      <td className={classes.wide}>{locale === 'en' ? indicator.unitEn : indicator.unit}</td>
      <td className={classes.wide}>
        {indicator.scoring.from
          ? tc('suppliedByPlan', { plan: indicator.scoring.from.plan })
          : tc(`suppliedBy.${indicator.suppliedBy}`)}
      </td>
      <td className={tables.number}>
        {bounds ? shownTarget(bounds, judged.direction) : tc('notApplicable')}
      </td>
      <td className={tables.number}>{value()}</td>
      <td className={tables.number}>{points === null ? tc('notApplicable') : exact(points)}</td>
      <td className={tables.number}>
        <Link
          href={
            explained ? `${unitHref(place)}#${rowId(indicator.code)}` : explainHref(place, indicator.code)
          }
          scroll={false}
          prefetch={false}
          aria-current={explained ? 'true' : undefined}
          aria-label={`${got === null ? tc('notApplicable') : fixed(got, decimals)} ${t('why', { indicator: `${indicator.code} ${nameOf(indicator, locale)}` })}`}
        >
          {got === null ? tc('notApplicable') : fixed(got, decimals)}
        </Link>
      </td>
      <td className={`${tables.number} ${classes.short}`}>{lost}</td>
    </tr>
  )
}
