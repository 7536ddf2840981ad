import { readFileSync } from 'node:fs'

/** Figures of other people's reference implementations, for tests. Each folder's README names its source. */

const read = (name: string) => readFileSync(new URL(`./golden/oracles/${name}`, import.meta.url), 'utf8')

export const oracleJson = (name: string): unknown => JSON.parse(read(name))

/** A table's rows by its heading; fields may stand in quotes and hold commas. */
export function oracleTable(name: string): Record<string, string>[] {
  const [heading = '', ...lines] = read(name).replace('\uFEFF', '').trim().split(/\r?\n/)
  const names = fieldsOf(heading)
  return lines.map((line) => {
    const fields = fieldsOf(line)
    return Object.fromEntries(names.map((field, at) => [field, fields[at] ?? '']))
  })
}

const fieldsOf = (line: string): string[] =>
  [...`,${line}`.matchAll(/,(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')

/** A row's figure; fails the test where there is none. */
export function figure(row: Record<string, string> | undefined, name: string): number {
  const text = row?.[name]
  if (text === undefined || text === '' || text === 'NA') throw new Error(`no ${name}`)
  return Number(text)
}
