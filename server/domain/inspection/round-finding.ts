export const roundFaults = [
  'name',
  'dates',
  'noUnits',
  'unknownUnit',
  'noLines',
  'unknownLine',
  'countsTwice',
  'sheetBegun',
  'periodOver',
  'backCheckCounts',
  'backCheckUnknown',
  'notChecked',
  'unknownInspector',
  'poolTooSmall',
  'exclusionUnknown',
  'noVillages',
  'weightsMissing',
  'noTeam',
] as const
export type RoundFault = (typeof roundFaults)[number]

/** What is wrong, with the names that it is about. */
export interface RoundFinding {
  because: RoundFault
  names: string[]
}
