import { expect, it } from 'vitest'
import { payrollPath } from '../../../admin/months/payroll-path.ts'

it('payrollPath names team, month and form, and the mark only where it is wanted', () => {
  expect(payrollPath('help-desk', '2026-10', 'generic', false)).toBe(
    '/api/v1/teams/help-desk/months/2026-10/payroll.csv?form=generic',
  )
  expect(payrollPath('help-desk', '2026-10', 'gusto', true)).toMatch(/\?form=gusto&bom=1$/)
})
