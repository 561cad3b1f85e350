/** Moments as wire formats write them, without colons too: "20230314T093000+0100", "2023-03-14T09:30:00Z", "20230314". */
import { isoMoment } from '../html/moments.js'

/** ISO 8601 to the minute, with the zone that is given; null for what is no date. */
export const momentOf = (value: string): string | null =>
  isoMoment(value.trim().replace(/T(\d{2})(\d{2})(?:\d{2})?(?=Z|[+-]|$)/, 'T$1:$2'))
