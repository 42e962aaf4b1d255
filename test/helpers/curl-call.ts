import type { Call } from './http-call.ts'

/** What a curl command of the documentation asks for; it knows -X, -H, -d, and takes a jar of cookies as read or written. */
export function curlCall(command: string): Call & { readonly cookies: readonly ('-b' | '-c')[] } {
  const words = [...command.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(
    ([, single, double, bare]) => single ?? double ?? bare ?? '',
  )
  const given = new Map<string, string[]>()
  let path: string | null = null
  for (let at = 1; at < words.length; at++) {
    const word = words[at] ?? ''
    if (/^-[XHdbc]$/.test(word)) given.set(word, [...(given.get(word) ?? []), words[++at] ?? ''])
    else if (word.startsWith('http://')) path = word.replace(/^http:\/\/[^/]+/, '')
    else throw new Error(`this test does not know ${word} in ${command}`)
  }
  if (path === null) throw new Error(`no address in ${command}`)
  const body = given.get('-d')?.[0]
  const pairs = (given.get('-H') ?? []).map(line => line.split(/: (.*)/).slice(0, 2))
  return {
    ...{ path, method: given.get('-X')?.[0] ?? (body === undefined ? 'GET' : 'POST') },
    headers: Object.fromEntries(pairs),
    ...(body !== undefined && { body }),
    cookies: (['-b', '-c'] as const).filter(flag => given.has(flag)),
  }
}
