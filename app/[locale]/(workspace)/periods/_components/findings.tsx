import { getLocale, getTranslations } from 'next-intl/server'
import { counted, fixed, shownTarget, shownValue } from '@/app/_components/ui/figures'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import type { ReviewFinding } from '@/server/domain/report/review-report'
import classes from './accept.module.css'

type Indicator = ApiOutput['periods']['review']['indicators'][number]

/** What to look at first in one report, indicator by indicator. */
export async function Findings({
  findings,
  indicators,
}: {
  findings: readonly ReviewFinding[]
  indicators: readonly Indicator[]
}) {
  const [t, locale] = await Promise.all([getTranslations('periods.accept'), getLocale()])
  if (findings.length === 0) return <span className={classes.clean}>{t('clean')}</span>
  const found = indicators
    .map((indicator) => ({ indicator, own: findings.filter((one) => one.indicator === indicator.code) }))
    .filter(({ own }) => own.length > 0)
  const words = (finding: ReviewFinding, unit: string): string => {
    switch (finding.is) {
      case 'empty':
        return t('finding2.empty')
      case 'note':
        return t('finding2.note', { note: finding.note })
      case 'over':
        return t('finding2.over', {
          numerator: counted(finding.numerator),
          denominator: counted(finding.denominator),
        })
      case 'base':
        return t('finding2.base', {
          against: t(`against.${finding.against}`),
          from: counted(finding.from),
          to: counted(finding.to),
        })
      case 'jump':
        return t('finding2.jump', {
          against: t(`against.${finding.against}`),
          from: `${shownValue(finding.from)}${unit}`,
          to: `${shownValue(finding.to)}${unit}`,
        })
      case 'lost': {
        const { value, bounds, direction } = finding
        const marks = fixed(finding.marks)
        return value === null || bounds === null
          ? t('finding2.lostNoTarget', { marks })
          : t('finding2.lost', {
              value: `${shownValue(value, { bounds, direction })}${unit}`,
              target: `${shownTarget(bounds, direction)}${unit}`,
              marks,
            })
      }
    }
  }
  return (
    <ul className={classes.findings}>
      {found.map(({ indicator, own }) => (
        <li key={indicator.code}>
          <span className={classes.of}>
            {indicator.code} {nameOf(indicator, locale)}
          </span>
          <span className={classes.all}>
            {own.map((finding) => (
              <span
                key={`${finding.is} ${'against' in finding ? finding.against : ''}`}
                className={classes.found}
                data-is={finding.is}
              >
                {words(finding, locale === 'en' ? indicator.unitEn : indicator.unit)}
              </span>
            ))}
          </span>
        </li>
      ))}
    </ul>
  )
}
