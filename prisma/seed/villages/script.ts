import { addDays, moment, nextWorkday, workday } from '../days'
import { longProceedingSteps } from '../proceedings'
import { randomOf } from '../random'
import type { Step } from '../script'
import { clinicCell, villageCells, villageSheet } from './figures'
import { CLOSED, monthsOf, ON_NOTICE, OPEN_MONTH } from './periods'
import { type DemoVillage, villages } from './place'

/** Where the letters stand: one village has words against its own, five have signed theirs. */
const SENT_BACK = { unit: 'yaodong', reason: '本村常年在外人员多,流动人口登记的分母请按月末实际居住核定。' }
const SIGNED: readonly string[] = ['juwei', 'sanhe', 'dongyatou', 'sitai', 'zhuangkuo']

/** Who says in time that its marks are checked; of the others silence counts. */
const CHECKED: readonly string[] = ['sanhe', 'dongyatou', 'sitai', 'zhuangkuo', 'wanzi']
const OBJECTS = {
  unit: 'yaodong',
  indicator: 'A3',
  words: '本村流动人口登记率的分母含已迁出的3户，请按月末实际居住核定。',
}

/** How far the villages are in the open month; the others have not begun. */
const begun: Readonly<Record<string, 'draft' | 'submitted' | 'signed'>> = {
  sanhe: 'submitted',
  luotuobao: 'draft',
  dongyatou: 'signed',
}

const step = (day: string, time: string, by: string, name: string) => ({
  at: moment(day, time),
  by: `sanhe.${by}`,
  name: `sanhe/${name}`,
  owner: 'sanhe' as const,
})

/** Everything that happened in Sanhe's assessment of its villages, in the order of time. */
export function villageScript(): Step[] {
  const months = monthsOf(2026)
  const steps = [
    { ...step('2026-07-06', '09:30', 'office', 'adoptPlan'), do: 'adoptPlan' as const, year: 2026 },
    ...letterSteps(),
    ...months.filter(({ code }) => CLOSED.some((one) => one === code)).flatMap(monthSteps),
    ...months.filter(({ code }) => code === OPEN_MONTH).flatMap(openSteps),
  ]
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime())
}

function letterSteps(): Step[] {
  return [
    { ...step('2026-07-07', '10:00', 'office', 'letters/propose'), do: 'proposeLetters' },
    {
      ...step('2026-07-07', '15:30', 'yaodong.head', 'letters/sendBack'),
      do: 'sendBackLetter',
      ...SENT_BACK,
    },
    {
      ...step('2026-07-08', '09:10', 'leader', 'letters/sign'),
      do: 'signLetters',
      units: villages.flatMap(({ key }) => (key === SENT_BACK.unit ? [] : [key])),
    },
    ...SIGNED.map((key): Step => ({
      ...step(
        '2026-07-09',
        `${hour(key, 'letter')}:${minute(key, 'letter')}`,
        `${key}.head`,
        `letters/${key}/sign`,
      ),
      do: 'signLetters',
      units: [key],
    })),
  ]
}

const lot = (key: string, what: string) => randomOf(`villages/course/${what}/${key}`)
const minute = (key: string, what: string): string => String(10 + lot(key, `${what} minute`).below(50))
const hour = (key: string, what: string): string => String(10 + lot(key, what).below(6))

type Month = ReturnType<typeof monthsOf>[number]

function reportSteps(
  { code, opensOn }: Month,
  village: DemoVillage,
  until: 'draft' | 'submitted' | 'signed',
): Step[] {
  const { key } = village
  const report = { period: code, unit: key }
  const savedOn = workday(addDays(opensOn, 1 + lot(key, code).below(5)))
  const named = (day: string, time: string, by: string, name: string) =>
    step(day, time, `${key}.${by}`, `${code}/${key}/${name}`)
  const steps: Step[] = [
    {
      ...named(savedOn, `09:${minute(key, code)}`, 'reporter', 'save'),
      do: 'saveReport',
      ...report,
      cells: villageCells(village, code)
        .slice(0, until === 'draft' ? 1 : undefined)
        .map((cell) => ({ ...cell, baseVersion: 0 })),
    },
    {
      ...named(savedOn, `14:${minute(key, code)}`, 'reporter', 'submit'),
      do: 'move',
      ...report,
      move: 'submit',
    },
    {
      ...named(nextWorkday(savedOn), `09:${minute(key, code)}`, 'head', 'sign'),
      do: 'move',
      ...report,
      move: 'sign',
    },
  ]
  return steps.slice(0, { draft: 1, submitted: 2, signed: 3 }[until])
}

const clinicStep = ({ code, opensOn }: Month): Step => ({
  ...step(workday(addDays(opensOn, 5)), '16:20', 'clinic', `${code}/clinic/save`),
  do: 'saveBureau',
  period: code,
  cells: villages.map((village) => ({ ...clinicCell(village, code), unit: village.code })),
})

const openStep = ({ code, opensOn }: Month): Step => ({
  ...step(opensOn, '08:40', 'office', `${code}/open`),
  do: 'open',
  period: code,
})

function sheetSteps({ code, opensOn }: Month, village: DemoVillage): Step[] {
  const { key } = village
  const day = workday(addDays(opensOn, 2 + lot(key, `visit ${code}`).below(8)))
  const at = hour(key, `visit ${code}`)
  const sheet = { period: code, unit: key }
  return [
    {
      ...step(day, `${at}:05`, 'inspector', `${code}/${key}/sheet`),
      do: 'saveSheet',
      ...sheet,
      items: villageSheet(village, code),
    },
    { ...step(day, `${at}:20`, 'inspector', `${code}/${key}/sheet/complete`), do: 'completeSheet', ...sheet },
  ]
}

function monthSteps(month: Month): Step[] {
  const { code, dueOn, closesOn } = month
  const on = workday(addDays(closesOn, 2))
  const runStep = `sanhe/${code}/run`
  return [
    openStep(month),
    ...villages.flatMap((village) => reportSteps(month, village, 'signed')),
    clinicStep(month),
    // Villages are visited from August on.
    ...(code === CLOSED[0] ? [] : villages.flatMap((village) => sheetSteps(month, village))),
    { ...step(nextWorkday(dueOn), '10:30', 'office', `${code}/accept`), do: 'acceptAll', period: code },
    { ...step(closesOn, '18:00', 'office', `${code}/close`), do: 'close', period: code },
    { ...step(on, '09:40', 'office', `${code}/run`), do: 'run', period: code },
    ...longProceedingSteps({
      owner: 'sanhe',
      period: code,
      on,
      runStep,
      checked: CHECKED,
      ...(code === ON_NOTICE && { objects: OBJECTS }),
    }),
  ]
}

function openSteps(month: Month): Step[] {
  return [
    openStep(month),
    ...villages.flatMap((village) => {
      const until = begun[village.key]
      return until ? reportSteps(month, village, until) : []
    }),
  ]
}
