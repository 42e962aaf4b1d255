import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { verifyData } from '../server/cli/verify-data.ts'
import type { Store } from '../server/store/open-store.ts'
import { type EditKind, markOf, monthOf, openBenchStore, revisionOf } from './store-desk.ts'
import type { Acknowledged } from './store-process.ts'

export interface StoreCheck {
  /** Why the store did not open as if nothing had been; null: it did. */
  readonly unreadable: string | null
  /** What was acknowledged and is not there. */
  readonly lost: readonly string[]
  /** What verify says is wrong. */
  readonly wrong: readonly string[]
}

/** Opens a store after its process was killed, and looks for every acknowledged edit of the process. */
export async function storeCheck(dataDir: string, edits: readonly Acknowledged[]): Promise<StoreCheck> {
  let store: Store
  try {
    store = await openBenchStore(dataDir, () => {})
  } catch (error) {
    return { unreadable: String(error), lost: edits.map(({ kind, n }) => markOf(kind, n)), wrong: [] }
  }
  // A kill damages nothing, so that nothing may have been restored.
  const [damage] = store.damage()
  const unreadable = damage ? `${damage.file} was damaged` : null
  const marks = await marksIn(store, dataDir)
  const months = new Set(store.closedMonths.all().map(({ closed }) => closed.period.month))
  const isKept = ({ kind, n, revision }: Acknowledged) => {
    if (kind === 'closed') return months.has(monthOf(n))
    const newest = revisionOf(store, kind)
    if (newest !== null && newest < revision) return false
    return kind === 'auth' || marks.has(markOf(kind, n))
  }
  const lost = edits.filter(edit => !isKept(edit)).map(({ kind, n }) => markOf(kind, n))
  const { noted, newest } = newestRecords(store, edits)
  if (noted !== null && !newest) lost.push(noted)
  await store.close()
  const { ok, lines } = await verifyData(dataDir)
  return { unreadable, lost, wrong: ok ? [] : lines.slice(-3) }
}

/** The marks of edits in the audit and among the answers. */
async function marksIn(store: Store, dataDir: string): Promise<ReadonlySet<string>> {
  const marks = new Set<string>()
  for await (const line of store.audit.lines('')) marks.add(String(JSON.parse(line).after))
  const answers = await readFile(join(dataDir, 'answers.jsonl'), 'utf8').catch(() => '')
  for (const [, mark = ''] of answers.matchAll(/"id":"(answers-\d+\.)"/g)) marks.add(mark)
  return marks
}

/** The revision alone would not tell contents that fell back: the newest records hold the mark of the newest edit. */
function newestRecords(store: Store, edits: readonly Acknowledged[]) {
  const kind: EditKind = 'records'
  const last = edits.filter(edit => edit.kind === kind).at(-1)
  if (!last) return { noted: null, newest: true }
  const noted = markOf(kind, last.n)
  return { noted, newest: store.records().callBacks.some(({ survey }) => survey === noted) }
}
