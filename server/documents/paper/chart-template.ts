/**
 * A chart in Typst, as lines and letters: a row for each name, its range as a bar and its point as a dot. It is a table, so that
 * it breaks across pages with its axis repeated.
 */
export const chartTemplate = String.raw`
#let chart-of(data, captioned: true) = {
  set text(size: 9pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 3pt, spacing: 3pt, justify: false)
  let span = data.axis.to - data.axis.from
  let share(at) = if span == 0 { 50% } else { (at - data.axis.from) / span * 100% }
  let grey = luma(205)
  let plot(height, body) = box(width: 100%, height: height, inset: 0pt, {
    for tick in data.axis.ticks { place(left + top, dx: share(tick.at), line(angle: 90deg, length: height, stroke: 0.4pt + grey)) }
    body
  })
  let axis = box(width: 100%, height: 5mm, {
    for tick in data.axis.ticks {
      place(left + top, dx: share(tick.at) - 8mm, box(width: 16mm, align(center, text(size: 8pt, tick.text))))
    }
  })
  if captioned { block(above: 14pt, below: 4pt, width: 100%, sticky: true, align(center, text(size: 10.5pt, weight: "bold", data.caption))) }
  grid(
    columns: (32mm, 1fr, 26mm),
    column-gutter: 4mm,
    align: (right + horizon, left + horizon, left + horizon),
    grid.header(repeat: true, [], axis, []),
    ..data.rows.map(row => (
      grid.cell(breakable: false, text(row.name)),
      plot(5.6mm, {
        if row.range != none {
          place(left + top, dx: share(row.range.low) - 0.5mm, dy: 1.9mm,
            box(width: share(row.range.high) - share(row.range.low) + 1mm, height: 1.8mm, fill: rgb("#9db7d5"), radius: 0.9mm))
        }
        if row.at != none { place(left + top, dx: share(row.at) - 1.1mm, dy: 1.7mm, circle(radius: 1.1mm, fill: rgb("#1f4e79"))) }
      }),
      text(row.text),
    )).flatten(),
  )
}
`
