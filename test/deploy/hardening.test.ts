import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const unit = readFileSync('deploy/poolboard.service', 'utf8').split('\n')
const compose = readFileSync('deploy/compose.yaml', 'utf8')
const has = (command: string) => spawnSync(command, ['--version']).status === 0

describe('deploy/poolboard.service', () => {
  it.each([
    ['comes back whatever happened', 'Restart=always'],
    ['comes back however often', 'StartLimitIntervalSec=0'],
    ['ends with the signal that saves', 'KillSignal=SIGTERM'],
    ['has a user of its own', 'DynamicUser=yes'],
    ['has a folder of its own', 'StateDirectory=poolboard'],
    ['closes it to others', 'StateDirectoryMode=0700'],
    ['gets its key from outside of the folder', 'LoadCredential=poolboard.key:/etc/poolboard/poolboard.key'],
    ['knows where that is', 'Environment=KEY_FILE=%d/poolboard.key'],
    ['writes nowhere else', 'ProtectSystem=strict'],
    ['gets no new rights', 'NoNewPrivileges=yes'],
    ['has no rights of root', 'CapabilityBoundingSet='],
  ])('deploy/poolboard.service %s', (_, line) => expect(unit).toContain(line))

  it('deploy/poolboard.service leaves Node what it needs', () => {
    for (const line of [/^MemoryDenyWriteExecute=/, /^ProcSubset=/, /^PrivateNetwork=/])
      expect(unit).not.toContainEqual(expect.stringMatching(line))
    expect(unit).toContain('RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX AF_NETLINK')
  })

  it.skipIf(!has('systemd-analyze'))('systemd-analyze finds the exposure of the unit below 2 of 10', () => {
    const args = ['security', '--offline=true', '--threshold=20', '--no-pager', 'deploy/poolboard.service']
    const { status, stdout } = spawnSync('systemd-analyze', args)
    expect([status, String(stdout).match(/exposure level .*: ([\d.]+)/)?.[1]]).toEqual([
      0,
      expect.any(String),
    ])
  })
})

describe('deploy/compose.yaml', () => {
  it.each([
    ['is read-only', /^ {4}read_only: true$/m],
    ['has a folder in memory', /^ {4}tmpfs:\n {6}- \/tmp:/m],
    ['drops every right', /^ {4}cap_drop:\n {6}- ALL$/m],
    ['gets no new rights', /^ {6}- no-new-privileges:true$/m],
    ['has a process 1', /^ {4}init: true$/m],
    ['has one volume', /^ {4}volumes:\n {6}- data:\/data\n {4}\w/m],
    ['builds from the top', /context: \.\.\n {6}dockerfile: deploy\/Containerfile$/m],
  ])('deploy/compose.yaml %s', (_, pattern) => expect(compose).toMatch(pattern))

  it('deploy/compose.yaml gives each secret as a file, and each file is declared', () => {
    const used = [...compose.matchAll(/_FILE: \/run\/secrets\/(\w+)$/gm)].map(([, name]) => name)
    expect(used).toEqual(['poolboard_key', 'metrics_token'])
    for (const name of used) expect(compose).toContain(`${name}:\n    file: ./secrets/${name}\n`)
    expect(compose).not.toMatch(/(TOKEN|KEY|PASSWORD): /)
  })
})
