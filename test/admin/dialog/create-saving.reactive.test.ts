import { expect, it } from 'vitest'
import { createSaving } from '../../../admin/dialog/create-saving.ts'

const anEvent = () => new Event('submit', { cancelable: true }) as SubmitEvent

it('createSaving sends once while the answer is held, and again after it', async () => {
  let sent = 0
  let answer = () => {}
  const saving = createSaving(() => {
    sent++
    return new Promise(resolve => {
      answer = resolve
    })
  })
  const first = saving.submit(anEvent())
  const second = anEvent()
  await saving.submit(second)
  expect([sent, saving.isUnderWay(), second.defaultPrevented]).toEqual([1, true, true])
  answer()
  await first
  expect(saving.isUnderWay()).toBe(false)
  void saving.submit(anEvent())
  expect(sent).toBe(2)
})

it('createSaving lets a form be sent again after a save that threw', async () => {
  const saving = createSaving(() => Promise.reject(new Error('broken')))
  await expect(saving.submit(anEvent())).rejects.toThrow('broken')
  expect(saving.isUnderWay()).toBe(false)
})
