import { isOfficesTurn, isUnitsTurn, type ReportStage } from '../report/report'

/** Who a unit's part of a period waits for, in the order in which the office looks at it: its own work first. */
export const waitingOrder = ['review', 'entry', 'signature', 'inspection', 'department'] as const
export type Waiting = (typeof waitingOrder)[number]

export interface UnitProgress {
  stage: ReportStage | null
  /** The unit may still enter and sign: the period is open, or an extension of its own runs. */
  mayAct: boolean
  /** Values that bureaus owe for it and can still enter. */
  departmentMissing: number
  sheetOpen: boolean
}

/** What one unit's part still waits for. A report whose unit can no longer act waits for nobody: it counts as missing. */
export function unitWaits(unit: UnitProgress): Waiting[] {
  const { stage } = unit
  const is: Record<Waiting, boolean> = {
    review: stage !== null && isOfficesTurn(stage),
    entry: unit.mayAct && (stage === 'draft' || stage === 'returned'),
    signature: unit.mayAct && stage === 'awaitingSignature',
    inspection: unit.sheetOpen,
    department: unit.departmentMissing > 0,
  }
  return waitingOrder.filter((one) => is[one])
}

/** Whether a unit let its time pass: what it owed and did not sign counts as missing. */
export function missedIt(unit: Pick<UnitProgress, 'stage' | 'mayAct'>): boolean {
  return unit.stage !== null && isUnitsTurn(unit.stage) && !unit.mayAct
}

/** The rows with what needs the office first; equal ones keep their order. */
export function byAttention<Row extends { waits: readonly Waiting[] }>(rows: readonly Row[]): Row[] {
  const place = ({ waits }: Row) =>
    waits[0] === undefined ? waitingOrder.length : waitingOrder.indexOf(waits[0])
  return [...rows].sort((a, b) => place(a) - place(b))
}
