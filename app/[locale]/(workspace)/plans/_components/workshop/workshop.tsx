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
import { OthersHere } from './others-here'
import { PartKeys } from './part-keys'
import { PartPanel } from './part-panel'
import { WorkBar } from './work-bar'
import { type DraftPage, useDraft } from './use-draft'
import { useOthers } from './use-others'
import classes from './workshop.module.css'

const PANEL = 'part'

interface Opened {
  key: string
  /** Another one with every opening. */
  visit: number
  /** The field that is to be focused. */
  field: string | null
}

/** The part stands in the address, so that it can be come back to and sent to somebody. */
function keepInAddress(key: string) {
  const url = new URL(location.href)
  url.searchParams.set('part', key)
  history.replaceState(history.state, '', url)
}

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
  const [opened, setOpened] = useState<Opened>({ key: part ?? 'settings', visit: 0, field: null })
  const selected = opened.key
  const measure = useBarHeight()
  useSaveKey(work.autosave.store.flush, work.writable)
  const { undo, redo } = work
  const others = useOthers(page, selected, work)
  const [said, setSaid] = useState<string | null>(null)
  const back = (step: typeof undo) => {
    const done = step?.(renamed)
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
    setOpened(({ visit }) => ({ key, visit: visit + 1, field: wanted }))
    keepInAddress(key)
    // In one column what was chosen stands below the contents.
    if (matchMedia(ONE_COLUMN).matches) document.getElementById(PANEL)?.scrollIntoView()
  }
  /** A part that only got another code stays open as it is, with the focus where it was. */
  const renamed = (from: string, to: string) => {
    if (selected !== from) return
    setOpened((now) => ({ ...now, key: to, field: null }))
    keepInAddress(to)
  }
  useEffect(() => {
    if (opened.field === null) return
    const [first = ''] = opened.field.split(/[.[]/)
    const place =
      document.getElementById(`field-${first}`) ??
      document.querySelector<HTMLElement>(`#${PANEL} :is(input, textarea, button)`)
    place?.scrollIntoView({ block: 'center' })
    place?.focus()
  }, [opened])
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
          <OthersHere others={others} />
        </div>
        <PartKeys selected={selected} onSelect={select} />
        <div className={classes.columns}>
          <Outline selected={selected} findings={work.findings} onSelect={select} />
          <div id={PANEL}>
            <PartPanel
              draftId={page.draft.id}
              selected={selected}
              visit={opened.visit}
              onSelect={select}
              onRenamed={renamed}
            />
          </div>
          <Findings onGo={go} />
        </div>
      </div>
    </DraftProvider>
  )
}
