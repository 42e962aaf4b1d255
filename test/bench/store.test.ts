import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { diskFaults } from '../../bench/disk-faults.ts'
import { killRun } from '../../bench/kill-run.ts'

// Inside the project, so that the bundle finds its packages.
const OUT = join('.cache', `store-child-test-${process.pid}`)
const SCRIPT = join(process.cwd(), OUT, 'store-child.js')

beforeAll(
  () =>
    build({
      ...{ configFile: false, logLevel: 'error' },
      build: { ssr: 'bench/store-child.ts', outDir: OUT, target: 'node20' },
    }),
  60_000,
)
afterAll(() => rm(OUT, { recursive: true, force: true }))

describe('killRun', () => {
  it('killRun finds every acknowledged edit after each of 20 kills, and nothing that is wrong', async () => {
    const { kills, acknowledged, unreadable, lost, wrong } = await killRun(SCRIPT, 7, 20)
    expect({ kills, unreadable, lost, wrong }).toEqual({ kills: 20, unreadable: [], lost: [], wrong: [] })
    expect(acknowledged).toBeGreaterThan(0)
  }, 120_000)
})

describe('diskFaults', () => {
  it('diskFaults finds clear words, nothing damaged and every kind of edit going on without a restart', async () => {
    const runs = await diskFaults(SCRIPT, false)
    expect(runs.flatMap(({ problems }) => problems)).toEqual([])
    expect(runs.map(({ name }) => name)).toContain('folder under a file')
  }, 120_000)
})
