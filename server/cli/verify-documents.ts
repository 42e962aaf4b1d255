import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { DAMAGE } from '../store/damage-log.ts'
import { DOCUMENT_FORMATS, OUTBOX } from '../store/document-formats.ts'
import { type Format, unseal } from '../store/envelope.ts'
import { fileLines } from '../store/file-lines.ts'
import { fileText } from '../store/file-text.ts'
import { HISTORY } from '../store/history.ts'
import { SNAPSHOTS } from '../store/open-snapshots.ts'
import { dailyFolders, toldPath } from '../store/safety.ts'

export interface DocumentCheck {
  readonly good: readonly string[]
  readonly wrong: readonly string[]
}

/** Looks at every other file of the data folder, and at the older generations. Changes nothing. Throws a `StoreError`. */
export async function verifyDocuments(dataDir: string): Promise<DocumentCheck> {
  const good: string[] = []
  const wrong: string[] = []
  const look = async (path: string, format: Format<unknown>) => {
    const text = await fileText(path)
    if (text === null) return
    const found = unseal(text, format)
    const name = toldPath(dataDir, path)
    if (found.ok) good.push(`${name}: good`)
    else wrong.push(`${name}: ${found.reason}`)
  }
  const formats = Object.entries({
    ...DOCUMENT_FORMATS,
    ...{ 'outbox.json': OUTBOX, 'damage.json': DAMAGE, 'last-snapshots.json': SNAPSHOTS },
  })
  for (const [name, format] of formats) {
    await look(join(dataDir, name), format)
    await look(join(dataDir, `${name}.bak`), format)
  }
  for (const folder of [...(await dailyFolders(dataDir))].reverse())
    for (const [name, format] of formats) await look(join(folder, name), format)
  const months = (await readdir(join(dataDir, 'history')).catch(() => [])).sort()
  for (const name of months.filter(each => each.endsWith('.json')))
    await look(join(dataDir, 'history', name), HISTORY)
  const answers = await answersCheck(join(dataDir, 'answers.jsonl'))
  return { good: [...good, ...answers.good], wrong: [...wrong, ...answers.wrong] }
}

async function answersCheck(path: string): Promise<DocumentCheck> {
  let lines = 0
  const bad: number[] = []
  for await (const line of fileLines(path)) {
    lines += 1
    if (!isJson(line.toString('utf8'))) bad.push(lines)
  }
  // The last one may be on its way to the disk.
  const wrong = bad
    .filter(number => number < lines)
    .map(number => `answers.jsonl: line ${number} is no answer`)
  return { good: lines > 0 && wrong.length === 0 ? [`answers.jsonl: good, ${lines} lines`] : [], wrong }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}
