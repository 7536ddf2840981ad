'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useChecks } from '@/app/_components/ui/checks/checks-context'
import classes from './report-paper.module.css'

/** On paper, below the value that a check asked about: what it said, and why the unit says that the value is right. */
export function PaperChecks({ code }: { code: string }) {
  const t = useTranslations('checks')
  const locale = useLocale()
  const format = useFormatter()
  const checks = useChecks()
  // A check of several values stands once, at the first of them.
  const found = checks?.findings.filter(({ at }) => at[0] === code) ?? []
  return found.map(({ check, kind, at, says, explanation }) => (
    <tr key={check} className={classes.check}>
      <td>{check}</td>
      <td colSpan={8}>
        <b>{t(kind)}</b> {at.length > 1 ? `${at.join(' ')} ` : ''}
        {says[locale === 'en' ? 'en' : 'zh']}{' '}
        {explanation === null
          ? kind === 'soft'
            ? t('notExplained')
            : null
          : explanation.byName === ''
            ? t('explaining', { text: explanation.text })
            : t('explained', {
                text: explanation.text,
                by: explanation.byName,
                at: format.dateTime(new Date(explanation.at), { dateStyle: 'medium', timeStyle: 'short' }),
              })}
      </td>
    </tr>
  ))
}
