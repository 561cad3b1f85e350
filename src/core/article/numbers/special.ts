/** Figures that are read by their shape: clock times, ordinals, ages, scores and fractions. */
import type { NumberMention } from '../../analysis.js'
import { countedNoun } from './kinds.js'
import { isRoleNoun } from '../roles.js'
import { inTitleCase } from './labels.js'
import type { Lexemes } from './lexer.js'
import { smallFigure } from './scores.js'
import { fraction, ordinal, smallNumber, tellsChange, tens } from './words.js'

/** A mention with the lexemes it covers, half-open. */
export interface Special {
  readonly mention: Omit<NumberMention, 'start' | 'end'>
  readonly from: number
  readonly to: number
}

const mention = (
  kind: NumberMention['kind'],
  value: number,
  unit: string | null,
  high: number | null = null,
): Special['mention'] => ({ value, high, unit, bound: 'exact', kind })

const ZONE = /^(?:gmt|utc|hrs|bst|est|edt|cet|cest|ist|jst|pst|pdt|cst|cdt|mst|mdt)$/

/** "a.m.", "pm", "p. m.": hours to add to the morning, with the index after it. */
function halfOfDay(lexemes: Lexemes, at: number): { readonly afternoon: boolean; readonly to: number } | null {
  const word = lexemes.at(at)
  if (word.gap === 'line') return null
  if (/^[ap]\.?m\.?$/.test(word.lower)) {
    const point =
      lexemes.at(at + 1).text === '.' && lexemes.at(at + 1).gap === 'none' && word.lower.endsWith('.') ? 0 : 0
    return { afternoon: word.lower.startsWith('p'), to: at + 1 + point }
  }
  const spaced = /^[ap]$/.test(word.lower) && lexemes.at(at + 1).text === '.' && lexemes.at(at + 2).lower === 'm'
  return spaced ? { afternoon: word.lower === 'p', to: at + 3 } : null
}

/** "twice"; minutes after midnight of "2:30 p.m.", "11am", "14:57", "1430 GMT", "noon". */
export function clockOrWordAt(lexemes: Lexemes, at: number): Special | null {
  const word = lexemes.at(at)
  if (word.lower === 'noon' || word.lower === 'midday')
    return { mention: mention('clock', 720, 'clock'), from: at, to: at + 1 }
  if (word.lower === 'midnight') return { mention: mention('clock', 0, 'clock'), from: at, to: at + 1 }
  if (word.lower === 'twice') return { mention: mention('count', 2, 'time'), from: at, to: at + 1 }
  if (word.kind !== 'digits') return null
  const next = lexemes.at(at + 1)
  const half = halfOfDay(lexemes, at + 1)
  const parts = /^(\d{1,2})(?:[.:]([0-5]\d))?$/.exec(word.text)
  if (parts !== null && half !== null && Number(parts[1]) <= 12 && Number(parts[1]) > 0) {
    const hours = (Number(parts[1]) % 12) + (half.afternoon ? 12 : 0)
    return { mention: mention('clock', hours * 60 + Number(parts[2] ?? 0), 'clock'), from: at, to: half.to }
  }
  const exact =
    /^([01]?\d|2[0-3]):([0-5]\d)$/.exec(word.text) ??
    (ZONE.test(next.lower) ? /^([01]\d|2[0-3])([0-5]\d)$/.exec(word.text) : null)
  if (exact !== null)
    return { mention: mention('clock', Number(exact[1]) * 60 + Number(exact[2]), 'clock'), from: at, to: at + 1 }
  const oclock = /^\d{1,2}$/.test(word.text) && next.lower === "o'clock"
  return oclock ? { mention: mention('clock', Number(word.text) * 60, 'clock'), from: at, to: at + 2 } : null
}

const SECONDS_A_DAY = 86_400

/** "2:24:08", "1:52.34": the time that a race took, unless it is told of a day ("at 14:57:03 GMT"). In days, like other lengths of time. */
export function raceTimeAt(lexemes: Lexemes, at: number): Special | null {
  const { kind, text } = lexemes.at(at)
  if (kind !== 'digits') return null
  const parts = /^(?:(\d{1,2}):)?([0-5]?\d):([0-5]\d)(\.\d{1,3})?$/.exec(text)
  if (parts === null || (parts[1] === undefined && parts[4] === undefined)) return null
  if (lexemes.at(at - 1).lower === 'at' || ZONE.test(lexemes.at(at + 1).lower)) return null
  const seconds = Number(parts[1] ?? 0) * 3600 + Number(parts[2]) * 60 + Number(parts[3]) + Number(parts[4] ?? 0)
  return { mention: mention('duration', Number((seconds / SECONDS_A_DAY).toPrecision(9)), 'day'), from: at, to: at + 1 }
}

const DETERMINERS = /^(?:the|a|an|his|her|its|their|our|my|your|'s|this|that|for|in|on|and|of|as|to|every|by)$/

/** "70th anniversary", "the third attack", "twenty-first". */
export function ordinalAt(lexemes: Lexemes, at: number): Special | null {
  const word = lexemes.at(at)
  const next = lexemes.at(at + 1)
  if (word.kind === 'digits') {
    if (!/^\d{1,4}$/.test(word.text) || next.gap !== 'none' || !/^(?:st|nd|rd|th)$/.test(next.lower)) return null
    return ordinalMention(lexemes, Number(word.text), at, at + 2)
  }
  if (word.kind !== 'word') return null
  const ten = tens(word.lower)
  if (ten !== undefined && next.lower === '-' && next.gap === 'none') {
    const ones = ordinal(lexemes.at(at + 2).lower)
    return ones !== undefined && ones < 10 ? ordinalMention(lexemes, ten + ones, at, at + 3) : null
  }
  const value = ordinal(word.lower)
  if (
    value === undefined ||
    !DETERMINERS.test(lexemes.at(at - 1).lower) ||
    next.kind !== 'word' ||
    next.gap !== 'space'
  )
    return null
  return ordinalMention(lexemes, value, at, at + 1)
}

const NO_NOUN = /^(?:of|in|at|on|to|from|by|and|or|the|a|was|were|is|are|has|have|had|place|time|half)$/

function ordinalMention(lexemes: Lexemes, value: number, from: number, to: number): Special | null {
  const next = lexemes.at(to)
  // "the 14th Amendment", "First Lady": a name.
  if (next.capital && next.gap === 'space' && !inTitleCase(lexemes, to)) return null
  const noun =
    next.kind === 'word' && next.gap === 'space' && !NO_NOUN.test(next.lower) ? countedNoun(lexemes, to, true) : null
  return { mention: mention('ordinal', value, noun), from, to }
}

const OLDEST = 115

/** "aged 34", and ", 34," or "(34)" after a name. Ages in years. */
export function ageAt(lexemes: Lexemes, at: number): Special | null {
  const figure = lexemes.at(at)
  if (figure.kind !== 'digits' || !/^\d{1,3}$/.test(figure.text)) return null
  const value = Number(figure.text)
  if (value < 1 || value > OLDEST) return null
  const before = lexemes.at(at - 1)
  if (/^(?:aged|age|ages)$/.test(before.lower) && figure.gap !== 'line')
    return { mention: mention('age', value, 'year'), from: at - 1, to: at + 1 }
  const name = lexemes.at(at - 2)
  const after = lexemes.at(at + 1)
  const named =
    name.kind === 'word' && ((name.capital && name.text.length > 1) || isAged(name.lower)) && before.gap !== 'line'
  const commas =
    before.text === ',' &&
    figure.gap === 'space' &&
    /^[,.;]$/.test(after.text) &&
    after.gap === 'none' &&
    !isList(lexemes, at)
  const brackets = before.text === '(' && after.text === ')' && figure.gap === 'none' && value > 4
  return named && (commas || brackets) ? { mention: mention('age', value, 'year'), from: at, to: at + 1 } : null
}

/** Of whom reports tell the age between commas, though they give no name: "leapt with her son, 4, in her arms". */
const AGED =
  /^(?:son|daughter|brother|sister|mother|father|mum|mom|dad|wife|husband|boy|girl|man|woman|baby|toddler|teenager|grandson|granddaughter|grandmother|grandfather|nephew|niece|cousin|uncle|aunt|boyfriend|girlfriend|fianc[eé]e?|partner|twin|widow|widower|pensioner)$/

/** Whom reports call by what they were when it happened: "the driver, 34, was arrested". */
const INVOLVED =
  /^(?:victim|teen|student|pupil|resident|tourist|passenger|cyclist|pedestrian|motorist|motorcyclist|worker|soldier|climber|hiker|skier|swimmer|survivor|intruder|burglar|robber|killer|bomber|assailant|perpetrator|fugitive|inmate|prisoner|patient|neighbour|neighbor|farmer|fisherman|miner|policeman|policewoman|schoolboy|schoolgirl|youth|lad|graduate|veteran|native|heir|bride|groom)$/

const isAged = (noun: string): boolean => AGED.test(noun) || INVOLVED.test(noun) || isRoleNoun(noun)

/** "Room 12, 34, 56": figures in a row are no ages. */
const isList = (lexemes: Lexemes, at: number): boolean =>
  lexemes.at(at + 2).kind === 'digits' ||
  lexemes.at(at - 3).kind === 'digits' ||
  (lexemes.at(at + 1).text === '.' && lexemes.at(at - 2).lower.length < 3)

const WHOLE =
  /^(?:the|all|its|their|his|her|our|those|these|them|us|you|voters|people|respondents|americans|adults|women|men)$/

const PARTS_OF_A_POINT: ReadonlyMap<string, number> = new Map([
  ['half', 0.5],
  ['quarter', 0.25],
])

/** "half a percentage point", "a quarter of a point", "quarter-point": by how much a rate changes. */
export function partOfPointAt(lexemes: Lexemes, at: number): Special | null {
  const part = PARTS_OF_A_POINT.get(lexemes.at(at).lower)
  if (part === undefined) return null
  let to = at + 1
  if (lexemes.at(to).lower === 'of') to++
  if (/^(?:a|one|-)$/.test(lexemes.at(to).lower)) to++
  if (lexemes.at(to).lower === 'percentage') to += lexemes.at(to + 1).lower === '-' ? 2 : 1
  const point = lexemes.at(to)
  if (point.lower !== 'point' || point.gap === 'line') return null
  return { mention: mention('percent', part, 'percentage-point'), from: at, to: to + 1 }
}

/** "one in three", "nine out of 10", "one-in-three". */
function inShare(lexemes: Lexemes, at: number, share: (value: number, to: number) => Special): Special | null {
  const over = smallFigure(lexemes, at)
  if (over === undefined || over === 0 || !/^(?:in|out|-)$/.test(lexemes.at(at + 1).lower)) return null
  const hyphen = lexemes.at(at + 1).text === '-' && lexemes.at(at + 2).lower === 'in'
  const out = lexemes.at(at + 1).lower === 'out' && lexemes.at(at + 2).lower === 'of'
  const to = hyphen ? at + 4 : out ? at + 3 : at + 2
  const under = smallFigure(lexemes, to)
  const round = under !== undefined && (under <= 10 || under % 10 === 0) && over < under && under >= 3
  return round && (hyphen || out || lexemes.at(at + 1).lower === 'in') ? share(over / under, to + 1) : null
}

/** What "a third" of these is no share: "fell a third time", "rose a third straight day". */
const AFTER_SHARE = /^(?:to|in|on|from|since|after|over|during|last|this|[,.;])?$/

/** "rose by a quarter", "by almost half", "fell a third to 21 euros": a share by which something changed. */
function byFraction(lexemes: Lexemes, at: number): { readonly value: number; readonly to: number } | null {
  const isHedged = /^(?:about|almost|nearly|over|roughly|around)$/.test(lexemes.at(at - 1).lower)
  const before = lexemes.at(isHedged ? at - 2 : at - 1).lower
  if (before !== 'by' && !tellsChange(before)) return null
  if (lexemes.at(at).lower === 'half') return before === 'by' ? { value: 0.5, to: at + 1 } : null
  const under = /^an?$/.test(lexemes.at(at).lower) ? fraction(lexemes.at(at + 1).lower) : undefined
  if (under === undefined || under === 2) return null
  return before === 'by' || AFTER_SHARE.test(lexemes.at(at + 2).lower) ? { value: 1 / under, to: at + 2 } : null
}

/** "a third of the voters", "two-thirds", "half of those": a rounded share in percent. */
export function fractionAt(lexemes: Lexemes, at: number): Special | null {
  const share = (value: number, to: number): Special => ({
    mention: { ...mention('percent', Number((value * 100).toPrecision(2)), 'percent'), bound: 'about' },
    from: at,
    to,
  })
  const first = lexemes.at(at)
  const by = byFraction(lexemes, at)
  if (by !== null) return share(by.value, by.to)
  if (first.lower === 'half' && lexemes.at(at + 1).lower === 'of' && WHOLE.test(lexemes.at(at + 2).lower))
    return share(0.5, at + 1)
  const over = /^an?$/.test(first.lower) ? 1 : smallNumber(first.lower)
  if (over === undefined || over === 0) return inShare(lexemes, at, share)
  const outOf = inShare(lexemes, at, share)
  if (outOf !== null) return outOf
  const hyphen = lexemes.at(at + 1).lower === '-'
  const to = hyphen ? at + 3 : at + 2
  const word = lexemes.at(to - 1)
  const under = fraction(word.lower)
  if (under === undefined || under === 2 || over >= under) return null
  const of = lexemes.at(to).lower === 'of'
  const counted = /^an?$/.test(lexemes.at(to + 1).lower)
  return (of && !counted) || (hyphen && word.lower.endsWith('s')) ? share(over / under, to) : null
}
