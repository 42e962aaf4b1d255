const MOST_LINES = 200
const NAMES = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'managers',
  'service',
  'services',
])
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
const MACHINE = '/work'

/** Each rule of writing: what it looks for in one line, and what is wrong with it. */
const LINES: readonly (readonly [RegExp, string])[] = [
  [/@ts-(ignore|nocheck)/, 'switches the type check off'],
  [/biome-[i]gnore/, 'switches the lint off'],
  [/\.(skip|only|todo)\((?!.*\/\/ \S)/, 'skips tests without a reason on the same line'],
  [new RegExp(`(^|[^\\w.])${MACHINE}/`), 'holds a path of one machine'],
  [/\u2014/, 'holds an em-dash'],
]

/** The sun, the clock and the dice: core is handed all three. */
const OUTSIDE =
  /\b(Date\.now|Math\.random|Temporal\.Now|new Date\(\)|performance\.now|process\.|globalThis|document\.|window\.|setTimeout|setInterval)/

/** What is wrong with a file's name, length and words, one sentence each. */
export function manners(path: string, text: string): readonly string[] {
  const lines = text.split('\n')
  const found = nameProblems(path)
  const length = text.endsWith('\n') ? lines.length - 1 : lines.length
  if (length > MOST_LINES) found.push(`${path} has ${length} lines: ${MOST_LINES} is the limit`)
  for (const [index, line] of lines.entries()) {
    const at = `${path}:${index + 1}`
    for (const [pattern, wrong] of LINES) if (pattern.test(line)) found.push(`${at} ${wrong}`)
    const code = line.replace(/^\s*(\/?\*|\/\/).*|\s\/\/ .*$/, '')
    const outside = path.startsWith('core/') && OUTSIDE.exec(code)
    if (outside)
      found.push(`${at} uses ${outside[0]}: core has no clock, no chance and no surroundings of its own`)
  }
  return found
}

function nameProblems(path: string): string[] {
  const found: string[] = []
  const inside = path.startsWith('test/helpers/') ? path.slice('test/helpers/'.length) : path
  const words = inside.split('/').map(part => part.replace(/\..*$/, ''))
  for (const word of words) {
    const last = word.split('-').at(-1) ?? ''
    if (NAMES.has(last)) found.push(`${path} is named ${word}: a name says what is inside`)
    if (!KEBAB.test(word)) found.push(`${path} is not named in kebab-case`)
  }
  if (/(^|\/)index\.(tsx?|mjs)$/.test(path))
    found.push(`${path} is named index: a file bears the name of what it exports`)
  return found
}
