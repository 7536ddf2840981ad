'use client'

import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'next-intl'
import { useTRPC } from '@/app/_trpc/client'
import type { Calendar } from '@/server/domain/calendar/working-days'
import { partsOf } from '@/server/domain/plan/document/parts'
import type { PartContent, PartKind } from '@/server/domain/plan/document/plan-document'
import { useDraftWork } from './draft-context'
import { NameFields, OneOf, PartFigure } from './fields'
import { useFocusNext } from './use-focus-next'
import { byCalendar, withRule } from './with-rule'
import { PeriodDay } from './period-day'
import { WeightsField } from './weights-field'
import classes from './workshop.module.css'

export interface FormProps<Kind extends PartKind> {
  code: string
  content: PartContent<Kind>
  onChange: (content: PartContent<Kind>) => void
  readOnly: boolean
}

/** A part that is a name and no more: a category, a veto clause. */
export function NameForm({ content, onChange, readOnly }: FormProps<'category' | 'veto'>) {
  return (
    <NameFields
      id="field-name"
      value={content.name}
      onChange={(name) => onChange({ ...content, name })}
      readOnly={readOnly}
    />
  )
}

/** A phase: how much of the year it is, and how its periods make its score. */
export function PhaseForm({ code, content, onChange, readOnly }: FormProps<'phase'>) {
  const t = useTranslations('workshop')
  const { parts } = useDraftWork()
  const periods = partsOf(parts, 'period').filter((period) => period.content.phase === code)
  const { combine } = content
  return (
    <>
      <NameFields
        id="field-name"
        value={content.name}
        onChange={(name) => onChange({ ...content, name })}
        readOnly={readOnly}
      />
      <div className={classes.row}>
        <PartFigure
          label={t('fields.weight')}
          value={content.weight}
          onChange={(weight) => weight !== null && onChange({ ...content, weight })}
          readOnly={readOnly}
        />
        <OneOf
          label={t('fields.combine')}
          value={combine === 'mean' ? 'mean' : 'weights'}
          options={{ mean: t('options.combine.mean'), weights: t('options.combine.weights') }}
          onChange={(how) =>
            onChange({ ...content, combine: how === 'mean' ? 'mean' : periods.map(() => 1) })
          }
          readOnly={readOnly}
        />
        {combine === 'mean' ? null : (
          <WeightsField
            label={t('fields.combineWeights')}
            value={combine}
            onChange={(weights) => onChange({ ...content, combine: weights })}
            readOnly={readOnly}
          />
        )}
      </div>
      <ul className={classes.plainList}>
        {periods.map(({ key, content: period }) => (
          <li key={key}>{period.name.zh}</li>
        ))}
      </ul>
    </>
  )
}

const DAYS = ['endsOn', 'opensOn', 'dueOn', 'closesOn'] as const

/** A period: its phase and its four days, which the office's calendar is held against. */
export function PeriodForm({ code, content, onChange, readOnly }: FormProps<'period'>) {
  const t = useTranslations('workshop')
  const { parts } = useDraftWork()
  const kept = useQuery(useTRPC().calendar.read.queryOptions())
  const calendar: Calendar = new Map(kept.data?.inForce ?? [])
  const phases = Object.fromEntries(
    partsOf(parts, 'phase').map(({ codes, content: phase }) => [
      codes[0] ?? '',
      phase.name.zh || (codes[0] ?? ''),
    ]),
  )
  // What a rule gives by the calendar of today: what stands in the plan may be from before it was changed.
  const shown = kept.data ? byCalendar(content, calendar) : content
  return (
    <>
      <NameFields
        id="field-name"
        value={content.name}
        onChange={(name) => onChange({ ...content, name })}
        readOnly={readOnly}
      />
      <div className={classes.days}>
        <OneOf
          id="field-phase"
          label={t('fields.phase')}
          value={content.phase}
          options={phases}
          onChange={(phase) => onChange({ ...content, phase })}
          readOnly={readOnly}
        />
        {DAYS.map((day) => (
          <PeriodDay
            key={day}
            id={`field-${day}`}
            label={t(`fields.${day}`)}
            value={shown[day]}
            // A period ends on the calendar's day, whoever works on it; the others follow from its end.
            after={day === 'endsOn' ? null : content.endsOn}
            calendar={calendar}
            readOnly={readOnly}
            onChange={(text) => onChange(byCalendar({ ...content, [day]: text }, calendar))}
            {...(day !== 'endsOn' && {
              nth: content.workingDays?.[day],
              onNth: (nth: number | undefined) => onChange(withRule(shown, day, nth, calendar)),
            })}
          />
        ))}
      </div>
      <p className={classes.soft}>{code}</p>
    </>
  )
}

/** A matter that adds or takes marks: its levels, its cap, whether one matter counts once. */
export function AdjustmentForm({ content, onChange, readOnly }: FormProps<'adjustment'>) {
  const t = useTranslations('workshop')
  const { levels } = content
  const focusNext = useFocusNext()
  const change = (at: number, part: Partial<(typeof levels)[number]>) =>
    onChange({ ...content, levels: levels.map((one, index) => (index === at ? { ...one, ...part } : one)) })
  return (
    <>
      <NameFields
        id="field-name"
        value={content.name}
        onChange={(name) => onChange({ ...content, name })}
        readOnly={readOnly}
      />
      {levels.map((level, at) => (
        <div key={at} className={classes.listRow}>
          <NameFields
            id={`level-${at}`}
            value={level.name}
            onChange={(name) => change(at, { name })}
            readOnly={readOnly}
          />
          <PartFigure
            label={t('fields.marks')}
            value={level.marks}
            negative
            onChange={(marks) => marks !== null && change(at, { marks })}
            readOnly={readOnly}
          />
          {readOnly || levels.length === 1 ? null : (
            <Button
              variant="default"
              onClick={() => onChange({ ...content, levels: levels.filter((_, index) => index !== at) })}
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
            focusNext(`level-${String(levels.length)}`)
            onChange({
              ...content,
              levels: [...levels, { code: freeLevel(levels), name: { zh: '', en: '' }, marks: 1 }],
            })
          }}
        >
          {t('add.level')}
        </Button>
      )}
      <PartFigure
        label={t('fields.cap')}
        value={content.cap ?? null}
        onChange={(cap) => {
          const { cap: _, ...rest } = content
          onChange(cap === null ? rest : { ...rest, cap })
        }}
        readOnly={readOnly}
      />
      <label className={classes.tick}>
        <input
          type="checkbox"
          checked={content.oneMatter === true}
          disabled={readOnly}
          onChange={(event) => {
            const { oneMatter: _, ...rest } = content
            onChange(event.currentTarget.checked ? { ...rest, oneMatter: true } : rest)
          }}
        />
        {t('fields.oneMatter')}
      </label>
    </>
  )
}

function freeLevel(levels: readonly { code: string }[]): string {
  for (let at = levels.length + 1; ; at += 1)
    if (!levels.some(({ code }) => code === `l${at}`)) return `l${at}`
}
