/** What the table is held against. */
export interface World {
  /** A file's text by its path from the top of the project, or null where there is none. */
  readonly read: (path: string) => string | null
  /** An example of the whole thing the fields are paths in. */
  readonly sample: unknown
  /** The paths of everything a screen shows. */
  readonly figures: readonly string[]
}

interface Row {
  readonly field: string
  readonly name: string
  readonly file: string
}

const HEADING = '## From a number back to its function'
const COLUMNS = 'on the TV | field | function | file'

/** Where the table of core/README.md lies about the code, one sentence each. */
export function readmeProblems(markdown: string, world: World): readonly string[] {
  const section = (markdown.split(`${HEADING}\n`)[1] ?? '').split('\n## ')[0] ?? ''
  const lines = section.split('\n').filter(line => line.startsWith('|'))
  const [head, , ...body] = lines.map(line => line.split('|').slice(1, -1).map(unquoted))
  if (head?.join(' | ') !== COLUMNS) return [`There is no table "${COLUMNS}" under "${HEADING}"`]
  const rows = body.map(([, field = '', name = '', file = '']) => ({
    field,
    name: name.replace('()', ''),
    file,
  }))
  const paths = pathsOf(world.sample)
  return [...rows.flatMap(row => rowProblems(row, paths, world)), ...missingFigures(rows, world.figures)]
}

function rowProblems({ field, name, file }: Row, paths: Paths, { read, figures }: World): string[] {
  const found: string[] = []
  const text = read(file)
  const test = `test/${file.replace(/\.tsx?$/, '.test')}`
  const tests = read(`${test}.ts`) ?? read(`${test}.tsx`)
  const leaf = paths.get(field)
  if (leaf === undefined) found.push(`${field}: the snapshot has no such field`)
  else if (!leaf && !figures.includes(field)) found.push(`${field}: not one number, name what is inside it`)
  if (text === null) found.push(`${field}: there is no file ${file}`)
  else if (!exports(text, name)) found.push(`${field}: ${file} does not export ${name}`)
  if (tests === null) found.push(`${field}: there is no test ${test}.ts`)
  else if (!hasTitle(tests, name)) found.push(`${field}: no title in ${test}.ts begins with ${name}`)
  return found
}

/** A figure is covered by its own row or by rows of what is inside it. */
function missingFigures(rows: readonly Row[], figures: readonly string[]): string[] {
  return figures
    .filter(figure => !rows.some(({ field }) => field === figure || field.startsWith(`${figure}.`)))
    .map(figure => `${figure}: shown on the TV and missing in the table`)
}

type Paths = ReadonlyMap<string, boolean>

/** Every path in a value, `a.b[].c`, and whether it is a leaf. Exact values, needs and points are leaves. */
function pathsOf(value: unknown, at = '', found = new Map<string, boolean>()): Map<string, boolean> {
  if (Array.isArray(value) && !Array.isArray(value[0])) {
    // What an empty list holds has no path: the list itself stands for it.
    found.set(at, value.length === 0)
    for (const item of value) pathsOf(item, `${at}[]`, found)
  } else if (isRecord(value) && !('num' in value || 'kind' in value)) {
    if (at !== '') found.set(at, false)
    for (const [key, inner] of Object.entries(value)) pathsOf(inner, at === '' ? key : `${at}.${key}`, found)
  } else if (!found.has(at)) found.set(at, true)
  return found
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value)
}

function exports(text: string, name: string): boolean {
  return new RegExp(`^export (async )?(function|const) ${literally(name)}\\b`, 'm').test(text)
}

function hasTitle(text: string, name: string): boolean {
  const begin = `\\b(it|test)(\\.\\w+)?\\(|^\\s*|\\)\\(`
  return new RegExp(`(${begin})\\s*(['"\`])${literally(name)}\\b[^'"\`\\n]* `, 'm').test(text)
}

function literally(name: string): string {
  return name === '' ? '(?!)' : name.replace(/[^\w]/g, '\\$&')
}

function unquoted(cell: string): string {
  return cell
    .trim()
    .replaceAll('`', '')
    .replace(/^\[(.*)\]\(.*\)$/, '$1')
}
