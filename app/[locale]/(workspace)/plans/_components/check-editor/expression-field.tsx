'use client'

import { Textarea } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useMemo, useRef } from 'react'
import { at } from '@/server/domain/check/expression-of'
import { checkFunctions } from '@/server/domain/check/check-functions'
import { MOST_TEXT } from '@/server/domain/check/plan-check'
import { languageOf, readExpression } from '@/server/domain/check/read-expression'
import { type CheckIndicator, fieldsOf, scopes } from '@/server/domain/check/vocabulary'
import classes from './check-editor.module.css'

/** The expression as text: what is wrong with it, at its place, as one types; and what can stand in it, put in by a press. */
export function ExpressionField({
  value,
  indicators,
  onChange,
  readOnly,
}: {
  value: string
  indicators: readonly CheckIndicator[]
  onChange: (expression: string) => void
  readOnly: boolean
}) {
  const t = useTranslations('checkEditor')
  const field = useRef<HTMLTextAreaElement>(null)
  const language = useMemo(() => languageOf(indicators), [indicators])
  const reading = readExpression(language, value)
  const put = (text: string) => {
    const area = field.current
    const [from, to] = [area?.selectionStart ?? value.length, area?.selectionEnd ?? value.length]
    onChange(`${value.slice(0, from)}${text}${value.slice(to)}`)
    // Writing goes on behind what was put in, once the field shows it.
    requestAnimationFrame(() => {
      area?.focus()
      area?.setSelectionRange(from + text.length, from + text.length)
    })
  }
  const name = (text: string) => (
    <button key={text} type="button" className={classes.name} disabled={readOnly} onClick={() => put(text)}>
      {text}
    </button>
  )
  return (
    <div className={classes.expression}>
      <Textarea
        ref={field}
        id="field-test"
        label={t('expression')}
        description={t('expressionHint')}
        value={value}
        autosize
        minRows={2}
        maxLength={MOST_TEXT}
        readOnly={readOnly}
        spellCheck={false}
        classNames={{ input: classes.code ?? '' }}
        aria-describedby="expression-fault"
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <p id="expression-fault" role="status" className={classes.fault}>
        {reading.ok ? null : (
          <>
            {t(`fault.${reading.fault.code}`)}{' '}
            {reading.fault.word === '' ? null : (
              <code>
                {value.slice(0, reading.fault.from)}
                <mark>{value.slice(reading.fault.from, reading.fault.to)}</mark>
                {value.slice(reading.fault.to)}
              </code>
            )}
          </>
        )}
      </p>
      <details className={classes.names}>
        <summary>{t('names')}</summary>
        <p>{t('namesHint')}</p>
        <dl>
          {scopes.map((scope) => (
            <div key={scope}>
              <dt>
                <code>{scope}</code>
              </dt>
              <dd>{t(`scope.${scope}`)}</dd>
            </div>
          ))}
        </dl>
        <h3>{t('figures')}</h3>
        <ul>
          {indicators.map(({ code, name: word, scoring }) => (
            <li key={code}>
              {word} {fieldsOf(scoring.kind).map((one) => name(`${at('now', code)}.${one}`))}
              {fieldsOf(scoring.kind).includes('value') ? name(at('history', code)) : null}
            </li>
          ))}
        </ul>
        <h3>{t('functions')}</h3>
        <dl>
          {Object.entries(checkFunctions).map(([code, { signature }]) => (
            <div key={code}>
              <dt>
                <code>
                  {signature.replaceAll('double', 'x').replaceAll('list<x>', 'xs').replace(/: .*/, '')}
                </code>
              </dt>
              <dd>{t(`function.${code}` as 'function.abs')}</dd>
            </div>
          ))}
        </dl>
      </details>
    </div>
  )
}
