import { describe, expect, it } from 'vitest'
import { PairingScreen } from '../../../display/boot/pairing-screen.tsx'
import { aPairing } from '../../helpers/a-pairing.ts'
import { rendered, words } from '../../helpers/rendered.ts'

const HOST = 'poolboard.local:3000'
const shown = (minutes: number, answering = true) => ({ pairing: aPairing(), minutes, answering })

describe('PairingScreen', () => {
  it('PairingScreen shows the code in two halves, what to do with it and how long it holds', () => {
    expect(words(() => <PairingScreen shown={shown(9)} removed={false} host={HOST} />).split('\n')).toEqual([
      'This screen is new here',
      'BCDF GHJK',
      'Open http://poolboard.local:3000/admin/displays on a computer or phone and type this code',
      'It holds for 9 more minutes, then a new one comes',
    ])
  })

  it('PairingScreen shows the code for a phone to read', () => {
    const html = rendered(() => <PairingScreen shown={shown(9)} removed={false} host={HOST} />)
    expect(html).toContain('M0 0h7v7h-7z')
  })

  it('PairingScreen says one minute as one', () => {
    const text = words(() => <PairingScreen shown={shown(1)} removed={false} host={HOST} />)
    expect(text).toContain('It holds for 1 more minute,')
  })

  it('PairingScreen of a removed screen says so above the code', () => {
    const text = words(() => <PairingScreen shown={shown(9)} removed={true} host={HOST} />)
    expect(text).toMatch(/^This screen was removed by a manager\nBCDF GHJK/)
  })

  it('PairingScreen without a code, or without an answer, says where it looks', () => {
    expect(words(() => <PairingScreen shown={null} removed={false} host={HOST} />)).toMatch(
      /^Looking for the server\nat poolboard\.local:3000/,
    )
    expect(words(() => <PairingScreen shown={shown(9, false)} removed={false} host={HOST} />)).toContain(
      'Looking for the server at poolboard.local:3000',
    )
  })
})
