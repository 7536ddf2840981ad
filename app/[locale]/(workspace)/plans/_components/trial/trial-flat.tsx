import { getLocale, getTranslations } from 'next-intl/server'
import type { FlatIndicator } from '@/server/domain/plan/trial/flat-indicators'
import { wordOf } from '../paper/words'
import classes from '../plans.module.css'

/** Indicators that told nobody from anybody, and those that could not be tried. */
export async function TrialFlat({
  flat,
  untried,
  indicators,
}: {
  flat: readonly FlatIndicator[]
  untried: readonly string[]
  indicators: readonly { code: string; name: { zh: string; en: string } }[]
}) {
  const [t, locale] = await Promise.all([getTranslations('plans.trial'), getLocale()])
  const indicatorName = (code: string) => {
    const found = indicators.find((one) => one.code === code)
    return [code, found && wordOf(found.name, locale)].filter(Boolean).join(' ')
  }
  return (
    <>
      <section className={classes.section}>
        <h2>{t('flat')}</h2>
        <p className={classes.soft}>{t(flat.length === 0 ? 'flatNone' : 'flatText')}</p>
        <ul className={classes.facts}>
          {flat.map(({ indicator, full }) => (
            <li key={indicator}>
              {indicatorName(indicator)}{' '}
              <span className={classes.soft}>{t(full ? 'flatFull' : 'flatSame')}</span>
            </li>
          ))}
        </ul>
      </section>
      {untried.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('untried')}</h2>
          <ul className={classes.facts}>
            {untried.map((code) => (
              <li key={code}>{indicatorName(code)}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </>
  )
}
