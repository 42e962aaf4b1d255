import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { unseal } from '../../../server/store/envelope.ts'
import { RECORDS } from '../../../server/store/records-format.ts'

const SAVED = readFileSync('test/fixtures/records-schema-1.json', 'utf8')

describe('RECORDS', () => {
  it('RECORDS takes a file of schema 1 and has nothing typed in, corrected, approved or flagged in it', () => {
    const { data } = JSON.parse(SAVED)
    expect(unseal(SAVED, RECORDS)).toEqual({
      ok: true,
      value: { ...data, readings: [], adjustments: [], approvals: [], appeals: [] },
    })
  })

  it('RECORDS takes a file of schema 2 as it is and has nothing flagged in it', () => {
    const saved = readFileSync('test/fixtures/records-schema-2.json', 'utf8')
    const { data } = JSON.parse(saved)
    expect(data.approvals).toHaveLength(1)
    const approvals = [{ ...data.approvals[0], figure: null }]
    expect(unseal(saved, RECORDS)).toEqual({ ok: true, value: { ...data, appeals: [], approvals } })
  })

  it('RECORDS takes a file of schema 3, whose approvals name no figure and so count no longer', () => {
    const saved = readFileSync('test/fixtures/records-schema-3.json', 'utf8')
    const { data } = JSON.parse(saved)
    expect(data.approvals[0]).not.toHaveProperty('figure')
    const approvals = [{ ...data.approvals[0], figure: null }]
    expect(unseal(saved, RECORDS)).toEqual({ ok: true, value: { ...data, approvals } })
  })

  it('RECORDS checks the file before it is made newer', () => {
    expect(unseal(SAVED.replace('The vendor', 'Our vendor'), RECORDS)).toMatchObject({ ok: false })
    expect(unseal(SAVED.replace('"schema": 1', '"schema": 0'), RECORDS)).toEqual({
      ok: false,
      reason: 'its schema 0 is not known',
    })
  })
})
