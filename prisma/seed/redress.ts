import type { Observation } from '@/server/domain/scoring/case'
import { addDays, moment, nextWorkday, workday } from './days'
import { type DemoSheetEntry, sheetEntries } from './inspected'
import type { DemoPeriod } from './periods'
import { randomOf } from './random'
import type { Deed, Step } from './script'
import { OPEN_PERIOD } from './story'
import { unitOf } from './units'

/** A line of a sheet that the office ordered to be put right, and how far its unit has come. */
interface Ordered {
  period: string
  unit: string
  item: 'notice' | 'meeting' | 'files' | 'residents' | 'visits' | 'room' | 'ledger'
  demand: string
  post: string
  dueOn: string
  course: 'closed' | 'sentBack' | 'verified' | 'answered' | 'issued'
  answer?: string
  verdict?: string
}

/** What was ordered, in the order of time. Everything else that a sheet found was put right while the inspectors stood there. */
export const ordered: readonly Ordered[] = [
  {
    period: '2025Q4',
    unit: 'gucheng',
    item: 'files',
    demand: '补全抽查档案缺项，并对其余档案自查一遍。',
    post: '计生专干',
    dueOn: '2026-02-13',
    course: 'closed',
    answer: '缺项档案已补全；自查又发现并补全6份。',
    verdict: '现场抽查10份，均已补全。',
  },
  {
    period: '2026Q1',
    unit: 'gucheng',
    item: 'files',
    demand: '补全抽查档案缺项，说明上次整改后为何又有缺项。',
    post: '计生专干',
    dueOn: '2026-05-15',
    course: 'closed',
    answer: '已补全；缺项系专干调整、交接不清，现已明确两人分片负责。',
    verdict: '材料齐全，与抽查清单相符。',
  },
  {
    period: '2026Q2',
    unit: 'shagou',
    item: 'notice',
    demand: '更换破损公开栏，四项公示按月更新，留存照片。',
    post: '村务公开专干',
    dueOn: '2026-08-14',
    course: 'closed',
    answer: '已更换公开栏3处，四项公示已补齐，并指定专人按月更新。',
    verdict: '现场查看，公示齐全，内容为当月。',
  },
  {
    period: '2026H1',
    unit: 'bazanggou',
    item: 'visits',
    demand: '建立回访登记，服务后一周内回访，按月自查。',
    post: '卫生院公共卫生科长',
    dueOn: '2026-09-30',
    course: 'verified',
    answer: '已建立回访登记，8月以来的服务均在一周内回访。',
    verdict: '抽查8月记录12份，均在一周内回访。',
  },
  {
    period: '2026Q3',
    unit: 'xiaoxia',
    item: 'residents',
    demand: '对访谈中不清楚政策的村逐户宣讲，并报宣讲记录(只报户数)。',
    post: '宣传专干',
    dueOn: '2026-11-13',
    course: 'answered',
    answer: '已在抽中村开展入户宣讲，覆盖全部在册户数，宣讲记录附后。',
  },
  {
    period: '2026Q3',
    unit: 'gucheng',
    item: 'files',
    demand: '补全抽查档案缺项。',
    post: '计生专干',
    dueOn: '2026-11-06',
    course: 'sentBack',
    answer: '已安排专人补记档案。',
    verdict: '只写了安排，没有写补全了多少份，请补全后再答复。',
  },
  {
    period: '2026Q3',
    unit: 'bazanggou',
    item: 'notice',
    demand: '补齐公开栏缺少的公示，并按月更新。',
    post: '村务公开专干',
    dueOn: '2026-11-06',
    course: 'issued',
  },
]

/** What a leader found and follows. */
const supervised = {
  unit: 'shagou',
  on: '2026-10-29',
  dueOn: '2026-11-20',
  words: '调研时发现，3个村的流动人口登记簿与系统在册数不一致，村干部说不清原因。',
  demand: '逐村核对登记簿与系统，查清原因，书面报告。',
  post: '分管副乡长',
}

/** A line that an inspector first saw wrongly, and that the unit’s head had put right by an appeal before anything was published. */
export const APPEALED = {
  period: '2025Q2',
  unit: 'sanhe',
  item: 'notice',
  words: '督查当日服务、财务、协会三项公示在便民服务大厅入口处，不在室外公开栏，工作人员未带到现场。',
  decision: '经到现场复核，三项公示当日已在大厅公示，支持申诉，改按只缺政策公示计。',
}

/** A mark that a unit's head appealed against in vain. */
const dismissed = {
  period: '2026Q2',
  unit: 'shagou',
  indicator: 'B1',
  words: '有2对夫妇户籍已迁出，不应计入应检对数。',
  decision: '经核对户籍系统，2对夫妇于7月迁出，二季度末仍在册，按口径应计入，不予支持。',
}

const seenWrongly: Observation = { missing: ['policy', 'service', 'finance', 'association'] }

/** What the inspector wrote of the appealed line at first; everything else as it was found. */
export function firstEntries(
  unit: string,
  period: string,
  entries: readonly DemoSheetEntry[],
): DemoSheetEntry[] {
  if (period !== APPEALED.period || unit !== APPEALED.unit) return [...entries]
  return entries.map((entry) =>
    entry.item === APPEALED.item
      ? { ...entry, observation: seenWrongly, reason: '公开栏未见四项公示。' }
      : entry,
  )
}

/** The day on which an inspector visits a unit in a period. */
export const visitOf = (period: string, unit: string, opensOn: string): string =>
  workday(addDays(opensOn, 3 + randomOf(`visit/${period}/${unit}`).below(10)))

const step = (day: string, time: string, by: string, name: string) => ({ at: moment(day, time), by, name })

/** What followed from a period's sheets: orders with their course, what needed none, appeals. */
export function redressSteps({ code, closesOn, opensOn }: DemoPeriod): Step[] {
  const own = ordered.filter(({ period }) => period === code)
  const open = code === OPEN_PERIOD
  const day = open ? '2026-10-20' : closesOn
  return [
    ...own.flatMap((order) => orderSteps(order, workday(day))),
    // What is left of an open period waits for the office.
    ...(open
      ? supervision()
      : [
          {
            ...step(workday(day), '11:30', 'office', `${code}/findings/drop`),
            do: 'dropFindings' as const,
            period: code,
            words: '轻微问题，督查时已当场指正，不另下整改通知。',
          },
        ]),
    ...(code === APPEALED.period ? appealSteps(opensOn) : []),
    ...(code === dismissed.period ? dismissedSteps(closesOn) : []),
  ]
}

function orderSteps({ period, unit, item, course, ...order }: Ordered, on: string): Step[] {
  const what = { period, unit, item }
  const name = (said: string) => `${period}/${unit}/${item}/${said}`
  const take = (
    day: string,
    by: string,
    take: Extract<Deed, { do: 'redress' }>['take'],
    words: string,
  ): Step => ({
    ...step(day, '10:20', by, name(take)),
    do: 'redress',
    ...what,
    take,
    words,
    ...(take === 'order' ? { dueOn: order.dueOn, post: order.post } : {}),
  })
  const inspector = unitOf(unit).group === 'township' ? 'inspector2' : 'inspector'
  const answeredOn = workday(addDays(order.dueOn, -4))
  const judgedOn = nextWorkday(answeredOn)
  const steps: Step[] = [take(on, 'office', 'order', order.demand)]
  if (course === 'issued') return steps
  steps.push(take(answeredOn, `${unit}.reporter`, 'answer', order.answer ?? ''))
  if (course === 'sentBack') steps.push(take(judgedOn, inspector, 'sendBack', order.verdict ?? ''))
  if (course === 'verified' || course === 'closed')
    steps.push(take(judgedOn, inspector, 'verify', order.verdict ?? ''))
  if (course === 'closed') steps.push(take(nextWorkday(judgedOn), 'office', 'close', ''))
  return steps
}

function supervision(): Step[] {
  const { on, ...order } = supervised
  return [{ ...step(on, '15:40', 'leader', '2026/supervised'), do: 'supervise', foundOn: on, ...order }]
}

/** Heard before the quarter was published, so that what was published is what was right. */
function appealSteps(opensOn: string): Step[] {
  const { period, unit, item, words, decision } = APPEALED
  const claim = sheetEntries(unitOf(unit), period).find((entry) => entry.item === item)?.observation
  if (!claim) throw new Error('the appealed line is not on the sheet')
  // The working day after the visit.
  const filed = nextWorkday(visitOf(period, unit, opensOn))
  const heard = nextWorkday(filed)
  const appeal = { period, unit }
  return [
    {
      ...step(filed, '09:10', `${unit}.head`, `${period}/${unit}/appeal`),
      do: 'appeal',
      ...appeal,
      item,
      claim,
      words,
    },
    { ...step(heard, '09:30', 'office2', `${period}/${unit}/appeal/review`), do: 'hear', ...appeal },
    {
      ...step(nextWorkday(heard), '16:00', 'office2', `${period}/${unit}/appeal/decide`),
      do: 'decide',
      ...appeal,
      outcome: 'upheld',
      words: decision,
    },
  ]
}

function dismissedSteps(closesOn: string): Step[] {
  const { period, unit, indicator, words, decision } = dismissed
  const filed = nextWorkday(workday(addDays(closesOn, 3)))
  const heard = nextWorkday(filed)
  const appeal = { period, unit }
  return [
    {
      ...step(filed, '14:10', `${unit}.head`, `${period}/${unit}/appeal`),
      do: 'appeal',
      ...appeal,
      indicator,
      fewer: 2,
      words,
    },
    { ...step(heard, '10:30', 'office2', `${period}/${unit}/appeal/review`), do: 'hear', ...appeal },
    {
      ...step(nextWorkday(heard), '11:00', 'office2', `${period}/${unit}/appeal/decide`),
      do: 'decide',
      ...appeal,
      outcome: 'dismissed',
      words: decision,
    },
  ]
}
