import type { BulletinFacts } from '@/server/domain/bulletin/bulletin-facts'
import type { BulletinText } from '@/server/domain/bulletin/bulletin-text'
import type { SheetReport } from '@/server/domain/inspection/report/sheet-report'
import type { LetterPaper } from '@/server/domain/letter/letter-paper'
import type { Annex } from '@/server/domain/paper/annex'
import type { Paper } from '@/server/domain/paper/paper'
import type { LetterRow } from '@/server/db/letters'
import type { RoundReport } from '../round/report-round'
import type { Minutes } from './load-minutes'

export interface MadeBulletin {
  text: BulletinText & { date: string }
  facts: BulletinFacts
}

/** Names of what lies in an archive. */
export type FileTitle =
  | { is: 'publication'; period: string; number: number }
  | { is: 'bulletin'; title: string }
  | { is: 'annex'; title: string }
  | { is: 'plan'; plan: string; version: number }
  | { is: 'letter'; unit: string; number: number }
  | { is: 'sheet'; period: string; unit: string }
  | { is: 'round'; name: string }
  | { is: 'draw'; name: string; number: number }
  | { is: 'minutes'; plan: string }
  | { is: 'verifier' | 'readme' | 'readmeEn' }

/** Who puts an archive's papers into words: what knows the languages is not known here. */
export interface ArchiveWords {
  letter: (letter: LetterRow) => LetterPaper
  sheet: (report: SheetReport) => Paper
  round: (report: RoundReport) => Paper
  bulletin: (bulletin: MadeBulletin) => Paper
  annex: (bulletin: MadeBulletin) => Annex
  minutes: (minutes: Minutes) => Paper
  title: (title: FileTitle) => string
  readme: (about: { owner: string; year: number }) => { zh: string; en: string }
  heads: readonly [string, string, string, string]
}
