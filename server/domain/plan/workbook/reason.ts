/** Why a row of a file is refused, or what to think about in it, and where: words belong to the interface. */
export interface Reason {
  code: ReasonCode
  /** The cell's address in its sheet, or a path in a JSON file; null where a whole row or sheet is meant. */
  cell: string | null
  /** What stands there, the other cell, or the place in a part: what the words need. */
  data: Readonly<Record<string, string>>
}

export type ReasonCode =
  // the file
  | 'fileTooLarge'
  | 'notAWorkbook'
  | 'encrypted'
  | 'packedTooMuch'
  | 'tooManyEntries'
  | 'sheetTooLarge'
  | 'notJson'
  | 'notAPlan'
  | 'nothingToRead'
  // a sheet
  | 'unknownSheet'
  | 'sheetTwice'
  | 'unknownColumn'
  | 'columnTwice'
  | 'columnMissing'
  | 'headless'
  // a cell
  | 'formula'
  | 'merged'
  | 'errorValue'
  | 'missing'
  | 'notANumber'
  | 'percentSign'
  | 'separators'
  | 'tooLarge'
  | 'negative'
  | 'dateForFigure'
  | 'notADate'
  | 'notText'
  | 'notAChoice'
  | 'notAList'
  | 'notJsonCell'
  | 'notATarget'
  | 'notAGrade'
  | 'notALevel'
  | 'notAnAnswer'
  | 'notPoints'
  | 'badCode'
  | 'ownTarget'
  | 'invalid'
  // the plan
  | 'duplicate'
  | 'unknownIndicator'
  | 'unknownUnit'
  | 'unknownPeriod'
  | 'settingsMissing'
  | 'personalData'
  // a rule, to think about
  | 'fullOutOfReach'
  | 'bandOutOfReach'
  | 'ruleTurns'
