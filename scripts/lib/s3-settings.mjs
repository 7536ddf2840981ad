import { Refusal } from './refusal.mjs'

/**
 * Where files are kept in a store that speaks S3.
 *
 * @typedef {object} S3Settings
 * @property {string} bucket
 * @property {string | undefined} endpoint undefined: Amazon's own
 * @property {string} region
 * @property {boolean} pathStyle whether the bucket stands in the path rather than in the host's name
 * @property {{ accessKeyId: string, secretAccessKey: string } | undefined} credentials undefined: the machine's own
 */

/**
 * Null where files are kept in the data folder.
 *
 * @param {NodeJS.ProcessEnv} env
 * @returns {S3Settings | null}
 */
export function readS3Settings(env) {
  const { MINGJI_S3_BUCKET: bucket, MINGJI_S3_ENDPOINT: endpoint, MINGJI_S3_REGION: region } = env
  const { MINGJI_S3_KEY: accessKeyId, MINGJI_S3_SECRET: secretAccessKey, MINGJI_S3_PATH_STYLE: style } = env
  if (!bucket) {
    if (endpoint || accessKeyId || secretAccessKey || region)
      throw new Refusal(
        'MINGJI_S3_BUCKET must name the bucket that files are kept in; other MINGJI_S3_… are set.',
      )
    return null
  }
  if (endpoint && !(URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol)))
    throw new Refusal(
      `MINGJI_S3_ENDPOINT must be an address such as https://s3.example.org, not "${endpoint}".`,
    )
  if (Boolean(accessKeyId) !== Boolean(secretAccessKey))
    throw new Refusal('MINGJI_S3_KEY and MINGJI_S3_SECRET belong together; one of them is missing.')
  if (style && !/^[01]$/.test(style))
    throw new Refusal(`MINGJI_S3_PATH_STYLE must be 1 or 0, not "${style}".`)
  return {
    bucket,
    endpoint: endpoint || undefined,
    region: region || 'us-east-1',
    pathStyle: style ? style === '1' : Boolean(endpoint),
    credentials: accessKeyId && secretAccessKey ? { accessKeyId, secretAccessKey } : undefined,
  }
}
