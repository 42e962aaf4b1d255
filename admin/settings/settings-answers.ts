import type { QrFigure } from '../../core/model/metric-figure.ts'
import type { MySlice } from '../../core/model/my-slice.ts'
import type { Instant } from '../../core/model/units.ts'
import type { User } from '../../core/model/user.ts'

export const COMPANY_PATH = '/api/v1/company'
export const ME_PATH = '/api/v1/me'
export const SESSIONS_PATH = '/api/v1/sessions'
export const USERS_PATH = '/api/v1/users'
export const TOKENS_PATH = '/api/v1/tokens'

export const linePath = (list: string, id: string) => `${list}/${encodeURIComponent(id)}`

/** A signed-in person. `recovery`: codes that are left. */
export interface MeAnswer {
  readonly user: User
  readonly totp: { readonly isOn: boolean; readonly recovery: number }
  readonly slice: MySlice | null
}

/** A secret that an app on a telephone is to keep, told once. */
export interface BegunTotp {
  readonly secret: string
  readonly url: string
  readonly qr: QrFigure
}

/** A signed-in browser. */
export interface SessionLine {
  readonly id: string
  readonly user: { readonly id: string; readonly name: string }
  readonly began: Instant
  readonly seen: Instant
  readonly address: string | null
  readonly agent: string | null
  readonly isThis: boolean
}

/** Somebody who may sign in, as a manager sees them. */
export interface UserLine extends User {
  readonly revision: number
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly invitedUntil: Instant | null
}

/** A key of another program, without the key. */
export interface TokenLine {
  readonly id: string
  readonly name: string
  readonly made: Instant
  readonly lastUsed: Instant | null
}
