import { roundPaper } from '@/app/[locale]/(workspace)/rounds/_components/report/round-paper'
import { roundName } from '@/app/[locale]/(workspace)/rounds/_components/round-name'
import { paperSpeaker } from '@/app/_components/papers/paper-speaker'
import { servePaper } from '@/app/api/serve-paper'

/** A round with all its townships in one. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/rounds/[id]/report'>,
): Promise<Response> {
  const { id } = await params
  return servePaper(request, async (api) => {
    const report = await api.rounds.report({ id })
    const speaker = await paperSpeaker('zh-CN')
    return {
      paper: roundPaper(speaker, report),
      photos: [],
      at: report.latest,
      name: speaker.t('round.file', { name: roundName(report.round, speaker.locale) }),
      plainName: `round-${report.round.period.code}`,
    }
  })
}
