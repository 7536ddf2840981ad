'use client'

import { useTranslations } from 'next-intl'
import { exportHeld } from './export-held'
import { useOffline } from './use-offline'
import classes from './offline.module.css'
import type { SheetWork } from '../use-sheet'

/** Said over a sheet only where something is wrong with keeping it here: no safe connection, a browser that keeps nothing, a full one. */
export function OfflineNotice({ work }: { work: Pick<SheetWork, 'state' | 'store'> }) {
  const t = useTranslations('inspections')
  const { able } = useOffline()
  const { notKept, room } = work.state
  const nearlyFull = room !== null && room.used / room.all > 0.9
  if (notKept === null && able !== 'insecure' && !nearlyFull) return null
  return (
    <div className={classes.notice} role="note">
      {able === 'insecure' ? <p>{t('offline.insecure')}</p> : null}
      {nearlyFull && notKept === null ? <p>{t('offline.nearlyFull')}</p> : null}
      {notKept === null ? null : (
        <p role="alert">
          {t(`notKept.${notKept}`)}{' '}
          <button type="button" className={classes.link} onClick={() => void exportHeld(work.store)}>
            {t('saveAsFile')}
          </button>
        </p>
      )}
    </div>
  )
}
