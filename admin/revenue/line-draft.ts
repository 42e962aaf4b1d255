import type { Problem, Result } from '../../core/model/result.ts'
import type { RevenueDraft, RevenueLine } from '../../core/model/revenue.ts'
import type { Cents } from '../../core/model/units.ts'
import { FIELD_FORMS } from '../fields/field-forms.ts'
import type { FieldSpeech } from '../fields/field-speech.ts'

/** A revenue line as it stands in its fields. `id` is null for a new one. */
export interface LineDraft {
  readonly id: string | null
  readonly source: RevenueLine['source']
  readonly agreement: string
  readonly client: string
  readonly kind: string
  readonly date: string
  readonly amount: string
  /** Why it is left out; empty: it is part of the revenue. */
  readonly excluded: string
}

export const NEW_LINE: LineDraft = {
  ...{
    id: null,
    source: 'typed',
    agreement: '',
    client: '',
    kind: 'agreement',
    date: '',
    amount: '',
    excluded: '',
  },
}

const { id: _, ...fields } = NEW_LINE

/** What a kept line looks like. Its id may be none. */
export const LIKE: Omit<LineDraft, 'id'> = fields

export const lineDraft = (line: RevenueLine, speech: FieldSpeech): LineDraft => ({
  ...{ id: line.id, source: line.source, kind: line.kind },
  agreement: line.agreement ?? '',
  client: line.client ?? '',
  date: line.date ?? '',
  amount: FIELD_FORMS.signedMoney.show(line.amount, speech),
  excluded: line.excluded ?? '',
})

export type SentLine = RevenueDraft & { readonly id?: string }

/** What the server is sent for the lines, or every amount that cannot be read, at `lines.3.amount`. */
export function linesOf(drafts: readonly LineDraft[], speech: FieldSpeech): Result<readonly SentLine[]> {
  const problems: Problem[] = []
  const lines = drafts.map((draft, index): SentLine => {
    const amount = FIELD_FORMS.signedMoney.parse(draft.amount, speech)
    if (!amount.ok)
      problems.push(...amount.problems.map(({ message }) => ({ path: `lines.${index}.amount`, message })))
    return {
      ...(draft.id === null ? {} : { id: draft.id }),
      agreement: orNull(draft.agreement),
      client: orNull(draft.client),
      kind: draft.kind.trim(),
      date: orNull(draft.date),
      amount: amount.ok ? amount.value : (0 as Cents),
      excluded: orNull(draft.excluded),
    }
  })
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: lines }
}

/** What the readable lines that are not left out come to. */
export function sumOf(drafts: readonly LineDraft[], speech: FieldSpeech): Cents {
  const counted = drafts.filter(({ excluded }) => excluded.trim() === '')
  const amounts = counted.map(({ amount }) => FIELD_FORMS.signedMoney.parse(amount, speech))
  return amounts.reduce((sum, each) => sum + (each.ok ? each.value : 0), 0) as Cents
}

const orNull = (text: string) => text.trim() || null
