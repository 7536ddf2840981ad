import { TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { createContext } from '@/server/api/context'
import { guardUpload } from '@/server/api/guard-request'
import { appRouter } from '@/server/api/root'
import { createCallerFactory, toWire } from '@/server/api/trpc'
import { type FormKind, formKinds } from '@/server/domain/report/workbook/form-sheet'
import type { FormLanguage } from '@/server/domain/report/workbook/words'
import { type FormExport, formWorkbook } from '@/server/services/workbook/export-form'
import { aboutOf } from './about'

const createCaller = createCallerFactory(appRouter)
const PRIVATE = { 'cache-control': 'private, no-store' }
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const kindOf = (params: URLSearchParams): FormKind =>
  formKinds.find((kind) => kind === params.get('kind')) ?? 'report'

/** A workbook of one's own cells: `?kind=report` or `county` or `bureau`, `?id` of the report or the period, `?lang`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const id = searchParams.get('id') ?? ''
  const language = searchParams.get('lang') === 'en' ? 'en' : 'zh-CN'
  const kind = kindOf(searchParams)
  try {
    const api = createCaller(await createContext(request.headers))
    const form =
      kind === 'bureau'
        ? await api.departmentValues.exportWorkbook({ id })
        : await api.reports.exportWorkbook({ kind, id })
    return new Response(await bytesOf(form, language), {
      headers: { ...PRIVATE, 'content-type': XLSX, 'content-disposition': disposition(form) },
    })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    // An identifier that is none names nothing.
    const status = error.code === 'BAD_REQUEST' ? 404 : getHTTPStatusCodeFromError(error)
    return new Response(null, { status, headers: PRIVATE })
  }
}

/**
 * A workbook as the body. Without `?seen` it answers what the file would do; with it, it does just that, or refuses. The file
 * comes twice, so that what is applied is judged again and nothing is kept.
 */
export async function POST(request: Request): Promise<Response> {
  const refusal = guardUpload(request)
  if (refusal) return refusal
  const { searchParams } = new URL(request.url)
  const id = searchParams.get('id') ?? ''
  const kind = kindOf(searchParams)
  const seen = searchParams.get('seen')
  try {
    const api = createCaller(await createContext(request.headers))
    const file = new Uint8Array(await request.arrayBuffer())
    const applied = {
      id,
      file,
      seen: seen ?? '',
      take: searchParams.getAll('take'),
      reason: searchParams.get('reason') ?? undefined,
      key: searchParams.get('key') ?? undefined,
    }
    const answer =
      kind === 'bureau'
        ? seen === null
          ? await api.departmentValues.previewWorkbook({ id, file })
          : await api.departmentValues.applyWorkbook(applied)
        : seen === null
          ? await api.reports.previewWorkbook({ kind, id, file })
          : await api.reports.applyWorkbook({ ...applied, kind })
    return Response.json(answer, { headers: PRIVATE })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return Response.json(
      { problem: toWire(error) },
      { status: getHTTPStatusCodeFromError(error), headers: PRIVATE },
    )
  }
}

async function bytesOf(form: FormExport, language: FormLanguage): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await formWorkbook(form.sheet, {
    language,
    hash: form.hash,
    about: aboutOf(form, language),
    by: `${form.by.unit} ${form.by.name}`,
  })
  return new Uint8Array(bytes)
}

/** `三合镇_2026Q4_填报表_2026-11-22.xlsx`; a unit's name may hold anything, a file's may not. */
function disposition({ sheet, at }: FormExport): string {
  const day = at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  const unit = sheet.unitName.replace(/[^\p{L}\p{N}]+/gu, '_')
  const name = `${unit}_${sheet.periodCode}_填报表_${day}.xlsx`
  const plain = `mingji-${sheet.kind}-${sheet.periodCode}-${day}.xlsx`
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
