'use client'

import { useFormatter, useTranslations } from 'next-intl'
import { useChecks } from './checks-context'
import classes from './checks.module.css'

/** Every explanation that was ever written of a cell's figures; nothing where there is none. */
export function ExplanationHistory({ unitId, code }: { unitId: string; code: string }) {
  const t = useTranslations('checks')
  const format = useFormatter()
  const checks = useChecks()
  const pointing = new Set(checks?.checks.flatMap((check) => (check.at.includes(code) ? [check.code] : [])))
  const past = (checks?.past ?? [])
    .filter((unit) => unit.unitId === unitId)
    .flatMap(({ explanations }) => explanations.filter(({ check }) => pointing.has(check)))
  if (past.length === 0) return null
  return (
    <>
      <h3>{t('historyTitle')}</h3>
      <ul className={classes.list}>
        {past.map(({ check, version, text, byName, at }) => (
          <li key={`${check} ${String(version)}`}>
            {t('historyFor', { check, version: String(version) })}{' '}
            {t('explained', {
              text,
              by: byName,
              at: format.dateTime(new Date(at), { dateStyle: 'medium', timeStyle: 'short' }),
            })}
          </li>
        ))}
      </ul>
    </>
  )
}
