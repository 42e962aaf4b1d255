import { describe, expect, it } from 'vitest'
import { PAGE_READS, pagesFor } from '../../admin/pages-for.ts'
import { PAGE_NAMES } from '../../admin/route-at.ts'
import { ACCESS } from '../../core/model/access.ts'

describe('pagesFor', () => {
  it('pagesFor opens every page to a manager, but their own numbers', () => {
    expect(pagesFor('manager')).toEqual(PAGE_NAMES.filter(name => name !== 'your-numbers'))
  })

  it('pagesFor keeps from a lead what only a manager sets up', () => {
    const closed = PAGE_NAMES.filter(name => !pagesFor('lead').includes(name))
    expect(closed).toEqual(['set-up', 'displays', 'messages', 'history'])
  })

  it('pagesFor opens to a technician what is their own', () => {
    expect(pagesFor('technician')).toEqual(['your-numbers', 'settings'])
  })

  it('PAGE_READS names for each page a route that there is', () => {
    expect(Object.keys(PAGE_READS).sort()).toEqual([...PAGE_NAMES].sort())
    const known = ACCESS.filter(({ method }) => method === 'GET').map(({ path }) => path)
    expect(Object.values(PAGE_READS).filter(path => !known.includes(path))).toEqual([])
  })
})
