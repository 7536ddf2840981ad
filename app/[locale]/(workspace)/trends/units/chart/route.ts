import { chartFile } from '@/app/_components/charts/chart-file'
import { localeOf } from '@/app/_i18n/locale-of'
import { ask } from '@/app/_trpc/server'
import { allTrends } from '../../_components/all-trends'
import { svgAnswer } from '../../_components/svg-answer'

const COLUMNS = 4
const MANY = 36

/** All units' trends of an indicator as one SVG file, with the same access checks as the page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/trends/units/chart'>,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const [{ locale }, trends] = await Promise.all([
    params,
    ask((api) =>
      api.league.unitTrends({
        indicator: query.get('indicator') ?? undefined,
        plan: query.get('plan') ?? undefined,
      }),
    ),
  ])
  if (trends.indicator === null) return new Response(null, { status: 404 })
  const shown = await allTrends(
    trends,
    { selected: query.get('unit') ?? undefined, sort: query.get('sort') === 'plan' ? 'plan' : 'value' },
    localeOf(locale),
  )
  const panels = shown.panels.map(({ figure, name, latest, verdict }) => ({
    figure,
    head: { name, figure: `${latest} ${verdict}`.trim() },
  }))
  const columns = panels.length > MANY ? 2 * COLUMNS : COLUMNS
  return svgAnswer(chartFile(panels, shown.file, columns), shown.fileName)
}
