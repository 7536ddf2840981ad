import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import table from '@/app/_components/ui/table.module.css'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { civilDay } from '@/server/domain/period/civil-day'
import { ChangeUnits } from './_components/change-units'
import { CreateUnit } from './_components/create-unit'
import { treeOf } from './_components/unit-tree'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin')
  return { title: t('units') }
}

/** The units as a tree: who stands below whom, under which code, since when. */
export default async function UnitsPage() {
  const [{ units, changes }, t, common, locale, format] = await Promise.all([
    ask(async (api) => ({ units: await api.units.list(), changes: await api.units.changes() })),
    getTranslations('admin'),
    getTranslations('common'),
    getLocale(),
    getFormatter(),
  ])
  const day = (text: string) => format.dateTime(new Date(text), { dateStyle: 'medium', timeZone: 'UTC' })
  const tree = treeOf(units)
  return (
    <>
      <PageHead
        title={t('units')}
        finding={t('unitsFinding', { count: String(units.length) })}
        actions={
          <Interactive areas={['admin', 'entry']}>
            <ChangeUnits units={tree.map(({ unit }) => unit)} today={civilDay(new Date())} />
            <CreateUnit units={tree.map(({ unit }) => unit)} />
          </Interactive>
        }
      />
      <div className={table.scroll}>
        <table className={`${table.table} ${table.whole}`}>
          <thead>
            <tr>
              <th scope="col">{t('unit')}</th>
              <th scope="col">{t('code')}</th>
              <th scope="col">{t('level')}</th>
              <th scope="col">{t('nameEn')}</th>
              <th scope="col">{t('validity')}</th>
            </tr>
          </thead>
          <tbody>
            {tree.map(({ unit, depth }) => (
              <tr key={unit.id}>
                <th scope="row" style={{ paddingLeft: 12 + depth * 24 }}>
                  {unit.name}
                </th>
                <td>{unit.code}</td>
                <td>{common(`level.${unit.level}`)}</td>
                <td lang={locale === 'en' ? undefined : 'en'}>{unit.nameEn ?? '—'}</td>
                <td className={table.nowrap}>
                  {unit.validTo === null
                    ? t('since', { from: day(unit.validFrom) })
                    : t('between', { from: day(unit.validFrom), to: day(unit.validTo) })}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {changes.length === 0 ? null : (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('changes')}</h2>
          <div className={table.scroll}>
            <table className={`${table.table} ${table.whole}`}>
              <thead>
                <tr>
                  <th scope="col">{t('changeOn')}</th>
                  <th scope="col">{t('changeKind')}</th>
                  <th scope="col">{t('changeFrom')}</th>
                  <th scope="col">{t('changeTo')}</th>
                  <th scope="col">{t('changeBasis')}</th>
                  <th scope="col">{t('changeBy')}</th>
                </tr>
              </thead>
              <tbody>
                {changes.map((change) => (
                  <tr key={change.id}>
                    <td className={table.nowrap}>{day(change.effectiveOn)}</td>
                    <td>{t(`change.${change.kind}`)}</td>
                    <td>{format.list(change.content.from.map((unit) => nameOf(unit, locale)))}</td>
                    <td>{format.list(change.content.to.map((unit) => nameOf(unit, locale)))}</td>
                    <td>{change.basis}</td>
                    <td>
                      {change.byName} {format.dateTime(change.at, { dateStyle: 'medium' })}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </section>
      )}
    </>
  )
}
