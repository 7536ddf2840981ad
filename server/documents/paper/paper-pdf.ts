import { join } from 'node:path'
import type { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { Paper, PaperBlock, PaperPicture } from '@/server/domain/paper/paper'
import { paperTemplate } from './paper-template'
import { strokeSvg } from './stroke-svg'
import { workspace } from './typesetter'

/** A paper as a PDF for the archive (PDF/A-2u, its fonts embedded). The same paper and day give the same bytes. */
export function paperPdf(
  setter: NodeCompiler,
  paper: Paper,
  pictures: Readonly<Record<string, PaperPicture>>,
  at: Date,
): Uint8Array {
  for (const [key, { content }] of Object.entries(pictures))
    setter.mapShadow(join(workspace(), 'pictures', `${key}.jpg`), Buffer.from(content))
  const data = { ...paper, blocks: paper.blocks.map((block) => drawn(block, pictures)) }
  const pdf = setter.pdf(
    { mainFileContent: paperTemplate, inputs: { paper: JSON.stringify(data) } },
    { pdfStandard: 'a-2u', creationTimestamp: Math.floor(at.getTime() / 1000) },
  )
  setter.resetShadow()
  setter.evictCache(0)
  return new Uint8Array(pdf)
}

/** The widest that a photo can stand in 74 × 56 mm; null where it is lost. */
const widthOf = (picture: PaperPicture | undefined): number | null =>
  picture ? Math.min(74, (56 * picture.width) / picture.height) : null

/** A signature with its lines as a picture; a photo with how wide it stands: one that is lost leaves its words. */
function drawn(block: PaperBlock, pictures: Readonly<Record<string, PaperPicture>>) {
  if (block.is === 'signatures')
    return {
      ...block,
      signatures: block.signatures.map((one) => ({ ...one, svg: strokeSvg(one.strokes) })),
    }
  if (block.is === 'photos')
    return { ...block, photos: block.photos.map((one) => ({ ...one, width: widthOf(pictures[one.key]) })) }
  return block
}
