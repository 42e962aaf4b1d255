import fc from 'fast-check'
import { CALLERS, type CallerName } from './fuzz-callers.ts'
import { anyJson, anyRawBody, changedJson, ODD_TEXTS } from './fuzz-payloads.ts'
import type { FuzzRoute } from './fuzz-routes.ts'

/** One request as it is drawn. `known` numbers choose among the words that the server itself has told. */
export interface FuzzCase {
  readonly who: CallerName
  /** Now and then not the route's own. */
  readonly method: string | null
  readonly words: readonly (number | string)[]
  readonly query: readonly (readonly [name: string, value: number | string])[]
  readonly headers: { readonly [name: string]: string }
  readonly body: FuzzBody
}

export type FuzzBody =
  | { readonly kind: 'none' }
  | { readonly kind: 'raw'; readonly bytes: Buffer }
  /** `fresh`: with the revision that is asked for. */
  | { readonly kind: 'json'; readonly value: unknown; readonly fresh: boolean }

const BAD_ENCODINGS = [
  '%',
  '%ZZ',
  '%E0%A4%A',
  '%00',
  '%2e%2e%2f%2e%2e',
  '..%2f..%2f',
  '%C0%AF',
  ';a=b',
  '*',
  '@',
]

/** A part of an address, encoded but where its encoding is what is wrong. */
const anyWord = fc.oneof(
  fc.constantFrom(...BAD_ENCODINGS),
  fc.constantFrom(...ODD_TEXTS).map(encoded),
  fc.string({ unit: 'binary', maxLength: 20 }).map(encoded),
  fc.constantFrom(900, 5000).map(length => 'a'.repeat(length)),
)
const knownOr = (others: number) =>
  fc.oneof({ weight: 10 - others, arbitrary: fc.nat(10_000) }, { weight: others, arbitrary: anyWord })

const anyHeaders = fc.oneof(
  { weight: 12, arbitrary: fc.constant({}) },
  {
    weight: 8,
    arbitrary: fc.constantFrom<{ readonly [name: string]: string }>(
      ...[
        'text/plain',
        'application/x-www-form-urlencoded',
        'multipart/form-data; boundary=x',
        '',
        'json',
        '/',
      ].map(type),
      ...['utf-16', 'utf-7', 'nonsense', '"'].map(charset => type(`application/json; charset=${charset}`)),
      ...['gzip', 'br', 'deflate', 'nonsense'].map(encoding => ({ 'content-encoding': encoding })),
      ...[
        { origin: 'null' },
        { origin: 'http://evil.example' },
        { origin: '%' },
        { 'sec-fetch-site': 'cross-site' },
      ],
      ...[{ host: 'evil.example' }, { host: '[::1' }, { host: '' }, { 'x-forwarded-for': '\t,,' }],
      ...[{ cookie: 'poolboard_session=__proto__' }, { cookie: '=;;=%ZZ' }, { authorization: 'Bearer pb_' }],
      ...[{ authorization: 'Basic \u00ff' }, { accept: 'nonsense/\u00ff;q=x' }, { range: 'bytes=-1,9-2' }],
      ...[
        { 'if-none-match': '*' },
        { 'user-agent': 'x'.repeat(4000) },
        { 'x-http-method-override': 'DELETE' },
      ],
    ),
  },
)

/** Requests to a route: right but for one thing, or wrong in every way. */
export function fuzzCases({ path, query, example }: FuzzRoute): fc.Arbitrary<FuzzCase> {
  const words = path.split('/').filter(part => /^[:{]/.test(part)).length
  const names = ['team', 'month', 'key', 'page', 'q', ...query]
  const anyName = fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...names) },
    { weight: 1, arbitrary: fc.constantFrom(...names).map(name => `${name}[__proto__]`) },
    { weight: 1, arbitrary: anyWord },
  )
  return fc.record({
    who: fc.constantFrom(...CALLERS, 'manager' as const, 'manager' as const),
    method: fc.option(fc.constantFrom('HEAD', 'OPTIONS', 'PATCH', 'DELETE', 'POST', 'GET'), { freq: 40 }),
    words: fc.array(knownOr(2), { minLength: words, maxLength: words }),
    query: fc.array(fc.tuple(anyName, knownOr(5)), { maxLength: 3 }),
    headers: anyHeaders,
    body: anyBody(example),
  })
}

function anyBody(example: unknown): fc.Arbitrary<FuzzBody> {
  const json = (value: fc.Arbitrary<unknown>) =>
    fc.record({ kind: fc.constant('json' as const), value, fresh: fc.boolean() })
  const none: FuzzBody = { kind: 'none' }
  const raw = fc.record({ kind: fc.constant('raw' as const), bytes: anyRawBody })
  const picks = fc.array(fc.nat(20), { minLength: 1, maxLength: 5 })
  const change = fc.tuple(picks, fc.option(anyJson, { nil: undefined, freq: 6 }))
  const changes = fc
    .array(change, { maxLength: 3 })
    .map(all => all.reduce((value, [at, other]) => changedJson(value, at, other), example))
  const right = example === undefined ? fc.constant(none) : json(changes)
  return fc.oneof(
    { weight: 6, arbitrary: right },
    { weight: 2, arbitrary: json(anyJson) },
    { weight: 1, arbitrary: raw },
    { weight: 1, arbitrary: fc.constant(none) },
  )
}

function type(of: string): { readonly [name: string]: string } {
  return { 'content-type': of }
}

function encoded(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString('utf8'))
}
