import type { PaperTable } from '@/server/domain/letter/letter-paper'
import type { Paper, PaperBlock } from '@/server/domain/paper/paper'
import type { Minutes } from '@/server/services/archive/load-minutes'
import type { MinutesSpeaker } from './minutes-speaker'

type Head = PaperTable['heads'][number]
const head = (text: string, share: number, align: Head['align'] = 'left'): Head => ({ text, share, align })

/** What was decided under a plan in its year, in words. */
export function minutesPaper(speaker: MinutesSpeaker, minutes: Minutes): Paper {
  const { t, papers } = speaker
  const ordinals = papers('ordinals')
  const dropped = minutes.findings.filter(({ number }) => number === null).length
  const sections: [string, Head[], string[][]][] = [
    [t('publishing'), ...publishing(speaker, minutes)],
    [t('appeals'), ...appeals(speaker, minutes)],
    [t('vetoes'), ...vetoes(speaker, minutes)],
    [t('adjustments'), ...adjustments(speaker, minutes)],
    [t('findings'), ...findings(speaker, minutes)],
  ]
  return {
    head: null,
    title: t('title'),
    under: [minutes.plan],
    foot: [],
    imprint: [],
    blocks: [
      ...sections.flatMap(([text, heads, rows], at): PaperBlock[] => [
        { is: 'heading', level: 1, text: papers('heading', { number: ordinals[at] ?? '', text }) },
        rows.length === 0
          ? { is: 'paragraph', text: t('none') }
          : {
              is: 'table',
              caption: null,
              table: { heads, rows: rows.map((cells) => ({ cells })) },
            },
      ]),
      ...(dropped === 0
        ? []
        : [{ is: 'paragraph' as const, text: t('dropped', { count: String(dropped) }) }]),
    ],
  }
}

type Section = [Head[], string[][]]
/** The last word that was said, by whom: what a decision stands on. */
const lastOf = ({ events }: { events: readonly { words: string | null; byName: string }[] }) => {
  const last = events.at(-1)
  return last ? [last.byName, last.words ?? ''].filter(Boolean).join('：') : ''
}

function publishing({ t, steps, day }: MinutesSpeaker, { publishing: rows, names }: Minutes): Section {
  return [
    [head(t('when'), 26), head(t('who'), 24), head(t('unit'), 26), head(t('step'), 40), head(t('words'), 46)],
    rows.map(({ at, byName, unitId, action, words, upheld, candidate }) => [
      day(at),
      byName,
      unitId === null ? '' : (names.units[unitId] ?? ''),
      t('candidate', {
        period: candidate.period.name,
        number: String(candidate.number),
        action: steps.has(`event.${action}` as 'event.ask')
          ? steps(`event.${action}` as 'event.ask')
          : action,
      }),
      [upheld === null ? '' : t(upheld ? 'upheld' : 'notUpheld'), words ?? ''].filter(Boolean).join('：'),
    ]),
  ]
}

function appeals({ t, appeals: say }: MinutesSpeaker, { appeals: rows, names }: Minutes): Section {
  return [
    [
      head(t('number'), 14, 'center'),
      head(t('unit'), 26),
      head(t('about'), 32),
      head(t('claim'), 44),
      head(t('decision'), 46),
    ],
    rows.map(({ number, unit, indicatorCode, veto, words, state, decision, decidedByName }) => [
      String(number),
      unit.name,
      veto ? (names.clauses[veto.clause] ?? veto.clause) : (names.indicators[indicatorCode] ?? indicatorCode),
      words,
      [say(`state.${state}`), decidedByName ?? '', decision ?? ''].filter(Boolean).join('：'),
    ]),
  ]
}

function vetoes({ t, decisions }: MinutesSpeaker, { vetoes: rows, names }: Minutes): Section {
  return [
    [
      head(t('unit'), 28),
      head(t('clause'), 44),
      head(t('basis'), 40),
      head(t('state'), 24),
      head(t('words'), 40),
    ],
    rows.map((veto) => [
      veto.unit.name,
      names.clauses[veto.clause] ?? veto.clause,
      veto.basis,
      decisions(`vetoState.${veto.state}`),
      lastOf(veto),
    ]),
  ]
}

function adjustments({ t, decisions }: MinutesSpeaker, { adjustments: rows }: Minutes): Section {
  return [
    [
      head(t('unit'), 26),
      head(t('marks'), 16, 'right'),
      head(t('matter'), 42),
      head(t('basis'), 34),
      head(t('state'), 24),
      head(t('words'), 34),
    ],
    rows.map((one) => [
      one.unit.name,
      one.marks > 0 ? `+${String(one.marks)}` : String(one.marks),
      one.matter,
      one.basis,
      decisions(`state.${one.state}`),
      lastOf(one),
    ]),
  ]
}

function findings({ t, findings: say, day }: MinutesSpeaker, { findings: rows }: Minutes): Section {
  return [
    [
      head(t('number'), 14, 'center'),
      head(t('unit'), 26),
      head(t('finding'), 50),
      head(t('due'), 32),
      head(t('state'), 22),
      head(t('words'), 40),
    ],
    rows.flatMap((one) =>
      one.number === null
        ? []
        : [
            [
              String(one.number),
              one.unit.name,
              one.words,
              one.dueOn ? day(one.dueOn) : '',
              say(`state.${one.state}`),
              lastOf(one),
            ],
          ],
    ),
  ]
}
