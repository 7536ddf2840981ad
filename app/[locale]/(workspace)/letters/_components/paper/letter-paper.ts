import { plainFigure } from '@/app/_components/ui/rule-figures'
import type { ApiOutput } from '@/app/_trpc/client'
import type { LetterContent } from '@/server/domain/letter/letter-content'
import type { LetterSide } from '@/server/domain/letter/letter'
import type { LetterPaper, PaperSection, PaperSide } from '@/server/domain/letter/letter-paper'
import type { LetterSpeaker } from './speaker'
import { annexTable, countTasks, phasedTable, tasksTable } from './task-sections'

export type Letter = ApiOutput['letters']['read']['letter']

/** A letter as it is read and printed: in words of one language, the same on the screen, in the PDF and in the DOCX. */
export function letterPaper(speaker: LetterSpeaker, letter: Letter): LetterPaper {
  const { paper, t, word, moment } = speaker
  const { content } = letter
  const { plan, owner, unit } = content
  const year = String(plan.year)
  const annex = annexTable(speaker, content)
  return {
    title: paper('title', { owner: word(owner.name), year }),
    parties: [paper('partyOwner', { name: word(owner.name) }), paper('partyUnit', { name: word(unit.name) })],
    preamble: [paper('preamble', { year, plan: word(plan.name), version: String(plan.version) })],
    sections: numbered(speaker, [
      tasks(speaker, content),
      phased(speaker, content),
      vetoes(speaker, content),
      adjustments(speaker, content),
      rules(speaker, content),
      section(
        paper('duties'),
        (['owner', 'unit', 'change', 'copies'] as const).map((duty) => paper(`duty.${duty}`)),
      ),
    ]),
    sides: [side(speaker, letter, 'owner'), side(speaker, letter, 'unit')],
    proof: [
      paper('proofState', {
        number: String(letter.number),
        version: String(plan.version),
        state: t(`state.${letter.state}`),
        at: moment(letter.proposedAt),
      }),
      paper('proof', { hash: inGroups(letter.hash) }),
    ],
    annexes: annex ? [section(paper('annex'), [], annex)] : [],
  }
}

const section = (
  heading: string,
  paragraphs: string[],
  table: PaperSection['table'] = null,
): PaperSection => ({ heading, paragraphs, table })

function numbered({ paper }: LetterSpeaker, sections: readonly (PaperSection | null)[]): PaperSection[] {
  const ordinals = paper('ordinals')
  return sections
    .filter((each) => each !== null)
    .map((each, at) => ({
      ...each,
      heading: paper('heading', { number: ordinals[at] ?? '', text: each.heading }),
    }))
}

function tasks(speaker: LetterSpeaker, content: LetterContent): PaperSection {
  const { paper } = speaker
  const { count, points } = countTasks(content)
  return section(
    paper('tasks'),
    [paper('tasksText', { count: String(count), points: String(points) })],
    tasksTable(speaker, content),
  )
}

function phased(speaker: LetterSpeaker, content: LetterContent): PaperSection | null {
  const table = phasedTable(speaker, content)
  return table && section(speaker.paper('phased'), [speaker.paper('phasedText')], table)
}

function vetoes({ paper, word }: LetterSpeaker, content: LetterContent): PaperSection | null {
  if (content.vetoes.length === 0) return null
  return section(paper('vetoes'), [
    paper('vetoesText'),
    ...content.vetoes.map(({ name }, at) =>
      paper('item', { number: String(at + 1), text: word(name) + paper('end') }),
    ),
  ])
}

function adjustments({ paper, plans, word }: LetterSpeaker, content: LetterContent): PaperSection | null {
  if (content.adjustments.length === 0) return null
  return section(
    paper('adjustments'),
    content.adjustments.map(({ name, levels, cap, oneMatter }, at) => {
      const said = [
        ...levels.map(
          (level) => `${word(level.name)} ${level.marks > 0 ? '+' : ''}${plainFigure(level.marks)}`,
        ),
        ...(cap === undefined ? [] : [plans('cap', { cap: String(cap) })]),
        ...(oneMatter ? [plans('oneMatter')] : []),
      ].join(paper('pause'))
      return paper('item', {
        number: String(at + 1),
        text: word(name) + paper('colon') + said + paper('end'),
      })
    }),
  )
}

function rules({ paper, plans, word, t }: LetterSpeaker, content: LetterContent): PaperSection {
  const { settings, phases, categories } = content
  const total = phases.reduce((all, { weight }) => all + weight, 0)
  const named = (code: string) => {
    const category = categories.find((one) => one.code === code)
    return category ? word(category.name) : code
  }
  const { bonus, penalty } = settings.adjustmentCaps
  return section(paper('rules'), [
    paper('phases', {
      phases: phases
        .map(({ name, weight }) =>
          paper('phase', {
            name: word(name),
            share: plainFigure(total > 0 ? Math.round((weight / total) * 1e4) / 100 : 0),
          }),
        )
        .join(t('listJoin')),
    }),
    plans(`missing.${settings.missing}`),
    plans(`notAssessed.${settings.notAssessed}`),
    plans('decimals', { decimals: String(settings.decimals) }),
    ...(settings.tieBreak.length > 0
      ? [plans('tieBreak', { categories: settings.tieBreak.map(named).join(t('listJoin')) })]
      : []),
    ...(bonus === undefined ? [] : [plans('caps.bonus', { marks: String(bonus) }) + paper('end')]),
    ...(penalty === undefined ? [] : [plans('caps.penalty', { marks: String(penalty) }) + paper('end')]),
  ])
}

/** What role somebody signed in; a post on paper stands as it was written. */
export function roleWords(
  { common }: LetterSpeaker,
  { role, onPaper }: Letter['signatures'][number],
): string {
  if (onPaper) return role
  return role === 'leader' || role === 'head' ? common(`role.${role}`) : role
}

/** Sixteen characters at a time: two papers can be compared by eye, and a narrow column can break the line. */
const inGroups = (hash: string) => hash.replace(/.{16}(?=.)/g, '$& ')

function side(speaker: LetterSpeaker, letter: Letter, which: LetterSide): PaperSide {
  const { paper, word, day, moment } = speaker
  const { owner, unit } = letter.content
  const signature = letter.signatures.find((one) => one.side === which)
  const lines = [word((which === 'owner' ? owner : unit).name)]
  if (!signature)
    return {
      title: paper(`seal.${which}`),
      lines: [...lines, paper('signer', { name: '' }), paper('date', { date: paper('blankDate') })],
      signature: [],
    }
  const name = signature.actingForName
    ? speaker.common('actingAs', { name: signature.name, principal: signature.actingForName })
    : signature.name
  const facts = { name, role: roleWords(speaker, signature) }
  return {
    title: paper(`seal.${which}`),
    lines: [...lines, paper('signer', { name }), paper('date', { date: day(signature.signedAt) })],
    signature: [
      signature.onPaper
        ? paper('paperSigned', { ...facts, by: signature.byName })
        : paper('electronic', { ...facts, at: moment(signature.signedAt) }),
      paper('under', { hash: inGroups(signature.hash) }),
    ],
  }
}
