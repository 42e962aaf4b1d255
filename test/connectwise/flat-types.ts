/** The GET operations of some paths, and every type that they rest on, as one module without indexed types. */
export interface FlatTypes {
  readonly module: string
  /** The name of the type of each path's operation. */
  readonly operations: ReadonlyMap<string, string>
}

/**
 * Cuts operations and types out of the text of a declaration file as openapi-typescript writes it. Asked for as they stand
 * there, `components["schemas"]["X"]`, the schema generator would walk all of the file again for each of them.
 */
export function flatTypes(written: string, paths: readonly string[]): FlatTypes {
  const declarations = written.replaceAll('\r\n', '\n')
  const schemas = blocks(declarations, 'components', 8)
  const all = blocks(declarations, 'operations', 4)
  const routes = blocks(declarations, 'paths', 4)
  const operations = new Map<string, string>()
  const module: string[] = []
  const wanted = new Set<string>()
  const take = (text: string) => {
    for (const [, name] of text.matchAll(/components\["schemas"\]\["(\w+)"\]/g)) if (name) wanted.add(name)
    return plain(text)
  }
  for (const path of paths) {
    const operation = /get: operations\["(\w+)"\]/.exec(routes.get(path) ?? '')?.[1]
    const text = all.get(operation ?? '')
    if (!operation || !text) continue
    operations.set(path, operation)
    module.push(`export interface ${operation} {\n${take(text)}}`)
  }
  // Grows while it is walked: a type brings those that it rests on.
  for (const name of wanted) module.push(`export interface ${name} {\n${take(schemas.get(name) ?? '')}}`)
  return { module: module.join('\n'), operations }
}

/** What stands between the braces of each entry of an interface, by the entry's name. */
function blocks(text: string, name: string, indent: number): Map<string, string> {
  const begin = text.indexOf(`export interface ${name} {`)
  const part = text.slice(begin, text.indexOf('\n}', begin))
  const pad = ' '.repeat(indent)
  const entry = new RegExp(`^${pad}"?([^\\s"][^":]*)"?: \\{\\n([\\s\\S]*?)^${pad}\\};`, 'gm')
  return new Map([...part.matchAll(entry)].map(([, key, body]) => [key ?? '', body ?? '']))
}

/** Names instead of indexes. A status is no name for the schema generator. */
function plain(text: string): string {
  return text.replace(/components\["schemas"\]\["(\w+)"\]/g, '$1').replace(/^( +)(\d{3}): \{$/gm, '$1"$2": {')
}
