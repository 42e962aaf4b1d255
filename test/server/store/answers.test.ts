import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Survey } from '../../../core/model/survey.ts'
import { openAnswers } from '../../../server/store/answers.ts'
import { StoreError } from '../../../server/store/store-error.ts'
import { answer, NOVEMBER, on } from '../../helpers/november.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

async function opener() {
  const path = join(await temporaryFolder(), 'answers.jsonl')
  const warnings: string[] = []
  const open = async () => {
    const log = await openAnswers(path, message => warnings.push(message))
    const look = (...surveys: Survey[]) => log.look('csv', surveys, NOVEMBER, on('24 12:00'))
    return { ...log, look }
  }
  const lines = async () => (await readFile(path, 'utf8')).trimEnd().split('\n')
  const told = async () =>
    (await lines()).map(line => JSON.parse(line)).map(({ what, id }) => `${what} ${id}`)
  return { path, open, warnings, lines, told }
}

const ONE = answer({ id: '1', score: -1 })
const TWO = answer({ id: '2' })

describe('openAnswers', () => {
  it('openAnswers writes nothing, and makes no file, while there is nothing new', async () => {
    const { open, path } = await opener()
    const log = await open()
    await log.look()
    await expect(stat(path)).rejects.toThrow('ENOENT')
    expect(log.flags()).toEqual([])
  })

  it('openAnswers adds a line a change, in order, for its owner only', async () => {
    const { open, told, lines, path } = await opener()
    const log = await open()
    await Promise.all([log.look(ONE, TWO), log.look({ ...ONE, score: 1 }, TWO), log.look(TWO)])
    expect(await told()).toEqual(['new 1', 'new 2', 'changed 1', 'gone 1'])
    expect(JSON.parse((await lines())[0] ?? '')).toEqual({
      ...{ at: '2026-11-24T17:00:00.000Z', source: 'csv', id: '1', what: 'new', answer: ONE },
    })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
  })

  it('openAnswers knows after a start what it knew before', async () => {
    const { open, told, warnings } = await opener()
    const before = await open()
    await before.look(ONE, TWO)
    await before.look({ ...ONE, score: 1 })
    const log = await open()
    expect(log.flags()).toEqual(before.flags())
    expect(log.flags()).toHaveLength(2)
    await log.look({ ...ONE, score: 1 })
    expect(await told()).toHaveLength(4)
    expect(warnings).toEqual([])
  })

  it('openAnswers sets a torn last line aside at every length, loses no whole one, and notices it again', async () => {
    const { open, path, told, warnings } = await opener()
    await (await open()).look(ONE, TWO)
    const whole = await readFile(path, 'utf8')
    const first = whole.slice(0, whole.indexOf('\n') + 1)
    for (let length = first.length + 1; length < whole.length; length += 23) {
      await rm(`${path}.damaged`, { force: true })
      await writeFile(path, whole.slice(0, length))
      const log = await open()
      expect(await readFile(path, 'utf8')).toBe(first)
      expect(await readFile(`${path}.damaged`, 'utf8')).toBe(`${whole.slice(first.length, length)}\n`)
      expect(warnings.pop()).toContain(`The last line of ${path} was torn`)
      await log.look(ONE, TWO)
      expect(await told()).toEqual(['new 1', 'new 2'])
    }
  })

  it('openAnswers skips lines that are no answers, and says how many', async () => {
    const { open, path, warnings } = await opener()
    await (await open()).look(ONE)
    const [line] = (await readFile(path, 'utf8')).split('\n')
    const bad = ['{"at":"2', 'null', '7', '{"at":"never","source":"csv","id":"1","answer":null}', '{}']
    await writeFile(path, `${[...bad, line].join('\n')}\n`)
    const log = await open()
    expect(warnings).toEqual([`Lines of ${path} that cannot be read and are skipped: 5.`])
    await log.look()
    expect(log.flags()).toMatchObject([{ kind: 'gone', source: 'csv', was: ONE, is: null }])
  })

  it('openAnswers names the file and the reason when the disk refuses, and finds the same again later', async () => {
    const { open, path, told } = await opener()
    const log = await open()
    await mkdir(path)
    await expect(log.look(ONE)).rejects.toThrow(`${path} could not be written`)
    await expect(open()).rejects.toThrow(StoreError)
    await rm(path, { recursive: true })
    await log.look(ONE)
    await log.settled()
    expect(await told()).toEqual(['new 1'])
  })
})
