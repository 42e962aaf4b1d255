import { type Finding, works } from './check-finding.ts'
import type { CheckParts } from './check-tickets.ts'
import { compare } from './conditions.ts'
import { counted } from './counted.ts'
import { ifReadable } from './if-readable.ts'
import { SLA_FIELDS } from './mapping.ts'
import { CALENDAR_FIELDS, INFO_FIELDS, parseInfo } from './mapping-calendars.ts'
import { SURVEY_FIELDS } from './mapping-surveys.ts'
import { surveyQuestion } from './survey-question.ts'
import { windowsZone } from './windows-zone.ts'

export async function checkSlas({ api, signal }: CheckParts): Promise<Finding> {
  const slas = await api.all('/service/SLAs', { fields: SLA_FIELDS }, signal)
  return works(`${counted(slas.length, 'SLA')}.`)
}

export async function checkMembers({ api, signal }: CheckParts): Promise<Finding> {
  const members = await api.count('/system/members', compare('inactiveFlag', '=', false), signal)
  return works(`${counted(members, 'active member')}.`)
}

/** The hours are of the server's zone: one that is not known is a thing to know before they are imported. */
export async function checkCalendars({ api, signal }: CheckParts): Promise<Finding> {
  const calendars = await api.all('/schedule/calendars', { fields: CALENDAR_FIELDS }, signal)
  const lists = await api.all('/schedule/holidayLists', { fields: ['id', 'name'] }, signal)
  const sentence = `${counted(calendars.length, 'calendar')} and ${counted(lists.length, 'list of holidays', 'lists of holidays')}.`
  const { zone } = parseInfo(await ifReadable(api.one('/system/info', INFO_FIELDS, signal), null))
  if (zone === null || windowsZone(zone) !== null) return works(sentence)
  return {
    sentence: `${sentence} The time zone of the server, ${zone}, is not known here.`,
    remedy: 'Imported hours are taken for UTC. Check them on the Hours page before you use them.',
  }
}

export async function checkSurveys({ api, settings, signal }: CheckParts): Promise<Finding> {
  const { survey } = settings
  if (survey === null) {
    const surveys = await api.all('/service/surveys', { fields: SURVEY_FIELDS }, signal)
    return works(`${counted(surveys.length, 'survey')}. None of them is chosen, so that none is read.`)
  }
  const { survey: name, options } = await surveyQuestion(api, survey, signal)
  const results = await api.count(`/service/surveys/${survey.survey}/results`, compare('id', '>', 0), signal)
  return works(
    `${counted(results, 'answer')} to ${name}, ${counted(options.length, 'option')} to choose from.`,
  )
}
