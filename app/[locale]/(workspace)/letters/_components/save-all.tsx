'use client'

import { Button } from '@mantine/core'
import { useTranslations } from 'next-intl'
import { useRef, useState } from 'react'
import { zipLetters, type Listed } from './zip-letters'
import classes from './letters.module.css'

type Stage =
  { is: 'ready' | 'stopped' } | { is: 'saving' | 'saved'; done: number } | { is: 'failed'; name: string }

/** All letters as one file of PDFs, made one after the other: says how far it is, and can be stopped. */
export function SaveAll({ letters, year }: { letters: readonly Listed[]; year: number }) {
  const t = useTranslations('letters')
  const [stage, setStage] = useState<Stage>({ is: 'ready' })
  const stop = useRef<AbortController | null>(null)
  const save = async () => {
    const controller = new AbortController()
    stop.current = controller
    setStage({ is: 'saving', done: 0 })
    const outcome = await zipLetters(letters, controller.signal, (done) => {
      setStage({ is: 'saving', done })
    })
    if (outcome.is === 'zip') {
      keep(outcome.file, t('zipName', { year: String(year) }))
      setStage({ is: 'saved', done: letters.length })
    } else setStage(outcome)
  }
  const count = String(letters.length)
  return (
    <>
      {stage.is === 'saving' ? (
        <Button
          variant="default"
          onClick={() => {
            stop.current?.abort()
          }}
        >
          {t('stop')}
        </Button>
      ) : (
        <Button variant="default" onClick={() => void save()}>
          {t('saveAll')}
        </Button>
      )}
      {stage.is === 'saving' ? (
        <progress
          className={classes.progress}
          max={letters.length}
          value={stage.done}
          aria-label={t('saveAll')}
        />
      ) : null}
      <span role="status" className={classes.soft}>
        {stage.is === 'saving'
          ? t('saving', { done: String(Math.min(stage.done + 1, letters.length)), count })
          : stage.is === 'saved'
            ? t('saved', { count })
            : stage.is === 'stopped'
              ? t('stopped')
              : stage.is === 'failed'
                ? t('saveFailed', { unit: stage.name })
                : ''}
      </span>
    </>
  )
}

function keep(file: Blob, name: string) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // The browser has taken the file's address by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(link.href)
  })
}
