import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parseBacktestOptions } from '../server/cli/backtest-options.ts'
import { parseReportOptions } from '../server/cli/report-options.ts'
import { parseConfig } from '../server/config.ts'
import { pageCommands } from './helpers/page-commands.ts'

const PAGES = [
  ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md', 'CHANGELOG.md', 'core/README.md'],
  ...readdirSync('docs').flatMap(name => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]

/** By which words a command begins, and what runs it: a file with these words in it. */
const RUN: readonly (readonly [begins: string, file: string, words: string])[] = [
  ['npm start', 'test/server/cli/prepare.test.ts', "['start'"],
  ['npm test', '.ci/run', 'npm test'],
  ['npm run build', '.ci/run', 'npm run build'],
  ['npm run backup', 'test/server/cli/backup.test.ts', 'docs/backup.md'],
  ['npm run restore', 'test/server/cli/backup.test.ts', 'docs/backup.md'],
  ['npm run reset-password', 'test/server/cli/reset-password.test.ts', 'builtCommand('],
  ['npm run doctor', 'test/server/cli/doctor.test.ts', 'docs/install.md'],
  ['npm run verify', 'test/server/cli/verify.test.ts', 'builtCommand('],
  ['npm run report', '.ci/run', 'npm run --silent report'],
  ['npm run backtest', '.ci/run', 'npm run --silent backtest'],
  ['npm run oracle', 'test/bench/oracle.test.ts', 'builtCommand('],
  ['npm run bench', 'test/bench/bench.test.ts', 'builtCommand('],
  ['SOURCE=csv', 'test/documented-commands.test.ts', 'parseConfig('],
  ['curl', 'test/server/http/api-guide.test.ts', 'docs/api.md'],
  ['(umask', 'test/deploy/install-guide.test.ts', 'umask'],
  ['sudo ./install.sh', 'test/deploy/kiosk-install.test.ts', 'install.sh'],
]

/** What no test runs, and why. */
const NOT_RUN: readonly (readonly [begins: string, reason: string])[] = [
  ['npm ci', 'loads all packages over the network'],
  ['npx tsc', 'a part of npm test'],
  ['npx biome', 'a part of npm test'],
  ['npx vitest', 'a part of npm test'],
  ['docker', 'needs a container engine; test/deploy/containerfile.test.ts reads what it builds from'],
  ['systemctl', 'needs root and systemd; test/deploy/service.test.ts reads the unit'],
  ['systemd-run', 'needs root and systemd'],
  ['journalctl', 'needs systemd'],
  ['install -d', 'needs root: writes to /opt and /etc'],
  ['rm -rf /opt/poolboard', 'needs root'],
  ['cp -r package.json', 'needs root: writes to /opt'],
  ['cp deploy/poolboard.service', 'needs root: writes to /etc'],
  ['mkdir -m 700 secrets', 'a folder, made by the test of the commands that follow'],
  ['chown 1000:1000', 'needs root'],
]

const COMMANDS = PAGES.filter(page => existsSync(page)).flatMap(page =>
  pageCommands(readFileSync(page, 'utf8')).map(command => ({ page, command })),
)
const plain = (command: string) => command.replace('npm run --silent ', 'npm run ')
const begins = (command: string, start: string) =>
  plain(command) === start || plain(command).startsWith(`${start} `) || plain(command).startsWith(`${start}=`)
const isKnown = (command: string) => [...RUN, ...NOT_RUN].some(([start]) => begins(command, start))

function wordsOf(command: string): string[] {
  return [...command.matchAll(/(\S*?)"([^"]*)"|(\S+)/g)].map(([, a = '', b = '', c]) => c ?? a + b)
}
const optionsOf = (name: string) =>
  COMMANDS.filter(({ command }) => begins(command, `npm run ${name}`)).map(({ command }) => {
    const words = wordsOf(command)
    return words.includes('--') ? words.slice(words.indexOf('--') + 1) : []
  })

describe('the commands of the pages', () => {
  it('the commands of the pages are run by a test, or stand here with the reason why not', () => {
    expect(COMMANDS.length).toBeGreaterThan(40)
    expect(COMMANDS.filter(({ command }) => !isKnown(command))).toEqual([])
  })

  it('the commands of the pages are run by files that are there and hold what runs them', () => {
    const holds = ([, file, words]: (typeof RUN)[number]) =>
      existsSync(file) && readFileSync(file, 'utf8').includes(words)
    expect(RUN.filter(row => !holds(row))).toEqual([])
  })

  it('the commands of the pages are all that the tables name', () => {
    const stale = [...RUN, ...NOT_RUN].filter(
      ([start]) => !COMMANDS.some(({ command }) => begins(command, start)),
    )
    expect(stale).toEqual([])
  })

  it('the commands of the pages are scripts of package.json', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'))
    const names = COMMANDS.flatMap(({ command }) => /^npm run ([\w-]+)/.exec(plain(command))?.[1] ?? [])
    expect(names.filter(name => !(name in scripts))).toEqual([])
  })

  it('the commands of the pages have options and variables that are taken', () => {
    const reports = optionsOf('report').map(parseReportOptions)
    const backtests = optionsOf('backtest').map(parseBacktestOptions)
    const starts = COMMANDS.filter(({ command }) => command.startsWith('SOURCE=')).map(({ command }) => {
      const words = wordsOf(command).filter(word => word.includes('='))
      return parseConfig(Object.fromEntries(words.map(word => word.split('='))), [])
    })
    expect([reports.length > 0, backtests.length > 1, starts.length > 0]).toEqual([true, true, true])
    expect([...reports, ...backtests, ...starts].filter(({ ok }) => !ok)).toEqual([])
  })

  it('pageCommands reads indented and fenced commands, and nothing else', () => {
    const page =
      'npm test\n\n    npm start   # installs\n    name: npm\n\n```sh\nA=1 node x.js\n```\n\n```yaml\nnode: 1\n```\n'
    expect(pageCommands(page)).toEqual(['npm start', 'A=1 node x.js'])
    expect(pageCommands('')).toEqual([])
  })
})
