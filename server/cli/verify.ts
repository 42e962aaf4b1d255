import { existsSync } from 'node:fs'
import { parseConfig } from '../config.ts'
import { StoreError } from '../store/store-error.ts'
import { verifyData } from './verify-data.ts'

/** Runs the command; the exit code. 0 all is well, 1 something is wrong, 2 the settings were not understood. */
async function verify(): Promise<number> {
  if (existsSync('.env')) process.loadEnvFile('.env')
  const config = parseConfig(process.env, process.argv.slice(2))
  if (!config.ok) {
    process.stderr.write(`${config.problems.map(problem => problem.message).join('\n')}\n`)
    return 2
  }
  try {
    const { lines, ok } = await verifyData(config.value.dataDir)
    process.stdout.write(`${lines.join('\n')}\n`)
    return ok ? 0 : 1
  } catch (error) {
    if (!(error instanceof StoreError)) throw error
    process.stderr.write(`${error.message}\n`)
    return 1
  }
}

process.exitCode = await verify()
