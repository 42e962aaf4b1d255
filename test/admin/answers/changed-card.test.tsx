import { describe, expect, it } from 'vitest'
import { ChangedCard } from '../../../admin/answers/changed-card.tsx'
import type { AnswerFlag } from '../../../core/model/answer-flag.ts'
import { answer, on } from '../../helpers/november.ts'
import { rendered } from '../../helpers/rendered.ts'
import { SPEECH } from '../../helpers/speech.ts'

const card = (flags: readonly AnswerFlag[]) => rendered(() => <ChangedCard flags={flags} speech={SPEECH} />)

describe('ChangedCard', () => {
  it('ChangedCard says so when nothing was changed', () => {
    expect(card([])).toContain('No answer of this month or the last was changed after it had counted.')
  })

  it('ChangedCard names the ticket, or the answer that has none', () => {
    const was = answer({ id: '7', ticket: 'T1' })
    const flag: AnswerFlag = { kind: 'gone', source: 'csv', was, is: null, at: on('13 09:30') }
    const html = card([flag, { ...flag, was: { ...was, ticket: null } }])
    expect(html).toContain('Ticket #T1')
    expect(html).toContain('Answer 7')
    expect(html).toContain('Was happy, answered Nov 12, 12:00 PM.')
    expect(html).not.toContain('No answer')
  })
})
