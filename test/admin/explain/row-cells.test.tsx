import { renderToString } from 'solid-js/web'
import { describe, expect, it } from 'vitest'
import { columns } from '../../../admin/explain/columns.ts'
import { RowCells } from '../../../admin/explain/row-cells.tsx'
import type { ExplainRow } from '../../../core/model/explanation.ts'
import { cents } from '../../../core/model/units.ts'
import { instantAt } from '../../../core/time/instant-at.ts'
import { sampleSpeech } from '../../helpers/rendered.ts'
import { sampleRow } from '../../helpers/sample-explanation.ts'

const row: ExplainRow = {
  ...{ ...sampleRow, id: 'I-7', client: 'Acme', summary: 'agreement', owner: null },
  answered: instantAt(sampleSpeech.zone, '2026-11-06'),
  ...{ amount: cents(100_00), open: cents(60_00), value: { num: 60_00 * 90, den: 100_00 } },
}

describe('RowCells', () => {
  it('RowCells say the day of an invoice, its amount, what is open, the days it adds and the client', () => {
    const html = renderToString(() => (
      <RowCells
        row={row}
        columns={columns('receivablesDays', true, 'invoices')}
        metric="receivablesDays"
        things="invoices"
        speech={sampleSpeech}
        mayLeaveOut={false}
      />
    ))
    const text = html
      .replace(/<!--.*?-->/g, '')
      .replace(/<[^>]+>/g, '|')
      .replace(/\|+/g, '|')
    expect(text).toBe('|#I-7|Nov 6, 2026|$100.00|$60.00|54 days|Not paid yet|Acme|agreement|')
  })
})
