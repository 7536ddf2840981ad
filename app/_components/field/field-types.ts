import type { ApiOutput } from '@/app/_trpc/client'
import type { Deduction } from '@/server/domain/inspection/observations/observation'
import type { SignatureSide, Strokes } from '@/server/domain/inspection/signature'
import type { Observation } from '@/server/domain/scoring/case'
import type { WireProblem } from '@/server/api/trpc'

/** A sheet as the server told it. */
export type FieldSheet = ApiOutput['sheets']['download']['sheets'][number]
export type Head = FieldSheet['heads'][number]

/** A sheet as it was when it was taken along. */
export interface Kept {
  id: string
  /** By the server's clock. */
  at: Date
  sheet: FieldSheet
}

/** `waiting` on this device; `received` by the server; `refused` by it, and still here. */
export type Standing = 'waiting' | 'received' | 'refused'

interface Sent {
  state: Standing
  receivedAt: Date | null
  problem: WireProblem | null
}

/** An entry made on this device. */
export interface LocalEntry extends Sent {
  id: string
  sheetId: string
  line: string
  village: string | null
  /** Whose marks; null: the one who enters. */
  rater: string | null
  observation: Observation | null
  reason: string | null
  deductions: Deduction[]
  supersedes: string[]
  seq: number
  takenAt: Date
  /** Received after the sheet was completed. */
  late: boolean
}

export interface LocalPhoto extends Sent {
  id: string
  sheetId: string
  line: string
  village: string | null
  name: string
  size: number
  /** SHA-256 as this browser computed it. */
  hash: string | null
  sent: number
  takenAt: Date
  /** What the server keeps it under. */
  receipt: { file: string; hash: string; sentHash: string | null } | null
}

export interface LocalSignature extends Sent {
  id: string
  sheetId: string
  side: SignatureSide
  name: string
  post: string
  strokes: Strokes
  refused: string | null
  heads: string[]
  signedAt: Date
}

export interface FieldAccount {
  id: string
  name: string
}

/** Everything that this device holds for one account, and how it stands with the server. */
export interface FieldState {
  /** Whether what was kept on this device has been read. */
  ready: boolean
  sheets: Readonly<Record<string, Kept>>
  downloadedAt: Date | null
  entries: readonly LocalEntry[]
  photos: readonly LocalPhoto[]
  signatures: readonly LocalSignature[]
  /** Why what is entered is not kept on this device: the browser refuses, or there is no more room. */
  notKept: 'refused' | 'full' | null
  /** Whether the browser promised not to give it up by itself; null where it wasn't asked or can't say. */
  persisted: boolean | null
  room: { used: number; all: number } | null
  syncing: boolean
  /** Why the last try failed; null where nothing did. */
  error: unknown
  syncedAt: Date | null
}
