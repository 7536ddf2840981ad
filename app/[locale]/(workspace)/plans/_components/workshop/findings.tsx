'use client'

import { useTranslations } from 'next-intl'
import type { Finding } from '@/server/domain/plan/document/check-document'
import { readKey } from '@/server/domain/plan/document/parts'
import { useDraftWork } from './draft-context'
import { useFindingText } from './finding-text'
import classes from './workshop.module.css'

/** Everything that stands against publishing and what to think about, each leading to where it is mended. */
export function Findings({ onGo }: { onGo: (finding: Finding) => void }) {
  const t = useTranslations('workshop')
  const { findings } = useDraftWork()
  const text = useFindingText()
  const partText = usePartText()
  const list = (severity: Finding['severity']) => {
    const own = findings.filter((finding) => finding.severity === severity)
    if (own.length === 0) return null
    return (
      <>
        <h3>{t(severity === 'error' ? 'checks.errors' : 'checks.warnings')}</h3>
        <ul>
          {own.map((finding, at) => (
            <li key={at} data-tone={severity}>
              <button type="button" className={classes.finding} onClick={() => onGo(finding)}>
                {t('checks.at', { part: partText(finding.key) })}
                {text(finding)}
              </button>
            </li>
          ))}
        </ul>
      </>
    )
  }
  const errors = findings.filter(({ severity }) => severity === 'error').length
  return (
    <section className={classes.findings} aria-label={t('checks.title')}>
      <h2>{t('checks.title')}</h2>
      <p role="status">
        {findings.length === 0
          ? t('checks.ok')
          : t('checks.summary', { errors: String(errors), warnings: String(findings.length - errors) })}
      </p>
      {list('error')}
      {list('warning')}
    </section>
  )
}

/** A part's name for people, from its key. */
export function usePartText(): (key: string) => string {
  const t = useTranslations('workshop')
  const { parts, registry } = useDraftWork()
  return (key) => {
    const read = readKey(key)
    if (!read || read.kind === 'settings') return t('sections.settings')
    const unitName = (code: string) => registry.units.find((unit) => unit.code === code)?.name ?? code
    if (read.kind === 'unit') return unitName(read.codes[0] ?? '')
    if (read.kind === 'target')
      return [
        read.codes[0],
        t('fields.target'),
        read.codes[1] === '*' ? null : unitName(read.codes[1] ?? ''),
        read.codes[2] === '*' ? null : read.codes[2],
      ]
        .filter(Boolean)
        .join(' ')
    const content = parts[key]
    const name =
      content && typeof content === 'object' && 'name' in content ? (content.name as { zh: string }).zh : ''
    return [...read.codes.slice(-1), name].filter(Boolean).join(' ')
  }
}
