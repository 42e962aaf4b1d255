import { describe, expect, it } from 'vitest'
import { readSales } from '../../../../server/sources/connectwise/money-sales.ts'
import { SourceError } from '../../../../server/sources/source.ts'
import { aMoney, NOVEMBER, saleRow, ZONE } from './a-money.ts'
import { never, SETTINGS } from './a-service-desk.ts'

const read = ({ api }: Pick<ReturnType<typeof aMoney>, 'api'>) =>
  readSales({ api, settings: SETTINGS, zone: ZONE }, NOVEMBER, never)

describe('readSales', () => {
  it('readSales are the opportunities that were won in the range, with what their forecast says', async () => {
    const psa = aMoney()
    const { opportunities, notes } = await read(psa)
    expect(opportunities).toEqual([
      {
        ...{ id: '7', name: 'Deal 7', client: 'Acme', owner: 'Sam', won: Date.parse('2026-11-10T15:00Z') },
        ...{ project: 500_00, monthly: 0 },
      },
    ])
    expect(notes).toEqual([])
    expect(psa.asked[1]?.rows.conditions).toBe(
      '(status/id in (2)) and (closedDate >= [2026-10-31T04:00:00Z]) and (closedDate < [2026-12-02T05:00:00Z])',
    )
  })

  it('readSales keep to the local days of the range', async () => {
    const psa = aMoney()
    psa.answers['/sales/opportunities'] = [
      ...['2026-10-31T00:00:00Z', '2026-11-01T03:59:59Z', '2026-11-01T00:00:00Z', '2026-11-30T00:00:00Z'],
      ...['2026-12-01T04:59:59Z', '2026-12-01T00:00:00Z'],
    ].map((closed, index) => saleRow(index, closed))
    expect((await read(psa)).opportunities.map(({ id }) => id)).toEqual(['2', '3', '4'])
  })

  it('readSales say which sales have no forecast and come to nothing', async () => {
    const psa = aMoney()
    psa.answers['/sales/opportunities/7/forecast'] = [[]]
    expect((await read(psa)).notes).toHaveLength(1)
    psa.answers['/sales/opportunities/7/forecast'] = []
    const { opportunities, notes } = await read(psa)
    expect(opportunities).toMatchObject([{ project: 0, monthly: 0 }])
    expect(notes).toEqual(['Won opportunities that have no forecast and come to nothing: 1, such as Deal 7.'])
  })

  it('readSales reject where no status is marked as won', async () => {
    const psa = aMoney()
    psa.answers['/sales/opportunities/statuses'] = [{ id: 2, name: 'Won' }]
    await expect(read(psa)).rejects.toThrow(SourceError)
  })
})
