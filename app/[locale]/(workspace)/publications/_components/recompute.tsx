import { getTranslations } from 'next-intl/server'
import { Link } from '@/app/_i18n/navigation'
import classes from './publications.module.css'

/** How anybody checks a publication, with the commands as they are. */
export async function Recompute({ file }: { file: string }) {
  const t = await getTranslations('publications.recompute')
  return (
    <section className={classes.recompute}>
      <h2>{t('title')}</h2>
      <p>{t('file')}</p>
      <pre>
        <code>{`sha256sum ${file}`}</code>
      </pre>
      <p>{t('run')}</p>
      <pre>
        <code>{`npm run verify -- ${file}`}</code>
      </pre>
      <p>
        <Link href="/publications/verify">{t('browser')}</Link>
      </p>
    </section>
  )
}
