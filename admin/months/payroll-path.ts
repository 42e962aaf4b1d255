import { teamPath } from '../api.ts'

/** Where a closed month's payroll file is. */
export function payrollPath(team: string, month: string, form: 'generic' | 'gusto', bom: boolean): string {
  const query = new URLSearchParams({ form, ...(bom ? { bom: '1' } : {}) })
  return teamPath(team, `months/${month}/payroll.csv?${query}`)
}
