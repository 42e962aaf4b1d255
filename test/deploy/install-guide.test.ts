import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keyFileFinding } from '../../server/cli/doctor/key-file-finding.ts'
import { temporaryFolder } from '../helpers/temporary-folder.ts'

const guide = readFileSync('docs/install.md', 'utf8')
const { scripts }: { readonly scripts: Readonly<Record<string, string>> } = JSON.parse(
  readFileSync('package.json', 'utf8'),
)

describe('docs/install.md', () => {
  it('docs/install.md names scripts, files and pages that are there', () => {
    const names = [...guide.matchAll(/npm run (?:--silent )?([a-z-]+)/g)].map(([, name = '']) => name)
    expect(names).toContain('doctor')
    for (const name of names) expect(scripts).toHaveProperty(name)
    const files = [...guide.matchAll(/\bdeploy\/[\w.]+/g)].map(([path]) => path)
    const pages = [...guide.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, page]) => `docs/${page}`)
    expect([...files, ...pages].filter(path => !existsSync(path))).toEqual([])
  })

  it('docs/install.md makes key files that the doctor finds well', async () => {
    const made = [...guide.matchAll(/^ {4}(\(umask 077; head -c 32 .* > (\S+)\))$/gm)]
    expect(made).toHaveLength(2)
    for (const [, command = '', path = ''] of made) {
      const folder = await temporaryFolder()
      await mkdir(join(folder, 'secrets'))
      const there = join(folder, 'secrets', 'a')
      expect(spawnSync('sh', ['-c', command.replace(path, there)]).status).toBe(0)
      expect((await keyFileFinding(there, true)).state).toBe('ok')
    }
  })
})
