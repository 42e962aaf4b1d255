import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { instant } from '../../core/model/units.ts'
import { AuthProblem } from '../auth/auth-problem.ts'
import { resetPassword, setupLink } from '../auth/setup-link.ts'
import { parseConfig } from '../config.ts'
import { baseAddress } from '../links.ts'
import { openAudit } from '../store/audit.ts'
import { openAuthFile } from '../store/auth-file.ts'
import { openDataFolder } from '../store/data-folder.ts'
import { runningAddress } from '../store/running-address.ts'
import { StoreError } from '../store/store-error.ts'

/** Runs the command for the manager that is named, else for the first; the exit code. 0 done, 1 the data folder refuses, 2 the settings were not understood. */
async function run(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const [first, ...rest] = process.argv.slice(2)
  const name = first !== undefined && !first.startsWith('-') ? first : null
  const config = parseConfig(process.env, name === null ? process.argv.slice(2) : rest)
  if (!config.ok) return say(config.problems.map(problem => problem.message).join('\n'), 2)
  const { dataDir, host, port } = config.value
  const now = () => instant(Date.now())
  try {
    await openDataFolder(dataDir)
    // The program may run with another port than this command was given.
    const address = (await runningAddress(dataDir)) ?? { host, port }
    const token = await resetPassword(await openAuthFile(dataDir, now), name)
    const who = { who: 'command line', address: null, what: 'password-reset' } as const
    const audit = await openAudit(join(dataDir, 'audit.jsonl'))
    await audit.append({ at: new Date(now()).toISOString(), ...who, before: null, after: null })
    process.stdout.write(`${setupLink(baseAddress(address.host, address.port), token)}\n`)
    return say(
      'The old password and the codes are gone. A Poolboard that runs ends the sessions within half a minute. Open the link while it runs; it works once.',
      0,
    )
  } catch (error) {
    if (error instanceof StoreError || error instanceof AuthProblem) return say(error.message, 1)
    throw error
  }
}

function say(text: string, code: number): number {
  process.stderr.write(`${text}\n`)
  return code
}

process.exitCode = await run()
