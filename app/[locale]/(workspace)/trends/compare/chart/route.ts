import { localeOf } from '@/app/_i18n/locale-of'
import { ask } from '@/app/_trpc/server'
import { compareFile } from '../../_components/compare/compare-file'
import { svgAnswer } from '../../_components/svg-answer'

/** Units side by side as an SVG file, with the same access checks as the page. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/[locale]/trends/compare/chart'>,
): Promise<Response> {
  const query = new URL(request.url).searchParams
  const units = [...new Set(query.getAll('unit'))]
  // Fewer or more are not side by side: the page says how many.
  if (units.length < 2 || units.length > 4) return new Response(null, { status: 404 })
  const [{ locale }, page] = await Promise.all([
    params,
    ask((api) => api.league.sideBySide({ units, plan: query.get('plan') ?? undefined })),
  ])
  if (page.plan === null) return new Response(null, { status: 404 })
  const { svg, name } = await compareFile(page, localeOf(locale))
  return svgAnswer(svg, name)
}
