import { splitDocument } from '../document/parts'
import { readKey } from '../document/parts'
import { partSchemas, type PlanDocument, planDocumentSchema, type PartKind } from '../document/plan-document'
import type { FileField, FilePart, FileReading } from './file-part'
import type { Reason } from './reason'
import { SHEETS } from './words'

const kinds = new Set(Object.keys(partSchemas) as PartKind[])

/** A plan's JSON → what it says of a plan; what is wrong with it is named by its path. */
export function readDocumentText(text: string): FileReading {
  let data: unknown
  try {
    data = JSON.parse(text)
  } catch {
    return refused([{ code: 'notJson', cell: null, data: {} }])
  }
  const parsed = planDocumentSchema.safeParse(data)
  if (!parsed.success)
    return refused(
      parsed.error.issues.slice(0, MOST_ISSUES).map(({ path }) => ({
        code: 'notAPlan',
        cell: path.length === 0 ? null : pathText(path),
        data: { path: pathText(path) },
      })),
    )
  return { parts: partsIn(parsed.data), refusals: twice(parsed.data), kinds }
}
const MOST_ISSUES = 50

const pathText = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${String(step)}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./, '')

const refused = (reasons: Reason[]): FileReading => ({
  parts: [],
  refusals: reasons.map((reason) => ({ sheet: '', row: null, what: reason.cell ?? '', reason })),
  kinds: new Set(),
})

function partsIn(document: PlanDocument): FilePart[] {
  return Object.entries(splitDocument(document)).flatMap(([key, whole]): FilePart[] => {
    const { position: _, ...content } = whole as Record<string, unknown>
    const kind = kindOf(key)
    const reasons: Reason[] =
      readKey(key) === null ? [{ code: 'ownTarget', cell: key, data: { text: key } }] : []
    const fields = Object.keys(content).map((name): FileField => ({
      head: name,
      cell: `${key}.${name}`,
      path: [name],
      show: (value) => (value === undefined ? '' : JSON.stringify(value).slice(0, MOST_TEXT)),
    }))
    return [
      {
        kind,
        key,
        sheet: SHEETS[kind],
        row: null,
        cell: key,
        content: reasons.length === 0 ? content : null,
        reasons,
        fields,
      },
    ]
  })
}
const MOST_TEXT = 120

const kindOf = (key: string): PartKind => {
  const [kind = ''] = key.split('/')
  return [...kinds].find((one) => one === kind) ?? 'settings'
}

/** Codes that a list names twice: taking the plan apart would leave one of them out unseen. */
function twice(document: PlanDocument): FileReading['refusals'] {
  const lists: [PartKind, string, readonly string[]][] = [
    ['category', 'categories', document.categories.map(({ code }) => code)],
    ['phase', 'phases', document.phases.map(({ code }) => code)],
    ['period', 'periods', document.periods.map(({ code }) => code)],
    ['unit', 'units', document.units.map(({ code }) => code)],
    ['indicator', 'indicators', document.indicators.map(({ code }) => code)],
    ['sheetItem', 'sheetItems', document.sheetItems.map(({ indicator, code }) => `${indicator} ${code}`)],
    ['veto', 'vetoes', document.vetoes.map(({ code }) => code)],
    ['adjustment', 'adjustments', document.adjustments.map(({ code }) => code)],
    ['check', 'checks', (document.checks ?? []).map(({ code }) => code)],
    [
      'target',
      'targets',
      document.targets.map(({ indicator, unit, period }) =>
        [indicator, unit, period].map((code) => code ?? '*').join(' '),
      ),
    ],
  ]
  return lists.flatMap(([kind, list, codes]) => {
    const first = new Map<string, number>()
    return codes.flatMap((code, at) => {
      const before = first.get(code)
      if (before === undefined) {
        first.set(code, at)
        return []
      }
      const cell = `${list}[${String(at)}]`
      return [
        {
          sheet: SHEETS[kind],
          row: null,
          what: code,
          reason: {
            code: 'duplicate' as const,
            cell,
            data: { text: code, other: `${list}[${String(before)}]` },
          },
        },
      ]
    })
  })
}
