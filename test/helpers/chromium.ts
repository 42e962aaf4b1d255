import { existsSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

// Added to Playwright's own. The package's list is left out: it holds `--single-process` and `--disable-web-security`,
// which would spoil measurements and tests of security.
const ARGS = ['--no-sandbox', '--headless=shell', '--disable-gpu', '--font-render-hinting=none']

/**
 * A real Chromium: on Linux x64 the one inside @sparticuz/chromium, with its system libraries, elsewhere an installed
 * Chrome. Throws with what to install where there is neither. The caller closes it.
 */
export async function launchChromium(): Promise<Browser> {
  if (process.platform === 'linux' && process.arch === 'x64') {
    const folder = await unpackedChromium()
    const env = { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_PATH: join(folder, 'fonts') }
    return await chromium.launch({
      executablePath: join(folder, 'chromium'),
      args: ARGS,
      env: { ...process.env, ...env },
    })
  }
  try {
    return await chromium.launch({ channel: 'chrome', args: ARGS })
  } catch (error) {
    const here = `${process.platform} ${process.arch}`
    throw new Error(`The packed Chromium is for Linux x64. On ${here} install Google Chrome.`, {
      cause: error,
    })
  }
}

/** Unpacked once for each user and version, beside its place and then moved there: others never see half of it. */
async function unpackedChromium(): Promise<string> {
  const place = join(tmpdir(), `poolboard-chromium-147.0.0-${userInfo().uid}`)
  if (existsSync(place)) return place
  const beside = mkdtempSync(`${place}-`)
  // The first two make it unpack its system libraries too, without which it cannot start on a bare Debian.
  const wanted = {
    AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x',
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
    TMPDIR: beside,
  }
  const before = { ...process.env }
  Object.assign(process.env, wanted)
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    await packed.executablePath()
  } finally {
    for (const name of [...Object.keys(wanted), 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) {
      if (before[name] === undefined) delete process.env[name]
      else process.env[name] = before[name]
    }
  }
  writeFileSync(join(beside, 'fonts/fonts.conf'), fontSettings(join(place, 'fonts')))
  try {
    renameSync(beside, place)
  } catch {
    // Another process was first.
    rmSync(beside, { recursive: true })
  }
  return place
}

/** The package's own settings look for its fonts in a place that every program on the machine shares. */
function fontSettings(folder: string): string {
  const dirs = [folder, '/usr/share/fonts'].map(dir => `<dir>${dir}</dir>`).join('')
  return `<?xml version="1.0"?><fontconfig>${dirs}<cachedir>${folder}/cache</cachedir></fontconfig>\n`
}
