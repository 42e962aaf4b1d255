import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fileLines, fileLinesBackward } from '../../../server/store/file-lines.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

async function texts(lines: AsyncIterable<Buffer>) {
  const all: string[] = []
  for await (const line of lines) all.push(line.toString('utf8'))
  return all
}

describe('fileLines', () => {
  it('fileLines gives every line, also blank ones and a last one that was torn', async () => {
    const path = join(await temporaryFolder(), 'file')
    await writeFile(path, 'one\n\ntwo\nto')
    expect(await texts(fileLines(path))).toEqual(['one', '', 'two', 'to'])
  })

  it('fileLines gives nothing where there is no file, and says what cannot be read', async () => {
    const folder = await temporaryFolder()
    for (const lines of [fileLines, fileLinesBackward]) {
      expect(await texts(lines(join(folder, 'none')))).toEqual([])
      await expect(texts(lines(folder))).rejects.toThrow(StoreError)
    }
  })
})

describe('fileLinesBackward', () => {
  it('fileLinesBackward gives the same lines the other way round, also such as are longer than a part', async () => {
    const path = join(await temporaryFolder(), 'file')
    const line = fc
      .tuple(fc.string(), fc.constantFrom(0, 1, 30_000, 65_536, 140_000))
      .map(([text, length]) => text.replaceAll('\n', '') + 'x'.repeat(length))
    const anyLines = fc.array(line, { maxLength: 6 })
    await fc.assert(
      fc.asyncProperty(anyLines, fc.boolean(), async (lines, isTorn) => {
        await writeFile(path, lines.map(each => `${each}\n`).join('') + (isTorn ? 'torn' : ''))
        const expected = isTorn ? [...lines, 'torn'] : lines
        expect(await texts(fileLines(path))).toEqual(expected)
        expect(await texts(fileLinesBackward(path))).toEqual([...expected].reverse())
      }),
      { numRuns: 40 },
    )
  })
})
