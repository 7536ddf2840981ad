'use client'

import { Button } from '@mantine/core'
import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { useState } from 'react'
import type { FieldAccount } from '@/app/_components/field/field-types'
import { useField } from '@/app/_components/field/use-field'
import { useOnline } from '@/app/_components/field/use-online'
import { useProblemText } from '@/app/_components/ui/use-problem-text'
import { useTRPCClient } from '@/app/_trpc/client'
import { exportHeld } from './export-held'
import classes from './offline.module.css'
import { readyOffline } from './register-worker'
import { useOffline } from './use-offline'

const MEGABYTE = 1024 * 1024

/** Whether an inspector can go into the field: what was taken along and when, what is not synced yet, and how well this device keeps it. */
export function ReadyPanel({ account, inField = false }: { account: FieldAccount; inField?: boolean }) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  const locale = useLocale()
  const problemText = useProblemText()
  const online = useOnline()
  const { able } = useOffline()
  const { store, sync, state } = useField(account, useTRPCClient())
  const [work, setWork] = useState<'no' | 'busy' | 'failed'>('no')
  const [error, setError] = useState<unknown>(null)
  const open = (list: readonly { state: string }[]) => list.filter((one) => one.state !== 'received').length
  const waits = {
    entries: open(state.entries),
    photos: open(state.photos),
    signatures: open(state.signatures),
  }
  const all = waits.entries + waits.photos + waits.signatures
  const sheets = Object.values(state.sheets)
  const size = (bytes: number) => format.number(bytes / MEGABYTE, { maximumFractionDigits: 0 })

  async function download() {
    setWork('busy')
    setError(null)
    try {
      if (able === 'yes') await readyOffline()
      await sync.download()
      await store.measure(true)
      setWork('no')
    } catch (failure) {
      setError(failure)
      setWork('failed')
    }
  }

  if (able === 'insecure') return <p className={classes.notice}>{t('offline.insecure')}</p>
  if (able === 'unsupported') return <p className={classes.notice}>{t('offline.unsupported')}</p>
  return (
    <section className={classes.panel} aria-label={t('offline.title')}>
      <div className={classes.head}>
        <h2>{t('offline.title')}</h2>
        {state.downloadedAt ? (
          <p className={classes.ready}>
            {t('offline.ready', {
              at: format.dateTime(state.downloadedAt, { dateStyle: 'medium', timeStyle: 'short' }),
              sheets: String(sheets.length),
              lines: String(sheets.reduce((sum, { sheet }) => sum + sheet.lines.length, 0)),
              villages: String(sheets.reduce((sum, { sheet }) => sum + sheet.villages.length, 0)),
            })}
          </p>
        ) : (
          <p className={classes.soft}>{t('offline.notYet')}</p>
        )}
      </div>
      <p className={all > 0 ? classes.waits : classes.soft} role="status">
        {all > 0
          ? t('offline.waits', {
              entries: String(waits.entries),
              photos: String(waits.photos),
              signatures: String(waits.signatures),
            })
          : t('offline.nothingWaits')}
        {state.syncing ? ` ${t('sending')}` : null}
      </p>
      {state.notKept ? <p className={classes.alert}>{t(`notKept.${state.notKept}`)}</p> : null}
      <p className={classes.soft}>
        {state.persisted === null ? null : t(state.persisted ? 'offline.persisted' : 'offline.notPersisted')}{' '}
        {state.room ? t('offline.room', { used: size(state.room.used), all: size(state.room.all) }) : null}
        {state.room && state.room.used / state.room.all > 0.9 ? ` ${t('offline.nearlyFull')}` : null}
      </p>
      {work === 'failed' ? (
        <p role="alert" className={classes.alert}>
          {problemText(error)}
        </p>
      ) : null}
      <div className={classes.buttons}>
        <Button
          variant={state.downloadedAt ? 'default' : 'filled'}
          className={classes.button}
          loading={work === 'busy'}
          disabled={!online}
          onClick={() => void download()}
        >
          {t(state.downloadedAt ? 'offline.again' : 'offline.download')}
        </Button>
        {all > 0 && online ? (
          <Button variant="default" className={classes.button} onClick={() => void sync.run()}>
            {t('sendNow')}
          </Button>
        ) : null}
        {all > 0 ? (
          <Button variant="subtle" className={classes.button} onClick={() => void exportHeld(store)}>
            {t('saveAsFile')}
          </Button>
        ) : null}
        {inField ? null : (
          <a className={classes.link} href={locale === 'en' ? '/en/field' : '/field'}>
            {t('offline.open')}
          </a>
        )}
      </div>
    </section>
  )
}
