import type { Result } from '../core/model/result.ts'
import { errorCode } from './store/store-error.ts'

/**
 * What a variable of the environment is set to, without the space around it: its own text, or that of the file its name
 * with `_FILE` points to, as Docker and systemd hand out secrets. Empty: set to nothing, as a compose file or an .env
 * leaves it open, or not set.
 */
export function givenText(
  env: { readonly [name: string]: string | undefined },
  name: string,
  read: (path: string) => string,
): Result<string> {
  const text = env[name]?.trim() ?? ''
  const path = env[`${name}_FILE`]?.trim() ?? ''
  if (path === '') return { ok: true, value: text }
  if (text !== '') return wrong(`${name}_FILE is set too. Keep one of the two.`)
  try {
    return { ok: true, value: read(path).trim() }
  } catch (error) {
    return wrong(`the file of ${name}_FILE cannot be read (${errorCode(error) || 'no reason given'}).`)
  }
}

const wrong = (message: string): Result<never> => ({ ok: false, problems: [{ path: '', message }] })
