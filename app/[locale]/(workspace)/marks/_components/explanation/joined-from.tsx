import { getFormatter, getTranslations } from 'next-intl/server'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { exact } from '@/app/_components/ui/figures'
import type { ApiOutput } from '@/app/_trpc/client'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Input } from '@/server/domain/scoring/explanation'
import classes from './explanation.module.css'
import type { Telling } from './telling'

/** What a figure was joined from, where its unit took over from others: each one's own, its share or weight, by whom and when. */
export async function JoinedFrom({
  joined: { by, of },
  scoring,
  entered,
  telling,
}: {
  joined: NonNullable<Input['joined']>
  scoring: IndicatorScoring
  entered: ApiOutput['league']['mark']['entered']
  telling: Telling
}) {
  const [t, tc, format] = await Promise.all([
    getTranslations('marks'),
    getTranslations('common'),
    getFormatter(),
  ])
  const weighs = by === 'mean' && !('numerator' in (of[0]?.observation ?? {})) && of.length > 1
  const unit = telling.rules.locale === 'en' ? telling.unit.en : telling.unit.zh
  return (
    <>
      {t(weighs ? 'joined.mean' : 'joined.sum')}
      <ul className={classes.joined}>
        {of.map((part) => {
          const known = part.ref === undefined ? undefined : entered[part.ref]
          return (
            <li key={part.unit}>
              {telling.unitName(part.unit)}{' '}
              <ObservationText scoring={scoring} observation={part.observation} unit={unit} />
              {part.share === 1 ? null : ` × ${exact(part.share * 100)}%`}
              {weighs ? ` · ${t('joined.weight', { weight: exact(part.weight) })}` : null} ·{' '}
              {tc(`source.${part.source}`)}
              {known
                ? ` · ${format.dateTime(known.at, { dateStyle: 'medium', timeStyle: 'short' })}${known.by === null ? '' : ` ${known.by}`}`
                : null}
            </li>
          )
        })}
      </ul>
    </>
  )
}
