import { describe, expect, it } from 'vitest'
import { createMetricsPage } from '../../server/metrics-page.ts'
import { fakeMachine } from '../helpers/fake-machine.ts'

function page() {
  const { machine, state } = fakeMachine()
  const told = { age: null as number | null, displays: 0, teams: ['help-desk'] }
  const created = createMetricsPage({
    machine,
    sources: () => [{ name: 'csv', age: told.age }],
    displays: () => told.displays,
    snapshots: () => told.teams.map(team => ({ team, bytes: 12_345 })),
  })
  const lines = async (word: string) =>
    (await created.text()).split('\n').filter(line => line.includes(word) && !line.startsWith('#'))
  return { ...created, lines, told, state }
}

describe('createMetricsPage', () => {
  it('createMetricsPage tells how long polls of each source took, and why they failed', async () => {
    const { polled, lines } = page()
    polled('csv', 1500, 'good')
    polled('csv', 30_000, 'down')
    polled('smileback', 10, 'keys')
    expect(await lines('poll_duration_seconds_sum')).toEqual([
      'poolboard_poll_duration_seconds_sum{source="csv"} 31.5',
      'poolboard_poll_duration_seconds_sum{source="smileback"} 0.01',
    ])
    expect(await lines('poll_failures')).toEqual([
      'poolboard_poll_failures_total{source="csv",reason="down"} 1',
      'poolboard_poll_failures_total{source="smileback",reason="keys"} 1',
    ])
  })

  it('createMetricsPage has a series of failures from the first good poll on', async () => {
    const { polled, lines } = page()
    polled('csv', 5, 'good')
    expect(await lines('poll_failures')).toEqual([
      'poolboard_poll_failures_total{source="csv",reason="down"} 0',
    ])
  })

  it('createMetricsPage says the age of data in seconds, and nothing where there is none', async () => {
    const { lines, told } = page()
    expect(await lines('data_age')).toEqual([])
    told.age = 90_500
    expect(await lines('data_age')).toEqual(['poolboard_data_age_seconds{source="csv"} 90.5'])
  })

  it('createMetricsPage looks at displays, snapshots and the process when it is asked', async () => {
    const { lines, told, state } = page()
    told.displays = 3
    state.late = 25
    state.bytes = 4096
    expect(await lines('displays_connected')).toEqual(['poolboard_displays_connected 3'])
    expect(await lines('snapshot_bytes')).toEqual(['poolboard_snapshot_bytes{team="help-desk"} 12345'])
    expect(await lines('quantile="p99"')).toEqual([
      'poolboard_event_loop_delay_seconds{quantile="p99"} 0.025',
    ])
    expect(await lines('resident')).toEqual(['poolboard_resident_memory_bytes 4096'])
    told.teams = []
    expect(await lines('snapshot_bytes')).toEqual([])
  })

  it('createMetricsPage counts recalculations and writes', async () => {
    const { recalculated, wrote, lines } = page()
    recalculated(3)
    wrote(20)
    wrote(40)
    expect(await lines('recalculation_seconds_count')).toEqual(['poolboard_recalculation_seconds_count 1'])
    expect(await lines('store_write_seconds_sum')).toEqual(['poolboard_store_write_seconds_sum 0.06'])
  })

  it('createMetricsPage has a registry of its own, so that two apps can run in one process', async () => {
    const [one, other] = [page(), page()]
    one.polled('csv', 1, 'down')
    expect(await other.lines('poll_')).toEqual([])
  })
})
