import type { Reading } from '../../core/model/reading.ts'
import { on } from './november.ts'

/** $5,000 of project work sold on 10 November and typed in that afternoon, unless it says otherwise. */
export const reading = (known: Partial<Reading> & { readonly id: string }): Reading => ({
  team: 'help-desk',
  metric: 'projectSales',
  value: { num: 5_000_00, den: 1 },
  date: '2026-11-10',
  note: '',
  author: 'Sam',
  at: on('10 15:00'),
  replaces: null,
  ...known,
})
