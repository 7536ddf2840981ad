import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { Choices } from '@/app/_components/ui/choices'
import { Empty } from '@/app/_components/ui/empty'
import { fixed } from '@/app/_components/ui/figures'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { RaiseTable } from '../_components/raise/raise-table'

type Props = PageProps<'/[locale]/marks/raise'>

/** Asked once for the page and its title. */
const readOnce = cache((unit: string | undefined, plan: string | undefined) =>
  ask((api) => api.league.raise({ unit, plan })),
)

async function read({ searchParams }: Props) {
  const query = await searchParams
  const text = (key: string) => (typeof query[key] === 'string' && query[key] !== '' ? query[key] : undefined)
  return readOnce(text('unit'), text('plan'))
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [page, t, locale] = await Promise.all([read(props), getTranslations('raise'), getLocale()])
  return { title: page.unit ? t('title', { unit: nameOf(page.unit, locale) }) : t('link') }
}

/** What would raise a unit most: its indicators by the marks that can be gained, each with what that takes. */
export default async function RaisePage(props: Props) {
  const [page, t, locale] = await Promise.all([read(props), getTranslations('raise'), getLocale()])
  if (page.unit === null)
    return (
      <>
        <PageHead title={t('link')} />
        <Empty title={t('none')}>
          <p>{t('noneText')}</p>
        </Empty>
      </>
    )
  const { plan, unit, units, asked, rows } = page
  const told = rows.filter(({ raise }) => raise.gain !== null && raise.gain > 0)
  const [first] = told
  const sum = told.reduce((all, { raise }) => all + (raise.gain ?? 0), 0)
  return (
    <>
      <PageHead
        context={t('context', { owner: nameOf(plan.owner, locale), plan: nameOf(plan, locale) })}
        title={t('title', { unit: nameOf(unit, locale) })}
        finding={
          first
            ? t.rich('finding', {
                first: () => (
                  <a href={`#${first.indicator.code}`}>
                    {first.indicator.code} {nameOf(first.indicator, locale)}
                  </a>
                ),
                gain: fixed(first.raise.gain ?? 0, plan.decimals),
                count: String(told.length),
                sum: fixed(sum, plan.decimals),
              })
            : rows.length > 0
              ? t('findingItems', { count: String(rows.length) })
              : t('findingNone')
        }
      />
      {units.length > 1 ? (
        <Choices
          label={t('units')}
          choices={units.map((each) => ({
            key: each.code,
            text: nameOf(each, locale),
            href: `/marks/raise?${new URLSearchParams({ unit: each.code, ...(asked === null ? {} : { plan: asked }) }).toString()}`,
            current: each.code === unit.code,
          }))}
        />
      ) : null}
      <RaiseTable page={page} />
    </>
  )
}
