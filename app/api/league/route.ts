import { leagueAnnex } from '@/app/[locale]/(workspace)/league/_components/league-annex'
import { readAddress } from '@/app/[locale]/(workspace)/league/_components/league-address'
import { leagueWords, titleOf } from '@/app/[locale]/(workspace)/league/_components/league-words'
import { localeOf } from '@/app/_i18n/locale-of'
import { attachment, PRIVATE, TYPES, withApi } from '@/app/api/serve-paper'
import { printTables } from '@/server/services/paper/print-tables'

/** The league table that an address shows, as a workbook; `lang` says in which language. */
export async function GET(request: Request): Promise<Response> {
  const asked = new URL(request.url).searchParams
  const { year, plan, view, run, by } = readAddress(Object.fromEntries(asked))
  return withApi(request, async (api) => {
    const league = await api.league.read({ year, plan, view, runId: run, by })
    if (!league.plan) return new Response(null, { status: 404, headers: PRIVATE })
    const words = await leagueWords(league, localeOf(asked.get('lang') ?? ''))
    const file = await printTables(leagueAnnex(league, words))
    return new Response(new Blob([file.slice()]), {
      headers: {
        ...PRIVATE,
        'content-type': TYPES.xlsx,
        ...attachment(titleOf(league, words), `league-${league.view.code}`, 'xlsx'),
      },
    })
  })
}
