import { sheetPaper } from '@/app/[locale]/(workspace)/inspections/_components/report/sheet-paper'
import { paperSpeaker } from '@/app/_components/papers/paper-speaker'
import { servePaper } from '@/app/api/serve-paper'
import { civilDay } from '@/server/domain/period/civil-day'

/** The report of one completed sheet. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/sheets/[id]/report'>,
): Promise<Response> {
  const { id } = await params
  return servePaper(request, async (api) => {
    const report = await api.sheets.report({ id })
    const speaker = await paperSpeaker('zh-CN')
    const { unit, period, round, completedAt } = report.sheet
    const at = completedAt ?? new Date(0)
    const day = civilDay(at)
    return {
      paper: sheetPaper(speaker, report),
      photos: report.photos.map(({ file }) => file),
      at,
      name: speaker.t('sheet.file', {
        unit: speaker.name(unit),
        period: speaker.name(period),
        round: round.name || speaker.inspections(`kinds.${round.kind}`),
        day,
      }),
      plainName: `inspection-${period.code}-${unit.code}-${round.kind}-${day}`,
    }
  })
}
