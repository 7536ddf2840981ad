import { archiveWords } from '@/app/api/archives/archive-words'
import { attachment, PRIVATE, withApi } from '@/app/api/serve-paper'

/** A year's archive as it is being made. It is recorded as made, so that no other site may ask for it. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/archives/[year]'>,
): Promise<Response> {
  const { year } = await params
  const from = request.headers.get('sec-fetch-site')
  if (from !== null && from !== 'same-origin' && from !== 'none')
    return new Response(null, { status: 403, headers: PRIVATE })
  return withApi(request, async (api) => {
    const words = await archiveWords()
    const stream = await api.archives.make({ year: Number(year), words })
    return new Response(stream, {
      headers: {
        ...PRIVATE,
        'content-type': 'application/zip',
        ...attachment(`目标管理责任制考核档案${year}`, `mingji-archive-${year}`, 'zip'),
      },
    })
  })
}
