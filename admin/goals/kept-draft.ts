import { METRIC_KEYS } from '../../core/model/metric.ts'
import type { PlanVersion } from '../../core/model/plan.ts'
import { planVersionSchema } from '../../core/model/plan-schema.ts'
import { parsed } from '../../core/model/settings.ts'
import type { Instant } from '../../core/model/units.ts'
import { type DraftStorage, keepDraft, readDraft } from '../draft/draft-storage.ts'
import { isLike } from '../draft/is-like.ts'
import { belowRules } from './below-words.ts'
import { type Draft, GOAL_FIELDS, type GoalDraft } from './draft.ts'
import { comparatorsOf } from './edit-draft.ts'
import { MODE_WORDS } from './rule-words.ts'
import { RULE_FIELDS, RULES } from './rules.ts'

/** A draft that outlives a reload, with the revision and the version it was made from. */
export interface KeptDraft {
  /** When it was typed last. */
  readonly at: Instant
  readonly revision: number
  readonly base: PlanVersion
  readonly draft: Draft
}

const nameOf = (team: string) => `goals.${team}`

/** Keeps a team's draft, or forgets it (null). */
export const keepGoals = (storage: DraftStorage, team: string, kept: KeptDraft | null): void =>
  keepDraft(storage, nameOf(team), kept)

/** The team's kept draft; null when there is none or it cannot be read. */
export function keptDraft(storage: DraftStorage, team: string): KeptDraft | null {
  const value = readDraft(storage, nameOf(team))
  if (!isLike({ at: 0, revision: 0 }, value) || !isRecord(value) || !isDraft(value.draft)) return null
  const { at, revision } = value as Pick<KeptDraft, 'at' | 'revision'>
  const base = parsed<PlanVersion>(planVersionSchema, value.base)
  return base.ok ? { at, revision, base: base.value, draft: value.draft } : null
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !Array.isArray(value.goals)) return false
  return value.goals.every(isGoalDraft) && RULE_FIELDS.every(field => isRuleText(field, value[field]))
}

function isRuleText(field: (typeof RULE_FIELDS)[number], text: unknown): boolean {
  const { words } = RULES[field]
  return typeof text === 'string' && (words === undefined || Object.hasOwn(words, text))
}

function isGoalDraft(value: unknown): value is GoalDraft {
  if (!isRecord(value) || GOAL_FIELDS.some(name => typeof value[name] !== 'string')) return false
  if (!Object.hasOwn(MODE_WORDS, value.mode as string)) return false
  const metric = METRIC_KEYS.find(known => known === value.metric)
  if (metric === undefined || belowRules(metric).every(rule => rule !== value.below)) return false
  return comparatorsOf(metric).some(comparator => comparator === value.comparator)
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null
