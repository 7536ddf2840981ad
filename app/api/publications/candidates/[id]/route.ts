import { leagueAnnex } from '@/app/[locale]/(workspace)/league/_components/league-annex'
import { leagueWords } from '@/app/[locale]/(workspace)/league/_components/league-words'
import {
  ownAnnex,
  unpublishedWords,
} from '@/app/[locale]/(workspace)/publications/_components/unpublished-annex'
import { localeOf } from '@/app/_i18n/locale-of'
import { nameOf } from '@/app/_i18n/name-of'
import { attachment, PRIVATE, TYPES, withApi } from '@/app/api/serve-paper'
import { canonicalJson } from '@/server/domain/audit/canonical-json'
import { printTables } from '@/server/services/paper/print-tables'

/**
 * What is on its way to being published, as files of what the reader may see: `?format=json`, the whole document, to be computed
 * again; `xlsx`, the table where it is on notice, and a unit's own marks. Each says that it is not published.
 */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/publications/candidates/[id]'>,
): Promise<Response> {
  const { id } = await params
  const asked = new URL(request.url).searchParams
  const format = asked.get('format')
  return withApi(request, async (api) => {
    if (format === 'json') {
      const { number, document } = await api.candidates.download({ id })
      const plain = `mingji-${document.about.through}-draft-${String(number)}-not-published`
      return new Response(canonicalJson(document), {
        headers: {
          ...PRIVATE,
          'content-type': 'application/json; charset=utf-8',
          ...attachment(plain, plain, 'json'),
        },
      })
    }
    if (format !== 'xlsx') return new Response(null, { status: 404, headers: PRIVATE })
    const page = await api.candidates.read({ id })
    const { candidate, own, view } = page
    const locale = localeOf(asked.get('lang') ?? '')
    const words = await unpublishedWords(candidate, locale)
    const league =
      view === 'all' ? await api.league.read({ runId: candidate.runId, view: candidate.period.code }) : null
    const sheets = [
      ...(own?.marks ? [ownAnnex({ unit: own.unit, marks: own.marks }, words, locale)] : []),
      ...(league?.plan ? leagueAnnex(league, await leagueWords(league, locale)).sheets : []),
    ]
    // Nobody has anything to check before the units are asked, and nothing is left to be once it is withdrawn.
    if (sheets.length === 0) return new Response(null, { status: 404, headers: PRIVATE })
    const file = await printTables({ sheets: [words.mark, ...sheets] })
    return new Response(new Blob([file.slice()]), {
      headers: {
        ...PRIVATE,
        'content-type': TYPES.xlsx,
        ...attachment(
          words.fileName(nameOf(candidate.period, locale)),
          `draft-${String(candidate.number)}-not-published`,
          'xlsx',
        ),
      },
    })
  })
}
