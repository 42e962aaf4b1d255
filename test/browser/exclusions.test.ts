import { expect, it } from 'vitest'
import type { Exclusion } from '../../core/model/exclusion.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()

it('a ticket is left out after its effect was seen, and counted again with a reason', async () => {
  const { open, read } = await openDemo()
  const counted = async () =>
    (await read<Snapshot>('snapshot')).metrics.find(({ id }) => id === 'mttr')?.counted ?? 0
  const before = await counted()

  const tab = await open('/explain/help-desk/mttr')
  const leave = tab.getByRole('link', { name: /^Leave out/ }).first()
  const id = ((await leave.getAttribute('aria-label')) ?? '').replace('Leave out ', '')
  await leave.click()
  const effect = tab.getByRole('region', { name: 'What it changes' })
  await effect.getByText(`Without ticket #${id}:`).waitFor()
  await effect
    .getByRole('row', { name: new RegExp(`^Resolution time .* of ${before}, .* of ${before - 1},`) })
    .waitFor()
  await effect.getByRole('row', { name: /^Pool if the month ended now/ }).waitFor()
  expect(await counted()).toBe(before)

  await tab.getByRole('button', { name: 'Leave it out' }).click()
  await tab.getByText('Say why, in five letters or more.', { exact: false }).waitFor()
  await tab.getByLabel('Reason, shown in public').fill('The vendor was down all day')
  await tab.getByRole('button', { name: 'Leave it out' }).click()
  await tab.getByRole('heading', { name: 'Left out now: 1' }).waitFor()
  expect(await counted()).toBe(before - 1)

  await tab.getByRole('button', { name: `Count Ticket #${id} again` }).press('Enter')
  const question = tab.getByRole('alertdialog', { name: `Count Ticket #${id} again?` })
  await question.getByLabel('Why it counts again').fill('It was our own mistake')
  await question.getByRole('button', { name: 'Count it again' }).click()
  await tab.getByRole('heading', { name: 'Counted again: 1' }).waitFor()
  expect(await counted()).toBe(before)
  const { exclusions } = await read<{ exclusions: Exclusion[] }>('teams/help-desk/exclusions')
  expect(exclusions[0]).toMatchObject({
    target: id,
    author: 'manager',
    undone: { reason: 'It was our own mistake' },
  })

  await tab.getByRole('link', { name: 'History of changes' }).click()
  await tab.getByText('left one out by hand').waitFor()
  await tab.getByText('counted one again').waitFor()
})

it('a number that nobody knows is said at its field', async () => {
  const { open } = await openDemo()
  const tab = await open('/admin/exclusions')
  await tab.getByRole('textbox', { name: 'Number' }).fill('nothing')
  await tab.getByRole('button', { name: 'Show what it changes' }).click()
  await tab.getByText("This month's data holds no ticket #nothing.", { exact: false }).waitFor()
  expect(await tab.getByRole('textbox', { name: 'Number' }).getAttribute('aria-invalid')).toBe('true')
  expect(await tab.getByRole('button', { name: 'Leave it out' }).getAttribute('aria-disabled')).toBe('true')
  expect(await tab.getByRole('alert').count()).toBe(1)
})
