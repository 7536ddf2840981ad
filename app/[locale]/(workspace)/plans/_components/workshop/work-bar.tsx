'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { Link } from '@/app/_i18n/navigation'
import { useDraftWork } from './draft-context'
import { DiscardDialog } from './discard-dialog'
import { PublishDialog } from './publish-dialog'
import type { DraftPage } from './use-draft'
import classes from './workshop.module.css'

/** What can be done with the whole draft: taking steps back, other views of it, publishing it, putting it away. */
export function WorkBar({
  draft,
  onUndo,
  onRedo,
}: {
  draft: DraftPage['draft']
  onUndo: (() => void) | null
  onRedo: (() => void) | null
}) {
  const t = useTranslations('workshop')
  const { writable, autosave } = useDraftWork()
  const [asking, setAsking] = useState<'publish' | 'discard' | null>(null)
  if (!writable) return null
  // What was typed within the last second belongs to what is published or put away; sent after it, it would be refused.
  const ask = (what: 'publish' | 'discard') => void autosave.store.flush().then(() => setAsking(what))
  const saved = autosave.unsaved.length === 0
  return (
    <div className={classes.tools}>
      <Button variant="default" disabled={!onUndo} onClick={() => onUndo?.()}>
        {t('undo')}
      </Button>
      <Button variant="default" disabled={!onRedo} onClick={() => onRedo?.()}>
        {t('redo')}
      </Button>
      <Link href={`/plans/drafts/${draft.id}/targets`}>{t('links.targets')}</Link>
      {draft.amends ? (
        <Link href={`/plans/drafts/${draft.id}/difference`}>{t('links.difference')}</Link>
      ) : null}
      <Link href={`/plans/drafts/${draft.id}/trial`}>{t('links.trial')}</Link>
      <a href={`/api/plans/export?draft=${draft.id}&format=xlsx`}>{t('links.exportSheet')}</a>
      <a href={`/api/plans/export?draft=${draft.id}&format=json`}>{t('links.exportJson')}</a>
      <Link href={`/plans/drafts/${draft.id}/import`}>{t('links.importing')}</Link>
      <Button variant="subtle" color="gray" onClick={() => ask('discard')}>
        {t('discard')}
      </Button>
      <Button onClick={() => ask('publish')}>{t('publish')}</Button>
      {asking === 'publish' && saved ? <PublishDialog draft={draft} onClose={() => setAsking(null)} /> : null}
      {asking === 'discard' ? <DiscardDialog draft={draft} onClose={() => setAsking(null)} /> : null}
    </div>
  )
}
