/** What a head wants to appeal against. */
export type AppealAsked =
  | { about: 'mark'; periodId: string; indicator: string }
  | { about: 'item'; sheetId: string; item: string }
  | { about: 'veto'; vetoId: string }
