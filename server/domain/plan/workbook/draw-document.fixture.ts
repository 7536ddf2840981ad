import fc from 'fast-check'
import type { Rule, Target } from '../../scoring/case'
import { recountFigures } from '../../inspection/recount/recount'
import { unitLevels } from '../../units/levels'
import { type PlanDocument, planDocumentSchema } from '../document/plan-document'

/** Draws plans that say what no office would: every optional field there or not, texts of any characters, odd figures. */

const awkward = [
  '',
  '=1+1',
  "'=1",
  '+86',
  '-5',
  '@cmd',
  '\t-',
  '\r\n换行',
  "''-5",
  '#N/A',
  '#注',
  '_x0041_',
  '  两头空格 ',
  '"引号"',
  '\u0001\u000b控制\ufffe',
  '[1]',
  '{}',
  '是',
  'TRUE',
  '1e5',
  '2027-03-31',
  '103–107',
  '👨‍👩‍👧',
]
const line = fc.oneof(
  fc.constantFrom(...awkward),
  fc.string({ unit: 'binary', maxLength: 12 }).filter((text) => !/[\0\p{Cs}]/u.test(text)),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
)
const names = fc.record({ zh: line, en: line })
const plain = (number: number) => (number === 0 ? 0 : number)
const figure = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ min: -1e15, max: 1e15, noNaN: true }).map(plain),
)
const count = fc.oneof(
  fc.integer({ min: 0, max: 1000 }),
  fc.double({ min: 0, max: 1e15, noNaN: true }).map(plain),
)
const positive = count.map((number) => (number === 0 ? 1 : number))
const anyCode = fc.stringMatching(/^[A-Za-z0-9市镇][A-Za-z0-9._市-]{0,8}$/)
const someCodes = (most: number) => fc.uniqueArray(anyCode, { maxLength: most })
/** The engine's own codes are wider than the plan's. */
const wideCode = fc.oneof(anyCode, fc.constantFrom('a b', '、', '"x"', '=1', 'sameSpanLastYear'))

const target: fc.Arbitrary<Target> = fc.oneof(
  figure,
  fc.tuple(figure, figure),
  fc.constantFrom<Target>(
    { ref: 'mean', scope: 'group', times: 1.1 },
    { ref: 'baseline', plus: -2 },
    { ref: 'indicator', code: 'B1' },
  ),
)
const rule: fc.Arbitrary<Rule> = fc.oneof(
  fc.constant<Rule>({ type: 'threshold' }),
  fc.record({ type: fc.constant('stepDeduction' as const), step: positive, marks: count }),
  fc.record({
    type: fc.constant('bands' as const),
    bands: fc.array(fc.record({ from: figure, marks: figure }), { minLength: 1, maxLength: 3 }),
    else: figure,
  }),
  fc.record({
    type: fc.constant('tally' as const),
    items: fc.array(fc.record({ code: anyCode, name: names, marks: figure }), { minLength: 1, maxLength: 3 }),
  }),
)
const scoring = fc.record(
  {
    kind: fc.constantFrom('ratio', 'amount', 'rating', 'poll', 'discrepancy', 'tally', 'checklist', 'manual'),
    phases: fc.array(wideCode, { maxLength: 3 }),
    reportedIn: fc.array(wideCode, { maxLength: 3 }),
    chance: fc.constantFrom('binomial', 'poisson', 'sample', 'none'),
    multiplier: positive,
    max: positive,
    trim: fc.integer({ min: 0, max: 100 }),
    answers: fc.array(fc.record({ code: anyCode, name: line, worth: fc.constant(0.5) }), {
      minLength: 1,
      maxLength: 2,
    }),
    direction: fc.constantFrom('higher', 'lower', 'range'),
    accumulate: fc.constantFrom('none', 'sum', 'latest', 'mean'),
    measure: fc.constantFrom('level', 'change', 'growth', 'completion'),
    baseline: wideCode,
    valueDecimals: fc.integer({ min: 0, max: 6 }),
    points: fc.oneof(count, fc.dictionary(anyCode, count, { maxKeys: 3, noNullPrototype: true })),
    extra: fc.boolean(),
    target,
    rule,
  },
  { requiredKeys: ['kind', 'phases'], noNullPrototype: true },
)
/** Its values are another plan's results. */
const drawn = fc
  .tuple(
    scoring,
    fc.record(
      { plan: anyCode, figure: fc.constantFrom('year', 'period'), period: wideCode },
      { requiredKeys: ['plan', 'figure'], noNullPrototype: true },
    ),
  )
  .map(([own, from]) => ({ ...own, from }))
const day = fc.constantFrom('2027-03-31', '2027-04-10', '2028-02-29')
const from = (list: readonly string[]) => (list.length === 0 ? fc.constant(null) : fc.constantFrom(...list))

const checkTest = fc.oneof(
  fc.record({ type: fc.constant('expression' as const), expression: line }),
  fc.record({ type: fc.constant('share' as const), indicator: anyCode }),
  fc.record({
    type: fc.constant('jump' as const),
    of: fc.record({ indicator: anyCode, figure: fc.constantFrom('value', 'numerator') }),
    against: fc.constantFrom('previous', 'lastYear'),
    percent: fc.integer({ min: 1, max: 900 }),
  }),
)

const allSettings = {
  code: anyCode,
  year: fc.integer({ min: 1900, max: 9999 }),
  name: names,
  assessedLevel: fc.constantFrom(...unitLevels),
  rules: fc.constantFrom(1, 2),
  decimals: fc.integer({ min: 0, max: 6 }),
  missing: fc.constantFrom('zero', 'exclude', 'carry'),
  notAssessed: fc.constantFrom('rescale', 'full'),
  rankBy: fc.constantFrom('all', 'group'),
  tieBreak: someCodes(3),
  adjustmentCaps: fc.record({ bonus: count, penalty: count }, { requiredKeys: [], noNullPrototype: true }),
  pointsTotal: fc.integer({ min: 1, max: 1000 }),
  grades: fc.array(
    fc.record(
      {
        code: fc.oneof(anyCode, fc.constantFrom('g1', 'g2')),
        name: fc.oneof(names, fc.constantFrom({ zh: '优秀', en: 'Excellent' }, { zh: '90分 档', en: '' })),
        from: figure,
        quota: fc.constantFrom(0.3, 0.07, 1, 0.333),
      },
      { requiredKeys: ['code', 'name', 'from'], noNullPrototype: true },
    ),
    { maxLength: 3 },
  ),
  deadlines: fc.oneof(
    fc.record({ appeal: fc.integer({ min: 1, max: 60 }) }),
    fc.record({ confirmation: fc.integer({ min: 1, max: 60 }), overdue: fc.integer({ min: 1, max: 9 }) }),
    fc.record({ check: fc.integer({ min: 0, max: 60 }), notice: fc.integer({ min: 0, max: 9 }) }),
  ),
}
const settings = fc.record(allSettings, {
  requiredKeys: [
    'code',
    'year',
    'name',
    'assessedLevel',
    'rules',
    'decimals',
    'missing',
    'notAssessed',
    'rankBy',
    'tieBreak',
    'adjustmentCaps',
    'pointsTotal',
    'grades',
  ],
  noNullPrototype: true,
})
const withCodes = <T extends object>(body: fc.Arbitrary<T>) =>
  someCodes(4).chain((list) =>
    fc.tuple(...list.map((code) => body.map((content) => ({ code, ...content })))),
  ) as fc.Arbitrary<({ code: string } & T)[]>

export const anyDocument: fc.Arbitrary<PlanDocument> = fc
  .record({
    format: fc.constant('mingji-plan'),
    formatVersion: fc.constant(1),
    settings,
    categories: withCodes(fc.record({ name: names })),
    phases: withCodes(
      fc.record({
        name: names,
        weight: fc.integer({ min: 0, max: 100 }),
        combine: fc.oneof(fc.constant('mean'), fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 4 })),
      }),
    ),
    periods: withCodes(
      fc.record(
        {
          name: names,
          phase: anyCode,
          endsOn: day,
          opensOn: day,
          dueOn: day,
          closesOn: day,
          workingDays: fc.oneof(
            fc.constant({ dueOn: 5 }),
            fc.constant({ opensOn: 1, closesOn: 120 }),
            fc.constant({ opensOn: 1, dueOn: 5, closesOn: 10 }),
          ),
        },
        { requiredKeys: ['name', 'phase', 'endsOn', 'opensOn', 'dueOn', 'closesOn'] },
      ),
    ),
    units: withCodes(
      fc.record(
        {
          group: anyCode,
          difficulty: fc.constantFrom(1, 0.95, 1.1),
          until: anyCode,
          takesOver: fc.record({
            from: anyCode,
            parts: fc.array(
              fc.record({ unit: anyCode, share: fc.constantFrom(1, 0.4), weight: fc.constantFrom(1, 31250) }),
              { minLength: 1, maxLength: 2 },
            ),
            adds: someCodes(2),
          }),
        },
        { requiredKeys: ['group', 'difficulty'], noNullPrototype: true },
      ),
    ),
    indicators: withCodes(
      fc.record(
        {
          byVillage: fc.constant(true as const),
          category: anyCode,
          name: names,
          unit: names,
          definition: names,
          suppliedBy: fc.constantFrom('self', 'department', 'inspection', 'system'),
          department: fc.option(line),
          post: line,
          measures: line,
          clause: line,
          superior: fc.option(fc.record({ target: figure, basis: line })),
          scoring: fc.oneof({ weight: 3, arbitrary: scoring }, drawn),
          evidence: fc.oneof(
            fc.constant({ required: true as const }),
            fc.constant({ locations: true as const, note: '=会议记录 照片' }),
            fc.constant({ required: true as const, locations: true as const, note: '"签到表"' }),
          ),
        },
        {
          requiredKeys: [
            'category',
            'name',
            'unit',
            'definition',
            'suppliedBy',
            'department',
            'post',
            'measures',
            'clause',
            'superior',
            'scoring',
          ],
          noNullPrototype: true,
        },
      ),
    ),
    vetoes: withCodes(fc.record({ name: names })),
    adjustments: withCodes(
      fc.record(
        {
          name: names,
          levels: fc.array(fc.record({ code: anyCode, name: names, marks: figure }), {
            minLength: 1,
            maxLength: 3,
          }),
          cap: fc.integer({ min: 0, max: 9 }),
          oneMatter: fc.constant(true),
        },
        { requiredKeys: ['name', 'levels'], noNullPrototype: true },
      ),
    ),
  })
  .chain((document) =>
    withCodes(
      fc.record({
        name: names,
        kind: fc.constantFrom('hard', 'soft'),
        source: fc.constantFrom('self', 'department'),
        at: someCodes(3),
        phases: someCodes(3),
        test: checkTest,
        message: names,
      }),
    ).map((checks) => (checks.length > 0 ? { ...document, checks } : document)),
  )
  .chain((document) => {
    const codesOf = (list: readonly { code: string }[]) => list.map(({ code }) => code)
    const indicator = from(codesOf(document.indicators))
    return fc
      .record({
        sheetItems: fc.uniqueArray(
          fc.record(
            {
              indicator,
              code: anyCode,
              name: names,
              scoring,
              raters: fc.constantFrom('mean', 'trimmed'),
              once: fc.constant(true),
              recounts: fc.record({ indicator: anyCode, figure: fc.constantFrom(...recountFigures) }),
            },
            { requiredKeys: ['indicator', 'code', 'name', 'scoring'] },
          ),
          {
            maxLength: 4,
            selector: ({ indicator, code }) => `${String(indicator)} ${code}`,
          },
        ),
        targets: fc.uniqueArray(
          fc.record({
            indicator,
            unit: fc.oneof(fc.constant(null), from(codesOf(document.units))),
            period: fc.oneof(fc.constant(null), from(codesOf(document.periods))),
            target,
          }),
          {
            maxLength: 8,
            selector: ({ indicator, unit, period }) => [indicator, unit, period].map(String).join(' '),
          },
        ),
      })
      .map(({ sheetItems, targets }) =>
        planDocumentSchema.parse({
          ...document,
          sheetItems: sheetItems.filter((item) => item.indicator !== null),
          targets: targets.filter(
            (one) => one.indicator !== null && (one.unit !== null || one.period !== null),
          ),
        }),
      )
  })

/** Targets have no order of their own. */
export const sorted = (document: PlanDocument): PlanDocument => ({
  ...document,
  targets: document.targets.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)),
})
const nameOf = ({ indicator, unit, period }: PlanDocument['targets'][number]) =>
  `${indicator} ${unit ?? ''} ${period ?? ''}`
