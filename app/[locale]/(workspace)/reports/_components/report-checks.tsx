'use client'

import { type ReactNode, useMemo } from 'react'
import { ChecksProvider } from '@/app/_components/ui/checks/checks-context'
import type { Typed } from '@/app/_components/ui/checks/engine'
import { useFormChecks } from '@/app/_components/ui/checks/use-form-checks'
import { useTRPCClient } from '@/app/_trpc/client'
import type { Report } from './report-form'

/** The plan's checks of a report, over what is being typed: whatever stands in it can say what fires where. */
export function ReportChecks({
  report,
  userId,
  typed,
  writable,
  children,
}: {
  report: Report
  userId: string
  typed: Typed
  writable: boolean
  children: ReactNode
}) {
  const api = useTRPCClient()
  const { checks, unit } = report
  const units = useMemo(
    () => checks && { sheet: checks.sheet, units: [{ ...checks, unitId: unit.id }] },
    [checks, unit.id],
  )
  const work = useFormChecks({
    name: `explain/${report.id}/${userId}`,
    source: 'self',
    checks: units,
    typed: { [unit.id]: typed },
    writable,
    save: ({ check, about, text, baseVersion }) =>
      api.reports.explain.mutate({ id: report.id, check, about, text, baseVersion }),
  })
  return <ChecksProvider value={checks === null ? null : work}>{children}</ChecksProvider>
}
