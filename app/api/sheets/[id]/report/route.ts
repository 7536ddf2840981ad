import { sheetPaper } from '@/app/[locale]/(workspace)/inspections/_components/report/sheet-paper'
import { paperSpeaker } from '@/app/_components/papers/paper-speaker'
import { servePaper } from '@/app/api/serve-paper'

/** The report of one completed sheet. */
export async function GET(
  request: Request,
  { params }: RouteContext<'/api/sheets/[id]/report'>,
): Promise<Response> {
  const { id } = await params
  return servePaper(request, async (api) => {
    const report = await api.sheets.report({ id })
    const speaker = await paperSpeaker('zh-CN')
    const { unit, period, completedAt } = report.sheet
    return {
      paper: sheetPaper(speaker, report),
      photos: report.photos.map(({ file }) => file),
      at: completedAt ?? new Date(0),
      name: speaker.t('sheet.file', { unit: speaker.name(unit), period: speaker.name(period) }),
      plainName: `inspection-${period.code}-${unit.code}`,
    }
  })
}
