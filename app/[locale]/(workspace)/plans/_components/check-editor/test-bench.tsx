'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { FigureInput } from '@/app/_components/ui/figure-input'
import { FiguresInput } from '@/app/_components/ui/figures-input'
import type { CompiledCheck } from '@/server/domain/check/compile-checks'
import { verdictOf } from '@/server/domain/check/run-checks'
import { benchFacts, type BenchFigures, benchPlaces, type BenchSeries } from './bench-facts'
import classes from './check-editor.module.css'

/** Figures to try a check with, and what it says of them at once. Nothing of it is kept. */
export function TestBench({ compiled }: { compiled: CompiledCheck }) {
  const t = useTranslations('checkEditor')
  const [figures, setFigures] = useState<BenchFigures>({})
  const [series, setSeries] = useState<BenchSeries>({})
  const places = benchPlaces(compiled)
  const verdict = verdictOf(compiled, benchFacts(places, figures, series))
  return (
    <section className={classes.bench} aria-label={t('bench')}>
      <h3>{t('bench')}</h3>
      <p className={classes.soft}>{t('benchHint')}</p>
      <table className={classes.places}>
        <tbody>
          {places.map(({ key, scope, indicator, parts }) => {
            const name = `${t(`scope.${scope}`)} ${indicator.code} ${indicator.name}`
            return (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  {scope === 'history' ? (
                    <FiguresInput
                      aria-label={name}
                      size="xs"
                      placeholder={t('seriesHint')}
                      value={series[key] ?? null}
                      onChange={(values, unread) => {
                        if (unread === null) setSeries((known) => ({ ...known, [key]: values ?? [] }))
                      }}
                    />
                  ) : (
                    <span className={classes.parts}>
                      {parts.map((part) => (
                        <FigureInput
                          key={part}
                          aria-label={`${name} ${t(`figure.${part as 'value'}`)}`}
                          placeholder={parts.length > 1 ? t(`figure.${part as 'value'}`) : undefined}
                          size="xs"
                          negative={indicator.scoring.kind === 'amount'}
                          value={figures[key]?.[part] ?? null}
                          onChange={(value, unread) => {
                            if (unread === null)
                              setFigures((known) => ({ ...known, [key]: { ...known[key], [part]: value } }))
                          }}
                        />
                      ))}
                    </span>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
      <p role="status" className={classes.verdict} data-is={verdict.is}>
        {verdict.is === 'notChecked'
          ? t(`verdict.${verdict.because}`)
          : verdict.is === 'holds'
            ? t('verdict.holds')
            : t('verdict.fires', { says: compiled.says.zh })}
      </p>
    </section>
  )
}
