'use client'

import { useTranslations } from 'next-intl'
import { focusField } from '../focus-field'
import type { LeftOut, PastePlan } from './plan-paste'
import classes from './paste-note.module.css'

/**
 * What became of a paste: how many figures went in, which replaced others, which texts were left out, why and what to
 * do; and the way back. `nameOf` tells a place in words, `idOf` its field's id. Needs the area `entry`.
 */
export function PasteNote({
  plan,
  undone,
  nameOf,
  idOf,
  onUndo,
  onDismiss,
}: {
  plan: PastePlan | null
  undone: { kept: number } | null
  nameOf: (row: string, field: string | null) => string
  idOf: (row: string, field: string | null) => string
  onUndo: () => void
  onDismiss: () => void
}) {
  const t = useTranslations('entry.paste')
  if (!plan && !undone) return null
  const place = (row: string, field: string | null) => (
    <button type="button" className={classes.place} onClick={() => focusField(idOf(row, field))}>
      {nameOf(row, field)}
    </button>
  )
  const replaced = plan?.filled.filter((one) => one.before !== null) ?? []
  const reasons = [...new Set(plan?.left.map((one) => one.because))]
  const texts = (left: readonly LeftOut[]) =>
    left.map((one, at) => (
      <li key={at}>
        {one.row === null ? null : <>{place(one.row, one.field)} </>}“{one.text}”
      </li>
    ))
  return (
    <div className={classes.note} role="status">
      <div className={classes.head}>
        <strong>
          {undone
            ? undone.kept > 0
              ? t('undoneSome', { count: String(undone.kept) })
              : t('undone')
            : t(plan?.filled.length ? 'pasted' : 'nothing', { count: String(plan?.filled.length ?? 0) })}
        </strong>
        {plan && plan.filled.length > 0 ? (
          <button type="button" className={classes.button} onClick={onUndo}>
            {t('undo')}
          </button>
        ) : null}
        <button type="button" className={classes.button} onClick={onDismiss}>
          {t('dismiss')}
        </button>
      </div>
      {replaced.length > 0 ? (
        <div className={classes.group}>
          {t('replaced', { count: String(replaced.length) })}
          <ul>
            {replaced.map((one) => (
              <li key={`${one.row} ${one.field}`}>
                {place(one.row, one.field)} {one.before} → {one.figure}
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      {reasons.map((because) => {
        const left = plan?.left.filter((one) => one.because === because) ?? []
        return (
          <div key={because} className={classes.group} data-left>
            {t(`left.${because}`, { count: String(left.length) })}
            <ul>{texts(left)}</ul>
          </div>
        )
      })}
    </div>
  )
}
