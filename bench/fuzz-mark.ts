import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { FuzzDesk } from './fuzz-desk.ts'

/** A refused sign-in is the one thing that is written down for a request that is not granted. */
const MAY = /"what":"sign-in-failed"/

/** Of everything that people edit. */
export const revisionsOf = (store: FuzzDesk['store']): readonly number[] =>
  [
    ...[store.settings(), store.records(), store.people(), store.revenue(), store.displays()],
    ...[store.connections.data(), store.messages.channels(), store.auth.data()],
  ].map(({ revision }) => revision)

/** Tells whether anything was written since the last mark. */
export function createFuzzMark({ store, dataDir }: Pick<FuzzDesk, 'store' | 'dataDir'>) {
  const audit = join(dataDir, 'audit.jsonl')
  const revisions = () => revisionsOf(store).join()
  const files = () =>
    readdirSync(dataDir, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile())
      .map(entry => {
        const path = join(entry.parentPath, entry.name)
        const { size, mtimeMs } = statSync(path)
        return [path, path.startsWith(join(dataDir, 'audit')) ? '' : `${size} ${mtimeMs}`].join(' ')
      })
      .join('\n')
  /** Lines of the audit but for those. */
  let read = { size: 0, lines: 0 }
  const acts = () => {
    const size = statSync(audit, { throwIfNoEntry: false })?.size ?? 0
    if (size === read.size) return read.lines
    const added = readFileSync(audit).subarray(read.size).toString('utf8').split('\n')
    read = { size, lines: read.lines + added.filter(line => line !== '' && !MAY.test(line)).length }
    return read.lines
  }
  let before = { revisions: '', acts: 0, files: '' }
  return {
    async renew(): Promise<void> {
      await store.settled()
      before = { revisions: revisions(), acts: acts(), files: files() }
    },
    /** `thoroughly`: every file of the data folder too. */
    isWritten(thoroughly: boolean): boolean {
      if (revisions() !== before.revisions || acts() !== before.acts) return true
      return thoroughly && files() !== before.files
    },
  }
}
