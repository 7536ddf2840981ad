import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { LetterActions } from '../_components/letter-actions'
import { LetterRecord } from '../_components/letter-record'
import classes from '../_components/letters.module.css'
import { tones, waitsFor } from '../_components/listed'
import { letterPaper } from '../_components/paper/letter-paper'
import { PaperView } from '../_components/paper/paper-view'
import { letterSpeaker } from '../_components/paper/speaker'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('letters')
  return { title: t('letter') }
}

/** One letter as it is printed, with who signed which text, and the place to sign at its end. */
export default async function LetterPage({ params }: PageProps<'/[locale]/letters/[id]'>) {
  const { id } = await params
  const [{ actor, page }, t, locale] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), page: await api.letters.read({ id }) })),
    getTranslations('letters'),
    getLocale(),
  ])
  const speaker = await letterSpeaker(locale)
  const { letter, intact, current, actions } = page
  const { unit, plan } = letter.content
  const open = letter.state === 'proposed' || letter.state === 'signed'
  return (
    <>
      <PageHead
        context={t('contextOne', {
          unit: speaker.word(unit.name),
          plan: speaker.word(plan.name),
          number: String(letter.number),
        })}
        title={
          <>
            {speaker.word(unit.name)} {t('letter')}{' '}
            <Badge tone={tones[letter.state]}>{t(`state.${letter.state}`)}</Badge>
          </>
        }
        finding={
          letter.state === 'proposed'
            ? [t(`waitsFor.${waitsFor(letter)}`), ...(actions.length > 0 ? [t('readFirst')] : [])].join(' · ')
            : undefined
        }
        actions={
          <>
            <Link href={`/letters?plan=${letter.planId}`} className={classes.way}>
              {t('back')}
            </Link>
            {(['pdf', 'docx'] as const).map((format) => (
              <a key={format} href={`/api/letters/${id}?format=${format}`} className={classes.way} download>
                {t(`download.${format}`)}
              </a>
            ))}
          </>
        }
      />
      {intact ? null : (
        <p className={classes.notice} data-tone="alert" role="alert">
          {t('broken')}
        </p>
      )}
      {open && !current ? <p className={classes.notice}>{t('outdated')}</p> : null}
      <PaperView paper={letterPaper(speaker, letter)} />
      {actions.length > 0 ? (
        <Interactive areas={['letters', 'entry']}>
          <LetterActions
            letter={{ id, hash: letter.hash }}
            title={speaker.word(unit.name)}
            actions={actions}
            name={actor.name}
          />
        </Interactive>
      ) : null}
      <LetterRecord page={page} speaker={speaker} />
    </>
  )
}
