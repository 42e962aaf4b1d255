import {
  DEFAULT_SPLIT,
  type Funding,
  type PlanVersion,
  type SplitRules,
  type Unearned,
} from '../../core/model/plan.ts'
import type { BasisPoints, Cents } from '../../core/model/units.ts'
import type { FieldForm } from '../fields/field-form.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import { optionalForm } from '../fields/optional-form.ts'
import { wordForm } from '../fields/word-form.ts'
import { GATES_FORM } from './gates-form.ts'
import {
  BASIS_WORDS,
  DAYS_WORDS,
  FUNDING_WORDS,
  POLICY_WORDS,
  REHEARSAL_WORDS,
  UNEARNED_WORDS,
  YES_WORDS,
} from './rule-words.ts'

/** What each field of a plan, besides its goals, holds. */
export interface RuleValues {
  /** Of a version that nobody saved yet: the first month it rules, YYYY-MM. Empty: that is not for a field to say. */
  readonly effective: string
  readonly rehearsal: 'yes' | 'no'
  readonly funding: Funding['kind']
  readonly rate: BasisPoints
  readonly revenue: Cents
  readonly amount: Cents
  readonly fullShares: number | null
  readonly gates: NonNullable<PlanVersion['gates']>
  readonly cap: Cents | null
  readonly floor: Cents | null
  readonly unearned: Unearned
  readonly basis: SplitRules['basis']
  readonly days: SplitRules['days']
  readonly policy: SplitRules['policy']
  readonly waitingDays: number
  readonly minimumHours: number | null
  readonly activeOnLastDay: 'yes' | 'no'
  readonly leaveCounts: 'yes' | 'no'
  readonly personCap: Cents | null
  readonly note: string
}

export type RuleField = keyof RuleValues

/** One field: what it is called, where the server has it, how it is typed, and the words of a choice. */
export interface Rule<T> {
  readonly title: string
  readonly path: string
  readonly form: FieldForm<T>
  readonly words?: { readonly [word: string]: string }
}

function choice<T extends string>(
  title: string,
  path: string,
  words: { readonly [word in T]: string },
): Rule<T> {
  return { title, path, words, form: wordForm(Object.keys(words) as T[]) }
}

const money = optionalForm(FIELD_FORMS.money)
const plain: FieldForm<string> = {
  parse: text => ({ ok: true, value: text.trim() }),
  show: text => text,
}

const month: FieldForm<string> = {
  parse: text =>
    /^(|\d{4}-(0[1-9]|1[0-2]))$/.test(text.trim())
      ? { ok: true, value: text.trim() }
      : { ok: false, problems: [{ path: '', message: 'Write a month like 2026-11' }] },
  show: text => text,
}

/** Every field of a plan besides its goals, in the order of the page. */
export const RULES: { readonly [field in RuleField]: Rule<RuleValues[field]> } = {
  effective: { title: 'First month it rules', path: 'effective', form: month },
  rehearsal: choice('This version', 'rehearsal', REHEARSAL_WORDS),
  funding: choice('Pool is', 'funding.kind', FUNDING_WORDS),
  revenue: { title: 'Managed-services revenue', path: 'funding.revenue', form: FIELD_FORMS.money },
  rate: { title: 'Pool rate', path: 'funding.rate', form: FIELD_FORMS.rate },
  amount: { title: 'Amount', path: 'funding.amount', form: FIELD_FORMS.money },
  fullShares: { title: 'Full shares', path: 'fullShares', form: optionalForm(FIELD_FORMS.fullShares) },
  gates: { title: 'At least so many goals', path: 'gates', form: GATES_FORM },
  cap: { title: 'A month pays at most', path: 'cap', form: money },
  floor: { title: 'A month pays at least', path: 'floor', form: money },
  unearned: choice('Money not earned', 'unearned', UNEARNED_WORDS),
  basis: choice('Slices by', 'split.basis', BASIS_WORDS),
  days: choice('Part of a month counts', 'split.days', DAYS_WORDS),
  policy: choice('When somebody joins', 'split.policy', POLICY_WORDS),
  waitingDays: { title: 'Waiting days', path: 'split.waitingDays', form: FIELD_FORMS.whole },
  minimumHours: {
    title: 'Least hours in the month',
    path: 'split.minimumHours',
    form: optionalForm(FIELD_FORMS.hours),
  },
  activeOnLastDay: choice('Only who is there on the last day', 'split.activeOnLastDay', YES_WORDS),
  leaveCounts: choice('Days on leave count', 'split.leaveCounts', YES_WORDS),
  personCap: { title: 'One person gets at most', path: 'split.personCap', form: money },
  note: { title: 'Note', path: 'note', form: plain },
}

export const RULE_FIELDS = Object.keys(RULES) as readonly RuleField[]

/** Which fields of the pool mean something for a kind of funding. */
export function isMeant(field: RuleField, funding: string): boolean {
  if (field === 'rate' || field === 'revenue') return funding === 'rate'
  return field !== 'amount' || funding !== 'rate'
}

const yes = (value: boolean) => (value ? 'yes' : 'no')

/** A saved version as the values of its fields. */
export function ruleValues(version: PlanVersion): RuleValues {
  const { funding, split = DEFAULT_SPLIT } = version
  const isRate = funding.kind === 'rate'
  return {
    effective: version.savedAt === undefined ? version.effective : '',
    rehearsal: yes(version.rehearsal),
    funding: funding.kind,
    rate: isRate ? funding.rate : (200 as BasisPoints),
    revenue: isRate ? funding.revenue : (0 as Cents),
    amount: isRate ? (0 as Cents) : funding.amount,
    fullShares: version.fullShares,
    gates: version.gates ?? [],
    cap: version.cap ?? null,
    floor: version.floor ?? null,
    unearned: version.unearned ?? 'forfeited',
    ...split,
    activeOnLastDay: yes(split.activeOnLastDay),
    leaveCounts: yes(split.leaveCounts),
    note: version.note ?? '',
  }
}
