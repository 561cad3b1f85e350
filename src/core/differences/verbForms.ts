/** The forms of an English verb from its base. */
const IRREGULAR: ReadonlyMap<string, readonly string[]> = new Map(
  (
    'beat beat beaten|become became become|begin began begun|bid bid|bite bit bitten|break broke broken|bring brought|build built|buy bought|catch caught|' +
    'choose chose chosen|come came|cut cut|draw drew drawn|drive drove driven|drop dropped|fall fell fallen|fight fought|find found|flee fled|fly flew flown|' +
    'forbid forbade forbidden|forget forgot forgotten|freeze froze frozen|get got gotten|give gave given|go went gone|hear heard|hide hid hidden|hit hit|hold held|' +
    'hurt hurt|keep kept|know knew known|lay laid|lead led|leave left|let let|lose lost|make made|mean meant|meet met|overcome overcame|overthrow overthrew overthrown|' +
    'overturn overturned|pay paid|put put|quit quit|read read|rise rose risen|run ran|say said|see saw seen|sell sold|send sent|set set|shoot shot|show showed shown|' +
    'shut shut|sink sank sunk|sit sat|slay slew slain|spend spent|stand stood|steal stole stolen|stick stuck|strike struck|sue sued|take took taken|teach taught|' +
    'tell told|think thought|throw threw thrown|uphold upheld|wear wore worn|win won|withdraw withdrew withdrawn|withhold withheld|write wrote written|spin spun|' +
    'swap swapped|lend lent|feed fed|hang hung hanged|plead pleaded pled|overrun overran|undergo underwent undergone|veto vetoed|ban banned|bar barred|ram rammed|' +
    'rob robbed|stab stabbed|axe axed|plan planned|plot plotted|trip tripped|scrap scrapped|let let|permit permitted|admit admitted|commit committed|rebut rebutted|' +
    'rout routed|stop stopped|grab grabbed|snub snubbed|skip skipped|shun shunned|top topped|kidnap kidnapped|refer referred|acquit acquitted|cap capped|pin pinned|' +
    'drag dragged|hug hugged|chop chopped|step stepped|slam slammed|slap slapped|tip tipped|flip flipped|mow mowed mown|clip clipped|nab nabbed|jam jammed|dub dubbed|be was were been is are being|expel expelled|compel compelled|cancel cancelled canceled|dip dipped|slip slipped|trim trimmed|flop flopped|net netted'
  )
    .split('|')
    .map((row) => row.split(' '))
    .map(([base = '', ...others]) => [base, others] as const),
)

const withS = (base: string): string =>
  /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ies` : `${base}s`

function past(base: string): string {
  if (base.endsWith('e')) return `${base}d`
  return /[^aeiou]y$/u.test(base) ? `${base.slice(0, -1)}ied` : `${base}ed`
}

/** "Trip" doubles its last letter where its past does. */
function gerund(base: string, forms: readonly string[]): string {
  const doubled = `${base}${base.at(-1) ?? ''}`
  if (forms.some((form) => form.startsWith(doubled)) || DOUBLING.has(base)) return `${doubled}ing`
  return `${/[^eoy]e$/u.test(base) ? base.slice(0, -1) : base}ing`
}

const DOUBLING: ReadonlySet<string> = new Set(
  'begin cut get hit let put quit run set shut sit spin swim win'.split(' '),
)

/** All forms of a verb, its base first. A word with a hyphen is left as it is but for its endings. */
export function formsOf(base: string): readonly string[] {
  const others = IRREGULAR.get(base) ?? [past(base)]
  return [...new Set([base, withS(base), ...others, gerund(base, others)])]
}
