import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { counted } from '@/app/_components/ui/figures'
import { Link } from '@/app/_i18n/navigation'
import { nameOf } from '@/app/_i18n/name-of'
import type { ApiOutput } from '@/app/_trpc/client'
import classes from './preview.module.css'

type Preview = ApiOutput['publications']['preview']

interface Props {
  plan: Preview['plan']
  run: NonNullable<Preview['run']>
  frozen: NonNullable<Preview['frozen']>
  superseded: Preview['superseded']
}

/** What will be frozen, down to the hash that the document will carry, and what it supersedes. */
export async function Frozen({ plan, run, frozen, superseded }: Props) {
  const [t, tp, locale, format] = await Promise.all([
    getTranslations('periods.preview'),
    getTranslations('periods'),
    getLocale(),
    getFormatter(),
  ])
  const moment = (at: Date) => format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })
  const hash = (text: string) => <code className={classes.hash}>{text}</code>
  const lines: [string, ReactNode][] = [
    [t('plan'), t('planText', { plan: nameOf(plan, locale), version: String(frozen.planVersion) })],
    [t('through'), frozen.periods.map((period) => nameOf(period, locale)).join(tp('listJoin'))],
    [
      t('counts'),
      t('countsText', {
        units: counted(frozen.units),
        indicators: counted(frozen.indicators),
        values: counted(frozen.values),
        sheets: counted(frozen.sheets),
      }),
    ],
    [
      t('run'),
      t('runText', {
        number: String(run.number),
        at: moment(run.createdAt),
        by: run.createdByName || tp('run.byItself'),
      }),
    ],
    [t('engine'), t('engineText', { engine: run.engine })],
    [
      t('supersedes'),
      superseded ? (
        <>
          {t('supersedesText', {
            number: String(superseded.number),
            at: moment(superseded.publishedAt),
            by: superseded.publishedByName,
          })}{' '}
          <Link href={`/periods/${superseded.periodId}/runs?from=${superseded.runId}&to=${run.id}`}>
            {t('compare', { number: String(superseded.number) })}
          </Link>
        </>
      ) : (
        t('supersedesNothing')
      ),
    ],
    [t('effective'), t('effectiveText')],
    [t('inputHash'), hash(run.inputHash)],
    [t('resultHash'), hash(run.resultHash)],
    [t('documentHash'), hash(frozen.documentHash)],
  ]
  return (
    <section>
      <h2>{t('frozen')}</h2>
      <p className={classes.soft}>{t('frozenText')}</p>
      <dl className={classes.frozen}>
        {lines.map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.soft}>{t('hashText')}</p>
    </section>
  )
}
