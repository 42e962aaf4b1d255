import type { MetricUnit } from '../../core/model/metric.ts'
import type { BasisPoints, Cents, Exact } from '../../core/model/units.ts'
import type { FieldForm } from './field-form.ts'
import { parseCount } from './parse-count.ts'
import { parseDays } from './parse-days.ts'
import { parseFullShares } from './parse-full-shares.ts'
import { parseHundredths } from './parse-hundredths.ts'
import { parseMoney } from './parse-money.ts'
import { parseParts } from './parse-parts.ts'
import { parseRate } from './parse-rate.ts'
import { parseShare } from './parse-share.ts'
import { parseSignedMoney } from './parse-signed-money.ts'
import { parseTime } from './parse-time.ts'
import { parseWhole } from './parse-whole.ts'
import { showCount } from './show-count.ts'
import { showDays } from './show-days.ts'
import { showFullShares } from './show-full-shares.ts'
import { showHundredths } from './show-hundredths.ts'
import { showMoney } from './show-money.ts'
import { showParts } from './show-parts.ts'
import { showRate } from './show-rate.ts'
import { showShare } from './show-share.ts'
import { showTime } from './show-time.ts'

interface FieldForms {
  readonly target: { readonly [unit in MetricUnit]: FieldForm<Exact> }
  readonly parts: FieldForm<number>
  readonly minimum: FieldForm<number | null>
  readonly rate: FieldForm<BasisPoints>
  readonly money: FieldForm<Cents>
  readonly signedMoney: FieldForm<Cents>
  readonly fullShares: FieldForm<number>
  readonly hours: FieldForm<number>
  readonly whole: FieldForm<number>
}

/** Cents as the exact value of a metric in money. */
function moneyTarget(parse: FieldForm<Cents>['parse']): FieldForm<Exact> {
  return {
    parse(text, speech) {
      const amount = parse(text, speech)
      return amount.ok ? { ok: true, value: { num: amount.value, den: 1 } } : amount
    },
    show: ({ num, den }, speech) => showMoney(Number(BigInt(num) / BigInt(den)) as Cents, speech),
  }
}

/** The form of every kind of typed field. */
export const FIELD_FORMS: FieldForms = {
  target: {
    time: { parse: parseTime, show: showTime },
    share: { parse: parseShare, show: showShare },
    days: { parse: parseDays, show: showDays },
    money: moneyTarget(parseMoney),
  },
  parts: { parse: parseParts, show: showParts },
  minimum: { parse: parseCount, show: showCount },
  rate: { parse: parseRate, show: showRate },
  money: { parse: parseMoney, show: showMoney },
  signedMoney: { parse: parseSignedMoney, show: showMoney },
  fullShares: { parse: parseFullShares, show: showFullShares },
  hours: { parse: parseHundredths, show: showHundredths },
  whole: { parse: parseWhole, show: String },
}

/** How a typed-in number of a metric is written: as its target, but money may be below 0. */
export function readingForm(unit: MetricUnit): FieldForm<Exact> {
  return unit === 'money' ? moneyTarget(parseSignedMoney) : FIELD_FORMS.target[unit]
}
