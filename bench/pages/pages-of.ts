import type { DrawnCounty } from '../county/draw-county'

export type Person = 'office' | 'leader' | 'inspector' | 'health' | 'reporter' | 'head'

/** Every page that reads from the record, with somebody who may open it, in one county. */
export function pagesOf(county: DrawnCounty): { page: string; as: Person; path: string }[] {
  const { runId, code } = county
  const unit = `${code}0001`
  const mark = (indicator: string) => `/marks/${runId}/${unit}/2026Q1/${indicator}`
  const page = (name: string, as: Person, path: string) => ({ page: name, as, path })
  return [
    page('league', 'leader', '/league'),
    page('league, to date', 'leader', '/league?year=2026&view=toDate'),
    page('league of a run', 'office', `/league?run=${runId}`),
    page('league by group', 'leader', '/league?by=group'),
    page('marks of a unit', 'leader', `/marks/${runId}/${unit}`),
    page('marks of one’s own unit', 'reporter', `/marks/${runId}/${unit}`),
    page('mark explained, own report', 'leader', mark('B1')),
    page('mark explained, bureau’s value', 'reporter', mark('A2')),
    page('mark explained, inspection', 'inspector', mark('G1')),
    page('trend', 'leader', '/trends'),
    page('trend of an indicator', 'leader', `/trends?unit=${unit}&indicator=B2`),
    page('trends of all units', 'leader', '/trends/units?indicator=B1'),
    page('heat map', 'leader', '/trends/map'),
    page('township', 'leader', `/townships/${unit}`),
    page('publications', 'leader', '/publications'),
    page('periods', 'office', '/periods'),
    page('progress of an open period', 'office', `/periods/${county.openPeriodId}`),
    page('progress of a closed period', 'office', `/periods/${county.closedPeriodId}`),
    page('reports to accept', 'office', `/periods/${county.openPeriodId}/accept`),
    page('two runs compared', 'office', `/periods/${county.closedPeriodId}/runs`),
    page('before publishing', 'office', `/periods/${county.closedPeriodId}/publish`),
    page('reports, office', 'office', '/reports'),
    page('reports, reporter', 'reporter', '/reports'),
    page('report form', 'reporter', `/reports/${county.reportId}`),
    page('report to sign', 'head', `/reports/${county.reportId}`),
    page('report to accept', 'office', `/reports/${county.reportId}`),
    page('inspections', 'inspector', '/inspections'),
    page('inspection sheet', 'inspector', `/inspections/${county.sheetId}`),
    page('bureau’s values', 'health', '/values'),
    page('account', 'leader', '/account'),
  ]
}
