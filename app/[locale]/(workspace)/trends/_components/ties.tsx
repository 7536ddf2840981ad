import { getTranslations } from 'next-intl/server'
import { Choices } from '@/app/_components/ui/choices'

const VIEWS = ['unit', 'units', 'indicator', 'compare', 'map'] as const
type View = (typeof VIEWS)[number]

/** The ways of looking at the same figures, each with what is chosen already. */
export async function Ties({
  current,
  unit,
  indicator,
  plan,
}: {
  current: View
  unit?: string | undefined
  indicator?: string | undefined
  plan?: string | null | undefined
}) {
  const t = await getTranslations('trends.ties')
  const query = (chosen: Record<string, string | undefined>) => {
    const given = Object.entries(chosen).filter((each): each is [string, string] => each[1] !== undefined)
    return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`
  }
  const href: Record<View, string> = {
    unit: `/trends${query({ unit, indicator, plan: plan ?? undefined })}`,
    units: `/trends/units${query({ indicator, unit, plan: plan ?? undefined })}`,
    indicator: `/trends/indicator${query({ indicator, plan: plan ?? undefined })}`,
    compare: `/trends/compare${query({ unit, plan: plan ?? undefined })}`,
    map: `/trends/map${query({ plan: plan ?? undefined })}`,
  }
  return (
    <Choices
      label={t('label')}
      choices={VIEWS.map((view) => ({
        key: view,
        text: t(view),
        href: href[view],
        current: view === current,
      }))}
    />
  )
}
