'use client'

import type { ReactNode } from 'react'
import { ChecksProvider, useChecks } from '@/app/_components/ui/checks/checks-context'
import type { Typed } from '@/app/_components/ui/checks/engine'
import { FieldChecks } from '@/app/_components/ui/checks/field-checks'
import { useFormChecks } from '@/app/_components/ui/checks/use-form-checks'
import { useTRPCClient } from '@/app/_trpc/client'
import type { Grid } from './use-grid'

/** The plan's checks of a bureau's grid, over what is being typed in it. `typed` gives each unit's observations. */
export function GridChecks({
  grid,
  userId,
  typed,
  children,
}: {
  grid: Grid
  userId: string
  typed: Readonly<Record<string, Typed>>
  children: ReactNode
}) {
  const api = useTRPCClient()
  const { checks, period } = grid
  const work = useFormChecks({
    name: `explain/values/${period.id}/${userId}`,
    source: 'department',
    checks,
    typed,
    writable: period.state === 'open',
    save: ({ unitId, check, about, text, baseVersion }) =>
      api.departmentValues.explain.mutate({ periodId: period.id, unitId, check, about, text, baseVersion }),
  })
  return <ChecksProvider value={checks === null ? null : work}>{children}</ChecksProvider>
}

/** What the checks say of one unit's figure, as a row below it; nothing where nothing fires. */
export function GridRowChecks({ unitId, code, columns }: { unitId: string; code: string; columns: number }) {
  const checks = useChecks()
  const fires = checks?.findings.some((each) => each.unitId === unitId && each.at.includes(code)) ?? false
  if (!fires) return null
  return (
    <tr>
      <td colSpan={columns}>
        <FieldChecks unitId={unitId} code={code} />
      </td>
    </tr>
  )
}
