import fc from 'fast-check'

const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'id', 'revision', 'length', 'then', '']

/** Text that somebody may take for something else. */
export const ODD_TEXTS: readonly string[] = [
  ...['', ' ', '.', '..', '../../etc/passwd', 'null', 'undefined', 'true', '-1', '0', '1e999', 'NaN'],
  ...KEYS,
  ...['2026-11', '2026-13', '2026-00', '0000-01', '9999-12', '275760-10', '2026-02-30', '2026-11-24T25:00'],
  ...[
    '\u0000',
    '\uFEFF',
    '\uD800',
    '\u202E',
    'é\u0301',
    '\u{1F600}',
    '\r\nSet-Cookie: a=b',
    '=1+1',
    '<script>',
  ],
  ...['%', '%00', '{{7*7}}', "' OR 1=1 --", 'a'.repeat(300), '9'.repeat(400), 'pb_', 'America/New_York', 'Z'],
]

const anyText = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...ODD_TEXTS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.nat(6000).map(length => 'x'.repeat(length)) },
)

const anyNumber = fc.oneof(
  fc.constantFrom(0, -0, -1, 1, 2 ** 31, 2 ** 53, -(2 ** 53), 1e21, 1e308, 5e-324, 0.1, 8.64e15, 8.64e15 + 1),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
)

/** Anything that JSON can say. An object may have `__proto__` as a key of its own. */
export const anyJson: fc.Arbitrary<unknown> = fc.letrec<{ value: unknown }>(tie => ({
  value: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    { weight: 3, arbitrary: fc.oneof(anyText, anyNumber, fc.boolean(), fc.constant(null)) },
    { weight: 1, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    {
      weight: 2,
      arbitrary: fc
        .array(fc.tuple(fc.oneof(fc.constantFrom(...KEYS), anyText), tie('value')), { maxLength: 4 })
        .map(entries => Object.fromEntries(entries)),
    },
  ),
})).value

/** One or a few things inside a value taken out, or something else in their place; or one more key. */
export function changedJson(value: unknown, picks: readonly number[], other: unknown): unknown {
  const [pick = 0, ...rest] = picks
  if (picks.length === 0 || typeof value !== 'object' || value === null) return other
  const keys = Object.keys(value)
  const key = keys[pick % (keys.length + 1)] ?? KEYS[pick % KEYS.length] ?? 'id'
  const own = new Map(Object.entries(value))
  const inner = changedJson(own.get(key), rest, other)
  if (Array.isArray(value)) return value.map((each, index) => (String(index) === key ? inner : each))
  if (inner === undefined) own.delete(key)
  else own.set(key, inner)
  return Object.fromEntries(own)
}

/** What is no JSON, or JSON that is hard to read. */
export const anyRawBody: fc.Arbitrary<Buffer> = fc.oneof(
  fc
    .constantFrom('', '{', '"', '[1,]', 'null', '[]', '{}', '1e999', '{"a":1}{', '\uFEFF{}', "{'a':1}")
    .map(text),
  fc.constantFrom(50, 3000, 90_000).map(depth => text('['.repeat(depth) + ']'.repeat(depth))),
  fc.constantFrom(50, 3000).map(depth => text(`${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`)),
  fc.constant(text('{"__proto__":{"role":"manager","revision":0},"constructor":{"prototype":{"a":1}}}')),
  fc.constantFrom(3000, 70_000, 1_100_000).map(length => text(`{"a":"${'x'.repeat(length)}"}`)),
  fc.uint8Array({ maxLength: 40 }).map(bytes => Buffer.from(bytes)),
  fc.constant(Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
)

function text(of: string): Buffer {
  return Buffer.from(of)
}
