import { bulletinAnnex } from '@/app/[locale]/(workspace)/publications/_components/bulletin/bulletin-annex'
import { bulletinPaper } from '@/app/[locale]/(workspace)/publications/_components/bulletin/bulletin-paper'
import { bulletinSpeaker } from '@/app/[locale]/(workspace)/publications/_components/bulletin/bulletin-speaker'
import { attachment, PRIVATE, TYPES, withApi } from '@/app/api/serve-paper'
import { bulletinFormats, printBulletin } from '@/server/services/bulletin/print-bulletin'
import { tellProgress } from '@/server/services/bulletin/progress'

/** A bulletin as it was made, `?format=pdf`, `docx`, or its tables as `xlsx`; in Chinese, the language of the record. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/bulletins/[id]'>,
): Promise<Response> {
  const { id } = await params
  const asked = new URL(request.url).searchParams.get('format') ?? 'pdf'
  const format = bulletinFormats.find((each) => each === asked)
  if (!format) return new Response(null, { status: 404, headers: PRIVATE })
  return withApi(request, async (api) => {
    const bulletin = await api.bulletins.read({ id })
    const file = await tellProgress(id, format, async (at) => {
      at('wording')
      const speaker = await bulletinSpeaker('zh-CN')
      at('setting')
      return printBulletin(format, {
        paper: () => bulletinPaper(speaker, bulletin),
        annex: () => bulletinAnnex(speaker, bulletin),
        at: bulletin.at,
      })
    })
    const { year } = bulletin.facts.plan
    return new Response(new Blob([file.slice()]), {
      headers: {
        ...PRIVATE,
        'content-type': TYPES[format],
        ...attachment(
          bulletin.text.title.replaceAll('｜', ''),
          `bulletin-${String(year)}-${bulletin.facts.period.code}`,
          format,
        ),
      },
    })
  })
}
