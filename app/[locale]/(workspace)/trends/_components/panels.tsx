import { getTranslations } from 'next-intl/server'
import { FigureSvg } from '@/app/_components/charts/figure-svg'
import { Link } from '@/app/_i18n/navigation'
import type { ShownTrends } from './all-trends'
import classes from './panels.module.css'

/** From how many panels on they stand closer. */
const MANY = 24

/** Small multiples: a panel per unit with its name, its latest value and whether that meets the target. */
export async function Panels({
  panels,
  href,
  label,
  describedBy,
}: {
  panels: ShownTrends['panels']
  href: (unit: string) => string
  label: string
  describedBy: string
}) {
  const t = await getTranslations('trends.units')
  return (
    <ul
      className={classes.panels}
      data-many={panels.length > MANY ? '' : undefined}
      aria-label={label}
      aria-describedby={describedBy}
    >
      {panels.map(({ panel, code, name, isMarked, isOwn, latest, verdict, figure, described }) => (
        <li key={code} className={classes.panel} data-marked={isMarked ? '' : undefined}>
          <h2 className={classes.head}>
            <Link href={href(code)} prefetch={false} className={classes.name} title={name}>
              {name}
              {isOwn ? <span className={classes.own}> ({t('own')})</span> : null}
            </Link>
          </h2>
          <p className={classes.latest}>
            <strong>{latest}</strong>{' '}
            {panel.meets === null ? null : (
              <span className={classes.verdict} data-meets={panel.meets}>
                {panel.meets ? '✓' : '▽'} {verdict}
              </span>
            )}
          </p>
          <FigureSvg figure={figure} label={described} />
        </li>
      ))}
    </ul>
  )
}
