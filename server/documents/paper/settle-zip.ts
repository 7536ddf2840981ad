import JSZip from 'jszip'

/** The first day that the format can say: when something was packed is nobody's concern. */
const FIRST_DAY = new Date(Date.UTC(1980, 0, 1))
/** Moments that writers put in by themselves. */
const MOMENTS = /(<dcterms:(?:created|modified)[^>]*>)[^<]*(<)/g

/** A packed document (.docx, .xlsx) without the moment at which it was packed: the same content gives the same bytes. */
export async function settleZip(file: Uint8Array, at: Date): Promise<Uint8Array> {
  const from = await JSZip.loadAsync(file)
  const to = new JSZip()
  for (const { name, dir } of Object.values(from.files)) {
    if (dir) continue
    const content = (await from.file(name)?.async('uint8array')) ?? new Uint8Array()
    const said =
      name === 'docProps/core.xml'
        ? Buffer.from(Buffer.from(content).toString('utf8').replace(MOMENTS, `$1${at.toISOString()}$2`))
        : content
    to.file(name, said, { date: FIRST_DAY, createFolders: false })
  }
  return to.generateAsync({ type: 'uint8array', compression: 'DEFLATE', platform: 'DOS' })
}
