'use client'

import { Alert } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useChecks } from './checks-context'
import { explanationId, Said } from './field-checks'
import type { UnitFinding } from './use-form-checks'
import classes from './checks.module.css'

/** What stands against going on, each with the way to its place; nothing where nothing does. */
export function StandingChecks({
  fieldIdOf,
  onGo,
  unexplainedToo,
  unitName = () => '',
}: {
  fieldIdOf: (finding: UnitFinding) => string
  onGo: (fieldId: string) => void
  /** Whether what is not explained yet stands against it too. */
  unexplainedToo: boolean
  /** Whose figures they are, in a form of many units. */
  unitName?: (unitId: string) => string
}) {
  const t = useTranslations('checks')
  const checks = useChecks()
  const standing = [...(checks?.failed ?? []), ...(unexplainedToo ? (checks?.unexplained ?? []) : [])]
  if (standing.length === 0) return null
  return (
    <Alert color="red" role="alert">
      {t('standing', { count: String(standing.length) })}
      <ul className={classes.list}>
        {standing.map((finding) => (
          <li key={`${finding.unitId} ${finding.check}`}>
            <button
              type="button"
              className={classes.go}
              onClick={() =>
                onGo(
                  finding.kind === 'soft' ? explanationId(finding.unitId, finding.check) : fieldIdOf(finding),
                )
              }
            >
              <span>{[unitName(finding.unitId), ...finding.at].join(' ').trim()}</span>{' '}
              <Said finding={finding} />
            </button>
          </li>
        ))}
      </ul>
    </Alert>
  )
}
