/** Working days that a plan may set otherwise than is usual. Left out where they are the usual ones, so that older documents keep their hash. */
export interface PlanDeadlines {
  /** To appeal against a mark, from the day it was made known. */
  appeal?: number | undefined
  /** To confirm a completed sheet or contest it. */
  confirmation?: number | undefined
  /** Past an order's due day, until a leader sees it in red. */
  overdue?: number | undefined
  /** For the units to check the results before they are reviewed; 0: they are not asked. */
  check?: number | undefined
  /** That reviewed results are on notice before they are signed; 0: not at all. */
  notice?: number | undefined
}

export const USUAL_DEADLINES = { appeal: 5, confirmation: 3, overdue: 3, check: 2, notice: 5 } as const
export type DeadlineKind = keyof typeof USUAL_DEADLINES
export const deadlineKinds = Object.keys(USUAL_DEADLINES) as DeadlineKind[]

/** The most working days that one can be. */
export const LONGEST_DEADLINE = 60

/** The fewest: only checking and notice can be left out. */
export const SHORTEST_DEADLINE: Readonly<Record<DeadlineKind, number>> = {
  appeal: 1,
  confirmation: 1,
  overdue: 1,
  check: 0,
  notice: 0,
}

/** Every deadline of a plan. */
export function deadlinesOf(plan: { deadlines?: PlanDeadlines | undefined }): Record<DeadlineKind, number> {
  const own = plan.deadlines ?? {}
  return {
    appeal: own.appeal ?? USUAL_DEADLINES.appeal,
    confirmation: own.confirmation ?? USUAL_DEADLINES.confirmation,
    overdue: own.overdue ?? USUAL_DEADLINES.overdue,
    check: own.check ?? USUAL_DEADLINES.check,
    notice: own.notice ?? USUAL_DEADLINES.notice,
  }
}

/** Only what is otherwise than usual; undefined where nothing is. */
export function unusualDeadlines(all: PlanDeadlines): PlanDeadlines | undefined {
  const unusual = deadlineKinds.flatMap((kind): [DeadlineKind, number][] => {
    const days = all[kind]
    return days === undefined || days === USUAL_DEADLINES[kind] ? [] : [[kind, days]]
  })
  return unusual.length === 0 ? undefined : Object.fromEntries(unusual)
}
