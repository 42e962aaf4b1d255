import type { DeviceStorage } from './device-storage.ts'

export interface TokenPlaces {
  readonly storage: DeviceStorage
  /** The document: its `cookie`. */
  readonly cookies: { cookie: string }
  /** Whether the page came by HTTPS. */
  readonly secure: boolean
}

export interface Tokens {
  /** Null: this screen is not paired. */
  read(): string | null
  write(token: string): void
  forget(): void
}

const NAME = 'poolboard.display'
const TEN_YEARS = 315_360_000

/**
 * A screen's token, in two places of its browser, since some clear one of them. Reading puts it back where it is missing and
 * makes the cookie young again: browsers let none grow older than 400 days.
 */
export function createTokens({ storage, cookies, secure }: TokenPlaces): Tokens {
  const setCookie = (token: string, seconds: number) => {
    cookies.cookie = `${NAME}=${token}; max-age=${seconds}; path=/display; SameSite=Strict${secure ? '; Secure' : ''}`
  }
  const write = (token: string) => {
    storage.write(NAME, token)
    setCookie(token, TEN_YEARS)
  }
  return {
    read() {
      const token = storage.read(NAME) ?? tokenIn(cookies.cookie)
      if (token !== null) write(token)
      return token
    },
    write,
    forget() {
      storage.remove(NAME)
      setCookie('', 0)
    },
  }
}

function tokenIn(cookie: string): string | null {
  const found = cookie.split('; ').find(pair => pair.startsWith(`${NAME}=`))
  return found?.slice(NAME.length + 1) || null
}
