import { describe, expect, it } from 'vitest'
import { parseForecast, parseSale } from '../../../../server/sources/connectwise/mapping-sales.ts'
import { saleRow, ZONE } from './a-money.ts'
import { at } from './a-service-desk.ts'

const forecast = (...forecastItems: object[]) => parseForecast({ forecastItems }, { Monthly: 1, Yearly: 12 })

describe('parseSale', () => {
  it('parseSale reads who sold what to whom, and when it was won', () => {
    expect(parseSale(saleRow(7, '2026-11-10T15:00:00Z'), ZONE)).toEqual({
      ...{ id: 7, name: 'Deal 7', client: 'Acme', owner: 'Sam', won: at('2026-11-10T15:00Z') },
    })
  })

  it('parseSale takes a midnight of UTC for the day that it names, here', () => {
    expect(parseSale(saleRow(7, '2026-11-01T00:00:00Z'), ZONE)?.won).toBe(at('2026-11-01T04:00Z'))
    expect(parseSale(saleRow(7, ''), ZONE)).toBeNull()
  })
})

describe('parseForecast', () => {
  it('parseForecast has products and services as project work, and what recurs by the month', () => {
    const found = forecast(
      { forecastType: 'Product', revenue: 100.1 },
      { forecastType: 'Service', revenue: 50.05 },
      {
        forecastType: 'Product',
        revenue: 1200,
        recurringFlag: true,
        recurringRevenue: 1200,
        billCycle: { name: 'Yearly' },
      },
      { forecastType: 'Agreement', recurringFlag: true, recurringRevenue: 75 },
      { forecastType: 'Other1', revenue: 9 },
    )
    expect(found).toEqual({ project: 150_15, monthly: 175_00, unknownCycles: [], isUnsplit: false })
  })

  it('parseForecast leaves out what is not included', () => {
    expect(forecast({ forecastType: 'Product', revenue: 5, includeFlag: false }).project).toBe(0)
  })

  it('parseForecast counts nothing of a cycle without months, nor of an agreement that says not what recurs', () => {
    const found = forecast(
      { forecastType: 'Product', recurringFlag: true, recurringRevenue: 5, billCycle: { name: 'Odd' } },
      { forecastType: 'Agreement', revenue: 600 },
    )
    expect(found).toEqual({ project: 0, monthly: 0, unknownCycles: ['Odd'], isUnsplit: true })
  })

  it('parseForecast reads the list of old versions, and nothing from nothing', () => {
    const old = [
      { type: 'Product', revenue: 3, includedFlag: true },
      { type: 'Product', recurring: { recurringRevenue: 2 } },
    ]
    expect(parseForecast(old, {})).toMatchObject({ project: 300, monthly: 200 })
    const list = [{ forecastItems: old }, { forecastItems: old }]
    expect(parseForecast(list, {})).toMatchObject({ project: 600, monthly: 400 })
    for (const none of [null, {}, 'x', []])
      expect(parseForecast(none, {})).toMatchObject({ project: 0, monthly: 0 })
  })
})
