import { describe, expect, it } from 'vitest'
import type { PayrollRow } from '../../../core/bonus/payroll-rows.ts'
import { cents } from '../../../core/model/units.ts'
import { payrollCsv } from '../../../server/http/payroll-csv.ts'

const about = { month: '2026-11', currency: 'USD' }
const row = (known: Partial<PayrollRow> = {}): PayrollRow => ({
  ...{ person: 'ann', name: 'Ann Lee', amount: cents(123_456), hours: null, overtimeHours: null, note: '' },
  ...known,
})
const lines = (...rows: PayrollRow[]) => payrollCsv(rows, 'generic', about).split('\r\n').slice(1, -1)

describe('payrollCsv', () => {
  it('payrollCsv writes money and hours with two decimals and lines that end with CR LF', () => {
    expect(payrollCsv([row({ hours: 16_025, overtimeHours: 5 })], 'generic', about)).toBe(
      'person,name,month,currency,amount,hours,overtime_hours,note\r\n' +
        'ann,Ann Lee,2026-11,USD,1234.56,160.25,0.05,\r\n',
    )
    expect(
      lines(row({ amount: cents(7) }), row({ amount: cents(-7) })).map(line => line.split(',')[4]),
    ).toEqual(['0.07', '-0.07'])
  })

  it.each(['=1+1', '+1', '-1', '@x', '\tx'])(
    'payrollCsv writes text that begins like a formula as text: %j',
    text => {
      expect(lines(row({ name: text }))[0]).toContain(`,'${text},`)
    },
  )

  it('payrollCsv puts quotes around what holds a comma, a quote or a line end', () => {
    expect(lines(row({ note: 'a, "b"' }))[0]).toMatch(/,"a, ""b"""$/)
    expect(lines(row({ name: '\r=x' }))[0]).toContain(`"'\r=x"`)
  })

  it('payrollCsv of a bonus run leaves a zero blank, and takes one name for a first name', () => {
    const rows = [row(), row({ name: 'Cher', amount: cents(0) }), row({ name: 'Ann Mary Lee' })]
    expect(payrollCsv(rows, 'gusto', about).split('\r\n')).toEqual([
      'first_name,last_name,gusto_employee_id,bonus',
      'Ann,Lee,,1234.56',
      'Cher,,,',
      'Ann Mary,Lee,,1234.56',
      '',
    ])
  })

  it('payrollCsv of nobody is its head', () => {
    expect(payrollCsv([], 'gusto', about)).toBe('first_name,last_name,gusto_employee_id,bonus\r\n')
  })
})
