import { expect, it } from 'vitest'
import type { Appeal } from '../../core/model/appeal.ts'
import type { Exclusion } from '../../core/model/exclusion.ts'
import type { Snapshot } from '../../core/model/snapshot.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()
const REASON = 'The vendor was down all day'

it('a ticket is flagged from the explain page, and the number moves as the effect said once it is left out', async () => {
  const { open, read } = await openDemo()
  const counted = async () =>
    (await read<Snapshot>('snapshot')).metrics.find(({ id }) => id === 'mttr')?.counted ?? 0
  const before = await counted()

  const tab = await open('/explain/help-desk/mttr')
  const flag = tab.getByRole('button', { name: /^Flag / }).first()
  const id = ((await flag.getAttribute('aria-label')) ?? '').replace('Flag ', '')
  await flag.press('Enter')
  const question = tab.getByRole('alertdialog', { name: `Flag #${id}?` })
  await question.getByLabel('Why it should not count').fill('too short')
  await question.getByRole('button', { name: 'Flag it', exact: true }).click()
  await question.getByText('Say why, in ten letters or more.').waitFor()
  await question.getByLabel('Why it should not count').fill(REASON)
  await question.getByRole('button', { name: 'Flag it', exact: true }).click()
  const row = tab.getByRole('row').filter({ hasText: `#${id}` })
  await row.getByText('Flagged', { exact: true }).waitFor()
  expect(await row.getByRole('button', { name: `Flag ${id}` }).count()).toBe(0)
  expect(await counted()).toBe(before)

  await row.getByRole('link', { name: `Decide the flag of ${id}` }).click()
  const appeal = tab.getByRole('listitem', { name: `Ticket #${id}` })
  await appeal.getByText(REASON).waitFor()
  const effect = appeal.getByRole('region', { name: 'What it changes' })
  await effect
    .getByRole('row', { name: new RegExp(`^Resolution time .* of ${before}, .* of ${before - 1},`) })
    .waitFor()
  await appeal.getByRole('button', { name: `Leave it out: Ticket #${id}` }).press('Enter')
  const leave = tab.getByRole('alertdialog', { name: `Leave out Ticket #${id}?` })
  await leave.getByLabel('Reason, shown in public').fill('The vendor confirms it')
  await leave.getByRole('button', { name: 'Leave it out', exact: true }).click()
  await tab.getByRole('heading', { name: 'Open appeals: none' }).waitFor()
  await tab.getByRole('heading', { name: 'Left out now: 1' }).waitFor()
  await tab.getByRole('heading', { name: 'Decided appeals: 1' }).waitFor()
  expect(await counted()).toBe(before - 1)
  const { appeals } = await read<{ appeals: Appeal[] }>('teams/help-desk/appeals')
  const { exclusions } = await read<{ exclusions: Exclusion[] }>('teams/help-desk/exclusions')
  expect(appeals).toMatchObject([{ target: id, reason: REASON, decision: { outcome: 'left-out' } }])
  expect(exclusions).toMatchObject([{ target: id, reason: 'The vendor confirms it', appeal: appeals[0]?.id }])

  const after = await open(`/explain/help-desk/mttr?show=left-out&q=${id}`)
  const out = after.getByRole('row').filter({ hasText: `#${id}` })
  await out.getByText('Left out', { exact: true }).waitFor()
  await tab.getByRole('link', { name: 'History of changes' }).click()
  await tab.getByText('decided a flag').waitFor()
})

it('a flagged answer is kept with a reason, which its row on the explain page says on a telephone too', async () => {
  const { open, read } = await openDemo({ width: 390, height: 844 })
  const figures = async () =>
    (await read<Snapshot>('snapshot')).metrics.map(({ id, value, counted }) => ({ id, value, counted }))
  const before = await figures()
  const tab = await open('/explain/help-desk/csat')
  const flag = tab.getByRole('button', { name: /^Flag / }).first()
  const id = ((await flag.getAttribute('aria-label')) ?? '').replace('Flag ', '')
  await flag.click()
  await tab.getByLabel('Why it should not count').fill('It reached the wrong person')
  await tab.getByRole('button', { name: 'Flag it', exact: true }).click()
  await tab.getByText('Flagged', { exact: true }).waitFor()

  const desk = await open('/admin/exclusions')
  await desk.getByRole('region', { name: 'What it changes' }).waitFor()
  await desk.getByRole('button', { name: `Keep it: Answer #${id}` }).click()
  const keep = desk.getByRole('alertdialog', { name: `Keep Answer #${id}?` })
  await keep.getByRole('button', { name: 'Keep it', exact: true }).click()
  await keep.getByText('Say why, in five letters or more.').waitFor()
  await keep.getByLabel('Why it counts').fill('She is the one who called')
  await keep.getByRole('button', { name: 'Keep it', exact: true }).click()
  const decided = desk.getByRole('region', { name: 'Decided appeals' })
  await decided.getByText('She is the one who called').waitFor()
  await decided.getByText('Kept', { exact: true }).waitFor()
  for (const each of [tab, desk]) {
    await each.reload()
    await each.getByText('She is the one who called').waitFor()
    const overflow = await each.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(overflow).toBeLessThanOrEqual(0)
  }
  await tab.getByText('Kept: She is the one who called').waitFor()
  expect(await figures()).toEqual(before)
})
