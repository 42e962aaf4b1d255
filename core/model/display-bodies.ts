import { z } from 'zod'
import { CODE_LETTERS, displaySettingsSchema } from './display-schema.ts'

const revision = z.int('the revision this was read at')
// A year, for visitors who stay until somebody ends it.
const LONGEST = 366 * 24 * 60

const LETTERS = new RegExp(`^[${CODE_LETTERS}]{8}$`)

/** As people type it: small, with blanks, with dashes. Kept as eight capitals. */
const code = z
  .string()
  .max(40, 'the eight letters on the screen')
  .transform(text => text.toUpperCase().replace(/[\s\p{Pd}]/gu, ''))
  .refine(text => LETTERS.test(text), 'the eight letters on the screen')

const secret = z.string().min(1).max(200)

/** A new screen: the code on it, and how it is set up. */
export const displayPairSchema = z.strictObject({ code, settings: displaySettingsSchema })

/** A screen that is there already and lost its token, or another machine in its place. */
export const displayAgainSchema = z.strictObject({ code })

export const displaySaveSchema = z.strictObject({ revision, settings: displaySettingsSchema })

export const displaysOpenSchema = z.strictObject({ revision, open: z.boolean() })

export const displayOrderSchema = z.strictObject({ order: z.enum(['reload', 'identify']) })

export const displayBlankSchema = z.strictObject({ blank: z.boolean() })

/** For how many minutes it shows no dollars and no names; null ends it. */
export const displayVisitorsSchema = z.strictObject({
  minutes: z.int('whole minutes').min(1, 'at least one minute').max(LONGEST, 'at most a year').nullable(),
})

export const displayPhoneSchema = z.strictObject({
  team: z.string().min(1, 'a team'),
  name: displaySettingsSchema.shape.name,
})

/** What a screen that waits sends to ask for its token. */
export const pairingTokenSchema = z.strictObject({ device: secret })

/** What a phone sends that was opened with a link. */
export const pairingPhoneSchema = z.strictObject({ link: secret })
