/** Of every indicator the marks of its latest period among those counted, in their order, that it was due in. */
export function latestDue<Mark extends { indicatorCode: string; periodCode: string; status: string }>(
  marks: readonly Mark[],
  periods: readonly string[],
): Mark[] {
  const latest = new Map<string, number>()
  for (const { indicatorCode, periodCode, status } of marks)
    if (status === 'scored' || status === 'missing')
      latest.set(indicatorCode, Math.max(latest.get(indicatorCode) ?? -1, periods.indexOf(periodCode)))
  return marks.filter(
    ({ indicatorCode, periodCode }) =>
      periods.includes(periodCode) && latest.get(indicatorCode) === periods.indexOf(periodCode),
  )
}
