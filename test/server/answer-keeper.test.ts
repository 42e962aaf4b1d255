import { describe, expect, it } from 'vitest'
import type { Batch } from '../../core/model/batch.ts'
import type { Survey } from '../../core/model/survey.ts'
import { createAnswerKeeper } from '../../server/answer-keeper.ts'
import { settled } from '../helpers/fake-later.ts'
import { answer, NOVEMBER, on } from '../helpers/november.ts'

const batch = (given: Partial<Batch>): Batch => ({
  ...{ ...NOVEMBER, tickets: [], surveys: [], asOf: { csv: on('24 12:00') } },
  ...given,
})

function keeper(disk: { readonly error: Error | null } = { error: null }) {
  const looks: string[] = []
  const reports: unknown[] = []
  const look = async (source: string, surveys: readonly Survey[]) => {
    looks.push([source, ...surveys.map(({ id }) => id)].join(' '))
    if (disk.error) throw disk.error
  }
  const report = (reason: unknown) => void reports.push(reason)
  return { looks, reports, ...createAnswerKeeper({ answers: { look }, now: () => on('24 12:00'), report }) }
}

describe('createAnswerKeeper', () => {
  it('createAnswerKeeper hands every source its own answers, also when it has none', () => {
    const { looks, look } = keeper()
    look(null)
    look(batch({ surveys: [answer({ id: '1' })] }))
    const asOf = { csv: on('24 12:00'), smileback: on('24 12:00') }
    look(batch({ asOf, surveys: [answer({ id: '2', source: 'csv' }), answer({ id: '3' })] }))
    expect(looks).toEqual(['csv 1', 'csv 2', 'smileback'])
  })

  it('createAnswerKeeper leaves the demo alone, and a source that could not give its answers', () => {
    const { looks, look } = keeper()
    look(batch({ asOf: { demo: on('24 12:00') } }))
    const sentence = 'The role is too small.'
    look(batch({ withheld: [{ source: 'csv', area: 'surveys', sentence }] }))
    expect(looks).toEqual([])
    look(batch({ withheld: [{ source: 'csv', area: 'money', sentence }] }))
    expect(looks).toEqual(['csv'])
  })

  it('createAnswerKeeper reports a disk that refuses once, and again after it has worked', async () => {
    const disk = { error: new Error('full') as Error | null }
    const { reports, look } = keeper(disk)
    const poll = async (error: Error | null) => {
      disk.error = error
      look(batch({}))
      await settled()
    }
    for (const error of [new Error('full'), new Error('full'), null, new Error('gone')]) await poll(error)
    expect(reports).toEqual([new Error('full'), new Error('gone')])
  })
})
