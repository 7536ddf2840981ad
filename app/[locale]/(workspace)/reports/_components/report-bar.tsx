'use client'

import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { SaveState } from '@/app/_components/ui/autosave/save-state'
import { useChecks } from '@/app/_components/ui/checks/checks-context'
import { focusField } from '@/app/_components/ui/focus-field'
import { useBarHeight } from '@/app/_components/ui/use-bar-height'
import { openFieldId } from './open-field'
import type { Report } from './report-form'
import { codeOfCell } from './report-cells'
import type { ReportFormState } from './use-report-form'
import classes from './report-bar.module.css'

/** Always in sight: how far the form is, what to see to next, the marks so far, what was saved when. */
export function ReportBar({
  report,
  form,
  sum,
  writable,
  children,
}: {
  report: Report
  form: ReportFormState
  sum: { marks: number; points: number }
  writable: boolean
  children?: ReactNode
}) {
  const t = useTranslations('reports')
  const measure = useBarHeight()
  const tc = useTranslations('checks')
  const checks = useChecks()
  const standing = [...(checks?.failed ?? []), ...(checks?.unexplained ?? [])].flatMap(
    ({ at }) => at[0] ?? [],
  )
  const codes = report.fields.map((field) => field.indicator.code)
  /** Leads to the next of these fields after the one in focus, round and round. */
  const goTo = (wanted: readonly string[]) => {
    const active = document.activeElement
    const here = codes.indexOf((active instanceof HTMLElement && active.dataset['indicator']) || '')
    const inOrder = codes.filter((code) => wanted.includes(code))
    const code = inOrder.find((one) => codes.indexOf(one) > here) ?? inOrder[0]
    if (code === undefined) return
    focusField(openFieldId(form, code))
  }
  const jump = (words: string, wanted: readonly string[], tone?: 'alert') =>
    wanted.length === 0 ? null : (
      <button
        type="button"
        className={classes.jump}
        data-tone={tone}
        // The field in focus is where the search starts: pressing must not take the focus first.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => goTo(wanted)}
      >
        {words}
      </button>
    )
  const { missing, invalid, filled, autosave } = form
  const clashes = Object.keys(autosave.state.clashes).map(codeOfCell)
  const refused = Object.keys(autosave.state.refused).map(codeOfCell)
  return (
    <div ref={measure} className={classes.bar}>
      <span>{t('progress', { total: String(codes.length), filled: String(filled.length) })}</span>
      {writable ? (
        <>
          {jump(t('jumpMissing', { count: String(missing.length) }), missing)}
          {jump(t('jumpInvalid', { count: String(invalid.length) }), invalid, 'alert')}
          {jump(tc('jump', { count: String(standing.length) }), standing, 'alert')}
          {jump(t('jumpClash', { count: String(clashes.length) }), clashes, 'alert')}
          {jump(t('jumpRefused', { count: String(refused.length) }), refused, 'alert')}
        </>
      ) : null}
      <span>
        {t('marksSum')}{' '}
        <strong>
          {sum.marks.toFixed(2)}/{sum.points}
        </strong>
      </span>
      {writable ? (
        <span className={classes.saved}>
          <SaveState autosave={autosave} before={lastEntry(report)} />
        </span>
      ) : null}
      {children}
    </div>
  )
}

/** When this report's cells were last written to. */
function lastEntry(report: Report): Date | null {
  // A sum is written with its villages, so that the cells tell of them too.
  return report.fields.reduce<Date | null>(
    (last, { enteredAt }) => (enteredAt && (!last || enteredAt > last) ? enteredAt : last),
    null,
  )
}
