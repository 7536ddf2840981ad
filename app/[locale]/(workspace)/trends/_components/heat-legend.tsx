import { getTranslations } from 'next-intl/server'
import { ATTAINMENT_BREAKS, SHARE_BREAKS } from '@/app/_components/charts/heat-step'
import classes from './heat-table.module.css'
import type { Show } from './map-view'

/** What the shades mean, and what is hatched. */
export async function HeatLegend({ show }: { show: Show }) {
  const [t, tc] = await Promise.all([getTranslations('trends.map'), getTranslations('common')])
  const breaks = show === 'share' ? SHARE_BREAKS : ATTAINMENT_BREAKS
  const scale = show === 'share' ? 'scaleShare' : 'scaleAttainment'
  const percent = (at: number) => `${String(Math.round((breaks[at] ?? 0) * 100))}%`
  const steps = [
    t(`${scale}.full`),
    ...[1, 2, 3].map((at) => t(`${scale}.from`, { from: percent(at) })),
    t(`${scale}.below`, { from: percent(3) }),
  ]
  return (
    <dl className={classes.legend} aria-label={t('legend')}>
      {steps.map((text, step) => (
        <div key={text}>
          <dt className={classes.swatch} data-step={step} />
          <dd>{text}</dd>
        </div>
      ))}
      <div>
        <dt className={classes.swatch} data-missing="" />
        <dd>{tc('missing')}</dd>
      </div>
      <div>
        <dt className={classes.swatch}>{tc('notApplicable')}</dt>
        <dd>{t('cellNone')}</dd>
      </div>
    </dl>
  )
}
