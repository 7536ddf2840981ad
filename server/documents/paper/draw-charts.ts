import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp from 'sharp'
import type { Paper, PaperChart } from '@/server/domain/paper/paper'
import { chartTemplate } from './chart-template'
import type { Drawing } from './docx-blocks'

/** As many rows as a page holds with its axis. */
const ROWS = 30

/** Every chart of a paper as lines, its letters too, and as pixels, by its block's place; a long one in pieces of a page. */
export async function drawCharts(setter: NodeCompiler, paper: Paper): Promise<Map<string, Drawing[]>> {
  const found = new Map<string, Drawing[]>()
  for (const [at, block] of paper.blocks.entries()) {
    if (block.is !== 'chart') continue
    const pieces: Drawing[] = []
    for (let from = 0; from < block.chart.rows.length; from += ROWS)
      pieces.push(await draw(setter, { ...block.chart, rows: block.chart.rows.slice(from, from + ROWS) }))
    found.set(String(at), pieces)
  }
  return found
}

const page = String.raw`
#set page(width: 156mm, height: auto, margin: 0mm)
#set text(font: "Noto Serif SC", lang: "zh", region: "cn", top-edge: 0.88em, bottom-edge: -0.12em, cjk-latin-spacing: none)
#chart-of(json(bytes(sys.inputs.chart)), captioned: false)
`

async function draw(setter: NodeCompiler, chart: PaperChart): Promise<Drawing> {
  const svg = setter.plainSvg({
    mainFileContent: chartTemplate + page,
    inputs: { chart: JSON.stringify(chart) },
  })
  setter.evictCache(0)
  const png = await sharp(Buffer.from(svg), { density: 200 }).png().toBuffer()
  const [width = 442, height = 100] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).slice(1).map(Number)
  // Points of 1/72 inch are told; a document's are of 1/96.
  return { svg, png, width: Math.round((width * 96) / 72), height: Math.round((height * 96) / 72) }
}
