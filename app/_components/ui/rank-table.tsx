import type { ReactNode } from 'react'
import { Badge } from './badge'
import { fixed } from './figures'
import tables from './table.module.css'

export interface RankTableRow {
  key: string
  rank: ReactNode
  unit: ReactNode
  status: string
  score: number | null
  /** Where the table has grades. */
  grade?: string
}

/** A ranking in its shortest form: rank, unit, score, and grades where `words.grade` names them. `region`: the id of its heading. */
export function RankTable({
  region,
  rows,
  words,
}: {
  region: string
  rows: readonly RankTableRow[]
  words: {
    rank: string
    unit: string
    score: string
    grade: string | null
    vetoed: string
    notAssessed: string
  }
}) {
  return (
    <div className={tables.scroll} tabIndex={0} role="region" aria-labelledby={region}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col" className={tables.number}>
              {words.rank}
            </th>
            <th scope="col">{words.unit}</th>
            <th scope="col" className={tables.number}>
              {words.score}
            </th>
            {words.grade === null ? null : <th scope="col">{words.grade}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, rank, unit, status, score, grade }) => (
            <tr key={key}>
              <td className={tables.number}>{rank}</td>
              <th scope="row">
                {unit} {status === 'vetoed' ? <Badge tone="alert">{words.vetoed}</Badge> : null}
                {status === 'notAssessed' ? <Badge>{words.notAssessed}</Badge> : null}
              </th>
              <td className={tables.number}>{score === null ? '—' : fixed(score)}</td>
              {words.grade === null ? null : <td>{grade}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
