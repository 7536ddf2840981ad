import type { WireProblem } from '@/server/api/trpc'
import type { FormKind } from '@/server/domain/report/workbook/form-sheet'
import type { JudgedCell } from '@/server/domain/report/workbook/judge-form'
import type { FormPreview } from '@/server/services/workbook/preview-form'

type Wired<T> = T extends Date ? string : T extends object ? { [Key in keyof T]: Wired<T[Key]> } : T
/** As it comes over the wire: moments are texts there. */
export type Preview = Omit<Wired<FormPreview>, 'cells'> & { cells: Wired<JudgedCell>[] }

/** A refusal of the upload; null where it never arrived. */
export class WorkbookRefused extends Error {
  constructor(
    readonly problem: WireProblem | null,
    options?: ErrorOptions,
  ) {
    super('refused', options)
  }
}

export interface Target {
  kind: FormKind
  id: string
}

export const previewWorkbook = (file: File, target: Target): Promise<Preview> =>
  send<Preview>(file, new URLSearchParams({ ...target }))

/** Saves what the preview showed: all of it or nothing. */
export function applyWorkbook(
  file: File,
  target: Target,
  choice: { seen: string; take: readonly string[]; reason: string; key: string },
): Promise<{ saved: number }> {
  const query = new URLSearchParams({ ...target, seen: choice.seen, key: choice.key })
  if (choice.reason.trim()) query.set('reason', choice.reason.trim())
  for (const one of choice.take) query.append('take', one)
  return send<{ saved: number }>(file, query)
}

async function send<T>(file: File, query: URLSearchParams): Promise<T> {
  const answer = await fetch(`/api/workbooks?${query.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  }).catch((cause: unknown) => {
    throw new WorkbookRefused(null, { cause })
  })
  const body: unknown = await answer.json().catch(() => null)
  if (answer.ok && body !== null) return body as T
  const told = body as { problem?: WireProblem; error?: { data?: { problem?: WireProblem } } } | null
  throw new WorkbookRefused(told?.problem ?? told?.error?.data?.problem ?? null)
}
