import type { LetterPaper, PaperSection, PaperTable } from '@/server/domain/letter/letter-paper'
import classes from './paper.module.css'

/** A letter on the screen and from the browser's printer: the same words as in its files. */
export function PaperView({ paper }: { paper: LetterPaper }) {
  return (
    <article className={classes.paper}>
      <h2 className={classes.title}>{paper.title}</h2>
      {paper.parties.map((text) => (
        <p key={text} className={classes.party}>
          {text}
        </p>
      ))}
      {paper.preamble.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {paper.sections.map((section) => (
        <SectionView key={section.heading} section={section} />
      ))}
      <div className={classes.sides}>
        {paper.sides.map(({ title, lines, signature }) => (
          <div key={title}>
            <h3>{title}</h3>
            {lines.map((text) => (
              <p key={text} className={classes.party}>
                {text}
              </p>
            ))}
            {signature.map((text) => (
              <p key={text} className={classes.proof}>
                {text}
              </p>
            ))}
          </div>
        ))}
      </div>
      {paper.proof.map((text) => (
        <p key={text} className={classes.proof}>
          {text}
        </p>
      ))}
      {paper.annexes.map((section) => (
        <SectionView key={section.heading} section={section} />
      ))}
    </article>
  )
}

function SectionView({ section }: { section: PaperSection }) {
  return (
    <section>
      <h3>{section.heading}</h3>
      {section.paragraphs.map((text) => (
        <p key={text}>{text}</p>
      ))}
      {section.table ? <TableView table={section.table} label={section.heading} /> : null}
    </section>
  )
}

/** On a phone every row is a block of its own, each cell under its head. */
function TableView({ table: { heads, rows }, label }: { table: PaperTable; label: string }) {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {heads.map(({ text }) => (
            <th key={text} scope="col">
              {text}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row, at) =>
          'group' in row ? (
            <tr key={at} className={classes.group}>
              <th scope="rowgroup" colSpan={heads.length}>
                {row.group}
              </th>
            </tr>
          ) : (
            <tr key={at}>
              {row.cells.map((text, column) => {
                const head = heads[column]
                return column === 0 ? (
                  <th key={column} scope="row">
                    {text}
                  </th>
                ) : (
                  <td key={column} data-head={head?.text} data-align={head?.align}>
                    {text}
                  </td>
                )
              })}
            </tr>
          ),
        )}
      </tbody>
    </table>
  )
}
