import { expect, test } from 'vitest'
import { type ColumnName, header, separatorOf } from '../../../../server/sources/csv/columns.ts'
import { mapRow } from '../../../../server/sources/csv/map-row.ts'
import { DEFAULT_SCALE, parseScale } from '../../../../server/sources/csv/parse-scale.ts'
import { timeReader } from '../../../../server/sources/csv/time-reader.ts'

const at = (text: string) => Date.parse(text)

function mapped(row: { [name in ColumnName]?: string }, scale = DEFAULT_SCALE) {
  const known = { ticket_id: '1', created_at: '2016-04-01', ...row }
  const text = Object.keys(known).join(',')
  const { columns } = header('desk.csv', { line: 1, text, unclosed: false }, separatorOf(text))
  const told: string[] = []
  const how = { columns, time: timeReader('UTC'), scale, met: new Map() }
  const result = mapRow(Object.values(known), how, (column, _message, severity) =>
    told.push(`${column} ${severity}`),
  )
  return { ...result, told }
}

test('mapRow reads every optional column', () => {
  const { ticket, survey, told } = mapped({
    respond_by: '2016-04-02',
    resolve_by: '2016-04-03',
    board: 'Desk',
    agreement: 'Managed',
    status: 'New',
    type: 'Incident',
    client: 'Acme',
    summary: 'Printer',
    owner: 'Kim',
    parent_id: '7',
    merged_into: '8',
    waiting_minutes: '90',
    satisfaction: 'Neutral',
    satisfaction_at: '2016-04-05',
  })
  expect(told).toEqual([])
  expect(ticket).toMatchObject({
    respondBy: at('2016-04-02'),
    resolveBy: at('2016-04-03'),
    board: 'Desk',
    agreementType: 'Managed',
    type: 'Incident',
    client: 'Acme',
    summary: 'Printer',
    owner: 'Kim',
    parent: '7',
    mergedInto: '8',
    waiting: 5_400_000,
    internal: null,
  })
  expect(survey).toMatchObject({ raw: 'Neutral', score: 0, answered: at('2016-04-05') })
})

test('mapRow takes absent columns for not known', () => {
  const { ticket, survey } = mapped({})
  expect(ticket).toMatchObject({
    resolved: null,
    responseFlag: null,
    type: null,
    internal: null,
    touched: null,
    waiting: 0,
  })
  expect(survey).toBe(null)
})

test.each(['Spam', 'internal', 'TEST'])(
  'mapRow takes status or type %s for the own ticket of the house',
  word => {
    expect(mapped({ status: word }).ticket?.internal).toBe(true)
    expect(mapped({ type: word }).ticket?.internal).toBe(true)
  },
)

test.each([
  ['1', true],
  ['TRUE', true],
  ['yes', true],
  ['0', false],
  ['False', false],
  ['no', false],
  ['', null],
])('mapRow reads the flag "%s"', (text, flag) => {
  expect(mapped({ response_sla_met: text, resolution_sla_met: text }).ticket).toMatchObject({
    responseFlag: flag,
    resolutionFlag: flag,
  })
})

test('mapRow reads satisfaction by the scale it is given', () => {
  const scale = parseScale('positive=9,10;negative=1')
  if (!scale.ok) throw new Error('expected a scale')
  expect(mapped({ satisfaction: '9' }, scale.value).survey?.score).toBe(1)
  expect(mapped({ satisfaction: '4' }, scale.value).told).toEqual(['satisfaction rejected'])
})

test('mapRow reports each cell that it cannot read', () => {
  const { told, ticket } = mapped({
    ticket_id: '',
    created_at: 'x',
    waiting_minutes: '-1',
    reopened_count: '1.5',
  })
  expect(ticket).toBeUndefined()
  expect(told).toEqual([
    'ticket_id rejected',
    'created_at rejected',
    'reopened_count rejected',
    'waiting_minutes rejected',
  ])
})
