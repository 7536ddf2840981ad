import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileRefusal, Refusal } from './refusal.mjs'
import { readS3Settings } from './s3-settings.mjs'

/**
 * Refuses a start whose files could not be kept: in the data folder, or in the bucket that the environment names.
 *
 * @param {string} dataFolder
 * @param {NodeJS.ProcessEnv} env
 */
export async function checkFileStore(dataFolder, env) {
  const bucket = readS3Settings(env)
  // What is on its way lies in the data folder, wherever it is kept in the end.
  for (const name of bucket ? ['uploads'] : ['uploads', 'evidence']) probe(join(dataFolder, name))
  if (bucket) await probeBucket(bucket)
}

/** @param {string} folder */
function probe(folder) {
  const file = join(folder, `.probe-${randomUUID()}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    writeFileSync(file, '', { flag: 'wx' })
    rmSync(file)
  } catch (error) {
    throw fileRefusal(error, folder)
  }
}

/** @param {import('./s3-settings.mjs').S3Settings} settings */
async function probeBucket({ bucket, endpoint, region, pathStyle, credentials }) {
  const { PutObjectCommand, S3Client } = await import('@aws-sdk/client-s3')
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  })
  try {
    // As files are sent: with their SHA-256.
    const ChecksumSHA256 = createHash('sha256').update('yes').digest('base64')
    const probe = { Bucket: bucket, Key: 'mingji-can-write', Body: 'yes', ChecksumSHA256 }
    await client.send(new PutObjectCommand(probe))
  } catch (cause) {
    const place = `the bucket "${bucket}" at ${endpoint ?? `Amazon S3, region ${region}`}`
    throw new Refusal(
      `Files cannot be kept: ${place} does not take them (${reasonOf(cause)}). Check MINGJI_S3_ENDPOINT, MINGJI_S3_BUCKET, MINGJI_S3_KEY and MINGJI_S3_SECRET, and that the key may write there.`,
      { cause },
    )
  } finally {
    client.destroy()
  }
}

/** @param {unknown} error */
function reasonOf(error) {
  const { name, code } = /** @type {{ name?: string, code?: string }} */ (error)
  return code ?? name ?? 'unknown'
}
