import 'server-only'
import { join } from 'node:path'

/** The program that checks an archive, in one file that plain Node.js runs: made from the sources that this installation runs. */
export async function bundleVerifier(): Promise<Uint8Array> {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    entryPoints: [join(/* turbopackIgnore: true */ process.cwd(), 'scripts', 'verify-archive.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    outfile: 'verify.mjs',
    legalComments: 'inline',
    logLevel: 'silent',
  })
  const [file] = outputFiles
  if (!file) throw new Error('the verifier could not be bundled')
  return file.contents
}
