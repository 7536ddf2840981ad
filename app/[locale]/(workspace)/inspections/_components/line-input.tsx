'use client'

import { useLocale, useTranslations } from 'next-intl'
import { Counter } from './counter'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { FiguresInput } from '@/app/_components/ui/figures-input'
import { observedValue } from '@/app/_components/ui/observation-words'
import type { Unread } from '@/app/_components/ui/unread'
import { textOf } from '@/app/_components/ui/text-of'
import { countsThings } from '@/server/domain/inspection/counts-things'
import type { SheetLine } from '@/server/domain/inspection/sheet-lines'
import { ChecklistInput } from './checklist-input'
import { type ObservationInput as Input, toObservation } from '@/app/_components/ui/observation-input'
import { itemsOf } from '@/server/domain/value/items-of'
import classes from './sheet.module.css'

interface Props {
  name: string
  line: SheetLine
  input: Input
  unread: Unread | undefined
  /** Whether counts are entered by thumb, as in a village from door to door. */
  counters?: boolean
  /** What was reported, where the line counts it again and the record knows it: it need not be typed. */
  reported?: number | null
  /** Called with the fields changed, and with the one that holds or held a text that is no figure. */
  onChange: (input: Input, field?: { key: string; unread: string | null }) => void
  onLeave: () => void
}

/** One line's fields by the kind of its observation. Figures that belong together show at once what they make. */
export function LineInput({
  name,
  line,
  input,
  unread,
  counters = false,
  reported: known = null,
  onChange,
  onLeave,
}: Props) {
  const { scoring } = line
  const counted = countsThings(line)
  const noCount = (figure: number | null) =>
    counted && figure !== null && !Number.isInteger(figure) ? t('noCount') : undefined
  const t = useTranslations('inspections')
  const locale = useLocale()
  const field = (key: string) => ({
    size: 'md' as const,
    className: classes.figure,
    // Figures on a sheet are counts: the phone shows its digits.
    inputMode: 'decimal' as const,
    unread: unread?.[key],
    onBlur: onLeave,
  })
  const Count = counters ? Counter : FigureInput
  if (input.kind === 'checklist')
    return <ChecklistInput name={name} items={itemsOf(scoring)} present={input.present} onChange={onChange} />
  const value = unread ? null : observedValue(scoring, toObservation(scoring, input, ''))
  if (input.kind === 'ratio') {
    const { numerator, denominator } = input
    const over = numerator !== null && denominator !== null && numerator > denominator
    return (
      <div className={classes.figures}>
        <Count
          {...field('numerator')}
          label={t('numerator')}
          value={numerator}
          error={noCount(numerator) ?? (over ? t('overHundred') : undefined)}
          onChange={(figure, text) =>
            onChange({ ...input, numerator: figure }, { key: 'numerator', unread: text })
          }
        />
        {counters ? null : (
          <span className={classes.slash} aria-hidden="true">
            /
          </span>
        )}
        <Count
          {...field('denominator')}
          label={t('denominator')}
          value={denominator}
          error={noCount(denominator)}
          onChange={(figure, text) =>
            onChange({ ...input, denominator: figure }, { key: 'denominator', unread: text })
          }
        />
        <Computed label={t('rate')} value={denominator === 0 ? t('noneDrawn') : value} />
      </div>
    )
  }
  if (input.kind === 'discrepancy') {
    const { verified } = input
    const reported = input.reported ?? known
    return (
      <div className={classes.figures}>
        <FigureInput
          {...field('reported')}
          label={t('reported')}
          description={
            known === null
              ? undefined
              : t(reported === known ? 'reportedKnown' : 'reportedOther', { figure: String(known) })
          }
          value={reported}
          error={noCount(reported)}
          onChange={(figure, text) =>
            onChange({ ...input, reported: figure }, { key: 'reported', unread: text })
          }
        />
        <FigureInput
          {...field('verified')}
          label={t('verified')}
          value={verified}
          error={noCount(verified)}
          onChange={(figure, text) =>
            onChange({ ...input, reported, verified: figure }, { key: 'verified', unread: text })
          }
        />
        <Computed label={t('error')} value={value && `${value}%`} />
      </div>
    )
  }
  if (input.kind === 'scores') {
    const max = scoring.max ?? 100
    const least = 2 * (scoring.trim ?? 0) + 1
    const over = input.scores?.some((score) => score > max) === true
    const tooFew = input.scores !== null && input.scores.length < least
    return (
      <div className={classes.figures}>
        <FiguresInput
          {...field('scores')}
          inputMode="text"
          placeholder={t('listHint')}
          label={t('scores', { max: String(max) })}
          value={input.scores}
          error={
            over
              ? t('overMaximum', { max: String(max) })
              : tooFew
                ? t('tooFewScores', { least: String(least) })
                : undefined
          }
          onChange={(scores, text) => onChange({ ...input, scores }, { key: 'scores', unread: text })}
        />
        <Computed label={t('scoresMean')} value={over || tooFew ? null : value} />
      </div>
    )
  }
  if (input.kind === 'value') {
    const max = scoring.kind === 'rating' ? (scoring.max ?? 100) : null
    const label =
      scoring.kind === 'manual'
        ? t('manualMarks')
        : max === null
          ? t('amount')
          : t('rating', { max: String(max) })
    return (
      <div className={classes.figures}>
        <FigureInput
          {...field('value')}
          label={label}
          value={input.value}
          negative={scoring.kind === 'amount' && !counted}
          error={
            noCount(input.value) ??
            (max !== null && (input.value ?? 0) > max ? t('overMaximum', { max: String(max) }) : undefined)
          }
          onChange={(figure, text) => onChange({ ...input, value: figure }, { key: 'value', unread: text })}
        />
      </div>
    )
  }
  return (
    <>
      {input.kind === 'answers' ? <p className={classes.hint}>{t('pollHint')}</p> : null}
      <div className={classes.figures}>
        {itemsOf(scoring).map((item) => {
          const name = textOf(item.name, item.code, locale)
          const sizes = input.sizes?.[item.code]
          return sizes === undefined ? (
            <Count
              key={item.code}
              {...field(item.code)}
              label={t(input.kind === 'answers' ? 'count' : 'times', { name })}
              value={input.counts[item.code] ?? null}
              error={noCount(input.counts[item.code] ?? null)}
              onChange={(figure, text) =>
                onChange(
                  { ...input, counts: { ...input.counts, [item.code]: figure } },
                  { key: item.code, unread: text },
                )
              }
            />
          ) : (
            <FiguresInput
              key={item.code}
              {...field(item.code)}
              inputMode="text"
              placeholder={t('listHint')}
              label={t('sizes', { name })}
              sizes
              value={sizes}
              onChange={(list, text) =>
                onChange(
                  { ...input, sizes: { ...input.sizes, [item.code]: list } },
                  { key: item.code, unread: text },
                )
              }
            />
          )
        })}
        {input.kind === 'answers' ? (
          <Computed label={t('satisfaction')} value={value && `${value}%`} />
        ) : null}
      </div>
    </>
  )
}

function Computed({ label, value }: { label: string; value: string | null }) {
  return (
    <p className={classes.computed}>
      <span className={classes.hint}>{label}</span> <strong>{value ?? '—'}</strong>
    </p>
  )
}
