/** What a person may do: a manager everything, a lead the daily work, a technician what is their own. */
export const ROLES = ['manager', 'lead', 'technician'] as const

export type Role = (typeof ROLES)[number]

/** Who is behind a request. */
export interface User {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Whose statement and slice are their own: a `Person`'s id. */
  readonly person: string | null
  /** Whether a lead sees pay and single slices. */
  readonly seesPay: boolean
}

/** Whether someone may see what single people are paid, and what they get of a pool. */
export const maySeePay = ({ role, seesPay }: Pick<User, 'role' | 'seesPay'>): boolean =>
  role === 'manager' || (role === 'lead' && seesPay)
