import { readdir } from 'node:fs/promises'
import { delimiter } from 'node:path'
import { describe, expect, it } from 'vitest'
import { runScript, writeCommand } from '../helpers/run-script.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const INSTALL = 'deploy/kiosk/install.sh'

/** Commands that change a machine. In a test each of them leaves a file instead. */
const CHANGES = ['apt-get', 'useradd', 'usermod', 'userdel', 'install', 'sed', 'rm', 'rmdir', 'touch', 'cp']

async function install(...args: readonly string[]) {
  const folder = await temporaryFolder()
  const commands = await temporaryFolder()
  for (const name of CHANGES) await writeCommand(commands, name, `echo "$@" >"${folder}/${name}"`)
  // Asked how this machine starts, it answers; told anything else, it leaves a file.
  const asks = `[ "$1" = get-default ] && echo multi-user.target && exit`
  await writeCommand(commands, 'systemctl', asks, `echo "$@" >"${folder}/systemctl"`)
  await writeCommand(commands, 'apt-cache', 'exit 0')
  const end = await runScript(INSTALL, args, { PATH: `${commands}${delimiter}${process.env.PATH}` }).ended
  return { ...end, steps: end.out.match(/^\+ .*/gm) ?? [], changed: await readdir(folder) }
}

describe('install.sh --dry-run', () => {
  it('install.sh prints every step and changes nothing', async () => {
    const { code, out, steps, changed } = await install('--dry-run', 'http://wall:4000')
    expect(code).toBe(0)
    expect(changed).toEqual([])
    expect(out).toMatch(/Nothing was done: this was a dry run\.\n$/)
    for (const step of ['apt-get install', 'useradd --system', 'install -m 755', 'systemctl enable'])
      expect(steps).toContainEqual(expect.stringContaining(step))
    // Debian's cage ends at once without it, and does not ask for it.
    expect(steps.join('\n')).toMatch(/apt-get install .*\bcage xwayland chromium/)
  })

  it.each([
    ['http://wall:4000', 'http://wall:4000'],
    ['https://wall.example.com/', 'https://wall.example.com'],
    ['http://192.168.1.20:4000/display/', 'http://192.168.1.20:4000'],
    ['http://[fd00::1]:4000', 'http://[fd00::1]:4000'],
  ])('install.sh takes the address %s', async (given, taken) => {
    const { steps } = await install('--dry-run', given)
    expect(steps.join('\n')).toContain(`|POOLBOARD_URL=${taken}|`)
  })

  it('install.sh leaves the nightly restart and the watchdog off, unless they are asked for', async () => {
    const plain = (await install('--dry-run', 'http://wall:4000')).steps.join('\n')
    expect(plain).toContain('systemctl disable --now poolboard-kiosk-restart.timer')
    expect(plain).toContain('rm -f /etc/systemd/system.conf.d/poolboard-watchdog.conf')
    const both = await install('--dry-run', 'http://wall:4000', '--nightly', '--watchdog')
    expect(both.steps.join('\n')).toContain('systemctl enable --now poolboard-kiosk-restart.timer')
    expect(both.steps.join('\n')).toMatch(/install -m 644 .*poolboard-watchdog\.conf/)
  })

  it('install.sh takes everything away again with --uninstall', async () => {
    const { code, steps, changed } = await install('--dry-run', '--uninstall')
    expect([code, changed]).toEqual([0, []])
    expect(steps.join('\n')).toMatch(/rm -f .*poolboard-kiosk\.service.*poolboard-kiosk-restart\.timer/)
    expect(steps.join('\n')).toContain('/usr/local/lib/poolboard-kiosk /var/lib/poolboard-kiosk')
  })
})

describe('install.sh', () => {
  it.each([
    [['http://wall:4000/some/path'], 'is not an address like'],
    [['http://a|b'], 'is not an address like'],
    [['wall:4000'], 'wall:4000 is neither an address'],
    [['--nightly', '--soon'], '--soon is neither an address'],
  ])('install.sh refuses %s, and changes nothing', async (args, sentence) => {
    const { code, err, changed } = await install('--dry-run', ...args)
    expect([code, changed]).toEqual([1, []])
    expect(err).toContain(sentence)
  })

  it('install.sh lists its options', async () => {
    const { code, out } = await install('--help')
    expect(code).toBe(0)
    for (const option of ['--nightly', '--watchdog', '--uninstall', '--dry-run'])
      expect(out).toContain(option)
  })
})
