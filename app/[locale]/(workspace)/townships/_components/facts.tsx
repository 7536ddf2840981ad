import { getTranslations } from 'next-intl/server'
import { fixed } from '@/app/_components/ui/figures'
import classes from './facts.module.css'
import type { Profile, Standing } from './profile'

/** The four figures that are looked for first. */
export async function Facts({ profile, standing }: { profile: Profile; standing: Standing }) {
  const t = await getTranslations('townships')
  const { place, score, averageScore, grade, summary } = standing
  const { owed, plan } = profile
  const { change } = summary
  const known = (['excellent', 'good', 'pass', 'fail'] as const).find((code) => code === grade)
  return (
    <dl className={classes.facts}>
      <div>
        <dt>{t('facts.rank')}</dt>
        <dd>
          <strong>{place.rank ?? '—'}</strong> {t('facts.of', { ranked: String(place.ranked) })}{' '}
          {change === null || change === 0 ? null : (
            <span className={change > 0 ? classes.up : classes.down} aria-hidden="true">
              {change > 0 ? '▲' : '▼'} {Math.abs(change)}
            </span>
          )}
        </dd>
      </div>
      <div>
        <dt>{t('facts.score')}</dt>
        <dd>
          <strong>{score === null ? '—' : fixed(score, plan.decimals)}</strong>{' '}
          {averageScore === null ? null : t('facts.average', { score: fixed(averageScore, plan.decimals) })}
        </dd>
      </div>
      {known ? (
        <div>
          <dt>{t('facts.grade')}</dt>
          <dd>
            <strong>{t(`grades.${known}`)}</strong>
          </dd>
        </div>
      ) : null}
      <div>
        <dt>{t('facts.targets')}</dt>
        <dd>
          <strong>{summary.met}</strong> {t('facts.ofTargets', { judged: String(summary.judged) })}
        </dd>
      </div>
      {owed ? (
        <div>
          <dt>{t('facts.overdue')}</dt>
          <dd>
            <strong className={owed.overdue.length > 0 ? classes.alert : undefined}>
              {owed.overdue.length === 0 ? t('facts.none') : owed.overdue.length}
            </strong>{' '}
            {owed.later > 0 ? t('facts.later', { count: String(owed.later) }) : null}
          </dd>
        </div>
      ) : null}
    </dl>
  )
}
