import { posix } from 'node:path'
import { parseSync } from 'vite'

export interface Import {
  /** As written. */
  readonly name: string
  /** The file in the tree, or null for a package. */
  readonly file: string | null
  /** The package's name without the part inside it, `node:` for Node's own, or null for a file. */
  readonly pack: string | null
  /** Leaves nothing behind at run time. `import { type X }` does leave something. */
  readonly typeOnly: boolean
}

type Node = { readonly type: string; readonly [key: string]: unknown }

/** Every node of a file's syntax tree. Throws with the file's name where it cannot be read. */
export function syntaxNodes(path: string, text: string): readonly Node[] {
  const { program, errors } = parseSync(path, text)
  if (errors[0]) throw new SyntaxError(`${path}: ${errors[0].message}`)
  const nodes: Node[] = []
  const walk = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return
    if (isNode(value)) nodes.push(value)
    for (const part of Object.values(value)) walk(part)
  }
  walk(program)
  return nodes
}

/** Static and dynamic imports, export-from, types by `import('x')`, and mentions in comments or strings left out. */
export function sourceImports(path: string, nodes: readonly Node[]): readonly Import[] {
  return nodes.flatMap(node => {
    const name = nameIn(node.source ?? node.argument)
    switch (node.type) {
      case 'ImportDeclaration':
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
        return name === null ? [] : [toImport(path, name, (node.importKind ?? node.exportKind) === 'type')]
      case 'TSImportType':
        return name === null ? [] : [toImport(path, name, true)]
      case 'ImportExpression':
        return [toImport(path, name ?? 'an address made at run time', false)]
      default:
        return []
    }
  })
}

/** A file of nothing but `export ... from`. */
export function isBarrel(nodes: readonly Node[]): boolean {
  const body = nodes.find(node => node.type === 'Program')?.body
  if (!Array.isArray(body) || body.length === 0) return false
  return body.every(node => isNode(node) && node.type.startsWith('Export') && isNode(node.source))
}

function toImport(path: string, name: string, typeOnly: boolean): Import {
  if (name.startsWith('.')) {
    const file = posix.join(posix.dirname(path), name.replace(/\?.*$/, ''))
    return { name, file, pack: null, typeOnly }
  }
  const parts = name.split('/')
  const pack = name.startsWith('node:') ? 'node:' : parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')
  return { name, file: null, pack, typeOnly }
}

function nameIn(value: unknown): string | null {
  if (!isNode(value)) return null
  if (value.type === 'TSLiteralType') return nameIn(value.literal)
  return value.type === 'Literal' && typeof value.value === 'string' ? value.value : null
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'type' in value && typeof value.type === 'string'
}
