import { existsSync } from 'node:fs'
import { parseConfig } from '../config.ts'
import { StoreError } from '../store/store-error.ts'
import { verifyData } from './verify-data.ts'

/** A hash that somebody wrote down: the history must still hold what stood up to there. */
const HEAD = '--head'

/** Runs the command; the exit code. 0 all is well, 1 something is wrong, 2 the settings were not understood. */
async function verify(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const [option, noted = '', ...others] = process.argv.slice(2)
  const isAsked = option === HEAD
  if (isAsked && !/^[0-9a-f]{64}$/.test(noted)) {
    process.stderr.write(
      `${HEAD} needs the hash of a line of the history: 64 digits and letters from a to f.\n`,
    )
    return 2
  }
  const config = parseConfig(process.env, isAsked ? others : process.argv.slice(2))
  if (!config.ok) {
    process.stderr.write(`${config.problems.map(problem => problem.message).join('\n')}\n`)
    return 2
  }
  try {
    const { lines, ok } = await verifyData(config.value.dataDir, isAsked ? noted : null)
    process.stdout.write(`${lines.join('\n')}\n`)
    return ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

process.exitCode = await verify()
