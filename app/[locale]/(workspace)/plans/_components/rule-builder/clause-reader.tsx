'use client'

import { Button, Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { readClause } from '@/server/domain/plan/clause-text/read-clause'
import type { ClauseReading } from '@/server/domain/plan/clause-text/reading'
import { type Parts, partKey } from '@/server/domain/plan/document/parts'
import type { PartContent } from '@/server/domain/plan/document/plan-document'
import { RuleText } from '../workshop/rule-text'
import { useDraftWork } from '../workshop/draft-context'
import { useFocusNext } from '../workshop/use-focus-next'
import { adoptIndicator } from './adopt'
import { ClauseNotes } from './clause-notes'
import { markedText } from './marked-text'
import { PlanProposals } from './plan-proposals'
import classes from './rule-builder.module.css'

type Indicator = PartContent<'indicator'>

/** The clause as the paper says it, and what it reads as: never put into the form but by a click, and undone in one step. */
export function ClauseReader({ code, readOnly }: { code: string; readOnly: boolean }) {
  const t = useTranslations('builder.clause')
  const { parts, edit } = useDraftWork()
  const key = partKey('indicator', code)
  const content = indicatorAt(parts, key)
  const focusNext = useFocusNext()
  const [last, setLast] = useState<{ text: string; reading: ClauseReading } | null>(null)
  const [adopted, setAdopted] = useState(false)
  if (!content) return null
  const { clause, scoring, unit } = content
  const { points, target, direction, kind, baseline, rule } = scoring
  const shown = last !== null && last.text === clause ? last.reading : null
  const found = shown?.proposals.find((proposal) => proposal.about === 'indicator')
  const named = shown?.proposals.find((proposal) => proposal.about === 'points')
  const fragment = found?.indicator ?? (named ? { points: named.points } : undefined)
  const next = fragment ? adoptIndicator(scoring, fragment) : null
  const read = () => {
    setAdopted(false)
    setLast({
      text: clause,
      reading: readClause(clause, { points, target, direction, kind, baseline, rule, unit }),
    })
  }
  const adopt = () => {
    if (next === null || fragment === undefined) return
    const word = fragment.unit
    const counted =
      unit.zh !== '' || word === undefined || word.is === 'none'
        ? unit
        : word.is === 'counted'
          ? { zh: word.word, en: unit.en }
          : word.is === 'percent'
            ? { zh: '%', en: '%' }
            : { zh: '‰', en: '‰' }
    edit({ [key]: { ...content, unit: counted, scoring: next } }, `${t('adopted')} ${code}`)
    setAdopted(true)
  }
  return (
    <div className={classes.panel}>
      <Textarea
        id="field-clause"
        label={t('label')}
        value={clause}
        autosize
        minRows={2}
        maxRows={12}
        maxLength={4000}
        readOnly={readOnly}
        description={readOnly ? undefined : t('keys')}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          read()
          focusNext(`adopt-${code}`)
        }}
        onChange={(event) =>
          edit({ [key]: { ...content, clause: event.currentTarget.value } }, `${t('label')} ${code}`)
        }
      />
      <div className={classes.row}>
        <Button variant="default" onClick={read}>
          {t('read')}
        </Button>
        {last !== null && clause.trim() === '' ? (
          <span className={classes.soft}>{t('readEmpty')}</span>
        ) : null}
      </div>
      {shown === null || clause.trim() === '' ? null : (
        <div className={classes.panel} role="region" aria-label={t('marked')}>
          <h5>{t('marked')}</h5>
          <p className={classes.marked}>
            {markedText(clause, shown).map(({ text, is }, at) =>
              is === 'passed' ? (
                <span key={at}>{text}</span>
              ) : is === 'understood' ? (
                <mark key={at} data-is="understood" title={t('understood')}>
                  {text}
                </mark>
              ) : (
                <mark key={at} data-is="not">
                  [{text}]<span className={classes.why}>{t(`why.${is}`)}</span>
                </mark>
              ),
            )}
          </p>
          <p role="status">
            {fragment === undefined && shown.proposals.length === 0
              ? t('none')
              : shown.notUnderstood.length === 0
                ? t('all')
                : t('some', { count: String(shown.notUnderstood.length) })}
          </p>
          <ClauseNotes reading={shown} />
          {next === null || fragment === undefined ? null : (
            <>
              <div className={classes.beside}>
                <div>
                  <h5>{t('paper')}</h5>
                  <p>{clause}</p>
                </div>
                <div>
                  <h5>{t('proposed')}</h5>
                  <p>
                    {next.rule !== undefined && next.points === undefined ? (
                      t('needsPoints')
                    ) : (
                      <RuleText
                        scoring={next}
                        unit={unit.zh === '' && next.multiplier === 100 ? PERCENT : unit}
                      />
                    )}
                  </p>
                </div>
              </div>
              {readOnly || next.points === undefined ? null : (
                <div className={classes.row}>
                  {/* It keeps the focus when it is done: the keyboard goes on from here. */}
                  <Button
                    id={`adopt-${code}`}
                    aria-disabled={adopted || undefined}
                    data-disabled={adopted || undefined}
                    onClick={adopted ? undefined : adopt}
                  >
                    {t('adopt')}
                  </Button>
                  {adopted ? <span role="status">{t('adoptedNow')}</span> : null}
                </div>
              )}
            </>
          )}
          <PlanProposals reading={shown} readOnly={readOnly} />
        </div>
      )}
    </div>
  )
}

const PERCENT = { zh: '%', en: '%' }

/** Parts were read when they were stored, so that the key tells what they are. */
const indicatorAt = (parts: Parts, key: string): Indicator | null => (parts[key] ?? null) as Indicator | null
