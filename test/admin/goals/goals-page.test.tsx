import { createRoot } from 'solid-js'
import { renderToString } from 'solid-js/web'
import { describe, expect, it } from 'vitest'
import type { LoadOutcome, PlanApi } from '../../../admin/api.ts'
import type { Live } from '../../../admin/create-live.ts'
import { createDesk } from '../../../admin/goals/create-desk.ts'
import { GoalsView } from '../../../admin/goals/goals-page.tsx'
import { teamPlan } from '../../helpers/sample-plan.ts'
import { sampleSnapshot } from '../../helpers/sample-snapshot.ts'

const storage = { getItem: () => null, setItem: () => {}, removeItem: () => {} }

const live: Live = {
  snapshot: () => sampleSnapshot,
  connected: () => true,
  now: () => sampleSnapshot.now,
  onRevision: () => {},
  onDisplays: () => {},
}

async function page(outcome: LoadOutcome, shown: Live = live): Promise<string> {
  const api: PlanApi = { load: async () => outcome, save: async () => ({ kind: 'conflict' }) }
  const controls = createRoot(() => createDesk('help-desk', api, storage))
  await controls.load()
  return renderToString(() => <GoalsView controls={controls} live={shown} />)
}

const texts = (html: string) =>
  html
    .replace(/<!--.*?-->/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')

describe('GoalsView', () => {
  it('GoalsView shows every goal with its fields and the month so far', async () => {
    const html = await page({ kind: 'loaded', plan: teamPlan(1) })
    for (const value of ['5 h', '99%', '98%', '1 part', '$832,000.00', '2%'])
      expect(html).toContain(`value="${value}"`)
    const said = texts(html)
    expect(said).toContain(
      'November is a rehearsal: nothing is owed, and what you save shows on the wall at once.',
    )
    expect(said).toMatch(/November so far \$11,093 \$1,386 for a full share/)
    expect(said).toMatch(/Satisfaction above 99% 98\.75 % of 240 Missing \$5,547/)
    expect(said).toContain('No changes')
  })

  it('GoalsView withholds the verdicts of a stale source, and no others', async () => {
    const [source] = sampleSnapshot.sources
    if (!source) throw new Error('a sample without a source')
    const sources = [
      { ...source, areas: ['tickets'] as const },
      { ...source, id: 'smileback', areas: ['surveys'] as const, failed: true },
    ]
    const shown = { ...live, snapshot: () => ({ ...sampleSnapshot, sources }) }
    const said = texts(await page({ kind: 'loaded', plan: teamPlan(1) }, shown))
    expect(said).toMatch(/Satisfaction above 99% 98\.75 % of 240 (?!Missing)/)
    expect(said).toMatch(/Resolution time [^$]* Holding \$/)
  })

  it('GoalsView shows the plan also before the first numbers', async () => {
    const said = texts(
      await page({ kind: 'loaded', plan: teamPlan(1) }, { ...live, snapshot: () => null, now: () => null }),
    )
    expect(said).toContain('No numbers from the server yet.')
    expect(said).toContain('Resolution time')
  })

  it('GoalsView passes on why loading failed', async () => {
    const said = texts(await page({ kind: 'failed', sentence: 'The server does not answer.' }))
    expect(said).toMatch(/The server does not answer\. Try again/)
  })
})
