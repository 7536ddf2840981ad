import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const FONTS = 'node_modules/@expo-google-fonts/noto-serif-sc'

/** Where files lie that a paper names: in memory only. */
export const workspace = () => join(process.cwd(), FONTS)

/** A compiler with the two faces that papers are set in. Reading them takes longer than setting a paper. */
export function makeTypesetter(): NodeCompiler {
  return NodeCompiler.create({
    workspace: workspace(),
    fontArgs: [
      {
        fontPaths: ['400Regular', '700Bold'].map((style) =>
          join(/* turbopackIgnore: true */ process.cwd(), FONTS, style),
        ),
      },
    ],
  })
}
