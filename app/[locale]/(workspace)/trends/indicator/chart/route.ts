import { localeOf } from '@/app/_i18n/locale-of'
import { ask } from '@/app/_trpc/server'
import { funnelFile } from '../../_components/indicator/funnel-file'
import { svgAnswer } from '../../_components/svg-answer'

/** An indicator's funnel as an SVG file, with the same access checks as the page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/trends/indicator/chart'>,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const [{ locale }, page] = await Promise.all([
    params,
    ask((api) =>
      api.league.indicator({
        indicator: query.get('indicator') ?? undefined,
        period: query.get('period') ?? undefined,
        plan: query.get('plan') ?? undefined,
      }),
    ),
  ])
  const file = page.indicator === null ? null : await funnelFile(page, localeOf(locale))
  return file ? svgAnswer(file.svg, file.name) : new Response(null, { status: 404 })
}
