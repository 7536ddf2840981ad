/** The id of a field, for links and jumps: of an indicator, and of one of several units where there are any. */
export const fieldId = (indicator: string, field: string, unitId?: string): string =>
  unitId === undefined ? `field-${indicator}-${field}` : `field-${unitId}-${indicator}-${field}`
