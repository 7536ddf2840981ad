import type { WireProblem } from '@/server/api/trpc'
import type { ImportPreview } from '@/server/services/plan/preview-import'

export type { ImportPreview }

/** A refusal of the upload route, or null where no answer came. */
export class UploadRefused extends Error {
  constructor(readonly problem: WireProblem | null) {
    super(problem?.code ?? 'unreachable')
    this.name = 'UploadRefused'
  }
}

/** Sends a file for its preview, or with what was seen for good. */
export async function sendFile(file: File, to: { draft: string | null }): Promise<ImportPreview>
export async function sendFile(
  file: File,
  to: { draft: string | null; seen: string; key: string },
): Promise<{ id: string; saved: number }>
export async function sendFile(
  file: File,
  to: { draft: string | null; seen?: string; key?: string },
): Promise<unknown> {
  const search = new URLSearchParams({ name: file.name })
  for (const [name, value] of Object.entries(to)) if (value) search.set(name, value)
  const response = await fetch(`/api/plans/import?${search.toString()}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: await file.arrayBuffer(),
  }).catch(() => null)
  if (!response) throw new UploadRefused(null)
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok) return answer
  throw new UploadRefused(problemIn(answer))
}

function problemIn(answer: unknown): WireProblem | null {
  const { problem, error } = (answer ?? {}) as {
    problem?: WireProblem
    error?: { data?: { problem?: WireProblem } }
  }
  return problem ?? error?.data?.problem ?? null
}
