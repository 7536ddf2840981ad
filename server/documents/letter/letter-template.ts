/**
 * The page of an official document by GB/T 9704-2012, 5.2 and 7.5: A4, head 37 mm, binding side 28 mm, text area
 * 156 × 225 mm, 22 lines of 28 characters of size 3 (16 pt), title size 2 (22 pt), page numbers size 4 (14 pt) outside.
 * Everything said comes as data (`sys.inputs.paper`) and is set as text: no word of it is read as markup.
 */
export const letterTemplate = String.raw`
#let paper = json(bytes(sys.inputs.paper))
#let pitch = 225mm / 22
#let small = 10.5pt
#set document(title: paper.title)
#set text(font: "Noto Serif SC", size: 16pt, lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em)
#set page(
  paper: "a4",
  margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm,
  footer: context {
    set text(size: 14pt)
    let number = counter(page).get().first()
    let line = "— " + str(number) + " —"
    if calc.odd(number) { align(right, pad(right: 14pt, line)) } else { align(left, pad(left: 14pt, line)) }
  },
)
// 28 characters fill the 156 mm: each a little closer than its own width.
#set text(tracking: 156mm / 28 - 16pt, cjk-latin-spacing: none)
#set par(first-line-indent: (amount: 2em, all: true), leading: pitch - 16pt, spacing: pitch - 16pt, justify: true)

#let heading-line(words) = block(sticky: true, above: pitch - 16pt, below: pitch - 16pt)[
  #par(text(weight: "bold", words))
]
#let grid-of(data) = {
  set text(size: small, tracking: 0pt)
  set par(first-line-indent: 0pt, leading: 4.5pt, spacing: 4.5pt, justify: false)
  let alignment = (left: left, center: center, right: right)
  table(
    columns: data.heads.map(head => head.share * 1fr),
    align: data.heads.map(head => alignment.at(head.align) + horizon),
    stroke: 0.5pt,
    inset: (x: 4pt, y: 5pt),
    table.header(repeat: true, ..data.heads.map(head => table.cell(align: center + horizon, text(weight: "bold", head.text)))),
    ..data.rows.map(row => if "group" in row {
      // A header of the second level is never left alone at the end of a page.
      (table.header(
        level: 2,
        repeat: false,
        table.cell(colspan: data.heads.len(), align: left + horizon, breakable: false, text(weight: "bold", row.group)),
      ),)
    } else {
      row.cells.map(words => table.cell(breakable: false, words))
    }).flatten(),
  )
}
#let section-of(section, signed: false) = {
  heading-line(section.heading)
  for (at, words) in section.paragraphs.enumerate() {
    // The places to sign never stand on a page without a word of what is signed.
    if signed and at == section.paragraphs.len() - 1 {
      block(sticky: true, breakable: false, above: pitch - 16pt, below: pitch - 16pt, par(text(words)))
    } else { par(text(words)) }
  }
  if section.table != none { grid-of(section.table) }
}

#align(center, block(above: pitch, below: pitch * 1.5)[
  #set par(first-line-indent: 0pt, leading: pitch - 16pt, justify: false)
  #text(size: 22pt, weight: "bold", tracking: 0pt, paper.title)
])
#for words in paper.parties { par(first-line-indent: 0pt, text(words)) }
#for words in paper.preamble { par(text(words)) }
#for (at, section) in paper.sections.enumerate() { section-of(section, signed: at == paper.sections.len() - 1) }

#block(breakable: false, above: pitch * 1.5, width: 100%)[
  #set par(first-line-indent: 0pt, justify: false)
  #grid(
    columns: (1fr, 1fr),
    column-gutter: 8mm,
    ..paper.sides.map(side => block(width: 100%)[
      #par(text(weight: "bold", side.title))
      #for words in side.lines { par(text(words)) }
      #set text(size: small, tracking: 0pt)
      #set par(leading: 5pt, spacing: 5pt)
      #for words in side.signature { par(text(words)) }
    ]),
  )
]
#block(breakable: false, above: pitch)[
  #set text(size: small, tracking: 0pt)
  #set par(first-line-indent: 0pt, leading: 5pt, spacing: 5pt, justify: false)
  #for words in paper.proof { par(text(words)) }
]
#for section in paper.annexes {
  pagebreak(weak: true)
  section-of(section)
}
`
