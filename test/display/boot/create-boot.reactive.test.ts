import { describe, expect, it } from 'vitest'
import { createBoot } from '../../../display/boot/create-boot.ts'

function start(held: string | null, link: string | null = null) {
  let token = held
  const tokens = {
    read: () => token,
    write: (next: string) => {
      token = next
    },
    forget: () => {
      token = null
    },
  }
  return { boot: createBoot(tokens, link), held: () => token }
}

describe('createBoot', () => {
  it('createBoot begins at the wall, with a token or without', () => {
    expect(start('secret').boot.phase()).toEqual({ kind: 'wall', token: 'secret' })
    expect(start(null).boot.phase()).toEqual({ kind: 'wall', token: null })
  })

  it('createBoot that is to pair shows a code, and the wall once it is paired', () => {
    const { boot, held } = start(null)
    boot.refused('pair')
    expect(boot.phase()).toEqual({ kind: 'pairing', removed: false })
    boot.paired('secret')
    expect(boot.phase()).toEqual({ kind: 'wall', token: 'secret' })
    expect(held()).toBe('secret')
  })

  it('createBoot that is removed forgets its token and says why until it is paired again', () => {
    const { boot, held } = start('secret')
    boot.refused('revoked')
    expect(boot.phase()).toEqual({ kind: 'pairing', removed: true })
    expect(held()).toBeNull()
    boot.expired()
    expect(boot.phase()).toEqual({ kind: 'wall', token: null })
    boot.refused('pair')
    expect(boot.phase()).toEqual({ kind: 'pairing', removed: true })
    boot.paired('next')
    boot.refused('pair')
    expect(boot.phase()).toEqual({ kind: 'pairing', removed: false })
  })

  it('createBoot keeps a token that the server does not know now, and tries it again when the code is too old', () => {
    const { boot } = start('secret')
    boot.refused('pair')
    boot.expired()
    expect(boot.phase()).toEqual({ kind: 'wall', token: 'secret' })
  })

  it('createBoot of a phone brings its link first, whatever it held', () => {
    const { boot } = start('old', 'once')
    expect(boot.phase()).toEqual({ kind: 'opening', link: 'once' })
    boot.paired('secret')
    expect(boot.phase()).toEqual({ kind: 'wall', token: 'secret' })
  })

  it('createBoot of a used link goes on with the token it has, or says so', () => {
    const known = start('secret', 'once')
    known.boot.used()
    expect(known.boot.phase()).toEqual({ kind: 'wall', token: 'secret' })
    const unknown = start(null, 'once')
    unknown.boot.used()
    expect(unknown.boot.phase()).toEqual({ kind: 'used' })
  })
})
