import { expect, it } from 'vitest'
import type { TeamPlan } from '../../admin/api.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()
const effective = (plan: TeamPlan) => plan.plan.versions.map(version => version.effective)

it('an edit of a plan whose month is locked says when it starts, and moves nothing of the running month', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/goals')
  await tab
    .getByText(
      'Version 1, in force since 1 October 2025. November is locked; what you save here starts 1 December.',
    )
    .waitFor()
  await tab.getByRole('group', { name: 'Satisfaction' }).getByLabel('Target').fill('98%')
  await tab.getByRole('button', { name: 'Save for December' }).click()
  await tab.getByText('Saved. It starts 1 December, and the wall says so.').waitFor()
  await tab.getByText('From December 2026').waitFor()
  const { plan, ...rest } = await read<TeamPlan & { ruling: { effective: string } }>('teams/help-desk/plan')
  expect(effective({ plan, ...rest })).toEqual(['2025-10', '2026-12'])
  expect(rest.ruling.effective).toBe('2025-10')
})

it('a locked month is corrected only with a reason, after a question that says what changes', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/goals')
  await tab.getByLabel('Pool rate').fill('3%')
  await tab.getByRole('button', { name: 'Correct November' }).click()
  const question = tab.getByRole('alertdialog', { name: 'Correct November?' })
  await question.getByText('Pool rate 2% to 3%').waitFor()
  await question.getByRole('button', { name: 'Correct November' }).click()
  await question.getByRole('alert').filter({ hasText: 'Say why, in five letters or more.' }).waitFor()
  await question.getByLabel('Reason, shown on the wall and in the history').fill('Agreed in October')
  await question.getByRole('button', { name: 'Correct November' }).click()
  await tab.getByText('November is corrected. The wall shows it now.').waitFor()
  const { plan } = await read<TeamPlan>('teams/help-desk/plan')
  expect(plan.versions.at(-1)).toMatchObject({ effective: '2026-11', correction: 'Agreed in October' })
})

it('all goals or nothing, tiers and more rules are saved as a person sets them', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const tab = await open('/admin/goals')
  await tab.getByRole('button', { name: 'Tiers' }).click()
  const points = tab.getByRole('group', { name: 'Satisfaction' }).getByLabel('Points')
  expect(await points.inputValue()).toBe('98% pays 50%\n99% pays 100%')
  await points.fill('99% pays 100%\n98% pays 50%')
  await tab.getByText('More rules').first().click()
  await tab.getByLabel('A month pays at most').fill('$15,000')
  await tab.getByRole('button', { name: 'Save for December' }).click()
  await tab.getByText('From the worse value to the better one.').first().waitFor()
  await points.fill('98% pays 50%\n99% pays 100%')
  await tab.getByRole('button', { name: 'Save for December' }).click()
  await tab.getByText('No changes').waitFor()
  const saved = (await read<TeamPlan>('teams/help-desk/plan')).plan.versions.at(-1)
  expect(saved).toMatchObject({ effective: '2026-12', cap: 1_500_000 })
  expect(saved?.goals[1]?.mode).toMatchObject({ kind: 'tiers', shape: 'lines' })

  await tab.getByRole('button', { name: 'All goals or nothing' }).click()
  await tab.getByRole('button', { name: 'Save for December' }).click()
  await tab.getByText('No changes').waitFor()
  const all = (await read<TeamPlan>('teams/help-desk/plan')).plan.versions.at(-1)
  expect(all?.gates).toEqual([{ n: 3, of: ['mttr', 'csat', 'slaResponse'] }])
})

it('the plan sheet says every rule and has room to sign', async () => {
  const { open } = await openDemo({ inForce: true, width: 390, height: 844 })
  const tab = await open('/admin/plan-sheet?month=2026-11')
  await tab.getByRole('heading', { name: 'Help desk: the bonus plan from October 2025' }).waitFor()
  await tab.getByText('Satisfaction above 99% earns 1 of 3 parts of the pool.').waitFor()
  await tab.getByText('Date and signature').first().waitFor()
  await tab.emulateMedia({ media: 'print' })
  expect(await tab.getByRole('button', { name: 'Print or save as PDF' }).count()).toBe(0)
})
