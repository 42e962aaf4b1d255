import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runScript, writeCommand } from '../helpers/run-script.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const KIOSK = 'deploy/kiosk'
const unit = readFileSync(join(KIOSK, 'poolboard-kiosk.service'), 'utf8').split('\n')
const has = (command: string) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0

/** What grafana-kiosk and FullPageOS have found to be needed, less the one that forgets the pairing. */
const FLAGS = [
  ...['--kiosk', '--noerrdialogs', '--start-fullscreen', '--start-maximized', '--password-store=basic'],
  ...['--disable-background-timer-throttling', '--disable-renderer-backgrounding'],
  ...['--disable-backgrounding-occluded-windows', '--disable-hang-monitor', '--disable-breakpad'],
  ...['--disable-component-update', '--hide-scrollbars', '--check-for-update-interval=31536000'],
  ...['--disable-search-engine-choice-screen', '--disable-session-crashed-bubble'],
  ...['--overscroll-history-navigation=0', '--disable-pinch'],
]
const SPOILS =
  /^--(incognito|no-sandbox|disable-setuid-sandbox|disable-web-security|ignore-certificate-errors|allow-running-insecure-content|single-process|remote-debugging.*|disable-site-isolation.*)$/

describe('poolboard-kiosk.service', () => {
  it.each([
    ['comes back whatever happened', 'Restart=always'],
    ['comes back however often', 'StartLimitIntervalSec=0'],
    ['waits for the network', 'After=network-online.target dbus.socket systemd-logind.service'],
    ['runs as a user of its own', 'User=poolboard-kiosk'],
    ['has a session that gives it the screen', 'PAMName=login'],
    ['takes the terminal from the login', 'Conflicts=getty@tty7.service'],
    ['starts without keyboard and mouse', 'Environment=WLR_LIBINPUT_NO_DEVICES=1'],
  ])('poolboard-kiosk.service %s', (_, line) => expect(unit).toContain(line))

  it('poolboard-kiosk.service has a limit of memory and a pause between two starts', () => {
    expect(unit).toContainEqual(expect.stringMatching(/^MemoryMax=\d+%$/))
    expect(unit).toContainEqual(expect.stringMatching(/^RestartSec=\d+$/))
  })

  it('poolboard-kiosk.service waits for the server before it starts the browser', () => {
    const start = unit.find(line => line.startsWith('ExecStart=')) ?? ''
    expect(start).toMatch(/wait-for-screen\.sh && \.\/wait-for-health\.sh && exec cage .*kiosk\.sh/)
  })

  it.skipIf(!has('systemd-analyze'))('systemd-analyze finds nothing wrong with the units', () => {
    for (const name of ['poolboard-kiosk.service', 'poolboard-kiosk-restart.timer']) {
      const { status, stderr } = spawnSync('systemd-analyze', ['verify', '--man=no', join(KIOSK, name)])
      expect([status, String(stderr)]).toEqual([0, ''])
    }
  })
})

describe('the scripts', () => {
  it.each(['install.sh', 'kiosk.sh', 'wait-for-health.sh', 'wait-for-screen.sh'])(
    '%s parses, and stops at the first failure',
    name => {
      const path = join(KIOSK, name)
      for (const shell of ['sh', 'bash']) expect(spawnSync(shell, ['-n', path]).status).toBe(0)
      expect(readFileSync(path, 'utf8')).toMatch(/^set -eu$/m)
    },
  )
})

describe('kiosk.sh', () => {
  async function home() {
    const HOME = await temporaryFolder()
    const env = { PATH: `${HOME}:${process.env.PATH}`, HOME, POOLBOARD_URL: 'http://wall:4000' }
    return { HOME, env: { ...env, POOLBOARD_LOOK: '0.1' } }
  }

  it('kiosk.sh opens the wall with every flag that is needed, each once, and none that spoils security', async () => {
    const { HOME, env } = await home()
    await writeCommand(HOME, 'chromium', `printf '%s\\n' "$@" >"$HOME/flags"`)
    const { code, err } = await runScript(join(KIOSK, 'kiosk.sh'), [], env).ended
    expect([code, err]).toEqual([0, ''])
    const flags = (await readFile(join(HOME, 'flags'), 'utf8')).trim().split('\n')
    expect(flags).toEqual(expect.arrayContaining([...FLAGS, `--user-data-dir=${HOME}/chromium`]))
    expect(new Set(flags).size).toBe(flags.length)
    expect(flags.filter(flag => SPOILS.test(flag))).toEqual([])
    expect(flags.at(-1)).toBe('http://wall:4000/display/')
  })

  it('kiosk.sh ends the browser and itself when the page has crashed', async () => {
    const { HOME, env } = await home()
    const wait = `'${process.execPath}' -e 'setInterval(() => {}, 1e6)' --`
    const page = `${wait} --type=renderer --lang=en --user-data-dir="$HOME/chromium" &`
    await writeCommand(HOME, 'chromium', page, `exec ${wait} browser`)
    // The first look finds the page's process, which dies right after it.
    const found = `page=$(PATH=\${PATH#*:} pgrep "$@") && kill -9 "$page"`
    await writeCommand(HOME, 'pgrep', found, 'code=$?', 'echo "$code" >>"$HOME/looks"', 'exit "$code"')
    const end = await runScript(join(KIOSK, 'kiosk.sh'), [], env).ended
    expect(end).toMatchObject({ code: 1, err: expect.stringContaining('The page has crashed') })
    expect(await readFile(join(HOME, 'looks'), 'utf8')).toBe('0\n1\n1\n')
  })

  it('kiosk.sh ends when the page never comes up', async () => {
    const { HOME, env } = await home()
    await writeCommand(HOME, 'chromium', `exec '${process.execPath}' -e 'setInterval(() => {}, 1e6)'`)
    const end = await runScript(join(KIOSK, 'kiosk.sh'), [], { ...env, POOLBOARD_LOOK: '0.01' }).ended
    expect(end).toMatchObject({ code: 1, err: expect.stringContaining('never came up') })
  })

  it('kiosk.sh says what is missing', async () => {
    const { env } = await home()
    const none = await runScript(join(KIOSK, 'kiosk.sh'), [], { HOME: env.HOME }).ended
    expect(none).toMatchObject({ code: 2, err: expect.stringContaining('POOLBOARD_URL: is missing') })
  })
})
