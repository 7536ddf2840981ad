import type { CandidateState } from './candidate'
import type { AssessmentCase } from '../scoring/case'
import type { UnitResult } from '../scoring/score-case'

/** That what a file holds was not published when it was taken: of which draft it is, how far that was, until when it is on notice. */
export interface Unpublished {
  candidate: number
  state: CandidateState
  noticeUntil: string | null
}

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

/**
 * What is frozen and not published yet, as its file holds it: the same three parts, so that it is computed again and has the root
 * that it will be published under, and the mark that it is not.
 */
export type UnpublishedDocument = PublicationDocument & { unpublished: Unpublished }
