import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Act, mayDo } from '../../admin/may-do.ts'
import { ACCESS } from '../../core/model/access.ts'

const MANAGER = { role: 'manager', seesPay: false } as const
const LEAD = { role: 'lead', seesPay: false } as const

describe('mayDo', () => {
  it('mayDo goes by the table of access that the server refuses by', () => {
    for (const { method, path, who } of ACCESS.filter(each => each.method !== 'GET' && !each.kind)) {
      const isLeads = who === 'anyone' || who.includes('lead')
      expect([path, mayDo(LEAD, `${method} ${path}` as Act)]).toEqual([path, isLeads])
      expect([path, mayDo(MANAGER, `${method} ${path}` as Act)]).toEqual([path, true])
    }
  })

  it('mayDo throws at an act that the table does not know', () => {
    expect(() => mayDo(MANAGER, 'POST /nothing')).toThrow('the table of access has no POST /nothing')
  })

  it('mayDo knows every act that a page of the desk names', () => {
    const texts = readdirSync('admin', { recursive: true })
      .map(String)
      .filter(name => /\.tsx?$/.test(name))
      .map(name => readFileSync(`admin/${name}`, 'utf8'))
    const acts = texts.flatMap(text => text.match(/(?<=['"])(POST|PUT|DELETE) \/[^'"`]*(?=['"])/g) ?? [])
    expect(acts.length).toBeGreaterThan(5)
    for (const act of acts) expect(() => mayDo(LEAD, act as Act)).not.toThrow()
  })
})
