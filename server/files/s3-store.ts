import 'server-only'
import {
  GetObjectCommand,
  HeadObjectCommand,
  NoSuchKey,
  NotFound,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import type { S3Settings } from '@/scripts/lib/s3-settings.mjs'
import { FileDamaged, type FileStore, keyOf, StoreFailed } from './file-store'
import { hashOf } from './hash-of'

/** Files in a bucket of a store that speaks S3. */
export function s3Store(settings: S3Settings): FileStore {
  const { bucket: Bucket, endpoint, region, pathStyle, credentials } = settings
  const client = new S3Client({
    region,
    forcePathStyle: pathStyle,
    ...(endpoint ? { endpoint } : {}),
    ...(credentials ? { credentials } : {}),
    maxAttempts: 3,
    // Many stores that speak S3 don't know the newer checksums; what is sent carries its SHA-256, what is read is hashed here.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: 5000, requestTimeout: 60_000, throwOnRequestTimeout: true },
  })

  async function write(Key: string, content: Uint8Array): Promise<void> {
    try {
      await client.send(
        new PutObjectCommand({
          Bucket,
          Key,
          Body: content,
          ContentLength: content.length,
          ChecksumSHA256: Buffer.from(hashOf(content), 'hex').toString('base64'),
        }),
      )
    } catch (cause) {
      throw new StoreFailed(`${Key} could not be written`, { cause })
    }
  }

  async function read(Key: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }))
      return Body ? new Uint8Array(await Body.transformToByteArray()) : null
    } catch (cause) {
      if (cause instanceof NoSuchKey) return null
      throw new StoreFailed(`${Key} could not be read`, { cause })
    }
  }

  async function sizeOf(Key: string): Promise<number | null> {
    try {
      const { ContentLength } = await client.send(new HeadObjectCommand({ Bucket, Key }))
      return ContentLength ?? null
    } catch (cause) {
      if (cause instanceof NotFound) return null
      throw new StoreFailed(`${Key} could not be looked at`, { cause })
    }
  }

  return {
    async put(content) {
      const hash = hashOf(content)
      const key = keyOf('files', hash)
      if ((await sizeOf(key)) === content.length) {
        const there = await read(key)
        if (there && hashOf(there) === hash) return hash
      }
      await write(key, content)
      // An answer is not yet an object: what is acknowledged here is there.
      if ((await sizeOf(key)) !== content.length)
        throw new StoreFailed(`${key} was written and is not there`, {})
      return hash
    },
    async read(hash) {
      const content = await read(keyOf('files', hash))
      if (content && hashOf(content) !== hash) throw new FileDamaged(hash)
      return content
    },
    putPreview: (hash, content) => write(keyOf('previews', hash), content),
    readPreview: (hash) => read(keyOf('previews', hash)),
  }
}
