import type { PayrollRow } from '../../core/bonus/payroll-rows.ts'
import { textCell } from './text-cell.ts'

export type PayrollForm = 'generic' | 'gusto'

/**
 * A payroll file as RFC 4180 has it: CRLF, quotes where they are needed. Text that a spreadsheet would run as a formula
 * gets an apostrophe; numbers are ours and stay numbers. Money is `1234.56`, hours are `160.25`. In the Gusto form a blank
 * bonus leaves alone what is there and a zero would overwrite it, so that who gets nothing is blank.
 */
export function payrollCsv(
  rows: readonly PayrollRow[],
  form: PayrollForm,
  { month, currency }: { readonly month: string; readonly currency: string },
): string {
  const lines =
    form === 'gusto'
      ? [['first_name', 'last_name', 'gusto_employee_id', 'bonus'], ...rows.map(gustoLine)]
      : [
          ['person', 'name', 'month', 'currency', 'amount', 'hours', 'overtime_hours', 'note'],
          ...rows.map(row => [
            ...[textCell(row.person), textCell(row.name), month, currency, hundredths(row.amount)],
            ...[hundredthsOr(row.hours), hundredthsOr(row.overtimeHours), textCell(row.note)],
          ]),
        ]
  return lines.map(line => `${line.join(',')}\r\n`).join('')
}

function gustoLine({ name, amount }: PayrollRow): string[] {
  const [last = '', ...first] = name.trim().split(/\s+/).reverse()
  const names = first.length > 0 ? [first.reverse().join(' '), last] : [last, '']
  return [...names.map(textCell), '', amount === 0 ? '' : hundredths(amount)]
}

const hundredthsOr = (value: number | null) => (value === null ? '' : hundredths(value))

/** No division: 1.1 of 110 hundredths would be a guess. */
function hundredths(value: number): string {
  const digits = String(Math.abs(value)).padStart(3, '0')
  return `${value < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}
