'use client'

import { useTranslations } from 'next-intl'
import { useEffect, useState } from 'react'
import { SaveState } from '@/app/_components/ui/autosave/save-state'
import { useBarHeight } from '@/app/_components/ui/use-bar-height'
import { useSaveKey } from '@/app/_components/ui/use-save-key'
import type { Finding } from '@/server/domain/plan/document/check-document'
import { DraftProvider } from './draft-context'
import { Findings } from './findings'
import { Outline } from './outline'
import { PartPanel } from './part-panel'
import { WorkBar } from './work-bar'
import { type DraftPage, useDraft } from './use-draft'
import classes from './workshop.module.css'

const PANEL = 'part'
const ONE_COLUMN = '(max-width: 719px)'

/** Where a plan is written: its contents on the left, the part being written in the middle, what stands against it. */
export function Workshop({
  page,
  userId,
  part,
}: {
  page: DraftPage
  userId: string
  part: string | undefined
}) {
  const t = useTranslations('workshop')
  const work = useDraft(page, userId)
  const [selected, setSelected] = useState(part ?? 'settings')
  const [field, setField] = useState<string | null>(null)
  const measure = useBarHeight()
  useSaveKey(work.autosave.store.flush, work.writable)
  const { undo, redo } = work
  const [said, setSaid] = useState<string | null>(null)
  const back = (step: typeof undo) => {
    const done = step?.()
    if (!done) return
    setSaid(
      [
        t('undone', { what: done.what }),
        done.skipped > 0 ? t('undoSkipped', { count: String(done.skipped) }) : null,
      ]
        .filter(Boolean)
        .join(' '),
    )
  }
  const select = (key: string, wanted: string | null = null) => {
    setSelected(key)
    setField(wanted)
    // The part stands in the address, so that it can be come back to and sent to somebody.
    const url = new URL(location.href)
    url.searchParams.set('part', key)
    history.replaceState(history.state, '', url)
    // In one column what was chosen stands below the contents.
    if (matchMedia(ONE_COLUMN).matches) document.getElementById(PANEL)?.scrollIntoView()
  }
  useEffect(() => {
    if (field === null) return
    const [first = ''] = field.split(/[.[]/)
    const place = document.getElementById(`field-${first}`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus()
  }, [field, selected])
  const go = (finding: Finding) => {
    const { key, field: wanted } = finding
    select(
      key.startsWith('unit/')
        ? 'unit'
        : key.startsWith('target/')
          ? `indicator/${key.split('/')[1] ?? ''}`
          : key,
      wanted,
    )
  }
  return (
    <DraftProvider value={work}>
      <div
        onKeyDown={(event) => {
          const { target } = event
          const types = target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement
          if (types || event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          back(event.shiftKey ? redo : undo)
        }}
      >
        <div ref={measure} className={classes.bar}>
          <SaveState autosave={work.autosave} before={null} />
          <WorkBar
            draft={page.draft}
            onUndo={undo ? () => back(undo) : null}
            onRedo={redo ? () => back(redo) : null}
          />
          {said ? (
            <span role="status" className={classes.soft}>
              {said}
            </span>
          ) : null}
        </div>
        <div className={classes.columns}>
          <Outline selected={selected} findings={work.findings} onSelect={select} />
          <div id={PANEL}>
            <PartPanel draftId={page.draft.id} selected={selected} onSelect={select} />
          </div>
          <Findings onGo={go} />
        </div>
      </div>
    </DraftProvider>
  )
}
