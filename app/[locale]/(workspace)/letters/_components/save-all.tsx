'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useEffect, useState, useSyncExternalStore } from 'react'
import type { SavingStage } from './letters-saving'
import classes from './letters.module.css'
import { savingOf } from './saving-of'
import type { Listed } from './zip-letters'

/** All letters as one file, made one after the other: says how far it is, goes on when the page is left, can be stopped. */
export function SaveAll({
  planId,
  letters,
  year,
}: {
  planId: string
  letters: readonly Listed[]
  year: number
}) {
  const t = useTranslations('letters')
  const [saving] = useState(() => savingOf(planId, t('zipName', { year: String(year) })))
  const stage = useSyncExternalStore(saving.subscribe, saving.snapshot, saving.serverSnapshot)
  const busy = stage.is === 'saving'
  useEffect(() => {
    if (!busy) return
    // Another page of the product may be gone to; closing the tab would end it.
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault()
    }
    window.addEventListener('beforeunload', warn)
    return () => {
      window.removeEventListener('beforeunload', warn)
    }
  }, [busy])
  return (
    <>
      {busy ? (
        <Button variant="default" onClick={saving.stop}>
          {t('stop')}
        </Button>
      ) : (
        (['pdf', 'docx'] as const).map((format) => (
          <Button key={format} variant="default" onClick={() => void saving.start(letters, format)}>
            {t(`saveAll.${format}`)}
          </Button>
        ))
      )}
      {stage.is === 'saving' ? (
        <progress
          className={classes.progress}
          max={stage.count}
          value={stage.done}
          aria-label={t(`saveAll.${stage.format}`)}
        />
      ) : null}
      <span role="status" className={classes.soft}>
        <StageText stage={stage} />
      </span>
      {stage.is === 'saved' ? (
        <button type="button" className={classes.again} onClick={saving.again}>
          {t('saveAgain')}
        </button>
      ) : null}
    </>
  )
}

function StageText({ stage }: { stage: SavingStage }) {
  const t = useTranslations('letters')
  switch (stage.is) {
    case 'saving':
      return t('saving', { done: String(stage.done + 1), count: String(stage.count) })
    case 'saved':
      return t('saved', { count: String(stage.count) })
    case 'stopped':
      return t('stopped')
    case 'failed':
      return t('saveFailed', { unit: stage.name })
    default:
      return ''
  }
}
