import type { Metadata } from 'next'
import { getFormatter, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { startText } from '../_components/bulletin/begin-text'
import { bulletinSpeaker } from '../_components/bulletin/bulletin-speaker'
import classes from '../_components/bulletin/bulletin.module.css'
import { PlaceholderList } from '../_components/bulletin/placeholder-list'
import { TemplateForm } from '../_components/bulletin/template-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('bulletins')
  return { title: t('templateTitle') }
}

/** The text that the owner's bulletins begin with, what it may leave open, and who changed it. */
export default async function BulletinTemplatePage() {
  const [{ template, versions }, t, format, speaker] = await Promise.all([
    ask((api) => api.bulletins.template()),
    getTranslations('bulletins'),
    getFormatter(),
    bulletinSpeaker('zh-CN'),
  ])
  const at = (moment: Date) => format.dateTime(moment, { dateStyle: 'medium', timeStyle: 'short' })
  return (
    <>
      <PageHead
        context={
          <>
            <Link href="/publications">{t('publication')}</Link> · {t('templateContext')}
          </>
        }
        title={t('templateTitle')}
        finding={
          template
            ? t('templateFinding', {
                version: String(template.version),
                by: template.byName,
                at: at(template.at),
              })
            : t('templateDefault')
        }
      />
      <section className={classes.section}>
        <Interactive areas={['bulletins', 'entry']}>
          <TemplateForm
            key={template?.version ?? 0}
            begin={template?.text ?? startText(speaker)}
            version={template?.version ?? 0}
          />
        </Interactive>
      </section>
      <section className={classes.section}>
        <h2 id="placeholders">{t('placeholders')}</h2>
        <p>{t('placeholdersText')}</p>
        <PlaceholderList />
      </section>
      {versions.length > 0 ? (
        <section className={classes.section}>
          <h2>{t('versions')}</h2>
          <ol className={classes.versions} reversed>
            {versions.map((one) => (
              <li key={one.version}>
                {t('version', { version: String(one.version) })} ·{' '}
                {t('madeBy', { by: one.byName, at: at(one.at) })}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </>
  )
}
