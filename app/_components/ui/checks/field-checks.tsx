'use client'

import { Textarea } from '@mantine/core'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { ConflictChoice } from '../conflict-choice'
import { useProblemText } from '../use-problem-text'
import { useChecks } from './checks-context'
import { explanationCell } from './use-explanations'
import type { FormChecks, UnitFinding } from './use-form-checks'
import classes from './checks.module.css'

/** What the plan's checks say at one field: what must be corrected, and what must be explained, with the place to do it. */
export function FieldChecks({ unitId, code }: { unitId: string; code: string }) {
  const checks = useChecks()
  const found = checks?.findings.filter((each) => each.unitId === unitId && each.at.includes(code)) ?? []
  if (checks === null || found.length === 0) return null
  return (
    <ul className={classes.findings} role="status">
      {found.map((finding) => (
        <li key={finding.check} className={classes.finding} data-kind={finding.kind}>
          <Said finding={finding} />
          {finding.kind === 'soft' && finding.at[0] === code ? (
            <ExplanationField checks={checks} finding={finding} />
          ) : null}
        </li>
      ))}
    </ul>
  )
}

/** A finding in a line: its mark, and what it says in the reader's language. */
export function Said({ finding }: { finding: Pick<UnitFinding, 'kind' | 'says'> }) {
  const t = useTranslations('checks')
  const locale = useLocale()
  return (
    <span className={classes.said} data-kind={finding.kind}>
      <svg className={classes.mark} viewBox="0 0 16 16" aria-hidden="true">
        {finding.kind === 'hard' ? (
          <path d="M8 1a7 7 0 1 0 0 14A7 7 0 0 0 8 1Zm3 9-1 1-2-2-2 2-1-1 2-2-2-2 1-1 2 2 2-2 1 1-2 2 2 2Z" />
        ) : (
          <path d="M8 1 .8 14.5h14.4L8 1Zm-.8 5h1.6v4.4H7.2V6Zm0 5.4h1.6V13H7.2v-1.6Z" />
        )}
      </svg>
      <span>
        <b>{t(finding.kind)}</b> {finding.says[locale === 'en' ? 'en' : 'zh']}
      </span>
    </span>
  )
}

export const explanationId = (unitId: string, check: string): string => `explain-${unitId}-${check}`

function ExplanationField({ checks, finding }: { checks: FormChecks; finding: UnitFinding }) {
  const t = useTranslations('checks')
  const format = useFormatter()
  const problemText = useProblemText()
  const { autosave } = checks.explanations
  const { state, store } = autosave
  const { unitId, check, about } = finding
  const cell = explanationCell(unitId, check)
  const entry = (state.drafts[cell] ?? state.held[cell])?.entry
  const text = entry?.about === about ? entry.text : ''
  const earlier = entry && entry.about !== about ? entry.text : ''
  const said = finding.explanation
  if (!checks.writable)
    return said === null ? (
      <p className={classes.none}>{t('notExplained')}</p>
    ) : (
      <p className={classes.explanation}>
        {t('explained', {
          text: said.text,
          by: said.byName,
          at: format.dateTime(new Date(said.at), { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      </p>
    )
  const clash = state.clashes[cell]
  const refused = state.refused[cell]
  const id = explanationId(unitId, check)
  return (
    <div className={classes.field}>
      <Textarea
        id={id}
        size="sm"
        label={t('explain')}
        placeholder={t('explainHint')}
        autosize
        minRows={1}
        maxLength={500}
        value={text}
        error={refused ? problemText(refused) : undefined}
        onChange={(event) => store.type(cell, { text: event.currentTarget.value, about })}
        onBlur={() => void store.flush()}
      />
      {earlier !== '' && text === '' ? (
        <p className={classes.earlier}>
          {t('earlier', { text: earlier })}{' '}
          <button
            type="button"
            className={classes.again}
            onClick={() => store.type(cell, { text: earlier, about })}
          >
            {t('again')}
          </button>
        </p>
      ) : null}
      {text !== '' && !(cell in state.drafts) ? <p className={classes.saved}>{t('saved')}</p> : null}
      {clash ? (
        <ConflictChoice
          yours={text}
          theirs={clash.entry.text}
          by={clash.by}
          at={clash.at}
          onKeepMine={() => store.keepMine(cell)}
          onTakeTheirs={() => store.takeTheirs(cell)}
        />
      ) : null}
    </div>
  )
}
