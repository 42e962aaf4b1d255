import { createServer } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { portFinding, portRefused } from '../../../../server/cli/doctor/port-finding.ts'

const port = (known: Partial<Parameters<typeof portFinding>[0]>) =>
  portFinding({ port: 4000, host: null, refused: null, ours: false, ...known })

describe('portFinding', () => {
  it('portFinding is well with a port that is free, any, or ours', () => {
    expect(port({})).toMatchObject({ state: 'ok', sentence: 'Port 4000 is free.' })
    expect(port({ port: 0 }).sentence).toBe('Any port that is free.')
    expect(port({ ours: true, refused: 'EADDRINUSE' })).toMatchObject({
      ...{ state: 'ok', sentence: 'Poolboard answers on port 4000.' },
    })
  })

  it.each([
    ['EADDRINUSE', 'Another program holds port 4000.'],
    ['EACCES', 'Port 4000 is not for programs of a plain user.'],
    ['EADDRNOTAVAIL', 'HOST 10.9.9.9 is not an address of this machine.'],
    ['EMFILE', 'Port 4000 cannot be opened (EMFILE).'],
  ])('portFinding says what %s means', (refused, sentence) => {
    const found = port({ refused, host: '10.9.9.9' })
    expect([found.state, found.sentence]).toEqual(['wrong', sentence])
    expect(found.remedy).not.toBeNull()
  })
})

describe('portRefused', () => {
  it('portRefused tells a port that is held from one that is free', async () => {
    const server = createServer()
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const address = server.address()
    const held = typeof address === 'object' && address ? address.port : 0
    expect(await portRefused(held, '127.0.0.1')).toBe('EADDRINUSE')
    expect(await portRefused(0, '127.0.0.1')).toBeNull()
  })
})
