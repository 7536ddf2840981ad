import { numbered } from '@/app/_components/papers/section'
import type { PaperSpeaker } from '@/app/_components/papers/paper-speaker'
import type { SheetReport } from '@/server/domain/inspection/report/sheet-report'
import type { Paper } from '@/server/domain/paper/paper'
import { confirmationSection, signatureSection } from './closing-sections'
import { entriesSection, recountsSection } from './entry-sections'
import { findingsSection, photosSection } from './proof-sections'
import { marksSection } from './marks-section'

/** A completed sheet's report in words of one language. */
export function sheetPaper(speaker: PaperSpeaker, report: SheetReport): Paper {
  const { t, name } = speaker
  const { sheet } = report
  return {
    head: null,
    title: t('sheet.title', { unit: name(sheet.unit) }),
    under: [t('sheet.under', { period: name(sheet.period), plan: name(sheet.period.plan) })],
    foot: [],
    imprint: [],
    blocks: [
      { is: 'facts', facts: factsOf(speaker, report) },
      ...numbered(speaker, [
        marksSection(speaker, report),
        entriesSection(speaker, report),
        recountsSection(speaker, report),
        photosSection(speaker, report),
        findingsSection(speaker, report),
        confirmationSection(speaker, report),
        signatureSection(speaker, report),
      ]),
    ],
  }
}

function factsOf(speaker: PaperSpeaker, { sheet, villages, raters, sum, corrected }: SheetReport) {
  const { t, name, inspections, day, moment, marks, number } = speaker
  const { round } = sheet
  const team = raters.length > 0 ? raters.map((one) => one.name) : [sheet.inspectorName ?? '']
  const fact = (key: 'unit' | 'round' | 'days' | 'completed' | 'team' | 'villages' | 'result' | 'counts') =>
    t(`sheet.facts.${key}`)
  const of = ({ total, ...one }: typeof sum) => ({
    total: marks(total ?? 0),
    marks: marks(one.marks),
    points: number(one.points),
  })
  const result = sum.total === null ? t('sheet.facts.noResult') : t('sheet.facts.resultText', of(sum))
  return [
    { name: fact('unit'), text: name(sheet.unit) },
    {
      name: fact('round'),
      text: [round.name, inspections(`kinds.${round.kind}`)].filter(Boolean).join(' · '),
    },
    { name: fact('days'), text: t('days', { from: day(round.startsOn), to: day(round.endsOn) }) },
    { name: fact('team'), text: team.join(t('join')) },
    {
      name: fact('villages'),
      text: villages.length === 0 ? t('sheet.facts.wholeUnit') : villages.map(name).join(t('join')),
    },
    {
      name: fact('completed'),
      text: sheet.completedAt
        ? t('sheet.facts.completedBy', { at: moment(sheet.completedAt), by: sheet.inspectorName ?? '' })
        : '',
    },
    {
      name: fact('result'),
      text:
        corrected?.total == null
          ? result
          : t('sheet.facts.resultCorrected', { text: result, ...of(corrected) }),
    },
    { name: fact('counts'), text: t(round.counts ? 'sheet.facts.counting' : 'sheet.facts.notCounting') },
  ]
}
