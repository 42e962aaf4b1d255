import type { Exclusion, ExclusionDraft } from '../../core/model/exclusion.ts'
import type { ExclusionEffect } from '../../core/model/exclusion-effect.ts'
import type { Records } from '../../core/model/records.ts'
import type { Instant } from '../../core/model/units.ts'
import type { Edit } from '../store/audited-edit.ts'

/** What the routes about single tickets and answers are handed. */
export interface RecordsParts {
  records(): Records
  /** Rejects with what the change throws, or a `StoreError`. */
  edit(edit: Edit<Records>): Promise<Records>
  hasTeam(team: string): boolean
  /** Whether the month's data holds a ticket or an answer. */
  knows(kind: Exclusion['kind'], id: string): boolean
  /** The closed month, YYYY-MM, that a ticket or an answer counts in for a team; null where it can still be left out. */
  closedMonth(team: string, kind: Exclusion['kind'], id: string): string | null
  /** What leaving something out would do, without doing it. */
  preview(team: string, draft: Pick<ExclusionDraft, 'kind' | 'target'>): ExclusionEffect
  now(): Instant
}
