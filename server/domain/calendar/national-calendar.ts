import { addDays, type CalendarKind } from './working-days'

export interface CalendarEntry {
  day: string
  kind: CalendarKind
  name: string
}

export interface NationalYear {
  year: number
  /** The notice of the General Office of the State Council that the days are taken from. */
  source: string
  days: readonly CalendarEntry[]
}

type Holiday = readonly [name: string, from: string, to: string, madeUp: readonly string[]]

const year = (number: number, source: string, holidays: readonly Holiday[]): NationalYear => ({
  year: number,
  source,
  days: holidays
    .flatMap(([name, from, to, madeUp]): CalendarEntry[] => [
      ...rangeOf(`${number}-${from}`, `${number}-${to}`).map((day) => ({
        day,
        kind: 'holiday' as const,
        name,
      })),
      ...madeUp.map((day) => ({ day: `${number}-${day}`, kind: 'makeUp' as const, name })),
    ])
    .sort((a, b) => (a.day < b.day ? -1 : 1)),
})

/** Every day from one to another, both included. */
export function rangeOf(from: string, to: string): string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) days.push(day)
  return days
}

/**
 * The national holidays and the weekend days worked for them, as the State Council's notices name them. A year whose
 * notice is not known here is left out rather than guessed.
 */
export const nationalCalendar: readonly NationalYear[] = [
  year(2024, '国务院办公厅关于2024年部分节假日安排的通知(国办发明电〔2023〕7号,2023年10月25日)', [
    ['元旦', '01-01', '01-01', []],
    ['春节', '02-10', '02-17', ['02-04', '02-18']],
    ['清明节', '04-04', '04-06', ['04-07']],
    ['劳动节', '05-01', '05-05', ['04-28', '05-11']],
    ['端午节', '06-10', '06-10', []],
    ['中秋节', '09-15', '09-17', ['09-14']],
    ['国庆节', '10-01', '10-07', ['09-29', '10-12']],
  ]),
  year(2025, '国务院办公厅关于2025年部分节假日安排的通知(国办发明电〔2024〕12号,2024年11月12日)', [
    ['元旦', '01-01', '01-01', []],
    ['春节', '01-28', '02-04', ['01-26', '02-08']],
    ['清明节', '04-04', '04-06', []],
    ['劳动节', '05-01', '05-05', ['04-27']],
    ['端午节', '05-31', '06-02', []],
    ['国庆节、中秋节', '10-01', '10-08', ['09-28', '10-11']],
  ]),
  year(2026, '国务院办公厅关于2026年部分节假日安排的通知(2025年11月4日,新华社)', [
    ['元旦', '01-01', '01-03', ['01-04']],
    ['春节', '02-15', '02-23', ['02-14', '02-28']],
    ['清明节', '04-04', '04-06', []],
    ['劳动节', '05-01', '05-05', ['05-09']],
    ['端午节', '06-19', '06-21', []],
    ['中秋节', '09-25', '09-27', []],
    ['国庆节', '10-01', '10-07', ['09-20', '10-10']],
  ]),
]
