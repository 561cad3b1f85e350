/** Figures that are parts of names: "COVID-19", "F-16", "Boeing 737", "Article 5", "No. 3", "3G". */
import type { Lexeme, Lexemes } from './lexer.js'
import { currencySign, isPlural, measureWord, durationDays } from './units.js'
import { magnitude, smallNumber } from './words.js'

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

/** A number right after one of these is its name, whatever follows. */
const NAMES_BEFORE =
  words(`boeing airbus flight article section chapter clause paragraph schedule appendix annex room suite unit apt apartment route
  highway interstate autobahn motorway junction exit gate platform track runway terminal channel radio group pool category cat
  phase stage level tier type model class grade version vol volume issue part page pages pp episode season series lot figure
  table exhibit apollo soyuz sputnik gemini voyager falcon windows iphone ipad galaxy pixel xbox playstation ps formula brigade division
  regiment battalion company squadron proposition prop resolution title amendment rule bill act hr order directive decree protocol
  number nos no rank ranked seed bus line tram train ward district precinct area zone block plot house studio pier dock hangar cell
  psalm john luke mark matthew genesis catch fahrenheit nasdaq ftse dax cac topix kospi russell nikkei stoxx asx tsx`)
/** Capitalised only because they open a sentence. */
const OPENERS =
  words(`about around some nearly almost over under only just at in on by to from of for with and but or as than after before since
  until during within between among against more less fewer least most up another these those the a an all both its his her their our my
  your when while where who which that this there they we he she it i you if so also meanwhile roughly approximately an up no
  mr killed injured arrested`)
/** Units that make it a figure after all: "Obama 21 percent". */
const countsOn = (after: Lexeme): boolean =>
  after.text === '%' ||
  /^(?:percent|per|pct|points|yards|votes|seats|goals|runs|people)$/.test(after.lower) ||
  magnitude(after.lower) !== undefined ||
  measureWord(after.lower) !== undefined ||
  durationDays(after.lower) !== undefined

/** Whether most words of the line around `at` have capitals, as in headlines: there a capital says nothing. */
export function inTitleCase(lexemes: Lexemes, at: number): boolean {
  let capitals = 0
  let all = 0
  for (let step = -8; step <= 8; step++) {
    const word = lexemes.at(at + step)
    if (word.kind !== 'word' || word.text.length < 4) continue
    all++
    if (word.capital) capitals++
  }
  return all >= 3 && capitals / all > 0.7
}

const isSentenceStart = (lexemes: Lexemes, at: number): boolean => {
  const before = lexemes.at(at - 1)
  return at === 0 || lexemes.at(at).gap === 'line' || /^[.!?:;"“”'‘(•*-]$/.test(before.lower)
}

/** "F-16", "COVID-19", "Catch-22": letters, a hyphen, figures, no space. */
function onHyphen(lexemes: Lexemes, at: number): boolean {
  const hyphen = lexemes.at(at - 1)
  const before = lexemes.at(at - 2)
  if (lexemes.at(at).gap !== 'none' || hyphen.gap !== 'none' || hyphen.lower !== '-') return false
  if (before.kind !== 'word' || !/^\d/.exec(lexemes.at(at).text)) return false
  const numeric = magnitude(before.lower) !== undefined || smallNumber(before.lower) !== undefined
  return (
    !numeric &&
    measureWord(before.lower) === undefined &&
    before.lower !== 'to' &&
    before.lower !== 'magnitude' &&
    !/^(?:sub|mid|pre|post|under|over|top|last|first)$/.test(before.lower)
  )
}

/** "B52", "MH370", "3G", "4x4", "A320neo": letters directly before the figures or a strange ending after them. */
function onLetters(lexemes: Lexemes, at: number): boolean {
  const before = lexemes.at(at - 1)
  return lexemes.at(at).gap === 'none' && before.kind === 'word'
}

/** Addresses, paths, phone numbers, decimals of versions: figures joined by slashes, or by two and more hyphens, or after "#", "@", "_". */
function onPath(lexemes: Lexemes, at: number): boolean {
  const before = lexemes.at(at - 1)
  const after = lexemes.at(at + 1)
  const joinedBefore = lexemes.at(at).gap === 'none' && before.gap === 'none' && /^[/#@_=&\\]$/.test(before.text)
  const joinedAfter = after.gap === 'none' && /^[/_=&\\@]$/.test(after.text) && lexemes.at(at + 2).gap === 'none'
  const hash = lexemes.at(at).gap === 'none' && before.text === '#'
  return joinedBefore || hash || (joinedAfter && lexemes.at(at + 2).kind === 'digits')
}

/** Whether the figure at `at` is part of a name or address and no quantity. */
export function isLabel(lexemes: Lexemes, at: number): boolean {
  if (lexemes.at(at).kind !== 'digits') return false
  return onHyphen(lexemes, at) || onLetters(lexemes, at) || onPath(lexemes, at) || afterName(lexemes, at)
}

function afterName(lexemes: Lexemes, at: number): boolean {
  const figure = lexemes.at(at)
  const point = lexemes.at(at - 1).text === '.' && lexemes.at(at - 1).gap === 'none'
  const index = point ? at - 2 : at - 1
  const name = lexemes.at(index)
  if (figure.gap !== 'space' || name.kind !== 'word' || !/^\d{1,4}$/.test(figure.text)) return false
  if (point) return /^(?:no|nos|vol|pp|art|sec|ch|rep|st)$/.test(name.lower)
  const after = lexemes.at(at + 1)
  if (countsOn(after) || currencySign(after.text) !== undefined) return false
  if (
    NAMES_BEFORE.has(name.lower) &&
    (name.capital || /^(?:no|number|page|pages|room|flight|route|highway|rank|ranked)$/.test(name.lower))
  )
    return !(isPlural(after.lower) && isSentenceStart(lexemes, index))
  if (!name.capital || OPENERS.has(name.lower) || isSentenceStart(lexemes, index)) return false
  return !isPlural(after.lower) && after.lower !== '-' && !/^[,.(]$/.test(after.text) && !inTitleCase(lexemes, at)
}
