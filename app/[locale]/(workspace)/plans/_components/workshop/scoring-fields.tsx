'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import type { Kind } from '@/server/domain/scoring/case'
import {
  accumulateSchema,
  directionSchema,
  kindSchema,
  measureSchema,
} from '@/server/domain/scoring/case-words'
import { useDraftWork } from './draft-context'
import { NameFields, OneOf, PartFigure, Ticks } from './fields'
import { PointsField } from './points-field'
import { RuleField } from './rule-field'
import { TargetField } from './target-field'
import { scoringOfKind, without } from './scoring-of-kind'
import { useFocusNext } from './use-focus-next'
import { useOptions } from './use-options'
import classes from './workshop.module.css'

const CHANCES = ['none', 'binomial', 'poisson', 'sample'] as const

/** How an indicator, or an item of a sheet, is measured and scored. `words` names it for the rule's sentence. */
export function ScoringFields({
  code,
  scoring,
  unit,
  onChange,
  readOnly,
  kinds,
}: {
  /** Of the indicator; an item of a sheet has none. */
  code?: string
  scoring: IndicatorScoring
  unit: { zh: string; en: string }
  onChange: (scoring: IndicatorScoring) => void
  readOnly: boolean
  kinds?: readonly Kind[]
}) {
  const t = useTranslations('workshop')
  const { parts } = useDraftWork()
  const set = (change: Partial<IndicatorScoring>) => onChange({ ...scoring, ...change })
  const words = useOptions()
  const named = (kind: 'phase' | 'period') =>
    partsOf(parts, kind).map(({ codes, content }) => ({
      code: codes[0] ?? '',
      text: content.name.zh || (codes[0] ?? ''),
    }))
  /** A page has one field of an id, and a sheet's items stand on their indicator's page. */
  const idOf = (field: string) => (code === undefined ? undefined : `field-${field}`)
  const { kind } = scoring
  const hasValue = !['tally', 'checklist', 'manual'].includes(kind)
  const measure = scoring.measure ?? 'level'
  const periods = partsOf(parts, 'period').filter(({ content }) => scoring.phases.includes(content.phase))
  return (
    <>
      <div className={classes.row}>
        <OneOf
          label={t('fields.kind')}
          value={kind}
          options={words('kind', kinds ?? kindSchema.options)}
          onChange={(next) => onChange(scoringOfKind(scoring, next))}
          readOnly={readOnly}
        />
        {kind === 'ratio' ? (
          <PartFigure
            label={t('fields.multiplier')}
            value={scoring.multiplier ?? 100}
            min={1e-9}
            onChange={(multiplier) => multiplier !== null && set({ multiplier })}
            readOnly={readOnly}
          />
        ) : null}
        {kind === 'rating' ? (
          <PartFigure
            label={t('fields.max')}
            value={scoring.max ?? 100}
            min={1e-9}
            onChange={(max) => max !== null && set({ max })}
            readOnly={readOnly}
          />
        ) : null}
        {kind === 'rating' ? (
          <PartFigure
            label={t('fields.trim')}
            value={scoring.trim ?? null}
            onChange={(trim) => {
              if (trim === null) onChange(without(scoring, 'trim'))
              else if (Number.isInteger(trim)) set({ trim })
            }}
            readOnly={readOnly}
          />
        ) : null}
        <OneOf
          label={t('fields.accumulate')}
          value={scoring.accumulate ?? 'none'}
          options={words('accumulate', accumulateSchema.options)}
          onChange={(accumulate) => set({ accumulate })}
          readOnly={readOnly}
        />
        <OneOf
          label={t('fields.chance')}
          value={scoring.chance ?? 'none'}
          options={words('chance', CHANCES)}
          onChange={(chance) => set({ chance })}
          readOnly={readOnly}
        />
      </div>
      {kind === 'poll' ? <Answers scoring={scoring} onChange={onChange} readOnly={readOnly} /> : null}
      <Ticks
        label={t('fields.phases')}
        options={named('phase')}
        value={scoring.phases}
        onChange={(phases) => set({ phases })}
        readOnly={readOnly}
      />
      <Ticks
        label={t('fields.reportedIn')}
        options={periods.map(({ codes, content }) => ({
          code: codes[0] ?? '',
          text: content.name.zh || (codes[0] ?? ''),
        }))}
        value={scoring.reportedIn ?? []}
        onChange={(codes) =>
          onChange(codes.length === 0 ? without(scoring, 'reportedIn') : { ...scoring, reportedIn: codes })
        }
        readOnly={readOnly}
      />
      {hasValue ? (
        <div className={classes.row}>
          <OneOf
            label={t('fields.direction')}
            value={scoring.direction ?? 'higher'}
            options={words('direction', directionSchema.options)}
            onChange={(direction) => set({ direction })}
            readOnly={readOnly}
          />
          <OneOf
            label={t('fields.measure')}
            value={measure}
            options={words('measure', measureSchema.options)}
            onChange={(next) =>
              onChange(
                next === 'change' || next === 'growth'
                  ? { ...scoring, measure: next, baseline: scoring.baseline ?? 'sameSpanLastYear' }
                  : { ...without(scoring, 'baseline'), measure: next },
              )
            }
            readOnly={readOnly}
          />
          {measure === 'change' || measure === 'growth' ? (
            <OneOf
              id={idOf('baseline')}
              label={t('fields.baseline')}
              value={scoring.baseline ?? 'sameSpanLastYear'}
              options={{
                sameSpanLastYear: t('options.baseline.sameSpanLastYear'),
                ...Object.fromEntries(named('period').map(({ code, text }) => [code, text])),
                ...(scoring.baseline === undefined
                  ? {}
                  : { [scoring.baseline]: baselineText(scoring.baseline, t) }),
              }}
              onChange={(baseline) => set({ baseline })}
              readOnly={readOnly}
            />
          ) : null}
          <PartFigure
            label={t('fields.valueDecimals')}
            value={scoring.valueDecimals ?? null}
            onChange={(valueDecimals) => {
              if (valueDecimals === null) onChange(without(scoring, 'valueDecimals'))
              else if (Number.isInteger(valueDecimals) && valueDecimals <= 6) set({ valueDecimals })
            }}
            readOnly={readOnly}
          />
          <TargetField id={idOf('target')} scoring={scoring} onChange={onChange} readOnly={readOnly} />
        </div>
      ) : null}
      <PointsField id={idOf('points')} scoring={scoring} onChange={onChange} readOnly={readOnly} />
      {scoring.points === undefined ? null : (
        <label className={classes.tick}>
          <input
            type="checkbox"
            checked={scoring.extra === true}
            disabled={readOnly}
            onChange={(event) =>
              onChange(event.currentTarget.checked ? { ...scoring, extra: true } : without(scoring, 'extra'))
            }
          />
          {t('fields.extra')}
        </label>
      )}
      <RuleField code={code} scoring={scoring} unit={unit} onChange={onChange} readOnly={readOnly} />
    </>
  )
}

const baselineText = (code: string, t: ReturnType<typeof useTranslations<'workshop'>>): string =>
  code === 'sameSpanLastYear' ? t('options.baseline.sameSpanLastYear') : code

function Answers({
  scoring,
  onChange,
  readOnly,
}: {
  scoring: IndicatorScoring
  onChange: (scoring: IndicatorScoring) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop')
  const answers = scoring.answers ?? []
  const focusNext = useFocusNext()
  const change = (at: number, part: Partial<(typeof answers)[number]>) =>
    onChange({ ...scoring, answers: answers.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <fieldset className={classes.list} id="field-answers">
      <legend>{t('fields.answers')}</legend>
      {answers.map((answer, at) => (
        <div key={answer.code} className={classes.listRow}>
          <NameFields
            id={`answer-${at}`}
            value={typeof answer.name === 'object' ? answer.name : { zh: answer.name ?? answer.code, en: '' }}
            onChange={(name) => change(at, { name })}
            readOnly={readOnly}
          />
          <PartFigure
            label={t('fields.worth')}
            value={answer.worth}
            onChange={(worth) => worth !== null && worth <= 1 && change(at, { worth })}
            readOnly={readOnly}
          />
          {readOnly || answers.length === 1 ? null : (
            <Button
              variant="default"
              onClick={() => onChange({ ...scoring, answers: answers.filter((_, index) => index !== at) })}
            >
              {t('remove')}
            </Button>
          )}
        </div>
      ))}
      {readOnly ? null : (
        <Button
          variant="default"
          onClick={() => {
            let code = answers.length + 1
            while (answers.some((one) => one.code === `a${code}`)) code += 1
            focusNext(`answer-${String(answers.length)}`)
            onChange({
              ...scoring,
              answers: [...answers, { code: `a${code}`, name: { zh: '', en: '' }, worth: 0 }],
            })
          }}
        >
          {t('add.answer')}
        </Button>
      )}
    </fieldset>
  )
}
