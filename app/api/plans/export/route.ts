import { TRPCError } from '@trpc/server'
import { createContext } from '@/server/api/context'
import { appRouter } from '@/server/api/root'
import { createCallerFactory } from '@/server/api/trpc'
import type { PlanExport } from '@/server/services/plan/export-plan'
import { planWorkbook } from '@/server/services/plan/plan-workbook'
import { sentencesOf } from './sentences'

const createCaller = createCallerFactory(appRouter)
const PRIVATE = { 'cache-control': 'private, no-store' }
const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const
const STATUS: Partial<Record<TRPCError['code'], number>> = {
  UNAUTHORIZED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  // An identifier that is none names nothing.
  BAD_REQUEST: 404,
  SERVICE_UNAVAILABLE: 503,
}

/** A plan as a file: `?plan` (and `?version`) or `?draft`, `?format=xlsx` or `json`. */
export async function GET(request: Request): Promise<Response> {
  const { searchParams } = new URL(request.url)
  const format = searchParams.get('format') === 'json' ? 'json' : 'xlsx'
  const draft = searchParams.get('draft')
  const version = searchParams.get('version')
  try {
    const api = createCaller(await createContext(request.headers))
    const plan =
      draft === null
        ? await api.plans.export({
            id: searchParams.get('plan') ?? '',
            version: version === null ? undefined : Number(version),
            format,
          })
        : await api.plans.exportDraft({ id: draft, format })
    const body = format === 'json' ? JSON.stringify(plan.document, null, 2) : await workbookOf(plan)
    return new Response(body, {
      headers: {
        ...PRIVATE,
        'content-type': TYPES[format],
        'content-disposition': disposition(plan, format),
      },
    })
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error
    return new Response(null, { status: STATUS[error.code] ?? 500, headers: PRIVATE })
  }
}

async function workbookOf(plan: PlanExport): Promise<Uint8Array<ArrayBuffer>> {
  const { document, names, by } = plan
  const bytes = await planWorkbook(document, {
    names,
    sentences: sentencesOf(document),
    about: [
      ['方案', `${document.settings.name.zh}(${String(document.settings.year)}年)`],
      ['版本', plan.version === null ? '方案稿，未发布' : `第${String(plan.version)}版`],
      [
        '怎样填',
        '白底的格可以改，灰底的格只供阅读。增加一项写在表末；清空一行的白底格即删去该项(要删去整行，先撤销工作表保护，没有密码)；目标值清空即取消该目标。',
      ],
      ['目标值', '写数；范围写作103–107；引用其他数值的照原样保留。第三行“*”是全部单位的分期目标。'],
      [
        '清单',
        '等次、档次、答案在一格里每行写一个(换行按Alt+回车)：等次“优秀｜Excellent 90 ≤30%”，档次“市级 2分”，答案“满意 0.8”；“｜”后是英文，可不写。括号里是代码，照原样保留，新加的可不写。各组分值不同的写作“街道 10；农场 20”。',
      ],
      [
        '规则',
        '“评分规则JSON”是规则本身，旁边灰底的是它的原话。改规则请在系统的编写规则里改，这里照原样保留。',
      ],
      [
        '导入',
        '不要合并单元格，不要写公式(请“粘贴为数值”)，不要改表名和表头。导入前逐行预览，有一行不能读就一行也不导入。',
      ],
      ['范围', plan.ownTargetsOnly ? '只含本单位的目标值' : '全部'],
      ['导出', `${by.unit} ${by.name}，${timeOf(plan.at)}`],
    ],
  })
  return new Uint8Array(bytes)
}

const timeOf = (at: Date): string =>
  at.toLocaleString('zh-CN', { timeZone: 'Asia/Shanghai', dateStyle: 'long', timeStyle: 'short' })

/** `2027年考核方案_第2版_2026-11-22.xlsx`; a plan's name may hold anything, a file's may not. */
function disposition({ document, version, at }: PlanExport, format: string): string {
  const day = at.toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  const state = version === null ? '方案稿' : `第${String(version)}版`
  const name = `${document.settings.name.zh.replace(/[^\p{L}\p{N}]+/gu, '_') || '考核方案'}_${state}_${day}.${format}`
  const plain = `mingji-plan-${String(document.settings.year)}-${day}.${format}`
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`
}
