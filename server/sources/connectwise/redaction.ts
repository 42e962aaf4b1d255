export interface Secrets {
  readonly company: string
  readonly publicKey: string
  readonly privateKey: string
  readonly clientId: string
}

/** What stands behind `Basic` in the header that lets the client in. */
export function credentials({ company, publicKey, privateKey }: Secrets): string {
  return base64(`${company}+${publicKey}:${privateKey}`)
}

/** Takes the keys out of a text, also where they are written in base64, in an address or in JSON. */
export function redaction(secrets: Secrets): (text: string) => string {
  const { publicKey, privateKey, clientId } = secrets
  const plain = [publicKey, privateKey, clientId, `${publicKey}:${privateKey}`]
  const forms = [...plain.flatMap(writings), ...inBase64(credentials(secrets))]
  // Longest first, so that a key inside a longer secret does not leave the rest of it standing.
  const known = [...new Set(forms)].filter(form => form !== '').sort((a, b) => b.length - a.length)
  if (known.length === 0) return text => text
  const pattern = new RegExp(known.map(escaped).join('|'), 'g')
  return text => text.replace(pattern, '(hidden)')
}

function writings(secret: string): readonly string[] {
  return [secret, JSON.stringify(secret).slice(1, -1), inAddress(secret), ...inBase64(base64(secret))]
}

/** Without the padding, which is not always written, and in the alphabet for addresses too. */
function inBase64(code: string): readonly string[] {
  const bare = code.replace(/=+$/, '')
  return [bare, bare.replaceAll('+', '-').replaceAll('/', '_'), inAddress(bare)]
}

const base64 = (text: string) => Buffer.from(text).toString('base64')
// Half a character cannot be written in an address.
const inAddress = (text: string) => encodeURIComponent(text.replace(/\p{Surrogate}/gu, ''))
const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
