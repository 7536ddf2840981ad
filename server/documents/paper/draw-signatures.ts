import sharp from 'sharp'
import type { Paper } from '@/server/domain/paper/paper'
import type { Drawing } from './docx-blocks'
import { strokeSvg } from './stroke-svg'

/** Every signature of a paper as lines and as pixels, by its block's place and its own. */
export async function drawSignatures(paper: Paper): Promise<Map<string, Drawing>> {
  const found = new Map<string, Drawing>()
  for (const [at, block] of paper.blocks.entries())
    if (block.is === 'signatures')
      for (const [place, { strokes }] of block.signatures.entries())
        if (strokes.length > 0) {
          const svg = strokeSvg(strokes)
          const png = await sharp(Buffer.from(svg)).resize({ width: 500 }).png().toBuffer()
          found.set(`${String(at)}/${String(place)}`, { svg, png, width: 170, height: 68 })
        }
  return found
}
