import { getLocale, getTranslations } from 'next-intl/server'
import table from '@/app/_components/ui/table.module.css'
import { fixed } from '@/app/_components/ui/figures'
import { RankMove } from '@/app/_components/ui/rank-move'
import { nameOf } from '@/app/_i18n/name-of'
import type { TrialUnit } from '@/server/domain/plan/trial/try-plan'
import classes from '../plans.module.css'

type Named = readonly { code: string; name: string; nameEn: string | null }[]

/** Every unit's rank and total, as it was and as it would have been; in the order of the trial. */
export async function TrialUnits({ units, names }: { units: readonly TrialUnit[]; names: Named }) {
  const [t, locale] = await Promise.all([getTranslations('plans.trial'), getLocale()])
  const rows = [...units].sort((a, b) => (a.after.rank ?? Infinity) - (b.after.rank ?? Infinity))
  const unitName = (code: string) => {
    const unit = names.find((one) => one.code === code)
    return unit ? nameOf(unit, locale) : code
  }
  return (
    <section className={classes.section}>
      <h2>{t('units')}</h2>
      <div className={table.scroll}>
        <table className={`${table.table} ${table.whole}`}>
          <thead>
            <tr>
              <th scope="col" className={table.number}>
                {t('rankAfter')}
              </th>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('change')}</th>
              <th scope="col" className={table.number}>
                {t('rankBefore')}
              </th>
              <th scope="col" className={table.number}>
                {t('totalAfter')}
              </th>
              <th scope="col" className={table.number}>
                {t('totalBefore')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ unit, before, after }) => (
              <tr key={unit}>
                <td className={table.number}>{after.rank ?? '—'}</td>
                <th scope="row">{unitName(unit)}</th>
                <td>
                  <RankMove rank={after.rank} before={before.rank} />
                </td>
                <td className={table.number}>{before.rank ?? '—'}</td>
                <td className={table.number}>{after.total === null ? '—' : fixed(after.total)}</td>
                <td className={table.number}>{before.total === null ? '—' : fixed(before.total)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
