'use client'

import { useTranslations } from 'next-intl'
import { type KeyboardEvent, useRef, useState } from 'react'
import type { IndicatorScoring } from '@/server/domain/plan/plan-version'
import { ClauseReader } from '../rule-builder/clause-reader'
import { CurvePanel } from '../rule-builder/curve-panel'
import { RuleBuilder } from '../rule-builder/rule-builder'
import { RuleText } from './rule-text'
import classes from './workshop.module.css'

/** The scoring rule: its sentence as the plan prints it, and, unfolded, where it is made, its curve and its clause. */
export function RuleField({
  code,
  scoring,
  unit,
  onChange,
  readOnly,
}: {
  /** Of the indicator; an item of a sheet has neither clause nor last year. */
  code?: string | undefined
  scoring: IndicatorScoring
  unit: { zh: string; en: string }
  onChange: (scoring: IndicatorScoring) => void
  readOnly: boolean
}) {
  const t = useTranslations('workshop')
  const builder = useTranslations('builder')
  const [open, setOpen] = useState(false)
  const { points } = scoring
  const toggle = useRef<HTMLButtonElement>(null)
  /** Escape folds the rule and leads back to where the form goes on. */
  const fold = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !open || event.defaultPrevented) return
    if (event.target instanceof HTMLElement && event.target.getAttribute('aria-expanded') === 'true') {
      if (event.target !== toggle.current) return
    }
    setOpen(false)
    toggle.current?.focus()
  }
  return (
    <section
      className={classes.rule}
      id={code === undefined ? undefined : 'field-rule'}
      aria-label={t('fields.rule')}
      tabIndex={-1}
      onKeyDown={fold}
    >
      <div className={classes.ruleHead}>
        <h3>{t('fields.rule')}</h3>
        <button
          ref={toggle}
          type="button"
          className={classes.ruleToggle}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {builder(open ? 'close' : 'make')}
        </button>
      </div>
      <p className={open ? classes.ruleNow : undefined} data-rule-sentence="">
        <RuleText scoring={scoring} unit={unit} />
      </p>
      {open ? (
        <>
          {code === undefined ? null : <ClauseReader code={code} readOnly={readOnly} />}
          {points === undefined ? (
            <p className={classes.soft}>{builder('noPoints')}</p>
          ) : (
            <RuleBuilder
              id={code === undefined ? undefined : 'field-ruleType'}
              scoring={scoring}
              unit={unit}
              onChange={onChange}
              readOnly={readOnly}
            />
          )}
          {scoring.rule === undefined || points === undefined ? null : (
            <CurvePanel code={code} scoring={scoring} unit={unit} />
          )}
        </>
      ) : null}
    </section>
  )
}
