import { readFileSync, writeSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import type { ClosedMonth } from '../core/model/closed-month.ts'
import { AlreadyClosed } from '../server/store/closed-months.ts'
import { StoreError } from '../server/store/store-error.ts'
import { benchEdit, EDIT_KINDS, type EditKind, openBenchStore, revisionOf } from './store-desk.ts'

// Makes edits of every kind as fast as the disk takes them, until it is killed. A line on stdout is an acknowledgement:
// `ok KIND NUMBER REVISION MILLISECONDS`, or `refused KIND SENTENCE`; the edit is then tried again.
const [dataDir = '', template = '', first = '0'] = process.argv.slice(2)
const closed: ClosedMonth = JSON.parse(readFileSync(template, 'utf8'))
// At once and whole: what is printed is known, whenever the kill comes.
const print = (line: string) => void writeSync(1, `${line}\n`)

const store = await openBenchStore(dataDir, message => print(`warned ${message}`))
print('open')

async function editAll(kind: EditKind): Promise<void> {
  for (let n = Number(first); ; ) {
    const from = performance.now()
    try {
      await benchEdit(store, kind, n, closed)
      const took = (performance.now() - from).toFixed(2)
      print(`ok ${kind} ${n} ${revisionOf(store, kind) ?? 0} ${took}`)
      n += 1
    } catch (error) {
      if (!(error instanceof StoreError) && !(error instanceof AlreadyClosed)) throw error
      if (error instanceof AlreadyClosed) n += 1
      else print(`refused ${kind} ${error.message}`)
      await pause(20)
    }
    // Each close looks at every month again; the other kinds must have their turn.
    if (kind === 'closed') await pause(10)
  }
}

await Promise.all(EDIT_KINDS.map(editAll))
