import type { AssessmentCase } from '../scoring/case'
import type { UnitResult } from '../scoring/score-case'

/** What a publication freezes, as its file holds it. */
export interface PublicationDocument {
  about: {
    plan: { name: string; nameEn: string; version: number }
    through: string
    run: number
    engine: string
  }
  case: AssessmentCase
  results: UnitResult[]
}
