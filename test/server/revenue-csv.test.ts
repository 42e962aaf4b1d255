import { describe, expect, it } from 'vitest'
import { revenueCsv } from '../../server/revenue-csv.ts'

const problemsOf = (text: string) => {
  const read = revenueCsv(text)
  return read.ok ? [] : read.problems.map(({ path, message }) => `${path}: ${message}`)
}

describe('revenueCsv', () => {
  it('revenueCsv reads columns by name, in any order', () => {
    expect(
      revenueCsv('\uFEFFDate,AMOUNT,client,agreement,kind,included\n2026-11-01,"$1,000.50",Cy,A-1,mrr,yes\n'),
    ).toEqual({
      ok: true,
      value: [
        { agreement: 'A-1', client: 'Cy', kind: 'mrr', date: '2026-11-01', amount: 100_050, excluded: null },
      ],
    })
  })

  it('revenueCsv takes the reason why a line is not included', () => {
    const read = revenueCsv('amount,included\n1,hardware sale\n2,no\n3,\n')
    expect(read.ok && read.value.map(({ excluded }) => excluded)).toEqual([
      'hardware sale',
      'not included in the file',
      null,
    ])
  })

  it('revenueCsv tells each bad cell with the line of the text, blank lines and lines in quotes counted', () => {
    expect(problemsOf('amount,client\n\n"x","two\nlines"\n5,ok\n6,"open\n')).toEqual([
      'line.3.amount: "x" is no amount like 1234.50',
      'line.6: a quote that never closes, or stands where none belongs',
    ])
  })

  it.each([
    ['', 'csv: The file is empty.'],
    ['amount\n', 'csv: There is no line below the header.'],
    ['client\nx\n', 'line.1: the column amount is missing'],
    ['amount,amount\n1,2\n', 'line.1: "amount" is there twice'],
    ['amount,tax\n1,2\n', 'line.1: "tax" is not a known column'],
    ['amount\n1,2\n', 'line.2: 2 values, and the header has 1'],
    ['amount\n9999999999999.99\n', 'line.2.amount: at most a hundred billion'],
  ])('revenueCsv says what is wrong with %j', (text, said) => {
    expect(problemsOf(text)).toEqual([expect.stringContaining(said)])
  })
})
