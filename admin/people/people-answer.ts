import type { Person } from '../../core/model/person.ts'
import type { Instant } from '../../core/model/units.ts'

export interface PeopleAnswer {
  readonly revision: number
  readonly people: readonly Person[]
  /** Whose name is a label now, by id. */
  readonly erased: readonly string[]
  /** Who has a personal link. */
  readonly links: readonly { readonly person: string; readonly at: Instant; readonly author: string }[]
}

export const PEOPLE_PATH = '/api/v1/people'
