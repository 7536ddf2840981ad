import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { CheckFinding } from '@/server/domain/check/run-checks'
import classes from './accept.module.css'

/** The plan's checks that fire on a report, each with what its unit says to it. */
export async function CheckFindings({ findings }: { findings: readonly CheckFinding[] }) {
  const [t, ta, locale, format] = await Promise.all([
    getTranslations('checks'),
    getTranslations('periods.accept'),
    getLocale(),
    getFormatter(),
  ])
  if (findings.length === 0) return null
  return (
    <ul className={classes.findings}>
      {findings.map(({ check, kind, at, says, explanation }) => (
        <li key={check}>
          <span className={classes.of}>{at.join(' ')}</span>
          <span className={classes.all}>
            <span className={classes.found} data-is={kind}>
              {t(kind)} {says[locale === 'en' ? 'en' : 'zh']}
            </span>
            <span>
              {explanation === null
                ? kind === 'soft'
                  ? t('notExplained')
                  : null
                : t('explained', {
                    text: explanation.text,
                    by: explanation.byName,
                    at: format.dateTime(new Date(explanation.at), {
                      dateStyle: 'medium',
                      timeStyle: 'short',
                    }),
                  })}
            </span>
          </span>
        </li>
      ))}
      <li>{ta('alone')}</li>
    </ul>
  )
}
