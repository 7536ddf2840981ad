/**
 * Whether an observation counts now. One that came after the sheet was completed doesn't as long as that completion stands;
 * given back, the sheet takes it up.
 */
export function countsNow(seen: { cameAfter: Date | null }, sheet: { completedAt: Date | null }): boolean {
  return seen.cameAfter === null || seen.cameAfter.getTime() !== sheet.completedAt?.getTime()
}
