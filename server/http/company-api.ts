import { type RequestHandler, Router } from 'express'
import { type CompanyEdit, companySaveSchema } from '../../core/model/company.ts'
import type { Settings } from '../../core/model/settings.ts'
import { bodyOf, jsonBody } from './json-body.ts'
import { type SettingsParts, saveAtRevision } from './save-at-revision.ts'

/** The company: its name, and how numbers and dates are said. Zone, hours and currency are each team's own. */
export function companyApi(parts: SettingsParts): Router {
  const router = Router()
  router.get('/company', (_request, response) => {
    const settings = parts.settings()
    response.json({ revision: settings.revision, ...companyOf(settings) })
  })
  router.put('/company', jsonBody(4096), save(parts))
  return router
}

function save(parts: SettingsParts): RequestHandler {
  return async (request, response) => {
    const asked = bodyOf<CompanyEdit & { revision: number }>(request, companySaveSchema)
    const { revision, company, locale } = asked
    await saveAtRevision(parts, request, response, revision, {
      what: 'company',
      change: settings => ({ ...settings, company, locale }),
      shown: companyOf,
    })
  }
}

const companyOf = ({ company, locale }: Settings): CompanyEdit => ({ company, locale })
