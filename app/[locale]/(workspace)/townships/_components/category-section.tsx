import { getLocale, getTranslations } from 'next-intl/server'
import { exact, fixed } from '@/app/_components/ui/figures'
import tables from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { CategoryBar, KeyMark } from './category-bar'
import { percentOf, type Profile, type Standing } from './profile'
import classes from './profile.module.css'
import { shareScale } from './share-scale'

/** Each category's share of its points against the county's average and best. */
export async function CategorySection({ profile, standing }: { profile: Profile; standing: Standing }) {
  const [t, locale] = await Promise.all([getTranslations('townships.categories'), getLocale()])
  const { plan, unit } = profile
  const { view, categories } = standing
  const nameOfCategory = (code: string) => {
    const found = plan.categories.find((candidate) => candidate.code === code)
    return found ? nameOf(found, locale) : code
  }
  const scale = shareScale(categories.flatMap(({ share, average }) => [share, average]))
  const bestName = (units: Standing['categories'][number]['bestUnits']) => {
    const [first] = units
    if (!first) return ''
    const name = nameOf(first, locale)
    return units.length === 1 ? name : t('bestMany', { count: String(units.length) })
  }
  return (
    <section className={classes.section} aria-labelledby="categories">
      <h2 id="categories">{t('title')}</h2>
      <div className={tables.scroll}>
        <table className={`${tables.table} ${tables.dense} ${classes.table}`}>
          <thead>
            <tr>
              <th scope="col">{t('category')}</th>
              <th scope="col" className={`${tables.number} ${classes.roomy}`}>
                {t('marks')}
              </th>
              <th scope="col" className={tables.number}>
                {t('share')}
              </th>
              <td className={classes.scale}>
                <span>{tenths(scale.lo)}</span>
                <span>{tenths(scale.hi)}</span>
              </td>
              <th scope="col" className={tables.number}>
                {t('average')}
              </th>
              <th scope="col">{t('best')}</th>
            </tr>
          </thead>
          <tbody>
            {categories.map((category) => {
              const { code, marks, points, share, average, best, bestUnits } = category
              return (
                <tr key={code}>
                  <th scope="row" className={classes.indicator}>
                    <Link
                      href={`/marks/${view.runId}/${unit.code}?period=${view.periodCode}#${code}`}
                      prefetch={false}
                    >
                      {code} {nameOfCategory(code)}
                    </Link>
                  </th>
                  <td className={`${tables.number} ${classes.roomy}`}>
                    {fixed(marks, plan.decimals)}
                    <span className={tables.soft}>/{exact(points)}</span>
                  </td>
                  <td className={tables.number}>{percentOf(share)}</td>
                  <td className={classes.barColumn}>
                    <CategoryBar
                      share={share}
                      average={average}
                      best={best}
                      scale={scale}
                      label={t('bar', {
                        share: percentOf(share),
                        average: percentOf(average),
                        best: percentOf(best),
                      })}
                    />
                  </td>
                  <td className={tables.number}>{percentOf(average)}</td>
                  <td className={classes.best}>
                    {percentOf(best)} <span className={tables.soft}>{bestName(bestUnits)}</span>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </div>
      <p className={classes.note}>
        {t.rich('key', {
          own: () => <KeyMark is="own" />,
          line: () => <KeyMark is="line" />,
          dot: () => <KeyMark is="dot" />,
        })}
      </p>
    </section>
  )
}

/** A share that is a whole tenth. */
const tenths = (share: number) => `${String(Math.round(share * 100))}%`
