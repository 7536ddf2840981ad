import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Empty } from '@/app/_components/ui/empty'
import { Interactive } from '@/app/_components/ui/interactive'
import { PageHead } from '@/app/_components/ui/page-head'
import { nameOf } from '@/app/_i18n/name-of'
import { ask } from '@/app/_trpc/server'
import { CreateToken } from './_components/create-token'
import { exampleOf } from './_components/example-of'
import { HowTo } from './_components/how-to'
import { TokenTable } from './_components/token-table'
import { TryOut } from './_components/try-out'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('interfaces')
  return { title: t('title') }
}

/** The keys of a bureau's systems, how they send, and a place to try it; all bureaus' keys for who watches over access. */
export default async function InterfacesPage() {
  const [{ actor, tokens, grid }, t, locale] = await Promise.all([
    ask(async (api) => {
      const actor = await api.account.read()
      return {
        actor,
        tokens: await api.apiTokens.list(),
        grid: actor.role === 'department' ? await api.departmentValues.read({}) : null,
      }
    }),
    getTranslations('interfaces'),
    getLocale(),
  ])
  const inUse = tokens.filter(({ state }) => state === 'active')
  const active = String(inUse.length)
  return (
    <Interactive areas={['interfaces', 'entry']}>
      <PageHead
        context={nameOf(actor.unit, locale)}
        title={t('title')}
        finding={
          tokens.length === 0
            ? t('findingNone')
            : grid
              ? t('finding', { active })
              : t('findingAll', { active, units: String(new Set(inUse.map(({ unit }) => unit.id)).size) })
        }
        actions={grid ? <CreateToken indicators={grid.indicators} units={grid.units} /> : null}
      />
      {tokens.length === 0 ? (
        <Empty title={t('empty')}>
          <p>{t(grid ? 'emptyText' : 'emptyAll')}</p>
        </Empty>
      ) : (
        <TokenTable tokens={tokens} showBureau={!grid} />
      )}
      {grid ? (
        <>
          <HowTo />
          <TryOut example={exampleOf(grid)} />
        </>
      ) : null}
    </Interactive>
  )
}
