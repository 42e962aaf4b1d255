import { expect, it } from 'vitest'
import type { PeopleAnswer } from '../../admin/people/people-answer.ts'
import { demoBrowser } from '../helpers/demo-browser.ts'

const openDemo = demoBrowser()
const person = ({ people }: PeopleAnswer, id: string) => people.find(each => each.id === id)

it('a person whose times in teams overlap is refused beside the field, and nothing is saved', async () => {
  const { open, read } = await openDemo({ inForce: true })
  const before = await read<PeopleAnswer>('people')
  const tab = await open('/admin/people')
  await tab.getByRole('button', { name: 'Edit Desk 1' }).click()
  const form = tab.getByRole('form', { name: 'Desk 1' })
  await form.getByRole('button', { name: 'Add a time in a team' }).click()
  const second = form.getByRole('group', { name: 'Time 2' })
  await second.getByLabel('From', { exact: true }).fill('2026-11-16')
  await form.getByRole('button', { name: 'Save Desk 1' }).click()
  await second.getByRole('alert').filter({ hasText: 'Overlaps the time in a team from' }).waitFor()
  expect(await second.getByLabel('From', { exact: true }).getAttribute('aria-invalid')).toBe('true')
  expect(await read<PeopleAnswer>('people')).toEqual(before)

  await form.getByRole('group', { name: 'Time 1' }).getByLabel('To', { exact: true }).fill('2026-11-15')
  await second.getByLabel('Of full time').fill('80%')
  await form.getByRole('button', { name: 'Save Desk 1' }).click()
  await tab.getByText('Desk 1 is saved.').waitFor()
  const saved = person(await read<PeopleAnswer>('people'), 'desk-1')
  expect(saved?.spells.map(({ to, fte }) => [to, fte])).toEqual([
    ['2026-11-15', 10_000],
    [null, 8_000],
  ])
})

it('a new person is added with pay and hours, by keyboard', async () => {
  const { open, read } = await openDemo({ inForce: true, width: 390, height: 844 })
  const tab = await open('/admin/people')
  await tab.getByRole('button', { name: 'Add a person' }).press('Enter')
  const form = tab.getByRole('form', { name: 'New person' })
  await form.getByRole('button', { name: 'Save the person' }).press('Enter')
  await form.getByRole('alert').filter({ hasText: 'Write a name.' }).waitFor()
  await form.getByLabel('Name').fill('Zoe Field')
  await form.getByRole('button', { name: 'Add a month' }).press('Enter')
  await form.getByLabel('Hours', { exact: true }).fill('160.25')
  await form.getByRole('button', { name: 'Save the person' }).press('Enter')
  await tab.getByText('Zoe Field is saved.').waitFor()
  const made = person(await read<PeopleAnswer>('people'), 'zoe-field')
  expect(made?.months).toEqual({ '2026-11': { hours: 16_025, overtimeHours: null, earnings: null } })
})

it('a personal link shows one person only, without a sign-in, until it is ended', async () => {
  const { open, read, context } = await openDemo({ inForce: true })
  const tab = await open('/admin/people')
  await tab.getByRole('button', { name: 'Make a link for Desk 2' }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'Make the link' }).click()
  const link = await tab.getByLabel('Link of Desk 2, shown this once').inputValue()
  const { pathname, hash } = new URL(link)
  await tab.getByRole('button', { name: 'Done' }).click()
  expect((await read<PeopleAnswer>('people')).links.map(each => each.person)).toEqual(['desk-2'])

  const cookies = await context.cookies()
  await context.clearCookies()
  const own = await open(pathname + hash)
  await own.getByRole('heading', { name: 'Desk 2' }).waitFor()
  await own.getByText('If November ended now').waitFor()
  const text = await own.evaluate(() => document.body.textContent ?? '')
  expect(text).toContain('Worth $')
  expect(text).toMatch(/% of a month's base pay/)
  expect(text).not.toMatch(/Desk [13-8]/)

  await context.addCookies(cookies)
  await tab.getByRole('button', { name: 'End the link of Desk 2' }).click()
  await tab.getByRole('alertdialog').getByRole('button', { name: 'End the link' }).click()
  await tab.getByText('The link of Desk 2 is ended.').waitFor()
  await own.getByRole('button', { name: 'Read again' }).click()
  await own.getByText('This link does not work any more.', { exact: false }).waitFor()
})
