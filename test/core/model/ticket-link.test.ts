import { describe, expect, it } from 'vitest'
import { ticketLink, ticketTemplate } from '../../../core/model/ticket-link.ts'

const PATH = '/v4_6_release/services/system_io/Service/fv_sr100_request.rails?service_recid='

describe('ticketTemplate', () => {
  it('ticketTemplate is the form of a ticket at the host that people sign in at', () => {
    expect(ticketTemplate('na.myconnectwise.net')).toBe(`https://na.myconnectwise.net${PATH}{id}`)
    expect(ticketTemplate('api-na.myconnectwise.net')).toBe(`https://na.myconnectwise.net${PATH}{id}`)
    expect(ticketTemplate('cw.example.com:8443')).toBe(`https://cw.example.com:8443${PATH}{id}`)
    expect(ticketTemplate('http://10.0.0.5')).toBe(`http://10.0.0.5${PATH}{id}`)
  })
})

describe('ticketLink', () => {
  it('ticketLink puts the number in, and nothing that could be more than one', () => {
    expect(ticketLink(ticketTemplate('cw.example.com'), '1234')).toMatch(/service_recid=1234$/)
    expect(ticketLink(ticketTemplate('cw.example.com'), '1&x=2')).toMatch(/service_recid=1%26x%3D2$/)
  })
})
