import { useFormatter, useTranslations } from 'next-intl'
import classes from './never-came.module.css'
import type { Sheet } from './use-sheet'

/** Devices that told of more entries than they sent: still in the field, lost or wiped. */
export function NeverCame({ devices }: { devices: Sheet['neverCame'] }) {
  const t = useTranslations('inspections')
  const format = useFormatter()
  if (devices.length === 0) return null
  return (
    <div className={classes.note} role="note">
      {devices.map((device) => (
        <p key={device.deviceId}>
          {t('neverCame', {
            device: device.deviceName,
            by: device.userName,
            count: String(device.count),
            at: format.dateTime(device.heardAt, { dateStyle: 'short', timeStyle: 'short' }),
          })}
        </p>
      ))}
    </div>
  )
}
