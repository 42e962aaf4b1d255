import { expect, it } from 'vitest'
import { ownAssets } from '../../display/own-assets.ts'

const page = (...named: { src?: string; href?: string }[]) =>
  ({
    querySelectorAll: () =>
      named.map(attributes => ({
        getAttribute: (name: 'src' | 'href') => attributes[name] ?? null,
      })),
  }) as unknown as Document

it('ownAssets are what the page names, its script first', () => {
  expect(ownAssets(page({ href: '/display/assets/a.css' }, { src: '/display/assets/b.js' }))).toEqual([
    '/display/assets/b.js',
    '/display/assets/a.css',
  ])
})

it('ownAssets of a page that names none are none', () => {
  expect(ownAssets(page())).toEqual([])
})
