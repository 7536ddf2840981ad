import { chartFile } from '@/app/_components/charts/chart-file'
import { localeOf } from '@/app/_i18n/locale-of'
import { ask } from '@/app/_trpc/server'
import { singleTrend } from '../_components/single-trend'
import { svgAnswer } from '../_components/svg-answer'

/** One unit's trend as an SVG file, with the same access checks as the page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/trends/chart'>,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const [{ locale }, trend] = await Promise.all([
    params,
    ask((api) =>
      api.league.trend({
        unit: query.get('unit') ?? undefined,
        indicator: query.get('indicator') ?? undefined,
        plan: query.get('plan') ?? undefined,
      }),
    ),
  ])
  if (trend.unit === null) return new Response(null, { status: 404 })
  const { wide, file, fileName } = await singleTrend(trend, localeOf(locale))
  return svgAnswer(chartFile([{ figure: wide.figure }], file), fileName)
}
