import { readFile } from 'node:fs/promises'
import { evidenceLimits } from '@/server/domain/evidence/limits'
import { docx, jpeg, pdf, photo } from './files.fixture'
import { inspectFile } from './inspect-file'

/*
 * A process of its own, which nothing else makes grow: inspects the files named, and prints each one's refusal and by how much the
 * most memory that the process ever held had grown by then, in MiB. Last comes how much it grows by holding 100 MiB.
 */
const settings = { locations: false, limits: evidenceLimits() }
// What is loaded at the first use is no growth.
for (const content of [await jpeg(1200, 800), await photo(), docx(), pdf(20)])
  await inspectFile(content, settings)
const before = process.resourceUsage().maxRSS
const grown = () => (process.resourceUsage().maxRSS - before) / 1024
const seen = []
for (const path of process.argv.slice(2)) {
  const found = await inspectFile(await readFile(path), settings)
  seen.push({ refusal: found.ok ? null : found.refusal.reason, grown: grown() })
}
const held = Buffer.alloc(100 * 1024 * 1024, 1)
seen.push({ refusal: held[0] === 1 ? 'held' : null, grown: grown() })
process.stdout.write(JSON.stringify(seen))
