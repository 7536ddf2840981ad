import 'server-only'
import type { FileReading } from '@/server/domain/plan/workbook/file-part'
import { readDocumentText } from '@/server/domain/plan/workbook/read-document'
import { readPlanWorkbook } from './read-plan-workbook'

/** A plan's file, told by its content and not by its name: JSON begins with a brace, a workbook is an archive. */
export async function readPlanFile(file: Uint8Array): Promise<FileReading> {
  const start = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf ? 3 : 0
  const first = file.subarray(start).find((byte) => ![0x20, 0x09, 0x0a, 0x0d].includes(byte))
  if (first === 0x7b && file.length <= MOST_JSON) return readDocumentText(new TextDecoder().decode(file))
  return readPlanWorkbook(file)
}
const MOST_JSON = 5 * 1024 * 1024
