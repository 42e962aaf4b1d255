import { createRoot, createSignal } from 'solid-js'
import { expect, it } from 'vitest'
import { createLanding } from '../../../admin/set-up/create-landing.ts'

const SET_UP = { kind: 'page', name: 'set-up' }

function landing(first: boolean | null) {
  const [path, setPath] = createSignal('/admin/')
  const [isDone, setDone] = createSignal(first)
  return { setPath, setDone, ...createRoot(dispose => ({ dispose, at: createLanding(path, { isDone }) })) }
}

it('createLanding leads from the bare address to a set-up that is not done, and stays when it gets done', () => {
  const { at, setPath, setDone, dispose } = landing(null)
  expect(at()).toBeNull()
  setDone(false)
  expect(at()).toEqual(SET_UP)
  setDone(true)
  expect(at()).toEqual(SET_UP)
  setPath('/admin/overview')
  expect(at()).toBeNull()
  dispose()
})

it('createLanding leads nowhere where the set-up was done, or is not theirs', () => {
  const { at, setDone, dispose } = landing(true)
  setDone(false)
  expect(at()).toBeNull()
  createRoot(end => {
    expect(createLanding(() => '/admin/', null)()).toBeNull()
    end()
  })
  dispose()
})
