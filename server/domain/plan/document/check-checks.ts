import { compileChecks } from '../../check/compile-checks'
import type { Finding } from './check-document'
import { partKey } from './parts'
import type { PlanDocument } from './plan-document'

/** What stands against a plan's checks: an expression that cannot be read, a code or a phase that is not there, no words. */
export function checkChecks(document: PlanDocument): Finding[] {
  const { checks = [] } = document
  if (checks.length === 0) return []
  const phases = new Set(document.phases.map(({ code }) => code))
  return compileChecks(checkIndicators(document), checks).flatMap(({ check, faults }): Finding[] => {
    const found = (field: string, code: Finding['code'], data: Finding['data'] = {}): Finding => ({
      key: partKey('check', check.code),
      field,
      code,
      data,
      severity: 'error',
    })
    const phase = check.phases.find((each) => !phases.has(each))
    return [
      ...(check.name.zh.trim() === '' ? [found('name', 'nameMissing')] : []),
      ...(phase === undefined ? [] : [found('phases', 'checkPhase', { code: phase })]),
      ...faults.map((fault): Finding => {
        switch (fault.is) {
          case 'expression':
            return found('test', 'checkExpression', { fault: fault.code, word: fault.word })
          case 'notThere':
            return found('at', 'checkNotThere', { code: fault.code })
          case 'pointsNowhere':
            return found('at', 'checkPointsNowhere')
          case 'messageMissing':
            return found('message', 'checkMessageMissing')
        }
      }),
    ]
  })
}

/** A document's indicators as checks name them; a bureau stands for itself by its code. */
export const checkIndicators = (document: PlanDocument) =>
  document.indicators.map(({ code, name, suppliedBy, department, scoring }) => ({
    code,
    name: name.zh,
    nameEn: name.en,
    suppliedBy,
    departmentId: department,
    scoring,
  }))
