import type { Calendar } from '../calendar/working-days'
import { type DueState, dueState } from '../rectification/due-state'
import type { RectificationState } from '../rectification/rectification'
import type { NamedUnit, Statement } from './statement'

interface Order {
  planId: string
  state: RectificationState
  dueOn: string | null
  unit: NamedUnit
}

/**
 * Orders that are due: yellow from their day on, red once they are overdue by as many working days as the plan says. Red first, the
 * longest first.
 */
export function overdueRectifications<Row extends Order>(
  orders: readonly Row[],
  time: { today: string; calendar: Calendar; overdueAfter: (planId: string) => number },
): { overdue: (Row & { due: DueState })[]; statement: Extract<Statement, { is: 'rectifications' }> } {
  const { today, calendar } = time
  const told = orders.flatMap((order) => {
    const due = dueState(order, { today, calendar, overdueAfter: time.overdueAfter(order.planId) })
    return due ? [{ ...order, due }] : []
  })
  const overdue = told
    .filter(({ due }) => due.is !== 'running')
    .toSorted(
      (a, b) =>
        Number(b.due.is === 'overdue') - Number(a.due.is === 'overdue') ||
        b.due.workingDays - a.due.workingDays,
    )
  const red = overdue.filter(({ due }) => due.is === 'overdue').length
  const [first] = overdue
  return {
    overdue,
    statement: {
      is: 'rectifications',
      red,
      yellow: overdue.length - red,
      open: told.length,
      worst: first ? { code: first.unit.code, name: first.unit.name, nameEn: first.unit.nameEn } : null,
    },
  }
}
