import { useTranslations } from 'next-intl'
import classes from './interfaces.module.css'

/** How a system sends, in short; the description has the rest. */
export function HowTo() {
  const t = useTranslations('interfaces')
  return (
    <section className={classes.section}>
      <h2>{t('howTo')}</h2>
      <p>
        {t('howToText')} {t('limits', { rows: '2000' })}{' '}
        <a href="/api/v1/openapi.json" target="_blank" rel="noreferrer">
          {t('document')}
        </a>
      </p>
      <pre className={classes.code} tabIndex={0} aria-label={t('howTo')}>
        {`POST /api/v1/values
Authorization: Bearer mjk_…
Idempotency-Key: 0199f2c4-7a51-7c3e-9d52-6f1a2b3c4d5e
Content-Type: application/json`}
      </pre>
    </section>
  )
}
