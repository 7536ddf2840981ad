import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { repository } from './repository.mjs'

/**
 * The browser for tests and screenshots, as Playwright's launch options. On Linux x64 it comes from npm with all it
 * needs; elsewhere an installed Chrome is used.
 *
 * @returns {Promise<import('@playwright/test').LaunchOptions>}
 */
export async function chromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return { channel: 'chrome' }
  const folder = await unpacked()
  const executablePath = join(folder, 'chromium')
  const fonts = { FONTCONFIG_FILE: writeFontConfig(folder) }
  const libraries = { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib') }
  // The libraries that come along are older than most systems' own, which are preferred where they are there.
  const runs = spawnSync(executablePath, ['--version']).status === 0
  return {
    executablePath,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    env: /** @type {Record<string, string>} */ ({ ...process.env, ...fonts, ...(runs ? {} : libraries) }),
  }
}

/** Once for each version and user: it takes seconds. */
async function unpacked() {
  const manifest = join(repository, 'node_modules', '@sparticuz', 'chromium', 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'))
  const folder = join(tmpdir(), `mingji-chromium-${version}-${process.getuid?.()}`)
  if (existsSync(folder)) return folder

  const unfinished = mkdtempSync(join(tmpdir(), 'mingji-chromium-'))
  const { TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH } = process.env
  // The package unpacks into the temporary folder, and its libraries only where it takes the system for Amazon's.
  Object.assign(process.env, { TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' })
  try {
    const { default: sparticuz } = await import('@sparticuz/chromium')
    await sparticuz.executablePath()
  } finally {
    restoreEnvironment({ TMPDIR, AWS_EXECUTION_ENV, LD_LIBRARY_PATH, FONTCONFIG_PATH })
  }
  try {
    renameSync(unfinished, folder)
  } catch (error) {
    rmSync(unfinished, { recursive: true, force: true })
    if (!existsSync(folder)) throw error
  }
  return folder
}

/** @param {Record<string, string | undefined>} values */
function restoreEnvironment(values) {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name]
    else process.env[name] = value
  }
}

/**
 * Without a font that has Chinese, pages show boxes.
 *
 * @param {string} folder
 */
function writeFontConfig(folder) {
  const fonts = join(repository, 'node_modules', '@expo-google-fonts', 'noto-sans-sc')
  const cache = join(folder, 'font-cache')
  const file = join(folder, 'fonts.conf')
  mkdirSync(cache, { recursive: true })
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
  <alias><family>sans-serif</family><prefer><family>Noto Sans SC</family></prefer></alias>
</fontconfig>
`,
  )
  return file
}
