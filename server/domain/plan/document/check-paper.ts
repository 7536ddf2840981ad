import { hasFigure } from '../../inspection/recount/recount'
import { addsUp } from '../../village/adds-up'
import type { Finding, FindingCode, Registry } from './check-document'
import { partKey } from './parts'
import type { DocumentIndicator, DocumentSheetItem, PlanDocument } from './plan-document'
import { pointsByGroup } from './points'

type Found = (
  key: string,
  code: FindingCode,
  more?: { field?: string; data?: Finding['data']; severity?: Finding['severity'] },
) => void

/** What a plan lacks or contradicts apart from what the engine itself refuses. */
export function checkPaper(document: PlanDocument, registry: Registry): Finding[] {
  const findings: Finding[] = []
  const found: Found = (key, code, { field, data, severity } = {}) =>
    findings.push({ key, field: field ?? null, code, data: data ?? {}, severity: severity ?? 'error' })
  checkWhole(document, found)
  checkUnits(document, registry, found)
  checkPeriods(document, found)
  for (const indicator of document.indicators) checkIndicator(document, registry, indicator, found)
  return findings
}

const settings = partKey('settings')

function checkWhole(document: PlanDocument, found: Found): void {
  const { name, pointsTotal, grades } = document.settings
  if (name.zh.trim() === '') found(settings, 'nameMissing', { field: 'name' })
  if (document.units.length === 0) found(settings, 'noUnits')
  if (document.periods.length === 0) found(settings, 'noPeriods')
  if (document.indicators.length === 0) found(settings, 'noIndicators')
  else
    for (const { group, points } of pointsByGroup(document))
      if (Math.abs(points - pointsTotal) > 1e-9)
        found(settings, 'pointsSum', { field: 'pointsTotal', data: { group, points, wanted: pointsTotal } })
  const weights = document.phases.reduce((sum, { weight }) => sum + weight, 0)
  const whole = [1, 10, 100].some((wanted) => Math.abs(weights - wanted) <= 1e-9)
  if (document.phases.length > 0 && !whole)
    found(settings, 'phaseWeights', {
      data: { sum: Math.round(weights * 1e9) / 1e9 },
      severity: 'warning',
    })
  for (const { code, name } of document.phases) {
    if (name.zh.trim() === '') found(partKey('phase', code), 'nameMissing', { field: 'name' })
    if (!document.periods.some((period) => period.phase === code))
      found(partKey('phase', code), 'phaseWithoutPeriods', { data: { phase: name.zh || code } })
  }
  for (const { code, name } of document.categories) {
    if (name.zh.trim() === '') found(partKey('category', code), 'nameMissing', { field: 'name' })
    if (!document.indicators.some(({ category }) => category === code))
      found(partKey('category', code), 'emptyCategory', { severity: 'warning' })
  }
  grades.forEach(({ from }, at) => {
    const better = grades[at - 1]
    if (better && better.from <= from) found(settings, 'gradesOrder', { field: 'grades' })
  })
}

function checkUnits(document: PlanDocument, registry: Registry, found: Found): void {
  const known = new Set(registry.units.map(({ code }) => code))
  for (const { code } of document.units)
    if (!known.has(code)) found(partKey('unit', code), 'unknownUnit', { data: { unit: code } })
}

function checkPeriods(document: PlanDocument, found: Found): void {
  document.periods.forEach(({ code, name, endsOn, opensOn, dueOn, closesOn }, at) => {
    const key = partKey('period', code)
    if (name.zh.trim() === '') found(key, 'nameMissing', { field: 'name' })
    if (!(opensOn <= dueOn && dueOn <= closesOn)) found(key, 'periodDates')
    const before = document.periods[at - 1]
    if (before && before.endsOn > endsOn)
      found(key, 'periodOrder', { field: 'endsOn', data: { before: before.name.zh || before.code } })
  })
}

function checkIndicator(
  document: PlanDocument,
  registry: Registry,
  indicator: DocumentIndicator,
  found: Found,
): void {
  const key = partKey('indicator', indicator.code)
  const { name, definition, suppliedBy, department, post, scoring } = indicator
  const scored = scoring.rule !== undefined
  if (name.zh.trim() === '') found(key, 'nameMissing', { field: 'name' })
  if (definition.zh.trim() === '')
    found(key, 'definitionMissing', { field: 'definition', severity: 'warning' })
  const due = document.periods.some(
    ({ code, phase }) => scoring.phases.includes(phase) && (scoring.reportedIn?.includes(code) ?? true),
  )
  if (!due) found(key, 'neverDue', { field: 'phases' })
  if (department !== null && !registry.bureaus.some(({ code }) => code === department))
    found(key, 'unknownBureau', { field: 'department', data: { bureau: department } })
  if (suppliedBy === 'department' && department === null) found(key, 'bureauMissing', { field: 'department' })
  if (scored && department === null && post.trim() === '')
    found(key, 'postMissing', { field: 'post', severity: 'warning' })
  if (indicator.byVillage && !(suppliedBy === 'self' && addsUp(scoring)))
    found(key, 'notByVillage', { field: 'byVillage' })
  const items = document.sheetItems.filter((item) => item.indicator === indicator.code)
  if (suppliedBy === 'inspection' && scoring.kind === 'rating' && items.length === 0)
    found(key, 'nobodyScores', { field: 'sheet' })
  for (const item of items) checkRecount(document, indicator, item, found)
  if (items.length > 0 && scoring.kind === 'rating') {
    const points = items.reduce(
      (sum, { scoring: { points } }) => sum + (typeof points === 'number' ? points : 0),
      0,
    )
    const max = scoring.max ?? 100
    if (Math.abs(points - max) > 1e-9)
      found(key, 'sheetPoints', { field: 'sheet', data: { points, max }, severity: 'warning' })
  }
  const { target } = scoring
  if (
    scoring.kind === 'ratio' &&
    (scoring.multiplier ?? 100) === 100 &&
    (scoring.measure ?? 'level') === 'level'
  )
    for (const bound of typeof target === 'number' ? [target] : Array.isArray(target) ? target : [])
      if (bound < 0 || (bound > 100 && indicator.unit.zh.trim() === '%'))
        found(key, 'targetOutOfRange', { field: 'target', data: { target: bound }, severity: 'warning' })
}

/** A line that counts a reported figure again has to name one; where the value of another kind follows from a sheet, all lines do. */
function checkRecount(
  document: PlanDocument,
  { scoring }: DocumentIndicator,
  { indicator, code, recounts, scoring: own }: DocumentSheetItem,
  found: Found,
): void {
  const key = partKey('sheetItem', indicator, code)
  if (recounts === undefined) {
    if (scoring.kind !== 'rating') found(key, 'notARecount', { field: 'recounts', data: { item: code } })
    return
  }
  const data = { item: code, indicator: recounts.indicator }
  const counted = document.indicators.find((one) => one.code === recounts.indicator)
  if (counted === undefined) found(key, 'recountUnknown', { field: 'recounts', data })
  else if (!hasFigure(counted.scoring.kind, recounts.figure))
    found(key, 'recountFigure', { field: 'recounts', data })
  if (own.kind !== 'discrepancy') found(key, 'recountKind', { field: 'kind', data })
}
