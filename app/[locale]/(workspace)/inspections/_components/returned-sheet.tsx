import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import type { ApiOutput } from '@/app/_trpc/client'
import { ConfirmationWords } from './confirmation-words'
import classes from './confirmation.module.css'
import { lineNamer } from './line-namer'
import { SheetContext } from './sheet-context'

/** A unit's own sheet that is looked at once more: who gave it back, and what had been said of it. Nothing of what is entered now. */
export async function ReturnedSheet({
  page: { sheet, returned, words, lines },
}: {
  page: NonNullable<ApiOutput['sheets']['returned']>
}) {
  const [t, rounds, locale, format] = await Promise.all([
    getTranslations('inspections'),
    getTranslations('rounds'),
    getLocale(),
    getFormatter(),
  ])
  return (
    <>
      <PageHead
        context={
          <>
            <Link href={`/rounds/${sheet.round.id}`}>{sheet.round.name || rounds('title')}</Link> ·{' '}
            <SheetContext sheet={sheet} />
          </>
        }
        title={
          <>
            {t('sheetTitle', { unit: nameOf(sheet.unit, locale) })}{' '}
            <Badge tone="accent">{t('returnedState')}</Badge>
          </>
        }
        finding={t('returnedHint', {
          by: returned.byName,
          at: format.dateTime(returned.at, { dateStyle: 'medium', timeStyle: 'short' }),
        })}
      />
      <section className={classes.section} aria-labelledby="said">
        <h2 id="said">{t('returnedWords')}</h2>
        {words.length === 0 ? <p>{t('returnedNone')}</p> : null}
        <ConfirmationWords words={words} waits={false} nameOf={lineNamer(lines, locale)} />
      </section>
    </>
  )
}
