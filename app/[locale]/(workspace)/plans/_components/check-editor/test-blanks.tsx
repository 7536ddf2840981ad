'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import type { CheckTest } from '@/server/domain/check/plan-check'
import type { CheckIndicator } from '@/server/domain/check/vocabulary'
import { OneOf, PartFigure } from '../workshop/fields'
import classes from '../workshop/workshop.module.css'
import { ExpressionField } from './expression-field'
import { FigureField, IndicatorField } from './figure-field'

/** The blanks of a ready-made kind, or the expression itself. */
export function TestBlanks({
  test,
  indicators,
  onChange,
  readOnly,
}: {
  test: CheckTest
  indicators: readonly CheckIndicator[]
  onChange: (test: CheckTest) => void
  readOnly: boolean
}) {
  const t = useTranslations('checkEditor')
  const common = { indicators, readOnly }
  const percent = (value: number, put: (percent: number) => void) => (
    <PartFigure
      label={t('percent')}
      value={value}
      min={0.01}
      onChange={(figure) => figure !== null && put(figure)}
      readOnly={readOnly}
    />
  )
  switch (test.type) {
    case 'expression':
      return (
        <ExpressionField
          value={test.expression}
          onChange={(expression) => onChange({ ...test, expression })}
          {...common}
        />
      )
    case 'share':
      return (
        <IndicatorField
          label={t('indicator')}
          value={test.indicator}
          {...common}
          indicators={indicators.filter(({ scoring }) => scoring.kind === 'ratio')}
          onChange={(indicator) => onChange({ ...test, indicator })}
        />
      )
    case 'sum':
      return (
        <>
          <FigureField
            label={t('whole')}
            value={test.whole}
            {...common}
            onChange={(whole) => onChange({ ...test, whole })}
          />
          {test.parts.map((part, at) => (
            <div key={at} className={classes.listRow}>
              <FigureField
                label={t('partNumber', { number: String(at + 1) })}
                value={part}
                {...common}
                onChange={(figure) =>
                  onChange({
                    ...test,
                    parts: test.parts.map((each, index) => (index === at ? figure : each)),
                  })
                }
              />
              {readOnly || test.parts.length === 1 ? null : (
                <Button
                  variant="default"
                  onClick={() => onChange({ ...test, parts: test.parts.filter((_, index) => index !== at) })}
                >
                  {t('removePart')}
                </Button>
              )}
            </div>
          ))}
          {readOnly || test.parts.length >= 20 ? null : (
            <Button
              variant="default"
              onClick={() => onChange({ ...test, parts: [...test.parts, test.parts.at(-1) ?? test.whole] })}
            >
              {t('addPart')}
            </Button>
          )}
        </>
      )
    case 'part':
      return (
        <div className={classes.row}>
          <FigureField
            label={t('part')}
            value={test.part}
            {...common}
            onChange={(part) => onChange({ ...test, part })}
          />
          <FigureField
            label={t('whole')}
            value={test.whole}
            {...common}
            onChange={(whole) => onChange({ ...test, whole })}
          />
        </div>
      )
    case 'notBelow':
      return (
        <FigureField
          label={t('of')}
          value={test.of}
          {...common}
          onChange={(of) => onChange({ ...test, of })}
        />
      )
    case 'jump':
      return (
        <div className={classes.row}>
          <FigureField
            label={t('of')}
            value={test.of}
            {...common}
            onChange={(of) => onChange({ ...test, of })}
          />
          <OneOf
            label={t('against.label')}
            value={test.against}
            options={{ previous: t('against.previous'), lastYear: t('against.lastYear') }}
            onChange={(against) => onChange({ ...test, against })}
            readOnly={readOnly}
          />
          {percent(test.percent, (figure) => onChange({ ...test, percent: figure }))}
          <PartFigure
            label={t('least')}
            value={test.least ?? null}
            min={1e-9}
            onChange={(least) => {
              const { least: _, ...rest } = test
              onChange(least === null ? rest : { ...rest, least })
            }}
            readOnly={readOnly}
          />
        </div>
      )
    case 'outlier':
      return (
        <div className={classes.row}>
          <IndicatorField
            label={t('indicator')}
            value={test.indicator}
            {...common}
            onChange={(indicator) => onChange({ ...test, indicator })}
          />
          <OneOf
            label={t('method.label')}
            value={test.method}
            options={{
              modifiedZ: t('method.modifiedZ'),
              z: t('method.z'),
              minMax: t('method.minMax'),
            }}
            onChange={(method) => onChange({ ...test, method })}
            readOnly={readOnly}
          />
          {test.method === 'minMax' ? null : (
            <PartFigure
              label={t('beyond')}
              value={test.beyond ?? null}
              min={0.1}
              onChange={(beyond) => {
                const { beyond: _, ...rest } = test
                if (beyond === null) onChange(rest)
                else if (beyond <= 100) onChange({ ...test, beyond })
              }}
              readOnly={readOnly}
            />
          )}
          <PartFigure
            label={t('points')}
            value={test.points}
            min={2}
            onChange={(points) =>
              points !== null && points <= 40 && Number.isInteger(points) && onChange({ ...test, points })
            }
            readOnly={readOnly}
          />
        </div>
      )
    case 'differs':
      return (
        <div className={classes.row}>
          <FigureField
            label={t('of')}
            value={test.of}
            {...common}
            onChange={(of) => onChange({ ...test, of })}
          />
          <OneOf
            label={t('source.label')}
            value={test.source}
            options={{ department: t('source.department'), verified: t('source.verified') }}
            onChange={(source) => onChange({ ...test, source })}
            readOnly={readOnly}
          />
          <FigureField
            label={t('from')}
            value={test.from}
            {...common}
            onChange={(from) => onChange({ ...test, from })}
          />
          {percent(test.percent, (figure) => onChange({ ...test, percent: figure }))}
        </div>
      )
  }
}
