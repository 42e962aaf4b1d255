import { z } from 'zod'
import { planVersionSchema } from './plan-schema.ts'
import type { Problem, Result } from './result.ts'
import { type SetUpWord, setUpWordSchema } from './set-up.ts'
import type { Team } from './team.ts'
import { DAY } from './units.ts'

/** What people decide, kept by server/store. `revision` rises with every saved edit. */
export interface Settings {
  readonly revision: number
  /** Stands on statements and plan sheets; empty: nobody has said it. */
  readonly company: string
  /** BCP 47, for numbers and dates. */
  readonly locale: string
  readonly teams: readonly Team[]
  /** Steps of the set-up that people put off, at most one word a team and step. Absent: none. */
  readonly setUp?: readonly SetUpWord[]
}

const minutes = z.tuple([z.int().min(0).max(1440), z.int().min(0).max(1440)])
export const zoneSchema = z.string().refine(isZone, 'a time zone like America/New_York')
const holiday = z.union([z.iso.date(), z.string().regex(/^--(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/)], {
  error: 'a date like 2026-12-25, or --12-25 for every year',
})
const names = z.array(z.string()).nullable()

export const scheduleSchema = z.strictObject({
  zone: zoneSchema,
  week: z.partialRecord(z.enum(['0', '1', '2', '3', '4', '5', '6']), z.array(minutes)),
  holidays: z.array(holiday),
  overrides: z.record(z.iso.date(), z.array(minutes)),
})

const target = z
  .strictObject({
    time: z
      .int()
      .min(1, 'more than no time')
      .max(365 * DAY, 'at most a year'),
    clock: z.enum(['business', '24x7']),
  })
  .nullable()
const targets = z.strictObject({ response: target, resolution: target })

export const policySchema = z.strictObject({ priorities: z.record(z.string(), targets), other: targets })

const sourceName = z.string().min(1).max(40).nullable()

export const teamSourcesSchema = z.strictObject({
  tickets: sourceName,
  surveys: sourceName,
  money: sourceName,
})

export const scopeSchema = z.strictObject({ boards: names, types: names, agreementTypes: names })

export const currencySchema = z
  .string()
  .refine(code => Intl.supportedValuesOf('currency').includes(code), 'a currency code like USD')

const teamSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  name: z.string().min(1).max(60),
  zone: zoneSchema,
  scope: scopeSchema,
  schedules: z.array(z.strictObject({ from: z.int().nullable(), schedule: scheduleSchema })).min(1),
  // Absent in files of before there were policies.
  policies: z.array(z.strictObject({ from: z.int().nullable(), policy: policySchema })).default([]),
  neutral: z.enum(['against', 'excluded', 'net']),
  vendorCounts: z.boolean(),
  // Absent in files of an older version.
  wallQr: z.boolean().default(false),
  plan: z.strictObject({
    currency: currencySchema,
    versions: z.array(planVersionSchema).min(1).superRefine(onePlanAMonth),
  }),
  secondApprover: z.boolean().optional(),
  // Absent in files of an older version.
  sources: teamSourcesSchema.optional(),
})

export const localeSchema = z.string().refine(isLocale, 'a language like en-US')

const settingsSchema = z.strictObject({
  revision: z.int().min(0),
  // Absent in files of an older version.
  company: z.string().max(60).default(''),
  locale: localeSchema,
  teams: z.array(teamSchema).min(1),
  // Absent in files of an older version.
  setUp: z.array(setUpWordSchema).optional(),
})

/** The settings in an unknown value, or every problem with it and where. */
export function parseSettings(value: unknown): Result<Settings> {
  return parsed<Settings>(settingsSchema, value)
}

/** What a schema makes of a value, as a `Result`. The type parameter carries the brands that a schema cannot. */
export function parsed<T>(schema: z.ZodType, value: unknown): Result<T> {
  const outcome = schema.safeParse(value)
  if (outcome.success) return { ok: true, value: outcome.data as T }
  return { ok: false, problems: outcome.error.issues.map(problem) }
}

const problem = (issue: z.core.$ZodIssue): Problem => ({ path: issue.path.join('.'), message: issue.message })

function onePlanAMonth(
  versions: readonly { readonly effective: string }[],
  problem: z.core.$RefinementCtx,
): void {
  versions.forEach(({ effective }, index) => {
    if (versions.findIndex(each => each.effective === effective) < index)
      problem.addIssue({ code: 'custom', path: [index, 'effective'], message: 'one plan for a month' })
  })
}

// What the platform does not know would be thrown later, at every recalculation.
function isZone(name: string): boolean {
  return isKnown(() => new Intl.DateTimeFormat('en-US', { timeZone: name }))
}

function isLocale(tag: string): boolean {
  return isKnown(() => Intl.getCanonicalLocales(tag))
}

function isKnown(ask: () => unknown): boolean {
  try {
    ask()
    return true
  } catch {
    return false
  }
}
