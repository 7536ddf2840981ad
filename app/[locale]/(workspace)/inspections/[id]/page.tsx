import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Badge } from '@/app/_components/ui/badge'
import { findingsHref } from '@/app/_components/ui/findings-href'
import { Interactive } from '@/app/_components/ui/interactive'
import { PaperLinks } from '@/app/_components/papers/paper-links'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { Link } from '@/app/_i18n/navigation'
import { ask } from '@/app/_trpc/server'
import { can } from '@/server/domain/access/can'
import { settleSheet } from '@/server/domain/inspection/observations/settle-sheet'
import { ClosedHint } from '../_components/closed-hint'
import { Confirmation } from '../_components/confirmation'
import { LateEntries } from '../_components/late-entries'
import { lineNamer } from '../_components/line-namer'
import { NeverCame } from '../_components/never-came'
import { OnlineSheet } from '../_components/online-sheet'
import { PaperFrame } from '../_components/paper-frame'
import { ReopenSheet } from '../_components/reopen-sheet'
import { ReturnedNote } from '../_components/returned-note'
import { ReturnedSheet } from '../_components/returned-sheet'
import { rulesOf } from '../_components/rule-words'
import { standingOf } from '../_components/sheet-group'
import { SheetContext } from '../_components/sheet-context'
import { SheetProof } from '../_components/sheet-proof'
import { SheetLeftover } from '../_components/sheet-leftover'
import { SheetView } from '../_components/sheet-view'
import classes from '../inspections.module.css'

export async function generateMetadata({
  params,
}: PageProps<'/[locale]/inspections/[id]'>): Promise<Metadata> {
  const { id } = await params
  const [{ sheet }, t, locale] = await Promise.all([
    ask(async (api) => (await api.sheets.returned({ id })) ?? (await api.sheets.read({ id }))),
    getTranslations('inspections'),
    getLocale(),
  ])
  return { title: t('sheetTitle', { unit: nameOf(sheet.unit, locale) }) }
}

/** One township's sheet of one round: to fill for its inspector, to read for the others, to send back for the office. */
export default async function SheetPage({ params }: PageProps<'/[locale]/inspections/[id]'>) {
  const { id } = await params
  const returned = await ask((api) => api.sheets.returned({ id }))
  if (returned) return <ReturnedSheet page={returned} />
  const [{ actor, read }, t, locale] = await Promise.all([
    ask(async (api) => ({ actor: await api.account.read(), read: await api.sheets.read({ id }) })),
    getTranslations('inspections'),
    getLocale(),
  ])
  const { sheet, lines, actions } = read
  const unit = nameOf(sheet.unit, locale)
  const by = sheet.inspectorName ?? ''
  const standing = standingOf(sheet)
  const fills = actions.includes('save')
  const rules = rulesOf(lines)
  const finding = fills ? (
    sheet.inspectorId === null ? (
      t('takeHint')
    ) : undefined
  ) : (
    <>
      <ClosedHint sheet={sheet} inspects={actor.role === 'inspector'} />{' '}
      {/* Below a whole sheet and its photos: whoever is asked is led there. */}
      {read.confirming.length > 0 ? (
        <a href="#confirmation">
          {t(read.confirming.includes('uphold') ? 'confirmation.toAnswer' : 'confirmation.toConfirm')}
        </a>
      ) : null}
    </>
  )
  const account = { id: actor.userId, name: actor.name }
  const settled = settleSheet(lines, read.villages, read.heads)
  return (
    <>
      <div className={classes.screen}>
        <PageHead
          context={
            <>
              {can(actor, 'sheet.list') ? <Link href="/inspections">{t('title')}</Link> : t('title')} ·{' '}
              <Link href={findingsHref({ plan: sheet.period.planId, unit: sheet.unit.code })}>
                {t('findings')}
              </Link>{' '}
              · <SheetContext sheet={sheet} />
            </>
          }
          title={
            <>
              {t('sheetTitle', { unit })}{' '}
              <Badge tone={standing === 'completed' ? 'good' : standing === 'under' ? 'accent' : 'plain'}>
                {t(`states.${standing}`)}
              </Badge>
            </>
          }
          finding={finding}
          actions={
            <>
              {sheet.state === 'open' || !can(actor, 'sheet.report') ? null : (
                <PaperLinks href={`/api/sheets/${sheet.id}/report`} what="download" />
              )}
              {actions.includes('reopen') ? (
                <Interactive areas={['inspections', 'entry']}>
                  <ReopenSheet id={sheet.id} version={sheet.version} unit={unit} by={by} />
                </Interactive>
              ) : null}
            </>
          }
        />
      </div>
      {fills ? (
        <Interactive areas={['inspections', 'entry', 'rules']}>
          <OnlineSheet sheet={read} account={account} />
        </Interactive>
      ) : (
        <>
          {actor.role === 'inspector' ? (
            <Interactive areas={['inspections', 'entry']}>
              <SheetLeftover sheet={read} account={account} />
            </Interactive>
          ) : null}
          <ReturnedNote sheet={read} />
          <NeverCame devices={read.neverCame} />
          <LateEntries late={read.late} sheet={read} />
          <PaperFrame sheet={read}>
            <SheetView
              sheet={read}
              settled={settled}
              rules={rules}
              corrections={read.corrections}
              toAppeals={can(actor, 'appeal.read')}
            />
          </PaperFrame>
          <SheetProof sheet={read} />
          <Confirmation read={read} unit={unit} nameOf={lineNamer(lines, locale)} />
        </>
      )}
    </>
  )
}
