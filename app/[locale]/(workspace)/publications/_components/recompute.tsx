import { getTranslations } from 'next-intl/server'
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
      <p>{t('take')}</p>
      <pre>
        <code>{`node -e "console.log(JSON.stringify(JSON.parse(require('fs').readFileSync('${file}')).case))" > case.json`}</code>
      </pre>
      <p>{t('run')}</p>
      <pre>
        <code>npm run score -- case.json --out results.json</code>
      </pre>
    </section>
  )
}
