/** Values in the order of time → runs of neighbours that have one and belong to the same span, as indexes. */
export function runsOf(values: readonly (number | null)[], points: readonly { span: string }[]): number[][] {
  const runs: number[][] = []
  values.forEach((value, at) => {
    if (value === null) return
    const run = runs.at(-1)
    if (run && run.at(-1) === at - 1 && points[at]?.span === points[at - 1]?.span) run.push(at)
    else runs.push([at])
  })
  return runs
}
