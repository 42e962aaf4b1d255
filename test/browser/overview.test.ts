import { expect, it } from 'vitest'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { FIGURES } from '../../core/snapshot/figures.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()

it('the overview tells a lead with a telephone what the team gets and what would change it, on the first screen', async () => {
  const { open, read } = await openDemo({ inForce: true, width: 390, height: 844 })
  const tab = await open('/admin/overview')
  const snapshot = await read<Snapshot>('snapshot')
  const words = FIGURES['pool.amount'].show(snapshot.pool.amount, snapshot).map(({ text }) => text)
  const pool = tab.getByRole('region', { name: 'On track for' })
  await pool.getByText(words.join(''), { exact: true }).waitFor()
  const goals = tab.getByRole('region', { name: 'Goals' })
  expect(await goals.getByRole('listitem').count()).toBe(snapshot.metrics.length)
  const box = await goals.boundingBox()
  expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(844)
  await goals.getByText('may average').waitFor()
})

it('the overview leads to what needs a hand', async () => {
  const { open } = await openDemo({ inForce: true })
  const tab = await open('/admin/overview')
  const hands = tab.getByRole('region', { name: 'What needs a hand today' })
  await hands.getByText('The revenue of November 2026 is not confirmed.').waitFor()
  await hands.getByRole('link', { name: 'See the answers' }).click()
  await tab.getByRole('heading', { name: 'Answers', level: 1 }).waitFor()
  await tab.getByRole('link', { name: 'Overview' }).click()
  await tab.getByRole('link', { name: 'Resolution time', exact: true }).click()
  await tab.getByRole('heading', { name: 'Resolution time', level: 1 }).waitFor()
})
