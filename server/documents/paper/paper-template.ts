import { chartTemplate } from './chart-template'

/**
 * The page of an official document by GB/T 9704-2012: A4, head 37 mm, binding side 28 mm, text area 156 × 225 mm, 22 lines of 28
 * characters of size 3 (16 pt), title size 2 (22 pt), page numbers size 4 (14 pt) outside. Everything said comes as data
 * (`sys.inputs.paper`) and is set as text: no word of it is read as markup. Photos lie beside it by their keys, signatures as lines.
 */
export const paperTemplate =
  chartTemplate +
  String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let pitch = 225mm / 22
#let lead = pitch - 16pt
#let red = rgb("#d7000f")
#set document(title: paper.title.replace("｜", ""))
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm,
  footer: context {
    let number = counter(page).get().first()
    let line = text(size: 14pt, tracking: 0pt, "— " + str(number) + " —")
    if calc.odd(number) { align(right, pad(right: 14pt, line)) } else { align(left, pad(left: 14pt, line)) }
    set par(first-line-indent: 0pt, leading: 2pt, spacing: 2pt, justify: false)
    for words in paper.foot { align(center, text(size: 7.5pt, tracking: 0pt, words)) }
  },
)
#set text(tracking: 156mm / 28 - 16pt, cjk-latin-spacing: none)
#set par(first-line-indent: (amount: 2em, all: true), leading: lead, spacing: lead, justify: true)
#let plain(body) = {
  set text(size: 10.5pt, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 4.5pt, spacing: 4.5pt, justify: false)
  body
}
#let grid-of(caption, data) = plain({
  if caption != none { block(above: 12pt, below: 6pt, sticky: true, width: 100%, align(center, text(weight: "bold", caption))) }
  let alignment = (left: left, center: center, right: right)
  table(
    columns: data.heads.map(head => head.share * 1fr),
    align: data.heads.map(head => alignment.at(head.align) + horizon),
    stroke: 0.5pt,
    inset: (x: 4pt, y: 5pt),
    table.header(repeat: true, ..data.heads.map(head => table.cell(align: center + horizon, text(weight: "bold", head.text)))),
    ..data.rows.map(row => if "group" in row {
      (table.header(level: 2, repeat: false, table.cell(colspan: data.heads.len(), align: left + horizon, breakable: false, text(weight: "bold", row.group))),)
    } else {
      row.cells.map(words => table.cell(breakable: words.len() > 400, words))
    }).flatten(),
  )
})
#let photos-of(photos) = plain(grid(
  columns: (1fr, 1fr),
  column-gutter: 6mm,
  row-gutter: 5mm,
  ..photos.map(photo => grid.cell(breakable: false, align: center + bottom, {
    if photo.width != none { box(stroke: 0.4pt + luma(160), image("pictures/" + photo.key + ".jpg", width: photo.width * 1mm)) }
    v(2pt)
    for words in photo.lines { block(above: 2pt, below: 2pt, text(size: 9pt, words)) }
  })),
))
#let signatures-of(signatures) = plain(grid(
  columns: (1fr, 1fr),
  column-gutter: 6mm,
  row-gutter: 6mm,
  ..signatures.enumerate().map(((at, signature)) => grid.cell(breakable: false, {
    text(weight: "bold", signature.title)
    if signature.strokes.len() > 0 {
      block(above: 4pt, below: 4pt, box(stroke: (bottom: 0.5pt), image(bytes(signature.svg), format: "svg", height: 18mm)))
    }
    for words in signature.lines { block(above: 3pt, below: 3pt, text(size: 9pt, words)) }
  })),
))
#let blocks = (
  heading: one => block(sticky: true, above: if one.level == 1 { lead * 1.4 } else { lead }, below: lead, par(text(weight: "bold", one.text))),
  paragraph: one => par(text(one.text)),
  line: one => par(first-line-indent: 0pt, text(one.text)),
  note: one => plain(block(above: 6pt, below: 6pt, text(size: 9.5pt, one.text))),
  facts: one => plain(block(above: 8pt, below: 10pt, breakable: one.facts.len() > 20, table(
    columns: (30mm, 1fr),
    align: (left + top, left + top),
    stroke: 0.5pt,
    inset: (x: 5pt, y: 5pt),
    ..one.facts.map(fact => (text(weight: "bold", fact.name), text(fact.text))).flatten(),
  ))),
  table: one => grid-of(one.caption, one.table),
  chart: one => chart-of(one.chart),
  photos: one => photos-of(one.photos),
  signatures: one => signatures-of(one.signatures),
  issuer: one => block(above: lead + pitch * 2, below: lead, width: 100%, breakable: false, pad(right: 64pt, align(right, box({
    set par(first-line-indent: 0pt)
    align(center, { for words in one.lines { par(text(words)) } })
  })))),
  newPage: one => pagebreak(weak: true),
)
#if paper.head != none {
  set par(first-line-indent: 0pt, justify: false)
  block(above: 0pt, below: pitch, width: 100%, align(center, text(size: calc.min(40pt, 150mm / paper.head.organ.clusters().len()), weight: "bold", fill: red, tracking: 1pt, paper.head.organ)))
  block(above: 0pt, below: 4mm, width: 100%, align(center, text(paper.head.number)))
  line(length: 100%, stroke: 1.4pt + red)
}
#align(center, block(above: if paper.head != none { pitch * 1.6 } else { pitch }, below: if paper.under.len() > 0 { pitch * 0.6 } else { pitch * 1.4 })[
  #set par(first-line-indent: 0pt, leading: lead, justify: false)
  #for words in paper.title.split("｜") { par(text(size: 22pt, weight: "bold", tracking: 0pt, words)) }
])
#if paper.under.len() > 0 {
  plain(block(above: 0pt, below: pitch, width: 100%, align(center, { for words in paper.under { block(above: 4pt, below: 4pt, text(words)) } })))
}
#for (at, one) in paper.blocks.enumerate() {
  // Who issues it never stands on a page without a word of what is issued.
  let last = at + 1 < paper.blocks.len() and paper.blocks.at(at + 1).is == "issuer"
  if last { block(sticky: true, above: lead, below: lead, (blocks.at(one.is))(one)) } else { (blocks.at(one.is))(one) }
}
#if paper.imprint.len() > 0 {
  v(1fr)
  plain(block(breakable: false, width: 100%, table(
    columns: (1fr,),
    stroke: (x, y) => (top: if y == 0 { 0.9pt } else { 0.5pt }, bottom: if y == paper.imprint.len() - 1 { 0.9pt } else { 0pt }),
    inset: (x: 10pt, y: 6pt),
    ..paper.imprint.map(words => text(size: 12pt, words)),
  )))
}
`
