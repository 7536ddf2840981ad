import { getTranslations } from 'next-intl/server'
import classes from './sheet-feet.module.css'

/** Only on paper: which run and version this is, and where to sign. */
export async function SheetFeet({ run, version }: { run: number; version: number }) {
  const t = await getTranslations('marks')
  return (
    <footer className={classes.feet}>
      <span>{t('sign.head')}</span>
      <span>{t('sign.office')}</span>
      <span>{t('sign.date')}</span>
      <span className={classes.line}>{t('printed', { run: String(run), version: String(version) })}</span>
    </footer>
  )
}
