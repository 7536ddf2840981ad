import { getLocale, getTranslations } from 'next-intl/server'
import { FigureSvg } from '@/app/_components/charts/figure-svg'
import { nameOf } from '@/app/_i18n/name-of'
import type { IndicatorWords } from '../indicator-words'
import { funnelFigure } from './funnel-figure'
import { funnelNotes } from './funnel-file'
import classes from './indicator.module.css'
import type { ShownIndicator } from './indicator-page'
import { whyText } from './why-text'

/** Every unit's rate over its denominator with the limits that chance sets; why not, where there is none. */
export async function FunnelSection({ page, words }: { page: ShownIndicator; words: IndicatorWords }) {
  const [t, locale] = await Promise.all([getTranslations('indicator'), getLocale()])
  const { funnel, indicator } = page
  return (
    <section className={classes.section} aria-labelledby="funnel">
      <h2 id="funnel">{t('funnel.title')}</h2>
      {'whyNot' in funnel ? (
        <p>{t('funnel.why', { why: whyText(funnel, t) })}</p>
      ) : (
        <>
          <div className={classes.chart}>
            <FigureSvg
              figure={funnelFigure(page, funnel, words, t, locale)}
              label={t('funnel.label', { name: nameOf(indicator, locale), measure: words.measure })}
              describedBy="funnel-note"
            />
          </div>
          <p id="funnel-note" className={classes.note}>
            {funnelNotes(funnel, t)}
          </p>
        </>
      )}
    </section>
  )
}
