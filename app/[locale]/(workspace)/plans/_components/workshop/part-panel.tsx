'use client'

import { useTranslations } from 'next-intl'
import { ConflictChoice } from '@/app/_components/ui/conflict-choice'
import { readKey } from '@/server/domain/plan/document/parts'
import type { PartContent, PartKind } from '@/server/domain/plan/document/plan-document'
import { CheckForm } from '../check-editor/check-form'
import { CodeField } from './code-field'
import { ContentText } from './content-text'
import { useDraftWork } from './draft-context'
import { useFindingText } from './finding-text'
import { usePartText } from './findings'
import { IndicatorForm } from './indicator-form'
import { PanelFoot } from './panel-foot'
import { PartHistory } from './part-history'
import { partOrder } from './part-order'
import { SettingsForm } from './settings-form'
import { AdjustmentForm, NameForm, PeriodForm, PhaseForm } from './small-forms'
import { UnitsForm } from './units-form'
import classes from './workshop.module.css'

/** The part that is being written: its form, what stands against it, its history, and a choice where two wrote at once. */
export function PartPanel({
  draftId,
  selected,
  visit,
  onSelect,
  onRenamed,
}: {
  draftId: string
  selected: string
  /** Another one with every opening; the same while a part only gets another code, so that the focus stays where it is. */
  visit: number
  onSelect: (key: string, field: string | null) => void
  onRenamed: (from: string, to: string) => void
}) {
  const t = useTranslations('workshop')
  const { parts, edit, findings, autosave, writable } = useDraftWork()
  const findingText = useFindingText()
  const partText = usePartText()
  if (selected === 'unit')
    return (
      <section className={classes.panel} aria-label={t('sections.unit')}>
        <h2>{t('sections.unit')}</h2>
        <UnitsForm />
        <PanelFoot selected={selected} kind={null} onSelect={onSelect} onRemove={null} />
      </section>
    )
  const read = readKey(selected)
  const content = parts[selected] ?? null
  if (!read || content === null) return <p className={classes.panel}>{t('nothing')}</p>
  const clash = autosave.state.clashes[selected]
  const title = partText(selected)
  const own = findings.filter(({ key }) => key === selected)
  return (
    <section className={classes.panel} aria-label={title}>
      <header className={classes.panelHead}>
        <h2>{title}</h2>
        {read.kind === 'settings' ? null : (
          <CodeField key={visit} kind={read.kind} code={read.codes[0] ?? ''} onRenamed={onRenamed} />
        )}
      </header>
      {clash ? (
        <ConflictChoice
          yours={<ContentText content={content} />}
          theirs={<ContentText content={clash.entry} />}
          by={clash.by}
          at={clash.at}
          onKeepMine={() => autosave.store.keepMine(selected)}
          onTakeTheirs={() => autosave.store.takeTheirs(selected)}
        />
      ) : null}
      {own.length > 0 ? (
        <ul className={classes.own}>
          {own.map((finding, at) => (
            <li key={at} data-tone={finding.severity}>
              {findingText(finding)}
            </li>
          ))}
        </ul>
      ) : null}
      <PartForm
        key={visit}
        draftId={draftId}
        kind={read.kind}
        code={read.codes[0] ?? ''}
        content={content}
        onChange={(next) => edit({ [selected]: next }, title)}
        readOnly={!writable}
      />
      <PanelFoot
        selected={selected}
        kind={read.kind}
        onSelect={onSelect}
        onRemove={
          read.kind === 'settings'
            ? null
            : () => {
                const order = partOrder(parts)
                const at = order.indexOf(selected)
                edit({ [selected]: null }, t('removed', { what: title }))
                onSelect(order[at + 1] ?? order[at - 1] ?? 'settings', 'name')
              }
        }
      />
      <PartHistory
        draftId={draftId}
        part={selected}
        onRestore={(earlier) => edit({ [selected]: earlier }, title)}
      />
    </section>
  )
}

/** The form of a part's kind. Contents were read when they were stored, so that the kind tells what they are. */
function PartForm({
  draftId,
  kind,
  code,
  content,
  onChange,
  readOnly,
}: {
  draftId: string
  kind: PartKind
  code: string
  content: unknown
  onChange: (content: unknown) => void
  readOnly: boolean
}) {
  const props = <Kind extends PartKind>() => ({
    code,
    content: content as PartContent<Kind>,
    onChange: onChange as (content: PartContent<Kind>) => void,
    readOnly,
  })
  switch (kind) {
    case 'settings':
      return <SettingsForm {...props<'settings'>()} />
    case 'category':
    case 'veto':
      return <NameForm {...props<'category'>()} />
    case 'phase':
      return <PhaseForm {...props<'phase'>()} />
    case 'period':
      return <PeriodForm {...props<'period'>()} />
    case 'indicator':
      return <IndicatorForm {...props<'indicator'>()} />
    case 'adjustment':
      return <AdjustmentForm {...props<'adjustment'>()} />
    case 'check':
      return <CheckForm {...props<'check'>()} draftId={draftId} />
    default:
      return null
  }
}
