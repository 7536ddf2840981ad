'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { observationOf } from '@/app/_components/ui/cell/cell-entry'
import { ObservationText } from '@/app/_components/ui/observation-text'
import { nameOf } from '@/app/_i18n/name-of'
import type { Report } from './report-form'
import { TargetText } from './target-text'
import { PaperChecks } from './paper-checks'
import { PaperVillages } from './paper-villages'
import type { ReportFormState } from './use-report-form'
import { ownValueText, unitAfter } from './value-text'
import classes from './report-paper.module.css'

/** The report as a paper to sign and file: unit, period, every value with its note, signatures. Only printed. */
export function ReportPaper({ report, form }: { report: Report; form: ReportFormState }) {
  const t = useTranslations('reports.paper')
  const reports = useTranslations('reports')
  const common = useTranslations('common')
  const locale = useLocale()
  const format = useFormatter()
  const names = { unit: nameOf(report.unit, locale), period: nameOf(report.period, locale) }
  const by = (action: string) => report.events.findLast((event) => event.action === action)
  const signed = report.signedAt ? by('sign') : undefined
  const at = (moment: Date) => format.dateTime(moment, { dateStyle: 'long', timeStyle: 'short' })
  return (
    <article className={classes.paper}>
      <h1>{t('title', names)}</h1>
      <p className={classes.about}>
        <span>{t('unit', names)}</span>
        <span>{t('plan', { plan: nameOf(report.plan, locale) })}</span>
        <span>
          {t('due', {
            dueOn: format.dateTime(new Date(report.period.dueOn), { dateStyle: 'long', timeZone: 'UTC' }),
          })}
        </span>
      </p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('code')}</th>
            <th scope="col">{reports('item')}</th>
            <th scope="col">{reports('target')}</th>
            <th scope="col">{reports('numerator')}</th>
            <th scope="col">{reports('denominator')}</th>
            <th scope="col">{reports('value')}</th>
            <th scope="col">{reports('before')}</th>
            <th scope="col">{reports('yearAgo')}</th>
            <th scope="col">{reports('note')}</th>
          </tr>
        </thead>
        <tbody>
          {report.categories.map((category) => {
            const fields = report.fields.filter((field) => field.indicator.categoryCode === category.code)
            if (fields.length === 0) return null
            return (
              <Fragment key={category.code}>
                <tr>
                  <th colSpan={9} scope="colgroup" className={classes.category}>
                    {nameOf(category, locale)}
                  </th>
                </tr>
                {fields.map((field) => {
                  const { indicator, target, before, yearAgo } = field
                  const { code, scoring } = indicator
                  const entry = form.entries[code]
                  const unit = unitAfter(locale === 'en' ? indicator.unitEn : indicator.unit)
                  const text = (value: string | null) =>
                    value === null || value === '—' ? value : `${value}${unit}`
                  const observation = (entry && observationOf(scoring, entry)) ?? null
                  const part = (key: 'numerator' | 'denominator') =>
                    entry?.input.kind === 'ratio' ? (entry.input[key] ?? '') : '—'
                  const value = ownValueText(scoring, observation)
                  return (
                    <Fragment key={code}>
                      <tr>
                        <td>{code}</td>
                        <th scope="row">{nameOf(indicator, locale)}</th>
                        <td className={classes.figure}>
                          <TargetText target={target} direction={scoring.direction ?? 'higher'} unit={unit} />
                        </td>
                        <td className={classes.figure}>{part('numerator')}</td>
                        <td className={classes.figure}>{part('denominator')}</td>
                        <td className={classes.figure}>
                          {observation !== null && value === null ? (
                            <ObservationText scoring={scoring} observation={observation} />
                          ) : (
                            (text(value) ?? common('missing'))
                          )}
                        </td>
                        <td className={classes.figure}>{text(ownValueText(scoring, before)) ?? '—'}</td>
                        <td className={classes.figure}>{text(ownValueText(scoring, yearAgo)) ?? '—'}</td>
                        <td className={classes.note}>{entry?.note}</td>
                      </tr>
                      <PaperChecks code={code} />
                      <PaperVillages field={field} form={form} unit={unit} />
                    </Fragment>
                  )
                })}
              </Fragment>
            )
          })}
        </tbody>
      </table>
      <p>
        {signed
          ? t('signed', { by: signed.byName, at: at(signed.at) })
          : t(form.autosave.unsaved.length > 0 ? 'unsaved' : 'unsigned')}
      </p>
      <dl className={classes.signatures}>
        {(['reporter', 'head', 'seal', 'date'] as const).map((line) => (
          <div key={line}>
            <dt>{t(line)}</dt>
            <dd />
          </div>
        ))}
      </dl>
    </article>
  )
}
