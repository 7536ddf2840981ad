import 'server-only'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import type { LetterPaper } from '@/server/domain/letter/letter-paper'
import { letterTemplate } from './letter-template'

const FONTS = 'node_modules/@expo-google-fonts/noto-serif-sc'
let compiler: NodeCompiler | undefined

/** One compiler per process: reading the fonts takes longer than setting a letter. */
function typesetter(): NodeCompiler {
  compiler ??= NodeCompiler.create({
    workspace: join(process.cwd(), FONTS),
    fontArgs: [
      {
        fontPaths: ['400Regular', '700Bold'].map((style) =>
          join(/* turbopackIgnore: true */ process.cwd(), FONTS, style),
        ),
      },
    ],
  })
  return compiler
}

/** A letter as a PDF for the archive (PDF/A-2u, its fonts embedded). The same letter gives the same bytes. */
export function letterPdf(paper: LetterPaper, at: Date): Uint8Array {
  const setter = typesetter()
  const pdf = setter.pdf(
    { mainFileContent: letterTemplate, inputs: { paper: JSON.stringify(paper) } },
    { pdfStandard: 'a-2u', creationTimestamp: Math.floor(at.getTime() / 1000) },
  )
  // What was set for one letter is of no use to the next; the fonts are kept elsewhere.
  setter.evictCache(0)
  return new Uint8Array(pdf)
}
