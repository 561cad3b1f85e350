/** Words that exclude each other when they are said of the same thing. A general list; each line is two sides of forms. */
const PAIRS: readonly string[] = [
  'rose rise rises risen rising climbed climb climbs gained increased increase increases grew jumped surged | fell fall falls fallen falling dropped drop drops declined decline declines decreased shrank slid slumped',
  'higher | lower',
  'accept accepted accepts accepting agreed | reject rejected rejects rejecting refused refuse refuses declined',
  'approve approved approves approving passed | reject rejected rejects blocked block blocks voted-down vetoed defeated',
  'support supports supported supporting back backs backed backing | oppose opposes opposed opposing reject rejects rejected',
  'guilty convicted | innocent acquitted cleared',
  'won win wins winning | lost lose loses losing',
  'alive survived survives freed | dead died killed',
  'positive | negative',
  'confirmed confirms confirm | denied denies deny',
  'legally lawful | illegally unlawful',
  'success successful succeeded | failure failed unsuccessful',
  'arrested detained jailed | released freed',
  'opened open opens | closed close closes shut',
  'increase increased raise raised expand expanded | cut cuts reduce reduced lower lowered',
  'allow allows allowed permit permits permitted | ban bans banned forbid forbids forbade prohibit prohibits prohibited',
  'signed sign signs | vetoed veto vetoes',
  'conscious | unconscious',
  'man | woman',
  'boy | girl',
  'true correct accurate | false incorrect inaccurate untrue wrong',
  'safe | unsafe dangerous',
  'stable | critical',
  'voluntarily | forcibly',
  'accidental accident | deliberate intentional intentionally deliberately',
  'similar same identical mirrors | different differs differ',
  'armed | unarmed',
  'north northern | south southern',
  'east eastern | west western',
  'ahead leads leading | behind trails trailing',
  'remain remains remained stay stays stayed | leave leaves left resign resigned quit',
  'best | worst',
  'pass passed passes passing | fail failed fails failing flunked',
  'admit admitted admits | deny denied denies',
  'agree agreed agrees | disagree disagreed disagrees refused refuse refuses declined',
  'start started starts begin began begins begun | end ended ends finish finished stop stopped halted',
  'enter entered enters joined join joins | exit exited left leave leaves quit quits withdrew',
  'accelerated accelerating quickened | slowed slowing',
  'strengthened strengthen strengthens strengthening | weakened weaken weakens weakening',
  'improved improve improves improving | worsened worsen worsens worsening deteriorated deteriorating',
  'upheld uphold upholds | overturned overturn overturns struck-down quashed',
  'granted grant grants | denied deny denies refused',
  'praised praise praises welcomed welcome welcomes | criticised criticized condemn condemned condemns denounced',
  'include included includes | exclude excluded excludes',
  'present | absent',
  'legal | illegal',
  'possible | impossible',
  'likely | unlikely',
  'known | unknown',
  'expected | unexpected',
  'able | unable',
  'knew aware | unaware',
  'peaceful peacefully | violent violently',
  'profit profits | loss losses deficit',
  'arrived arrive arrives | departed depart departs',
  'bought buy buys | sold sell sells',
  'hired hire hires appointed | fired fire fires dismissed sacked',
  'remembered remembers | forgot forgets forgotten',
  'kept keeps retained | dropped discarded abandoned scrapped',
  'continue continues continued continuing | stop stops stopped stopping halted suspended abandoned',
  'resumed resume resumes resuming | suspended suspend suspends halted',
  'lifted lifts lifting eased eases easing | imposed imposes imposing tightened tightens tightening',
  'majority | minority',
  'winner winners | loser losers',
  'public publicly | private privately',
  'full | empty',
  'sober | drunk intoxicated',
  'awake | asleep',
  'loaded | unloaded',
  'locked | unlocked',
  'lawful | unlawful',
  'friend friends ally allies | enemy enemies rival rivals',
  'stronger | weaker',
]

export interface Opposition {
  readonly same: ReadonlySet<string>
  readonly opposite: ReadonlySet<string>
}

const BY_WORD: ReadonlyMap<string, readonly Opposition[]> = byWord()

function byWord(): Map<string, readonly Opposition[]> {
  const map = new Map<string, readonly Opposition[]>()
  const add = (same: ReadonlySet<string>, opposite: ReadonlySet<string>): void => {
    for (const word of same) map.set(word, [...(map.get(word) ?? []), { same, opposite }])
  }
  for (const pair of PAIRS) {
    const [one, other] = pair.split(' | ').map((side) => new Set(side.split(' ')))
    if (!one || !other) continue
    add(one, other)
    add(other, one)
  }
  return map
}

/** What a word (folded) excludes; empty for most words. */
export function oppositesOf(norm: string): readonly Opposition[] {
  return BY_WORD.get(norm) ?? []
}
