import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { ask } from '@/app/_trpc/server'
import classes from '../_components/publications.module.css'
import { VerifyFile } from '../_components/verify-file'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('publications.verify')
  return { title: t('title') }
}

/** Computes a chosen publication again in the reader's own browser. */
export default async function VerifyPage() {
  const [t] = await Promise.all([getTranslations('publications.verify'), ask((api) => api.account.read())])
  return (
    <>
      <PageHead title={t('title')} finding={t('finding')} />
      <Interactive areas={['publications']}>
        <VerifyFile />
      </Interactive>
      <section className={classes.recompute}>
        <p>{t('command')}</p>
        <pre>
          <code>npm run verify -- publication.json</code>
        </pre>
      </section>
    </>
  )
}
