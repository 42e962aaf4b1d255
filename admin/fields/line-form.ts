import type { Problem, Result } from '../../core/model/result.ts'
import type { FieldForm } from './field-form.ts'
import type { FieldSpeech } from './field-speech.ts'

/** The form of a field of several lines, one thing a line; empty lines say nothing. Problems name their line. */
export function lineForm<T>(
  read: (line: string, speech: FieldSpeech) => Result<T>,
  show: (value: T, speech: FieldSpeech) => string,
): FieldForm<readonly T[]> {
  return {
    parse(text, speech) {
      const values: T[] = []
      const problems: Problem[] = []
      const lines = text.split('\n')
      lines.forEach((line, index) => {
        if (line.trim() === '') return
        const result = read(line.trim(), speech)
        if (result.ok) values.push(result.value)
        else problems.push(...result.problems.map(({ message }) => told(message, index, lines.length)))
      })
      return problems.length > 0 ? { ok: false, problems } : { ok: true, value: values }
    },
    show: (values, speech) => values.map(value => show(value, speech)).join('\n'),
  }
}

const told = (message: string, index: number, lines: number): Problem => ({
  path: '',
  message: lines === 1 ? message : `Line ${index + 1}: ${message}`,
})
