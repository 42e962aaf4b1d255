import type { AnswerLine } from '../../core/model/answer-line.ts'
import { grown, wholeText, withFile } from './growing-file.ts'
import { diskReason, StoreError } from './store-error.ts'

/** The lines of a file of answers. One that was torn at the end goes to `.damaged` beside it, so that the next stands by itself. */
export async function readAnswers(
  path: string,
  warn: (message: string) => void,
): Promise<readonly AnswerLine[]> {
  const text = await wholeText(path)
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  const torn = text.slice(whole.length)
  if (torn !== '') {
    await grown(`${path}.damaged`, `${torn}\n`)
    await cutTo(path, Buffer.byteLength(whole))
    warn(
      `The last line of ${path} was torn and is set aside in ${path}.damaged. The next poll writes it again.`,
    )
  }
  const written = whole.split('\n').filter(line => line !== '')
  const lines = written.flatMap(lineOf)
  const lost = written.length - lines.length
  if (lost > 0) warn(`Lines of ${path} that cannot be read and are skipped: ${lost}.`)
  return lines
}

async function cutTo(path: string, bytes: number): Promise<void> {
  try {
    await withFile(path, 'r+', async file => {
      await file.truncate(bytes)
      await file.sync()
    })
  } catch (error) {
    throw new StoreError(`${path} could not be written: ${diskReason(error)}.`)
  }
}

function lineOf(text: string): readonly AnswerLine[] {
  try {
    const line: unknown = JSON.parse(text)
    return isLine(line) ? [line] : []
  } catch {
    return []
  }
}

function isLine(value: unknown): value is AnswerLine {
  if (typeof value !== 'object' || value === null) return false
  const { at, source, id, answer } = value as { readonly [name: string]: unknown }
  const isNamed = typeof source === 'string' && typeof id === 'string'
  return isNamed && typeof at === 'string' && !Number.isNaN(Date.parse(at)) && isAnswer(answer)
}

/** As it was written by this program, or null. */
function isAnswer(value: unknown): boolean {
  if (value === null) return true
  return typeof value === 'object' && 'score' in value && 'answered' in value && 'deleted' in value
}
