import fc from 'fast-check'
import { SOCKET_ACCESS } from '../core/model/access.ts'
import { ADMIN_CHANNEL, DISPLAY_CHANNEL } from '../core/snapshot/protocol.ts'
import { anyJson, anyRawBody, changedJson } from './fuzz-payloads.ts'

/** What is sent together: a packet may have parts that follow it. */
export type Packets = readonly (string | Buffer)[]

const CHANNELS = [DISPLAY_CHANNEL, ADMIN_CHANNEL]
/** What a screen may say, what only the server says, and what emitters of Node and of the library mean something by. */
const EVENTS = [
  ...[
    'report',
    'seen',
    'orders',
    'order',
    ...Object.keys(SOCKET_ACCESS),
    'connect',
    'connection',
    'disconnect',
  ],
  ...['disconnecting', 'connect_error', 'error', 'newListener', '__proto__', 'constructor', ''],
]
const REPORT = {
  ...{ build: 'b', width: 1920, height: 1080, ratio: 1, heap: null },
  ...{ uptime: 1, painted: 1, team: 'help-desk' },
}

const anyReport = fc
  .tuple(fc.array(fc.nat(10), { minLength: 1, maxLength: 3 }), fc.option(anyJson, { nil: undefined }))
  .map(([picks, other]) => changedJson(REPORT, picks, other))

const anyPayload = fc.array(fc.oneof(anyReport, anyJson), { maxLength: 3 })
const anyId = fc.option(fc.constantFrom('0', '7', '99999999999999999999'), { nil: '', freq: 3 })

/** An event of a channel, with or without a wish for an answer, in text or with parts in binary. */
const eventOf = (channel: string, event: string): fc.Arbitrary<Packets> =>
  fc.tuple(anyId, anyPayload, fc.nat(19)).map(([id, payload, kind]) => {
    const text = JSON.stringify([event, ...payload])
    const withPart = JSON.stringify([event, { _placeholder: true, num: kind - 1 }])
    return kind > 1 ? [`42${channel},${id}${text}`] : [`451-${channel},${id}${withPart}`, Buffer.from(text)]
  })

/** Packets of every type, also those that there is no type for, to channels that there are or not. */
const anyPacket: fc.Arbitrary<Packets> = fc.oneof(
  fc
    .tuple(
      fc.constantFrom(
        '0',
        '1',
        '2',
        '3',
        '40',
        '41',
        '42',
        '43',
        '44',
        '45',
        '46',
        '49',
        '5',
        '6',
        '9',
        'b',
        '',
      ),
      fc.constantFrom(
        '',
        '/,',
        '/display,',
        '/admin,',
        '/__proto__,',
        '/display?token=a,',
        '/%,',
        '9999-/display,',
      ),
      fc.oneof(
        anyJson.map(value => JSON.stringify(value)),
        anyPayload.map(value => JSON.stringify(value)),
        fc.constantFrom(
          '',
          '[',
          '{',
          '["report"',
          '0["snapshot"]',
          '[null]',
          '[{}]',
          '[[]]',
          '[1]',
          '["__proto__"]',
        ),
      ),
    )
    .map(parts => [parts.join('')]),
  anyRawBody.map(bytes => [bytes.subarray(0, 20_000)]),
  anyRawBody.map(bytes => [`42/display,${bytes.toString('latin1', 0, 17_000)}`]),
)

/** What is drawn from: each event of each channel, and what has no shape. */
export const packetKinds = (): readonly fc.Arbitrary<Packets>[] => [
  ...CHANNELS.flatMap(channel => EVENTS.map(event => eventOf(channel, event))),
  anyPacket,
]
