import type { MetricUnit } from '../../core/model/metric.ts'
import type { BasisPoints, Cents, Exact } from '../../core/model/units.ts'
import type { FieldForm } from './field-form.ts'
import { parseCount } from './parse-count.ts'
import { parseFullShares } from './parse-full-shares.ts'
import { parseMoney } from './parse-money.ts'
import { parseParts } from './parse-parts.ts'
import { parseRate } from './parse-rate.ts'
import { parseShare } from './parse-share.ts'
import { parseTime } from './parse-time.ts'
import { showCount } from './show-count.ts'
import { showFullShares } from './show-full-shares.ts'
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
  readonly revenue: FieldForm<Cents>
  readonly fullShares: FieldForm<number>
}

/** The form of every typed field of a plan version, by the field's name in it. */
export const FIELD_FORMS: FieldForms = {
  target: { time: { parse: parseTime, show: showTime }, share: { parse: parseShare, show: showShare } },
  parts: { parse: parseParts, show: showParts },
  minimum: { parse: parseCount, show: showCount },
  rate: { parse: parseRate, show: showRate },
  revenue: { parse: parseMoney, show: showMoney },
  fullShares: { parse: parseFullShares, show: showFullShares },
}
