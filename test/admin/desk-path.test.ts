import { expect, it } from 'vitest'
import { deskPath } from '../../admin/desk-path.ts'

const ORIGIN = 'http://pool.local:8080'

it('deskPath gives path and query of a page of the desk', () => {
  expect(deskPath(`${ORIGIN}/admin/hours?a=1`, ORIGIN)).toBe('/admin/hours?a=1')
  expect(deskPath('/explain/help-desk/mttr', ORIGIN)).toBe('/explain/help-desk/mttr')
})

it.each([
  `${ORIGIN}/display/`,
  'http://elsewhere/admin/',
  `${ORIGIN}/admin/#here`,
  `${ORIGIN}/administration`,
  'http://',
])('deskPath leaves %s to the browser', href => expect(deskPath(href, ORIGIN)).toBeNull())
