import type { UnitLevel } from './levels'

/**
 * The levels that a unit may stand directly below, by its own. A county may answer to its province, a township to a city
 * that has no counties, and a bureau belongs to any government; a village answers to a township alone, and nothing stands
 * below a village or a bureau.
 */
const above: Readonly<Record<UnitLevel, readonly UnitLevel[]>> = {
  province: [],
  city: ['province'],
  county: ['city', 'province'],
  township: ['county', 'city'],
  village: ['township'],
  department: ['province', 'city', 'county', 'township'],
}

/** Whether a unit of this level may be added directly below one of that level. */
export const mayStandBelow = (level: UnitLevel, parent: UnitLevel): boolean => above[level].includes(parent)
