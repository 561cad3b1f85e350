/** Does the clause around a day speak of the past or of the future? English only; other languages give no cue. */
import type { Lexeme, Lexemes } from '../numbers/lexer.js'

export type Tense = 'past' | 'future' | null

const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/))

const FUTURE =
  words(`will 'll shall would should expected due scheduled slated planned planning upcoming forthcoming tomorrow begins starts kicks
  heads poised tentatively
  prévu prévue prévus prévues sera seront aura auront doit prochain prochaine wird werden soll sollen geplant kommenden kommende nächsten previsto
  prevista será serán tendrá sarà saranno`)
/** Speak of the future when an infinitive follows ("agreed to meet on Friday"). */
const INTENT =
  words(`agreed plan plans hope hopes hoped aim aims intend intends intended vowed promised pledged invited likely going
  want wants wanted ordered asked prepares preparing ready scheduled hopes is are was were has have bound`)
const PAST =
  words(`said told was were had did didn't wasn't weren't hadn't went came held met took made gave got saw left found began won lost ran hit struck shot cut
  put spoke wrote sent brought bought caught fought sold led fell rose grew broke chose drove flew froze hid knew lay paid quit rode sank
  sat set shook shut slept spent stood stole swore taught threw wore withdrew became bore built burst dealt drew fed felt fled forgot kept lit
  meant overcame overtook rang sought shone sang spread sprang stuck swept swam swung tore thought understood woke wound has have says`)
/** Look like a past verb but are none. */
const NOT_PAST = words(
  'united need speed indeed hundred red bed feed seed breed ahead instead bred sacred wicked naked',
)
const BEFORE_ADJECTIVE = words(
  'a an the his her its their our of in on with and by no any some this that these those be being stay remain get',
)
const BOUNDARY = words('but while although though whereas because')
const WINDOW = 24

/** "set to resign", "a hearing set for Friday" look ahead; "set out", "set fire to" tell what was done. */
const isSetAhead = (lexemes: Lexemes, at: number): boolean =>
  lexemes.at(at).lower === 'set' && /^(?:to|for)$/.test(lexemes.at(at + 1).lower)

/** "had been due to land", "should have landed": the plan itself is past, and its day with it. */
const isPastPlan = (lexemes: Lexemes, at: number): boolean =>
  (lexemes.at(at - 1).lower === 'been' && lexemes.at(at - 2).lower === 'had') ||
  (lexemes.at(at).lower === 'should' && lexemes.at(at + 1).lower === 'have')

/** "." before a capital, "!", "?", ";" or a line end. */
function endsSentence(lexemes: Lexemes, at: number): boolean {
  const mark = lexemes.at(at).text
  if (mark === '!' || mark === '?' || mark === ';') return true
  const next = lexemes.at(at + 1)
  return (
    next.gap === 'line' || (mark === '.' && next.gap === 'space' && next.capital && lexemes.at(at - 1).text.length > 3)
  )
}

/** After these a past form is a participle or the base form ("will be held", "to cut"). */
const NOT_FINITE = words("be being to will 'll would shall can could may might must should not")

const isPastVerb = (word: Lexeme, before: Lexeme): boolean =>
  (PAST.has(word.lower) && !NOT_FINITE.has(before.lower)) ||
  (word.lower.length > 4 &&
    word.lower.endsWith('ed') &&
    !NOT_PAST.has(word.lower) &&
    !BEFORE_ADJECTIVE.has(before.lower))

function cueAt(lexemes: Lexemes, at: number, infinitive: boolean): Tense {
  const word = lexemes.at(at)
  if (word.kind === 'mark') return null
  if (infinitive && INTENT.has(word.lower)) return 'future'
  if (isSetAhead(lexemes, at) || FUTURE.has(word.lower)) return isPastPlan(lexemes, at) ? 'past' : 'future'
  return isPastVerb(word, lexemes.at(at - 1)) ? 'past' : null
}

function backward(lexemes: Lexemes, from: number): Tense {
  let infinitive = false
  for (let at = from - 1; at >= 0 && at > from - WINDOW; at--) {
    const word = lexemes.at(at)
    if (endsSentence(lexemes, at) || BOUNDARY.has(word.lower)) return null
    const cue = cueAt(lexemes, at, infinitive)
    if (cue !== null) return cue
    infinitive = word.lower === 'to'
    if (word.gap === 'line') return null
  }
  return null
}

function forward(lexemes: Lexemes, from: number): Tense {
  for (let at = from; at < lexemes.length && at < from + WINDOW; at++) {
    if (lexemes.at(at).gap === 'line') return null
    const cue = cueAt(lexemes, at, false)
    if (cue !== null) return cue
    if (endsSentence(lexemes, at)) return null
  }
  return null
}

/** "declared three days of mourning from Friday": what was ruled in the past begins ahead. */
const RULED = words(
  'declared announced ordered imposed called proclaimed scheduled decreed introduced extended suspended banned',
)
function beginsAhead(lexemes: Lexemes, from: number): boolean {
  if (!/^(?:from|starting|beginning|effective)$/.test(lexemes.at(from - 1).lower)) return false
  return someBefore(lexemes, from, (at) => RULED.has(lexemes.at(at).lower))
}

/** Whether some lexeme before the word before `from`, back to the beginning of the sentence, is one of those. */
function someBefore(lexemes: Lexemes, from: number, isOne: (at: number) => boolean): boolean {
  for (let at = from - 2; at >= 0 && at > from - WINDOW && !endsSentence(lexemes, at); at--) if (isOne(at)) return true
  return false
}

const POINTS_AHEAD = words('by until till next coming ahead')

/** "Friday's closing price": prices of a day are known when it is over. */
function tellsOfPrices(lexemes: Lexemes, to: number): boolean {
  return (
    /^['’]s$/.test(lexemes.at(to).lower) &&
    /^(?:clos(?:e|ing)|trading|session|price|prices|finish)$/.test(lexemes.at(to + 1).lower)
  )
}

/** What headlines announce by an infinitive; other words behind "to" may be nouns ("letter to parliament on Friday"). */
const ANNOUNCED =
  words(`shut close open reopen start begin end return resume resign step quit leave launch hold host visit meet
  cut raise rise fall sell buy build ban stop join move play vote face become go get lose pay take make retire expire strike`)

/** "Ward to shut in June": a headline without any other verb. */
function headsForInfinitive(lexemes: Lexemes, from: number): boolean {
  return someBefore(
    lexemes,
    from,
    (at) => at > 0 && lexemes.at(at).lower === 'to' && ANNOUNCED.has(lexemes.at(at + 1).lower),
  )
}

const BOUND_TO = words('told ordered urged asked advised instructed required obliged given forced')

/** "Were told to clear their shelves by Friday": an end that somebody is set lies ahead. */
const isDeadline = (lexemes: Lexemes, from: number): boolean =>
  /^(?:by|until|till)$/.test(lexemes.at(from - 1).lower) &&
  someBefore(lexemes, from, (at) => lexemes.at(at).lower === 'to' && BOUND_TO.has(lexemes.at(at - 1).lower))

/** What is put off or ruled lasts, or begins, on a day that lies ahead, whenever that was done: "was adjourned until Friday". */
const PUT_OFF = words(
  'adjourned postponed delayed deferred suspended extended remanded barred banned rescheduled shelved frozen prolonged stranded',
)
/** A state that lasts: "the road is closed until Friday"; with a past verb before it ("was closed until Friday") it may be over. */
const LASTING = words('closed shut sealed cancelled canceled halted cordoned')
const WAS = words('was were been had remained stayed kept')
const NEGATION = /^(?:not|never)$|n't$/

/** Whether "until" a day points ahead by what lasts until then; "was not extended until Friday" and "until Friday, when" do not. */
function lastsAhead(lexemes: Lexemes, from: number, to: number): boolean {
  const until = /^(?:least|late|early)$/.test(lexemes.at(from - 1).lower) ? from - 2 : from - 1
  const joint = lexemes.at(until).lower === 'at' ? until - 1 : until
  if (!/^(?:until|till)$/.test(lexemes.at(joint).lower) || lexemes.at(to + 1).lower === 'when') return false
  for (let at = joint - 1; at >= 0 && at > joint - WINDOW && !endsSentence(lexemes, at); at--) {
    const before = lexemes.at(at - 1)
    if (PUT_OFF.has(lexemes.at(at).lower)) return !NEGATION.test(before.lower)
    if (LASTING.has(lexemes.at(at).lower)) return !WAS.has(before.lower) && !NEGATION.test(before.lower)
    if (isPastVerb(lexemes.at(at), before)) return false
  }
  return false
}

/** Tense of the clause around the lexemes `[from, to)`: the nearest verb before it counts, else the first one after it. */
export function tenseAround(lexemes: Lexemes, from: number, to: number): Tense {
  if (beginsAhead(lexemes, from) || isDeadline(lexemes, from) || lastsAhead(lexemes, from, to)) return 'future'
  if (tellsOfPrices(lexemes, to)) return 'past'
  const before = lexemes.at(from - 1)
  const near = before.gap === 'line' ? null : backward(lexemes, from)
  if (near !== null) return near
  const after = forward(lexemes, to)
  if (after !== null) return after
  return headsForInfinitive(lexemes, from) || POINTS_AHEAD.has(before.lower) || lexemes.at(from - 2).lower === 'ahead'
    ? 'future'
    : null
}
