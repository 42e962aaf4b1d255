import { manners } from './manners.ts'
import { ROOMS, type Room, roomOf } from './rooms.ts'
import { type Import, isBarrel, sourceImports, syntaxNodes } from './source-imports.ts'

type Graph = ReadonlyMap<string, readonly Import[]>

/** What in a tree of files (path to text, from the top of the project) breaks the house's rules: one sentence each. */
export function violations(files: ReadonlyMap<string, string>): readonly string[] {
  const found: string[] = []
  const graph = new Map<string, readonly Import[]>()
  for (const [path, text] of files) {
    found.push(...manners(path, text))
    if (!/\.(tsx?|mjs)$/.test(path)) continue
    const nodes = syntaxNodes(path, text)
    if (isBarrel(nodes)) found.push(`${path} is a barrel: it only passes on what other files export`)
    if (nodes.some(node => node.type === 'TSAnyKeyword')) found.push(`${path} says any: say what it is`)
    graph.set(path, sourceImports(path, nodes))
  }
  for (const [path, imports] of graph) {
    const prefix = roomOf(path)
    const room = prefix === null ? undefined : ROOMS[prefix]
    if (prefix === null || room === undefined) found.push(`${path} stands in no room`)
    else
      found.push(
        ...imports.flatMap(one => refusal(path, prefix, room, one)),
        ...arrivals(path, prefix, room, graph),
      )
  }
  return found
}

function refusal(path: string, prefix: string, room: Room, one: Import): readonly string[] {
  const says = (rest: string) => [`${path} imports ${one.file ?? one.name}: ${prefix} may not ${rest}`]
  if (one.file === null) {
    const known = room.packages === 'anything' || room.packages.includes(one.pack ?? '')
    return known ? [] : says(`import the package ${one.pack}`)
  }
  const target = roomOf(one.file)
  if (room.imports === 'anything' || target === prefix) return []
  if (target === null) return says('import what stands in no room')
  if (isIn(target, room.imports)) return []
  if (!isIn(target, room.types ?? [])) return says(`import ${target}`)
  return one.typeOnly ? [] : says(`import ${target} but for types`)
}

/** Packages that must never arrive here and still do, each with the chain that brings it. */
function arrivals(path: string, prefix: string, room: Room, graph: Graph): readonly string[] {
  const found: string[] = []
  const seen = new Set<string>([path])
  const chains = [[path]]
  for (const chain of chains)
    for (const { file, pack, typeOnly } of graph.get(chain.at(-1) ?? '') ?? []) {
      if (typeOnly) continue
      if (pack !== null && chain.length > 1 && room.never?.includes(pack))
        found.push(
          `${path} imports ${pack} by way of ${chain.slice(1).join(', ')}: ${prefix} may not hold ${pack}`,
        )
      if (file === null || seen.has(file)) continue
      seen.add(file)
      chains.push([...chain, file])
    }
  return found
}

function isIn(room: string, prefixes: readonly string[]): boolean {
  return prefixes.some(prefix => room === prefix || room.startsWith(`${prefix}/`))
}
