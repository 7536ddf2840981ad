'use client'

import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { nameOf } from '@/app/_i18n/name-of'
import { problemOf } from './problem-of'
import type { WireProblem } from '@/server/api/trpc'

export { problemOf }

const textFields = [
  'words',
  'reason',
  'answer',
  'note',
  'demand',
  'post',
  'matter',
  'basis',
  'source',
] as const

/** What can be said in words of a figure that does not fit. */
const observationFaults = ['shape', 'overMaximum', 'overAll', 'noCount'] as const

/** How a page calls a field that the server names by its code. */
export type FieldName = (field: string) => string | undefined

/** Says in the reader's language what went wrong, what was kept and what to do. */
export function useProblemText(fieldName?: FieldName): (error: unknown) => string {
  const common = useTranslations('common')
  const wireText = useWireText(fieldName)
  return (error) => {
    const problem = problemOf(error)
    // Nobody knows then what became of it.
    return problem === null ? common('noAnswer') : wireText(problem)
  }
}

/** The same for a refusal that came with an answer. */
export function useWireText(fieldName?: FieldName): (problem: WireProblem) => string {
  const t = useTranslations('errors')
  const common = useTranslations('common')
  const format = useFormatter()
  const locale = useLocale()
  const called = (field: string) => {
    const known = textFields.find((one) => one === field)
    return known ? common(`textField.${known}`) : field
  }
  return (problem) => {
    switch (problem.code) {
      case 'weakPassword':
        return t('weakPassword', {
          minimum: String(problem.data.minimum),
          classes: String(problem.data.classes),
        })
      case 'usernameTaken':
        return t('usernameTaken', problem.data)
      case 'unitCodeTaken':
        return t('unitCodeTaken', problem.data)
      case 'levelNotBelow':
        return t('levelNotBelow', {
          level: common(`level.${problem.data.level}`),
          parent: common(`level.${problem.data.parent}`),
        })
      case 'tooManyAttempts':
        return t('tooManyAttempts', { seconds: String(problem.data.seconds) })
      case 'reportIncomplete':
        return t('reportIncomplete', {
          count: String(problem.data.missing.length),
          missing: problem.data.missing.join(' '),
        })
      case 'reviewBegan':
        return t('reviewBegan', {
          by: problem.data.by,
          since: format.dateTime(new Date(problem.data.since), { dateStyle: 'medium', timeStyle: 'short' }),
        })
      case 'orderIncomplete':
        return t('orderIncomplete', {
          missing: problem.data.missing.map((part) => common(`orderPart.${part}`)).join(' '),
        })
      case 'dayPast':
        return t('dayPast', problem.data)
      case 'appealRefused':
        return t('appealRefused', {
          because: problem.data.because,
          lastDay: problem.data.lastDay ?? '',
        })
      case 'adjustmentRefused':
        return t('adjustmentRefused', { because: common(`adjustmentRefused.${problem.data.because}`) })
      case 'candidateOpen':
      case 'periodFrozen':
      case 'alreadyPublished':
        return t(problem.code, { number: String(problem.data.number) })
      case 'candidateRefused':
        return t('candidateRefused', { because: problem.data.because })
      case 'actingRefused':
        return t('actingRefused', { because: common(`actingRefused.${problem.data.because}`) })
      case 'unitChangeRefused':
        return t('unitChangeRefused', { because: common(`unitChangeRefused.${problem.data.because}`) })
      case 'checksStand': {
        const { failed, unexplained } = problem.data
        const said = ({ at, says, unit }: (typeof failed)[number]) =>
          [unit ? nameOf(unit, locale) : null, ...at, says[locale === 'en' ? 'en' : 'zh']]
            .filter(Boolean)
            .join(' ')
        return t('checksStand', {
          reasons: [
            ...failed.map(said),
            ...unexplained.map((each) => common('checkExplain', { says: said(each) })),
          ].join(' '),
        })
      }
      case 'bulletinTextRefused':
        return t('bulletinTextRefused', {
          faults: problem.data.faults
            .map(({ field, because, word }) =>
              common(`bulletinFault.${because}`, { field: common(`bulletinField.${field}`), word }),
            )
            .join(' '),
        })
      case 'villagesMissing':
        return t('villagesMissing', {
          cells: problem.data.cells
            .map(({ indicator, villages }) => `${indicator} ${villages.join('、')}`)
            .join('；'),
        })
      case 'personalData':
        return t('personalData', { field: fieldName?.(problem.data.field) ?? called(problem.data.field) })
      case 'unknownClause':
        return t('unknownClause', problem.data)
      case 'unknownIndicator':
        return t('unknownIndicator', problem.data)
      case 'badObservation':
        return t('badObservation', {
          cells: problem.data.cells
            .map((cell) => {
              const fault = observationFaults.find((one) => one === cell.problem)
              return fault ? `${cell.indicator} (${common(`observationFault.${fault}`)})` : cell.indicator
            })
            .join(' '),
        })
      case 'remindedToday':
      case 'nothingOwed':
        return t(problem.code, { units: problem.data.units.slice(0, 10).join(' ') })
      case 'sheetTaken':
        return t('sheetTaken', problem.data)
      case 'notOfTeam':
        return t('notOfTeam', { team: problem.data.team.join('、') })
      case 'roundRefused':
        return t('roundRefused', {
          findings: problem.data.findings
            .map(({ because, names }) => common(`roundRefused.${because}`, { names: names.join('、') }))
            .join(' '),
        })
      case 'roundStepRefused':
        return t('roundStepRefused', {
          because: common(`roundStepRefused.${problem.data.because}`, {
            names: problem.data.names.join('、'),
          }),
        })
      case 'sheetIncomplete':
        return t('sheetIncomplete', { missing: problem.data.missing.join(' ') })
      case 'signaturesMissing':
        return t('signaturesMissing', {
          sides: problem.data.sides
            .map((side) => common(`signatureSide.${side}`))
            .join(locale === 'en' ? ', ' : '、'),
        })
      case 'conflictsOpen':
        return t('conflictsOpen', { cells: problem.data.cells.join(' ') })
      case 'caseRefused':
        return t('caseRefused', {
          count: String(problem.data.refusals.length),
          refusals: problem.data.refusals
            .slice(0, 3)
            .map((refusal) => refusal.path)
            .join(' '),
        })
      case 'runNotLatest':
        return t('runNotLatest', { latest: String(problem.data.latest) })
      case 'badParts':
        return t('badParts', {
          parts: problem.data.parts
            .slice(0, 3)
            .map(({ key, paths }) => `${key} ${paths[0] ?? ''}`)
            .join('、'),
        })
      case 'planNotReady':
        return t('planNotReady', { count: String(problem.data.findings.length) })
      case 'partCodeTaken':
        return t('partCodeTaken', problem.data)
      case 'planCodeTaken':
        return t('planCodeTaken', { code: problem.data.code, year: String(problem.data.year) })
      case 'periodStarted':
        return t('periodStarted', { periods: problem.data.periods.join('、') })
      case 'tokenNameTaken':
        return t('tokenNameTaken', problem.data)
      case 'periodUnknown':
        return t('periodUnknown', problem.data)
      case 'periodAmbiguous':
        return t('periodAmbiguous', { period: problem.data.period, plans: problem.data.plans.join('、') })
      case 'fileRefused':
        return t('fileRefused', {
          reason: problem.data.reason,
          limit: String(problem.data.limit ?? ''),
        })
      case 'evidenceFull':
        return t('evidenceFull', { what: problem.data.what, limit: String(problem.data.limit) })
      case 'uploadsPending':
        return t('uploadsPending', { indicators: problem.data.indicators.join(' ') })
      case 'evidenceMissing':
        return t('evidenceMissing', { missing: problem.data.missing.join(' ') })
      default:
        return t(problem.code)
    }
  }
}
