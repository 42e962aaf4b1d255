import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { invited } from '../../../server/auth/setup-link.ts'
import { keepAddress } from '../../../server/store/running-address.ts'
import { builtCommand } from '../../helpers/built-command.ts'
import { MORNING, openDoor, PASSWORD } from '../../helpers/open-door.ts'
import { temporaryFolder } from '../../helpers/temporary-folder.ts'

const built = builtCommand('server/cli/reset-password.ts')
const run = (dataDir: string, args: readonly string[] = []) =>
  built(args, { DATA_DIR: dataDir, PORT: '4100' })

describe('reset-password', () => {
  it('reset-password prints a link that works, and the old password does not', async () => {
    const { folder, file, setPassword, signIn, acts } = await openDoor()
    await setPassword()
    const caller = { address: '10.0.0.1', id: null }
    const inside = await signIn.signIn({ password: PASSWORD }, caller)
    const { code, out, err } = await run(folder)
    expect([code, err]).toEqual([0, expect.stringContaining('it works once')])
    const [, token = ''] = /^http:\/\/localhost:4100\/admin\/#setup=([\w-]{43})\n$/.exec(out) ?? []
    expect(await signIn.signIn({ password: PASSWORD }, caller)).toEqual({ kind: 'wrong' })
    expect(invited(file.data(), token, MORNING)?.id).toBe('manager')
    expect(inside.kind === 'in' && signIn.peek(inside.id)).toBe(null)
    expect(await acts()).toEqual(['sign-in-failed', 'password-reset', 'sign-in'])
  })

  it('reset-password prints the address that the program listens at, where one runs', async () => {
    const { folder } = await openDoor()
    await keepAddress(folder, { host: '10.0.0.7', port: 4710 })
    expect((await run(folder)).out).toMatch(/^http:\/\/10\.0\.0\.7:4710\/admin\/#setup=/)
  })

  it('reset-password says in one sentence what is wrong', async () => {
    const file = join(await temporaryFolder(), 'file')
    await writeFile(file, '')
    expect(await run(join(file, 'data'))).toMatchObject({
      ...{ code: 1, out: '', err: expect.stringMatching(/^The data folder .* cannot be used: .*\n$/) },
    })
    expect(await run(await temporaryFolder(), ['--force'])).toMatchObject({ code: 2, out: '' })
  })
})
