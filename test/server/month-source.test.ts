import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import type { SourceFigure } from '../../core/model/snapshot.ts'
import type { Team } from '../../core/model/team.ts'
import { DAY, HOUR, type Instant, instant, millis } from '../../core/model/units.ts'
import { askSources, monthTold } from '../../server/month-source.ts'
import { SourceError } from '../../server/sources/source.ts'
import { goal, plan } from '../helpers/a-plan.ts'
import { NINE_TO_FIVE, NOVEMBER, RULES, ZONE } from '../helpers/november.ts'
import { sampleSnapshot } from '../helpers/sample-snapshot.ts'

const NOW: Instant = instant(NOVEMBER.to + DAY)
const [plain] = sampleSnapshot.sources as [SourceFigure]
const figure = (id: string, areas: NonNullable<SourceFigure['areas']>): SourceFigure => ({
  ...{ ...plain, id, areas, label: id === 'psa' ? 'ConnectWise' : 'SmileBack', asOf: NOW },
})
const BOTH = [figure('psa', ['tickets', 'money']), figure('smile', ['surveys'])]
const TICKETS_ONLY = [goal('mttr', 'below', 5 * HOUR, 1)]
const team = (goals = plan().goals): Team => ({
  ...RULES,
  ...{ id: 'desk', name: 'Desk', zone: ZONE, wallQr: false },
  schedules: [{ from: null, schedule: NINE_TO_FIVE }],
  plan: { currency: 'USD', versions: [plan({ goals })] },
})

function feeds(given: {
  figures?: readonly SourceFigure[]
  batch?: Partial<Batch>
  fails?: Error
  staleAfter?: { readonly [name: string]: number }
}) {
  const asked: (readonly string[] | undefined)[] = []
  return {
    asked,
    figures: () => given.figures ?? BOTH,
    source: (name: string) => ({ staleAfter: millis(given.staleAfter?.[name] ?? 15 * 60_000) }) as never,
    async fetch(range: { from: Instant; to: Instant }, _: AbortSignal, names?: readonly string[]) {
      asked.push(names)
      if (given.fails) throw given.fails
      return { ...range, tickets: [], surveys: [], asOf: { psa: NOW, smile: NOW }, ...given.batch }
    },
  }
}

describe('askSources', () => {
  const ask = (given: Parameters<typeof feeds>[0], goals = plan().goals) =>
    askSources(feeds(given), team(goals), NOVEMBER, () => NOW)

  it('askSources asks those that the goals of the team rest on, and no others', async () => {
    const all = feeds({})
    await askSources(all, team(), NOVEMBER, () => NOW)
    await askSources(all, team(TICKETS_ONLY), NOVEMBER, () => NOW)
    expect(all.asked).toEqual([['psa', 'smile'], ['psa']])
  })

  it('askSources tells the month, and how fresh the source is', async () => {
    const told = await ask({ figures: [plain], batch: { asOf: { csv: instant(NOW - HOUR) } } })
    expect(told).toMatchObject({
      ...{ batch: { from: NOVEMBER.from, to: NOVEMBER.to } },
      source: { label: 'ConnectWise', asOf: NOW - HOUR, problem: null },
    })
  })

  it('askSources tells of several the one that is stale first, however old the data of the others is', async () => {
    const staleAfter = { psa: 15 * 60_000, smile: DAY }
    const asOf = { psa: instant(NOW - HOUR), smile: instant(NOW - 2 * HOUR) }
    expect((await ask({ staleAfter, batch: { asOf } })).source.label).toBe('ConnectWise')
  })

  it('askSources tells of several the one that was read before the month ended', async () => {
    const asOf = { psa: NOW, smile: instant(NOVEMBER.to - 1) }
    const staleAfter = { psa: 1, smile: 30 * DAY }
    expect((await ask({ staleAfter, batch: { asOf } })).source.label).toBe('SmileBack')
  })

  it('askSources tells a source that fails, without a batch', async () => {
    const { batch, source } = await ask({ fails: new SourceError('down', 'SmileBack is down.') })
    expect(batch).toBeNull()
    expect(source).toMatchObject({
      ...{ label: 'ConnectWise and SmileBack', asOf: null, problem: 'SmileBack is down.' },
    })
  })

  it('askSources fails with a mistake of ours', async () => {
    await expect(ask({ fails: new TypeError('x') })).rejects.toThrow(TypeError)
  })

  it('askSources takes an area that was withheld for a source that did not answer, where a goal rests on it', async () => {
    const withheld = [
      { source: 'psa', area: 'money' as const, sentence: 'No invoices.' },
      { source: 'smile', area: 'surveys' as const, sentence: 'No answers.' },
    ]
    expect((await ask({ batch: { withheld } })).source).toMatchObject({
      ...{ label: 'SmileBack', asOf: null, problem: 'No answers.' },
    })
    expect((await ask({ batch: { withheld } }, TICKETS_ONLY)).source).toMatchObject({
      asOf: NOW,
      problem: null,
    })
  })
})

describe('monthTold', () => {
  const board = (known: Partial<Batch> | null, sources = BOTH) => ({
    inHand: () =>
      ({
        batch: known && { ...NOVEMBER, tickets: [], surveys: [], asOf: { psa: NOW, smile: NOW }, ...known },
        sources,
      }) as never,
  })
  const told = async (inHand: ReturnType<typeof board>) => {
    const all = feeds({})
    return { ...(await monthTold(all, inHand, team(), NOVEMBER, () => NOW)), asked: all.asked }
  }

  it('monthTold asks nobody where the board holds the month', async () => {
    expect(await told(board({}))).toMatchObject({ asked: [], source: { asOf: NOW, problem: null } })
    expect((await told(board(null))).asked).toHaveLength(1)
    expect((await told(board({ from: instant(NOVEMBER.from + 1) }))).asked).toHaveLength(1)
    expect((await told(board({ to: instant(NOVEMBER.to - 1) }))).asked).toHaveLength(1)
  })

  it('monthTold tells of a source that failed, and of one that withholds something', async () => {
    const failed = BOTH.map(each =>
      each.id === 'smile' ? { ...each, failed: true, problem: 'Down.' } : each,
    )
    const early = { asOf: { psa: NOW, smile: instant(NOVEMBER.to - 1) } }
    expect((await told(board(early, failed))).source).toMatchObject({ label: 'SmileBack', problem: 'Down.' })
    const withheld = BOTH.map(each =>
      each.id === 'smile' ? { ...each, withheld: ['surveys' as const], problem: 'Grant it.' } : each,
    )
    expect((await told(board({}, withheld))).source).toMatchObject({ asOf: null, problem: 'Grant it.' })
  })
})
