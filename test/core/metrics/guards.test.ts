import { describe, expect, it } from 'vitest'
import { guards } from '../../../core/metrics/guards.ts'
import type { Ticket } from '../../../core/model/ticket.ts'
import { at, contextOf, made, on } from '../../helpers/november.ts'

const now = on('20 14:00')
const of = (...tickets: readonly Ticket[]) => guards(contextOf({ tickets, now }))

describe('guards', () => {
  it('guards count tickets open for more than seven days', () => {
    expect(of(made({ id: '1', created: on('13 13:59:59.999') })).openOverSevenDays).toBe(1)
    expect(of(made({ id: '1', created: on('13 14:00') })).openOverSevenDays).toBe(0)
    expect(of(made({ id: '1', resolved: on('19 09:00') })).openOverSevenDays).toBe(0)
    expect(of(made({ id: '1', resolved: now })).openOverSevenDays).toBe(1)
    expect(of(made({ id: '1', internal: true })).openOverSevenDays).toBe(0)
  })

  it('guards tell how many resolved tickets had been closed before', () => {
    const intervals = [{ from: on('11 09:00'), to: on('12 09:00'), class: 'closed' }] as const
    const again = made({ id: '1', resolved: on('12 12:00'), intervals })
    const once = made({ id: '2', resolved: on('11 09:00'), intervals })
    const plain = made({ id: '3', resolved: on('11 09:00') })
    expect(of(again, once, plain).reopenRate).toEqual({ num: 1, den: 3 })
  })

  it('guards tell tickets resolved by tickets opened', () => {
    const carried = made({ id: '1', created: at('2026-10-20T12:00Z'), resolved: on('02 09:00') })
    expect(of(carried, made({ id: '2' }), made({ id: '3' })).throughput).toEqual({ num: 1, den: 2 })
    expect(of(carried).throughput).toBeNull()
  })

  it('guards of nothing are not known', () => {
    expect(of()).toEqual({ openOverSevenDays: 0, reopenRate: null, throughput: null })
  })
})
