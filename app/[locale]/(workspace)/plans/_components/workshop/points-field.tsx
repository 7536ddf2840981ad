'use client'

import { useTranslations } from 'next-intl'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { useDraftWork } from './draft-context'
import { PartFigure } from './fields'
import { without } from './scoring-of-kind'
import classes from './workshop.module.css'

/** Full marks: one figure, or one for each group; a group that is left empty is not assessed. Empty: monitored only. */
export function PointsField({
  id,
  scoring,
  onChange,
  readOnly,
}: {
  id: string | undefined
  scoring: IndicatorScoring
  onChange: (scoring: IndicatorScoring) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop')
  const { parts } = useDraftWork()
  const groups = [...new Set(partsOf(parts, 'unit').map(({ content }) => content.group))].sort()
  const { points } = scoring
  const byGroup = typeof points === 'object'
  const settle = (next: IndicatorScoring['points']) =>
    onChange(next === undefined ? without(without(scoring, 'points'), 'rule') : { ...scoring, points: next })
  return (
    <div className={classes.row} id={id}>
      {byGroup ? (
        groups.map((group) => (
          <PartFigure
            key={group}
            label={`${t('fields.points')} ${group}`}
            value={points[group] ?? null}
            onChange={(figure) => {
              const { [group]: _, ...rest } = points
              settle(figure === null ? rest : { ...rest, [group]: figure })
            }}
            readOnly={readOnly}
          />
        ))
      ) : (
        <PartFigure
          label={t('fields.points')}
          description={points === undefined ? t('fields.monitored') : undefined}
          value={points ?? null}
          onChange={(figure) => settle(figure ?? undefined)}
          readOnly={readOnly}
        />
      )}
      {groups.length > 1 && points !== undefined ? (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={byGroup}
            disabled={readOnly}
            onChange={(event) => {
              const figure = typeof points === 'number' ? points : Math.max(0, ...Object.values(points))
              settle(
                event.currentTarget.checked
                  ? Object.fromEntries(groups.map((group) => [group, figure]))
                  : figure,
              )
            }}
          />
          {t('fields.pointsByGroup')}
        </label>
      ) : null}
    </div>
  )
}
