import { z } from 'zod'
import { ROLES, type Role } from './user.ts'

const password = z.string('the password')
const code = z.string('six digits, or a recovery code').max(100, 'six digits, or a recovery code')
const token = z.string('the token of the link').max(200)
const name = z.string('write a name').trim().min(1, 'write a name').max(60, 'at most 60 letters')

/** Who wants to come in. Without a name it is the only manager; the code is asked where one is needed. */
export interface SignInBody {
  readonly name?: string | undefined
  readonly password: string
  readonly code?: string | undefined
}

export const signInBodySchema = z.strictObject({
  name: z.string('a name').max(200, 'at most 200 letters').optional(),
  password,
  code: code.optional(),
})

export const linkBodySchema = z.strictObject({ token })

export const setupBodySchema = z.strictObject({ token, password })

/** What a manager says of a user. */
export interface UserDraft {
  readonly name: string
  readonly role: Role
  readonly person: string | null
  readonly seesPay: boolean
}

const draft = {
  name,
  role: z.enum(ROLES, 'manager, lead or technician'),
  person: z.string().min(1, 'a person').max(60).nullable(),
  seesPay: z.boolean(),
}

export const userDraftSchema = z.strictObject(draft)

export const userSaveSchema = z.strictObject({
  revision: z.int('the revision this was read at'),
  ...draft,
})

export const ownPasswordSchema = z.strictObject({ password, next: z.string('the new password') })

export const passwordBodySchema = z.strictObject({ password })

export const codeBodySchema = z.strictObject({ code })

export const tokenDraftSchema = z.strictObject({ name })
