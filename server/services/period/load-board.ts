import 'server-only'
import {
  countFilledByIndicator,
  countFilledByUnit,
  countProvedByUnit,
  lastReminders,
  lastStepsOf,
  listBureaus,
  listReportStates,
  listSheetStates,
} from '@/server/db/board'
import type { Db } from '@/server/db/client'
import { listExtensions, type PeriodRow } from '@/server/db/periods'
import type { Calendar } from '@/server/domain/calendar/working-days'
import { boardRow } from '@/server/domain/period/board-row'
import { byAttention } from '@/server/domain/period/waiting'
import { dueFrom, type PlanVersionFacts } from '@/server/domain/plan/plan-version'
import { reportStage } from '@/server/domain/report/report'

/** Every unit's row in a period, what needs the office first. As many queries for three thousand units as for nine. */
export async function loadUnitRows(
  db: Db,
  plan: PlanVersionFacts,
  period: PeriodRow,
  today: string,
  calendar: Calendar,
) {
  const codes = (from: 'self' | 'department') => dueFrom(plan, period, from).map(({ code }) => code)
  const due = { self: codes('self'), department: codes('department') }
  // One after the other: in a transaction there is one connection.
  const reports = new Map((await listReportStates(db, period.id)).map((report) => [report.unitId, report]))
  const steps = await lastStepsOf(db, period.id)
  const sheets = new Map((await listSheetStates(db, period.id)).map((sheet) => [sheet.unitId, sheet]))
  const self = await countFilledByUnit(db, period.id, 'self', due.self)
  const department = await countFilledByUnit(db, period.id, 'department', due.department)
  const proving = dueFrom(plan, period, 'self').flatMap(({ code, evidence }) =>
    evidence?.required ? [code] : [],
  )
  const proved = await countProvedByUnit(db, period.id, proving)
  const extensions = await listExtensions(db, period.id)
  const reminders = await lastReminders(db, period.id)
  return byAttention(
    plan.units.map((unit) => {
      const report = reports.get(unit.id)
      const sheet = sheets.get(unit.id)
      const stage = report ? reportStage(report) : null
      const lastStep = (report && steps.get(report.id)) ?? null
      const filled = { self: self.get(unit.id) ?? 0, department: department.get(unit.id) ?? 0 }
      const row = boardRow(
        period,
        {
          stage,
          lastStep,
          extension: extensions.get(unit.id) ?? null,
          departmentMissing: due.department.length - filled.department,
          sheetOpen: sheet?.state === 'open',
        },
        today,
        calendar,
      )
      return {
        unit,
        report: report && stage ? { id: report.id, version: report.version, stage, since: lastStep } : null,
        ...row,
        extension: extensions.get(unit.id) ?? null,
        self: { filled: filled.self, due: due.self.length },
        /** Of the indicators that a file must be attached to, how many have one. */
        evidence: { filled: proved.get(unit.id) ?? 0, due: proving.length },
        department: { filled: filled.department, due: due.department.length },
        sheet: sheet
          ? {
              id: sheet.id,
              state: sheet.state,
              inspectorName: sheet.inspectorName,
              completedAt: sheet.completedAt,
            }
          : null,
        reminded: reminders.get(unit.id) ?? null,
      }
    }),
  )
}

/** What each bureau has entered of what it owes in a period, and when last. */
export async function loadBureauRows(db: Db, plan: PlanVersionFacts, period: PeriodRow) {
  const indicators = dueFrom(plan, period, 'department')
  const ids = [...new Set(indicators.flatMap(({ departmentId }) => departmentId ?? []))]
  const filled = new Map((await countFilledByIndicator(db, period.id)).map((row) => [row.indicatorCode, row]))
  const reminders = await lastReminders(db, period.id)
  return (await listBureaus(db, ids)).map((unit) => {
    const own = indicators.filter(({ departmentId }) => departmentId === unit.id)
    const rows = own.flatMap(({ code }) => filled.get(code) ?? [])
    const last = rows.reduce<Date | null>(
      (at, row) => (row.last && (!at || row.last > at) ? row.last : at),
      null,
    )
    return {
      unit,
      due: own.length * plan.units.length,
      filled: rows.reduce((sum, row) => sum + row.filled, 0),
      missing: own
        .filter(({ code }) => (filled.get(code)?.filled ?? 0) < plan.units.length)
        .map(({ code }) => code),
      last,
      reminded: reminders.get(unit.id) ?? null,
    }
  })
}
