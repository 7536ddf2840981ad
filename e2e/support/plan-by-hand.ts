import type { Page } from '@playwright/test'
import { type DemoIndicator, indicators } from '@/prisma/seed/indicators'
import { sheetItems } from '@/prisma/seed/sheet-items'
import { units } from '@/prisma/seed/units'
import { Keyboard } from './keyboard'
import { expect } from './test'

/*
 * The demonstration's plan, entered by somebody who has it on paper before them: rules by their clauses' sentences where
 * there is one, by the builder's blanks where not.
 */

export const CATEGORIES = [
  ['组织领导与保障', 'Leadership and resources'],
  ['优质服务', 'Quality of service'],
  ['权益保障', 'Benefits paid'],
  ['流动人口服务', 'Services to migrants'],
  ['信息质量', 'Data quality'],
  ['群众评价', 'What residents say'],
  ['现场督查', 'On the spot'],
  ['监测(不计分)', 'Monitored, no marks'],
] as const
export const VETOES = [
  '主要指标未完成(孕前检查低于70%或妇幼服务低于80%)',
  '弄虚作假，情节严重',
  '违法行政，造成恶劣影响',
  '应兑现的权益未兑现',
]

const CLAUSES: Readonly<Record<string, string>> = {
  A1: '目标4次，每少1次扣1分，扣完为止。',
  A2: '达到100%得满分，80%及以下不得分，其间按比例得分。',
  A4: '达到95%得满分，每低1个百分点扣0.5分，扣完为止。',
  A5: '达到95%得满分，每低1个百分点扣0.3分，扣完为止。',
  B1: '达到90%得满分，每低1个百分点扣0.5分，扣完为止；每超1个百分点加0.1分，最多加0.5分；低于70%的提出一票否决。',
  B2: '达到95%得满分，每低1个百分点扣0.5分，扣完为止；低于80%的提出一票否决。',
  B3: '达到90%得满分，60%及以下不得分，其间按比例得分。',
  B4: '达到98%得满分，每低0.5个百分点扣0.3分，扣完为止。',
  B5: '95%以上得3分，90%至95%得2分，80%至90%得1分，不足80%不得分。',
  B6: '达到100%得满分，50%及以下不得分，其间按比例得分。',
  C1: '达到100%得6分，99%以上得4分，97%以上得2分，其余不得分；低于95%的提出一票否决。',
  C2: '达到100%得满分，每低1个百分点扣1分，不足1个百分点按1个百分点扣，扣完为止。',
  C3: '达到100%得满分，每低1个百分点扣0.5分，不足1个百分点按1个百分点扣，扣完为止。',
  D1: '达到95%得满分，每低1个百分点扣0.5分，扣完为止。',
  D2: '达到90%得满分，50%及以下不得分，其间按比例得分。',
  E1: '误差5%以内得满分，每超0.1个百分点扣1分，扣完为止。',
  F1: '满意度达到90%得满分，60%及以下不得分，其间按比例得分。',
}
const KINDS = {
  ratio: '比率(分子、分母)',
  amount: '数值',
  rating: '评定分数',
  poll: '民意测评(各答案人数)',
  tally: '按次计数(迟报、差错等)',
  checklist: '清单(缺哪几项)',
}
const ACCUMULATE = { none: '各期单独计', sum: '全年累计', latest: '以最近一期为准', mean: '各期平均' }
const CHANCE = { none: '不考虑', binomial: '比率的偶然波动', poisson: '计数的偶然波动', sample: '抽样' }
const SUPPLIED = {
  self: '被考核单位自报',
  department: '部门提供',
  inspection: '督查评定',
  system: '系统自动记录',
}
const BUREAUS = { health: '平安区卫生健康局', finance: '平安区财政局' }
const PHASES = { regular: '平时', half: '半年', final: '年终' }
type Scoring = DemoIndicator['scoring']

/** Writes the whole plan, from the empty draft that is open to its last unit. */
export async function writePlanByHand(page: Page, year: number): Promise<Keyboard> {
  const by = new Keyboard(page)
  await by.to('名称', { most: 120 })
  await by.fill('英文名称(可不填)', `${String(year)} assessment plan: population and family health services`)
  await by.fill('全部加分最高', '5')
  await by.use('填入优秀、良好、合格、不合格')
  await expect(page.getByRole('group', { name: '等次' }).getByRole('textbox').first()).toBeFocused()
  await by.fill('比例不超过%', '30')
  await phasesAndPeriods(page, by, year)
  await unitsByGroup(page, by)

  await by.use('+ 添加类别', { back: true })
  for (const [at, [zh, en]] of CATEGORIES.entries()) {
    if (at > 0) await by.press('Alt+n')
    await expect(page.getByRole('textbox', { name: '代码' })).toHaveValue('ABCDEFGH'[at] ?? '')
    await by.write(zh)
    await by.fill('英文名称(可不填)', en)
  }
  await renamed(page, by, 'M')
  // Back to the first: Alt+PageUp is one step.
  for (const _ of CATEGORIES.slice(1)) await by.press('Alt+PageUp')
  let category = 'A'
  for (const indicator of indicators) {
    const first = indicator.code.slice(0, 1) !== category || indicator.code === 'A1'
    if (first && indicator.code !== 'A1') await by.press('Alt+PageDown')
    category = indicator.code.slice(0, 1)
    await by.press(first ? 'Alt+i' : 'Alt+n')
    await expect(page.getByRole('textbox', { name: '代码' })).toHaveValue(indicator.code)
    await writeIndicator(page, by, indicator)
  }
  await laterRule(page, by)
  await lists(page, by)
  return by
}

async function phasesAndPeriods(page: Page, by: Keyboard, year: number): Promise<void> {
  await by.press('Alt+PageDown')
  await by.fill('权重', '0.4')
  for (const [code, zh, en, weight] of [
    ['half', '半年', 'Half-year', '0.2'],
    ['final', '年终', 'Year-end', '0.4'],
  ] as const) {
    await by.press('Alt+n')
    await by.write(zh)
    await by.fill('英文名称(可不填)', en)
    await renamed(page, by, code)
    await by.fill('权重', weight)
  }
  await by.use('+ 添加四个季度', { back: true })
  await expect(page.getByRole('textbox', { name: '代码' })).toHaveValue(`${String(year)}Q1`)
  await by.use('+ 添加半年和年终', { back: true })
  await expect(page.getByRole('textbox', { name: '代码' })).toHaveValue(`${String(year)}H1`)
  // A day by its figures, over one that has no such month's end, and back.
  const closes = page.locator('#field-closesOn')
  for (const day of [`${String(year)}-06-30`, `${String(year)}-07-31`]) {
    await by.to('截止日')
    // The browser's own language decides the order of a day's parts, and the tests' browser speaks American.
    const [on, month, date] = day.split('-')
    await page.keyboard.type(`${month ?? ''}${date ?? ''}${on ?? ''}`)
    await expect(closes).toHaveValue(day)
    await by.to('应报日', { back: true })
  }
}

/** Gives what is open another code; the name has the focus before and after. */
async function renamed(page: Page, by: Keyboard, code: string): Promise<void> {
  await by.to('代码', { back: true })
  await by.write(code)
  await by.press('Tab')
  await expect(page).toHaveURL(new RegExp(`part=\\w+%2F${code}$`))
  await expect(page.getByRole('textbox', { name: '名称', exact: true }).first()).toBeFocused()
}

async function unitsByGroup(page: Page, by: Keyboard): Promise<void> {
  for (const _ of ['Q3', 'Q4', 'Y', 'unit']) await by.press('Alt+PageDown')
  await expect(page.getByRole('table').getByRole('checkbox').first()).toBeFocused()
  await by.press('Tab')
  const rows = page.getByRole('table').getByRole('row')
  for (let at = 1; at <= units.length; at += 1) {
    const text = await rows.nth(at).innerText()
    await by.write(units.find(({ code }) => text.includes(code))?.group ?? '')
    await by.press('Enter')
  }
  await by.press('Tab')
}

async function writeIndicator(
  page: Page,
  by: Keyboard,
  { code, name, unit, scoring, suppliedBy, department }: DemoIndicator,
): Promise<void> {
  await by.write(name[0])
  await by.fill('英文名称(可不填)', name[1])
  await by.fill('计量单位', unit[0])
  await by.fill('计量单位(英文，可不填)', unit[1])
  await writeScoring(page, by, scoring, code)
  await by.choose('数据来源', SUPPLIED[suppliedBy])
  await by.choose('责任部门', department ? BUREAUS[department] : '不定部门')
  if (code === 'D2') await by.tick('按村(居)填报(各村数自动合计为乡镇数)')
  if (code === 'G1') await sheet(page, by)
}

async function writeScoring(page: Page, by: Keyboard, scoring: Scoring, code: string | null): Promise<void> {
  const { kind, direction, target, points, rule } = scoring
  await by.choose('数据类型', KINDS[kind as keyof typeof KINDS])
  if (kind === 'ratio') await by.fill('乘数', String(scoring.multiplier ?? 100))
  await by.choose('各期如何合成一个数', ACCUMULATE[scoring.accumulate ?? 'none'])
  await by.choose('偶然性', CHANCE[scoring.chance ?? 'none'])
  for (const [phase, word] of Object.entries(PHASES)) await by.tick(word, scoring.phases.includes(phase))
  if (direction && kind !== 'tally')
    await by.choose('方向', { higher: '越高越好', lower: '越低越好', range: '在范围内为好' }[direction])
  if (Array.isArray(target)) {
    await by.fill('目标值 下限', String(target[0]))
    await by.fill('目标值 上限', String(target[1]))
  } else if (typeof target === 'number') await by.fill('目标值', String(target))
  else if (code === null && kind === 'ratio') {
    // An item begins with a target, which bands don't ask for.
    await by.to('目标值')
    await by.press('Delete')
  }
  if (typeof points !== 'number' || !rule) return
  await by.fill('分值', String(points))
  await by.use('编写规则')
  const clause = code === null ? undefined : CLAUSES[code]
  if (clause) {
    await by.fill('细则原文', clause)
    await by.press('ControlOrMeta+Enter')
    await expect(page.getByRole('button', { name: '采用' })).toBeFocused()
    await by.press('Enter')
    await expect(page.getByText('已采用')).toBeVisible()
  } else if (code !== 'A3') await byBlanks(by, rule)
  await by.press('Escape')
  await expect(page.getByRole('button', { name: '编写规则' }).last()).toBeVisible()
}

async function byBlanks(by: Keyboard, rule: NonNullable<Scoring['rule']>): Promise<void> {
  switch (rule.type) {
    case 'threshold':
      return by.choose('这是什么规则', '达标得满分')
    case 'rating':
      return by.choose('这是什么规则', '按评定分折算')
    case 'bands':
      await by.choose('这是什么规则', '分档计分')
      for (const [at, band] of rule.bands.entries()) {
        const row = `第${String(at + 1)}行`
        if (at >= 2) await by.use('加一档')
        else await by.to(`${row}界限`)
        await by.write(String('from' in band ? band.from : band.to))
        await by.fill(`${row}得分`, String(band.marks))
      }
      return
    case 'tally':
    case 'checklist':
      await by.choose('这是什么规则', rule.type === 'tally' ? '按次扣分' : '缺项扣分')
      for (const [at, item] of rule.items.entries()) {
        const row = `第${String(at + 1)}行`
        if (at > 0) await by.use('加一项')
        else await by.to(`${row}名称`)
        const name = typeof item.name === 'object' ? item.name : { zh: '', en: '' }
        await by.write(name.zh)
        await by.fill(`${row}英文名称(可不填)`, name.en)
        await by.fill(`${row}${rule.type === 'tally' ? '每次扣' : '缺了扣'}`, String(item.marks))
        if ('cap' in item && typeof item.cap === 'number') await by.fill(`${row}最多`, String(item.cap))
      }
      return
    default:
      return
  }
}

async function sheet(page: Page, by: Keyboard): Promise<void> {
  for (const { name, scoring } of sheetItems) {
    await by.use('添加督查项目')
    await by.write(name[0])
    await by.fill('英文名称(可不填)', name[1])
    await writeScoring(page, by, scoring, null)
  }
}

/** A3 is held against M3, which stands below it: its rule is made when that is there. */
async function laterRule(page: Page, by: Keyboard): Promise<void> {
  const back =
    indicators.length - 1 - indicators.findIndex(({ code }) => code === 'A3') + CATEGORIES.length - 1
  for (let step = 0; step < back; step += 1) await by.press('Alt+PageUp')
  await expect(page.getByRole('textbox', { name: '代码' })).toHaveValue('A3')
  await by.use('编写规则')
  await by.choose('这是什么规则', '几部分合成')
  await by.fill('第1部分 占比', '50')
  await by.choose('第1部分 这部分怎样计分', '达标得满分')
  await by.fill('第2部分 占比', '50')
  await by.choose('第2部分 这部分怎样计分', '达标得满分')
  await by.tick('另定目标值')
  await by.choose('第2部分 目标的来处', '本单位另一指标')
  await by.choose('第2部分 哪个指标', 'M3 财政收入增幅')
  await by.press('Escape')
}

async function lists(page: Page, by: Keyboard): Promise<void> {
  await by.use('+ 添加条款', { back: true })
  for (const [at, veto] of VETOES.entries()) {
    if (at > 0) await by.press('Alt+n')
    await by.write(veto)
  }
  await by.use('+ 添加事项', { back: true })
  await by.write('受表彰')
  const levels = [
    ['县级', '1'],
    ['市级', '2'],
    ['省级', '3'],
  ] as const
  for (const [at, [level, marks]] of levels.entries()) {
    if (at > 0) await by.use('添加档次')
    else await by.to('名称')
    await by.write(level)
    await by.fill('分值', marks)
  }
  await by.tick('同一事项就高计分，不重复')
  // The order in which ties are broken needs the categories, so it comes last: the contents' first line.
  await by.to('J1 受表彰', { back: true })
  await by.press('Home', 'Enter')
  for (const category of ['B', 'G']) await by.tick(category)
  await by.press('ControlOrMeta+s')
  await expect(page.getByText(/已保存/)).toBeVisible()
}
