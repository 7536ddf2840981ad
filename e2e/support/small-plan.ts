import { enterSheet } from './enter-sheet'
import { PASSWORD, type Person, signInByHttp } from './api'
import { expect } from './test'

/*
 * A township's own small plan for two villages of its own, made over the API: what a story does with it touches nothing that other
 * stories look at.
 */
export const names = (zh: string) => ({ zh, en: '' })

/** A sheet with one item, so that inspectors can give every village its figure. */
export function partsOf(code: string, points: number) {
  const scoring = { phases: ['regular'], kind: 'rating', max: 100, points, rule: { type: 'rating' } }
  const item = {
    phases: ['regular'],
    kind: 'ratio',
    points: 100,
    target: 100,
    rule: { type: 'proportional' },
  }
  return {
    'category/A': { position: 1, name: names('日常工作') },
    [`period/${code}`]: {
      ...{ name: names(`${code}期`), phase: 'regular', position: 1 },
      ...{ endsOn: '2026-03-31', opensOn: '2026-04-01', dueOn: '2026-04-05', closesOn: '2026-04-08' },
    },
    'indicator/A1': {
      ...{
        position: 1,
        category: 'A',
        name: names('入村督查'),
        unit: names('分'),
        definition: names('到村检查。'),
      },
      ...{
        suppliedBy: 'inspection',
        department: null,
        post: '包村干部',
        measures: '',
        clause: '',
        superior: null,
      },
      scoring,
    },
    'sheetItem/A1/s1': { position: 1, name: names('台账'), scoring: item },
  }
}

/** An account of the township's, with a password of its own. */
export async function account(
  baseURL: string,
  admin: Person,
  username: string,
  role: 'office' | 'inspector' | 'leader' | 'head',
  unitId: string,
) {
  const first = `${PASSWORD}-first`
  await admin.api.users.create.mutate({ username, name: username, role, unitId, password: first })
  const person = await signInByHttp(baseURL, username, first)
  await person.api.account.changePassword.mutate({ current: first, next: PASSWORD })
  return signInByHttp(baseURL, username)
}

export async function draft(
  office: Person,
  code: string,
  name: string,
  // Published at once: without days for checking and for a notice.
  deadlines = { check: 0, notice: 0 },
) {
  const { id } = await office.api.plans.createDraft.mutate({
    origin: { from: 'nothing', code, year: 2026, name, assessedLevel: 'village' },
  })
  const { parts } = await office.api.plans.draft.query({ id })
  const settings = parts.find(({ key }) => key === 'settings')?.content as object
  await write(office, id, { settings: { ...settings, deadlines } })
  return id
}

export async function write(office: Person, id: string, parts: Record<string, unknown>) {
  const { parts: held } = await office.api.plans.draft.query({ id })
  const base = (key: string) => held.find((part) => part.key === key)?.version ?? 0
  const { clashes } = await office.api.plans.saveDraft.mutate({
    id,
    edits: Object.entries(parts).map(([key, content]) => ({
      key,
      base: base(key),
      content: content as never,
    })),
  })
  expect(clashes).toEqual([])
}

export async function publishPlan(office: Person, id: string) {
  const { hash, errors } = await office.api.plans.trial.query({ id })
  expect(errors).toEqual([])
  await office.api.plans.lookAtTrial.mutate({ id, hash })
  await office.api.plans.publish.mutate({ id, hash, reason: '' })
}

/** Opens the period, has every village inspected, closes and scores it. */
export async function scorePeriod(
  { office, inspector }: { office: Person; inspector: Person },
  code: string,
  numerators: readonly number[],
) {
  const find = async () => {
    const found = (await office.api.periods.list.query()).find((period) => period.code === code)
    if (!found) throw new Error(code)
    return found
  }
  const { id, version } = await find()
  await office.api.periods.open.mutate({ id, version })
  const sheets = (await inspector.api.sheets.list.query()).filter((sheet) => sheet.period.id === id)
  expect(sheets).toHaveLength(numerators.length)
  const inOrder = sheets.toSorted((a, b) => (a.unit.code < b.unit.code ? -1 : 1))
  for (const [at, sheet] of inOrder.entries()) {
    const observation = { numerator: numerators[at] ?? 0, denominator: 100 }
    const version = await enterSheet(inspector, sheet.id, [{ line: 's1', observation, reason: '现场核查' }])
    await inspector.api.sheets.complete.mutate({ id: sheet.id, version, unsigned: '纸质表上签字' })
  }
  await office.api.periods.close.mutate({ id, version: (await find()).version })
  const run = await office.api.runs.create.mutate({ periodId: id })
  return { periodId: id, runId: run.id }
}
