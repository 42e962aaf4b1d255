import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { PEOPLE } from '../../../server/store/document-formats.ts'
import { unseal } from '../../../server/store/envelope.ts'

it('PEOPLE takes a file of schema 1, in which no name was erased', () => {
  const saved = readFileSync('test/fixtures/people-schema-1.json', 'utf8')
  const { data } = JSON.parse(saved)
  expect(unseal(saved, PEOPLE)).toEqual({ ok: true, value: { ...data, erased: [] } })
})
