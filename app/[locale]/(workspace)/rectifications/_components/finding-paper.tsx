import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { nameOf } from '@/app/_i18n/name-of'
import type { FindingPage } from './finding'
import classes from './rectifications.module.css'

/** The order and its answer as they go on paper: only printed. What has no number has no paper. */
export async function FindingPaper({ page, title }: { page: FindingPage; title: string }) {
  const [t, locale, format] = await Promise.all([
    getTranslations('rectifications'),
    getLocale(),
    getFormatter(),
  ])
  const { finding, events, owner } = page
  const day = (date: Date | string) =>
    format.dateTime(new Date(date), {
      dateStyle: 'long',
      ...(typeof date === 'string' ? { timeZone: 'UTC' } : {}),
    })
  const answer = events.findLast(({ action }) => action === 'answer')
  const verified = events.findLast(({ action }) => action === 'verify')
  return (
    <article className={classes.paper}>
      <h1>{t('paper.title')}</h1>
      <p className={classes.number}>{title}</p>
      <p>{t('paper.to', { unit: nameOf(finding.unit, locale) })}</p>
      <p className={classes.indent}>{t('paper.intro', { origin: t(`paper.by.${finding.origin}`) })}</p>
      <p className={classes.indent}>{finding.words}</p>
      <p className={classes.indent}>
        {t('paper.demand', { post: finding.post ?? '', day: finding.dueOn ? day(finding.dueOn) : '' })}
      </p>
      <p className={classes.indent}>{finding.demand}</p>
      <p className={classes.right}>{t('paper.issuer', { owner: nameOf(owner, locale) })}</p>
      <p className={classes.right}>{finding.orderedAt ? day(finding.orderedAt) : null}</p>
      <h2>{t('paper.answer')}</h2>
      <p className={classes.indent}>{answer?.words ?? ' '}</p>
      {answer ? <p className={classes.indent}>{t('paper.files', { title })}</p> : null}
      <p className={classes.right}>{t('paper.signature')}</p>
      <h2>{t('paper.result')}</h2>
      <p className={classes.indent}>{verified?.words ?? ' '}</p>
      <p className={classes.right}>{t('paper.verifier')}</p>
    </article>
  )
}
