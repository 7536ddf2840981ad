import { readFileSync } from 'node:fs'
import { CLINIC, TOWNSHIP } from './villages/place'

/** One unit of the demo district's tree, before it has an identifier. Parents come before their children. */
export interface OrgUnit {
  code: string
  name: string
  nameEn: string | null
  level: 'province' | 'city' | 'county' | 'township' | 'village' | 'department'
  parent: string | null
}

/** The district whose assessment the demo shows. */
export const COUNTY = '630203'

/** The two bureaus that keep values of their own. */
export const departmentCodes = { health: `${COUNTY}D01`, finance: `${COUNTY}D02` } as const

/**
 * The province, the city, Ping'an district and everything below it, with the codes of the statistics bureau's public
 * list (org/*.csv).
 */
export function readOrg(): OrgUnit[] {
  const townships = readRows('townships.csv').filter((row) => row['countyCode'] === COUNTY)
  const villages = readRows('villages.csv').filter((row) => row['townshipCode']?.startsWith(COUNTY))
  return [
    { code: '63', name: '青海省', nameEn: 'Qinghai Province', level: 'province', parent: null },
    { code: '6302', name: '海东市', nameEn: 'Haidong City', level: 'city', parent: '63' },
    { code: COUNTY, name: '平安区', nameEn: "Ping'an District", level: 'county', parent: '6302' },
    {
      code: departmentCodes.health,
      name: '平安区卫生健康局',
      nameEn: "Ping'an Health Bureau",
      level: 'department',
      parent: COUNTY,
    },
    {
      code: departmentCodes.finance,
      name: '平安区财政局',
      nameEn: "Ping'an Finance Bureau",
      level: 'department',
      parent: COUNTY,
    },
    ...townships.map((row): OrgUnit => ({
      code: row['code'] ?? '',
      name: row['name'] ?? '',
      nameEn: row['nameEn'] || null,
      level: 'township',
      parent: COUNTY,
    })),
    {
      code: CLINIC,
      name: '三合镇卫生院',
      nameEn: 'Sanhe Health Centre',
      level: 'department',
      parent: TOWNSHIP,
    },
    ...villages.map((row): OrgUnit => ({
      code: row['code'] ?? '',
      name: row['name'] ?? '',
      nameEn: null,
      level: 'village',
      parent: row['townshipCode'] ?? null,
    })),
  ]
}

function readRows(file: string): Record<string, string>[] {
  const [head = '', ...lines] = readFileSync(new URL(`org/${file}`, import.meta.url), 'utf8')
    .trim()
    .split(/\r?\n/)
  const keys = head.split(',')
  return lines.map((line) => {
    const cells = line.split(',')
    return Object.fromEntries(keys.map((key, at) => [key, cells[at] ?? '']))
  })
}
