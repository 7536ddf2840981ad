import type { PaperSpeaker } from '@/app/_components/papers/paper-speaker'
import type { Section } from '@/app/_components/papers/section'
import type { SheetReport } from '@/server/domain/inspection/report/sheet-report'

/** What the unit's head said of the sheet, and what the office answered. */
export function confirmationSection(speaker: PaperSpeaker, report: SheetReport): Section | null {
  const { t, day, moment, common, name } = speaker
  const { confirmation, words, lines } = report
  if (confirmation.is === 'none') return null
  const said = words.flatMap((word) => {
    if (word.action === 'reopen') return []
    const by = word.actingForName
      ? common('actingAs', { name: word.byName, principal: word.actingForName })
      : word.byName
    const key = ({ accept: 'accepted', contest: 'contested', uphold: 'upheld' } as const)[word.action]
    return [
      t(`sheet.${key}`, { by, at: moment(word.at) }),
      ...word.lines.map((line) => {
        const item = lines.find((one) => one.line.code === line.code)
        return t('sheet.contestedLine', { line: item ? name(item.line) : line.code, words: line.words })
      }),
      ...(word.words?.trim() ? [t('sheet.said', { words: word.words.trim() })] : []),
    ]
  })
  const now =
    confirmation.is === 'awaiting'
      ? [t('sheet.awaiting', { until: day(confirmation.until) })]
      : confirmation.is === 'silent'
        ? [t('sheet.silent', { since: day(confirmation.since) })]
        : confirmation.is === 'contested'
          ? [t('sheet.waiting')]
          : []
  return {
    heading: t('sheet.confirmation'),
    blocks: [...said, ...now].map((text) => ({ is: 'paragraph', text })),
  }
}

/** Both sides' signatures as they were drawn, each with what it was under. */
export function signatureSection(
  { t, moment, groups }: PaperSpeaker,
  { signatures, sheet }: SheetReport,
): Section {
  const heading = t('sheet.signatures')
  const why =
    sheet.unsigned === null
      ? []
      : [{ is: 'paragraph' as const, text: t('sheet.unsigned', { words: sheet.unsigned }) }]
  if (signatures.length === 0)
    return { heading, blocks: [{ is: 'paragraph', text: t('sheet.noSignature') }, ...why] }
  return {
    heading,
    blocks: [
      {
        is: 'signatures',
        signatures: signatures.map((one) => ({
          title: t(`sheet.side.${one.side}`, { name: one.name }),
          strokes: one.refused === null ? one.strokes : [],
          lines: [
            one.refused === null
              ? one.post
                ? t('sheet.post', { post: one.post, at: moment(one.signedAt) })
                : t('sheet.signedAt', { at: moment(one.signedAt) })
              : t('sheet.refused', { words: one.refused, at: moment(one.signedAt) }),
            ...(one.isOfThis ? [] : [t('sheet.earlier')]),
            t('sheet.hash', { hash: groups(one.headsHash) }),
          ],
        })),
      },
      ...why,
    ],
  }
}
