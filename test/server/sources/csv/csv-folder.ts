import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'

/** An empty folder for one test. `write` puts a file into it and gives back its path. */
export function csvFolder() {
  const path = mkdtempSync(join(tmpdir(), 'poolboard-csv-'))
  onTestFinished(() => rmSync(path, { recursive: true, force: true }))
  const write = (name: string, content: string | Uint8Array) => {
    writeFileSync(join(path, name), content)
    return join(path, name)
  }
  return { path, write }
}
