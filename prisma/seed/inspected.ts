import type { Observation } from '@/server/domain/scoring/case'
import { clamp, FIRST_YEAR, random } from './draw'
import type { Random } from './random'
import { fixedCells } from './story'
import type { DemoUnit } from './units'

/** What an inspector enters on one item. */
export interface DemoSheetEntry {
  item: string
  observation: Observation
  reason: string | null
}

/** An inspector's entries on one unit in a period, with the reason wherever marks are lost. */
export function sheetEntries(unit: DemoUnit, period: string): DemoSheetEntry[] {
  const draw = (what: string) => random(unit, period, what)
  const found = clamp(
    unit.found + Math.round((unit.trend * yearsInto(period)) / 2) + draw('found').below(41) - 20,
    500,
    985,
  )
  const lacking = 1000 - found
  const drawnFiles = 22 + draw('files drawn').below(7)
  const asked = unit.villages < 3 ? 10 : 30
  const items: Record<string, Observation> = {
    notice: { missing: without(['policy', 'service', 'finance', 'association'], draw('notice'), lacking) },
    meeting: { value: draw('meeting').below(1000) < lacking / 3 ? 0 : 1 + draw('meetings').below(2) },
    files: {
      numerator: draw('files').successes(drawnFiles, Math.min(990, found + 60)),
      denominator: drawnFiles,
    },
    residents: {
      numerator: draw('residents').successes(asked, Math.min(985, found + 10)),
      denominator: asked,
    },
  }
  if (!isQuarter(period)) Object.assign(items, starredItems(unit, period, found, asked))
  return Object.entries(items).map(([item, generated]) => {
    const observation = fixedCells.get(`${period}/${unit.key}/${item}`) ?? generated
    return { item, observation, reason: reasonFor(item, observation) }
  })
}

const isQuarter = (period: string): boolean => period.charAt(4) === 'Q'

const yearsInto = (period: string): number => Number(period.slice(0, 4)) - FIRST_YEAR

const equipment = ['couch', 'ultrasound', 'pressure', 'scales', 'steriliser', 'cabinet', 'terminal']

function starredItems(
  unit: DemoUnit,
  period: string,
  found: number,
  asked: number,
): Record<string, Observation> {
  const draw = (what: string) => random(unit, period, what)
  const lacking = 1000 - found
  const records = 18 + draw('records').below(8)
  const differs = draw('ledger').below(1000) < lacking / 2
  return {
    visits: { numerator: draw('visits').successes(records, Math.min(990, found + 30)), denominator: records },
    // What a room lacks it lacks for the year.
    room: { missing: without(equipment, random(unit, period.slice(0, 4), 'room'), Math.round(lacking / 2)) },
    ledger: { value: differs ? 20 * (1 + draw('difference').below(60)) : 0 },
    E1: { value: Math.max(40, 110 + Math.round(lacking * 2.2) + draw('E1').below(181) - 90) / 100 },
    F1: { answers: answersOf(asked, found, draw('F1')) },
  }
}

function without(codes: readonly string[], { below }: Random, perMille: number): string[] {
  return codes.filter(() => below(1000) < perMille)
}

/** How many households gave each answer; the better a unit is found, the more are content. */
function answersOf(asked: number, found: number, { below }: Random): Record<string, number> {
  const lacking = 1000 - found
  const [very, soso, no] = [Math.round(found * 0.72), Math.round(lacking * 0.55), Math.round(lacking / 5)]
  const answers = { very: 0, yes: 0, soso: 0, no: 0 }
  for (let household = 0; household < asked; household += 1) {
    const lot = below(1000)
    answers[lot < very ? 'very' : lot < very + soso ? 'soso' : lot < very + soso + no ? 'no' : 'yes'] += 1
  }
  return answers
}

const things: Readonly<Record<string, string>> = {
  policy: '政策',
  service: '服务',
  finance: '财务',
  association: '协会',
  couch: '妇科检查床',
  ultrasound: 'B超机',
  pressure: '血压计',
  scales: '身高体重秤',
  steriliser: '紫外线消毒设备',
  cabinet: '药具柜',
  terminal: '信息采集终端',
}

/** Why an item loses marks, in the inspector's words; null where it loses none. */
function reasonFor(item: string, observation: Observation): string | null {
  if ('missing' in observation) {
    const lacking = observation.missing.map((code) => things[code] ?? code).join('、')
    if (lacking === '') return null
    return item === 'notice'
      ? `公开栏未见${lacking}公示,或内容未更新。`
      : `服务室缺${lacking},或不能正常使用。`
  }
  if ('numerator' in observation) {
    const { numerator, denominator } = observation
    const short = denominator - numerator
    if (short === 0) return null
    if (item === 'files') return `抽查档案${denominator}份,${short}份缺项或字迹无法辨认。`
    if (item === 'visits') return `抽查服务记录${denominator}份,${short}份未在一周内回访。`
    return `访谈${denominator}户,${short}户说不清本户应享的政策。`
  }
  if (item === 'meeting' && 'value' in observation && observation.value === 0)
    return '未见本季度村民自治会议记录。'
  if (item === 'ledger' && 'value' in observation && observation.value > 0)
    return `经费台账与银行流水相差${observation.value}元,经办人未能说明。`
  return null
}
