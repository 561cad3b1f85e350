/**
 * Words that news uses for the same thing, so that "50 hurt" and "80 injured" are seen to count alike. A general list of the vocabulary of
 * reports, written for this purpose; every group holds the forms as they stand in text, folded to lower case.
 */
const GROUPS: readonly string[] = [
  'hurt injured injure injures injuring injury injuries wounded wound wounds wounding',
  'killed kill kills killing dead died die dies dying death deaths fatality fatalities perished lives toll slain',
  'step steps action actions measure measures move moves initiative initiatives',
  'shot shots bullet bullets round rounds gunshot gunshots fired',
  'people persons residents civilians inhabitants individuals',
  'soldiers troops servicemen personnel',
  'police officers cops policemen constables',
  'employees workers staff staffers jobs positions',
  'home homes house houses dwelling dwellings residence residences',
  'plane planes aircraft jet jets airliner airliners airplane',
  'car cars vehicle vehicles automobile automobiles',
  'ship ships vessel vessels boat boats',
  'quake quakes earthquake earthquakes tremor tremors temblor',
  'fire fires blaze blazes wildfire wildfires',
  'protesters demonstrators marchers protestors',
  'cost costs price prices worth value valued',
  'pay pays paid paying spend spends spent spending',
  'earn earns earned earnings income revenue revenues made',
  'buy buys bought buying purchase purchased purchases purchasing acquire acquired acquires acquiring acquisition',
  'sell sells sold selling sale sales',
  'start starts started starting begin begins began begun beginning launch launched launches open opens opened',
  'end ends ended ending finish finished finishes conclude concluded concludes close closes closed',
  'increase increased increases rise rises rose risen rising grew grow grows climb climbed climbs up higher gain gained',
  'decrease decreased decreases fall falls fell fallen falling drop dropped drops decline declined declines down lower',
  'arrest arrested arrests arresting detain detained detains custody apprehended held',
  'cut cuts cutting sever severed severs severing',
  'destroy destroyed destroys destroying demolished levelled leveled flattened',
  'damage damaged damages damaging',
  'hit hits hitting struck strike strikes striking',
  'attack attacked attacks assault assaulted raid raided',
  'announce announced announces announcement unveil unveiled unveils reveal revealed',
  'win wins won winning victory beat beats defeat defeated',
  'vote votes voted voting ballot ballots',
  'meet meets met meeting talks summit',
  'leave leaves left leaving depart departed departs departure exit exited',
  'resign resigned resigns resigning resignation quit quits stepped',
  'dismiss dismissed dismisses dismissal fire firing sack sacked sacks ousted oust',
  'arrive arrived arrives arrival arriving landed reached',
  'visit visited visits visiting trip travel travelled traveled tour',
  'find finds found finding discover discovered discovers discovery',
  'age aged old year-old years-old',
  'hour hours hrs',
  'minute minutes mins',
  'metre metres meter meters',
  'kilometre kilometres kilometer kilometers km',
  'deal deals agreement agreements pact accord treaty',
  'help aid assistance support relief',
  'funds funding money budget',
  'company firm corporation business',
  'film movie picture',
  'game match contest',
  'missile missiles rocket rockets',
  'evacuated evacuate evacuation displaced',
  'missing disappeared vanished',
  'pass passed passes passing approve approved approves approving adopt adopted adopts',
  'sentence sentenced jailed imprisoned prison jail',
  'child children kids youngsters',
  'doctors physicians medics',
  'magnitude richter',
  'mosque temple church',
  'aftershock aftershocks',
  'hospital hospitals clinic',
  'lawmakers legislators senators representatives deputies',
  'dollars usd',
  'endorse endorsed endorses endorsement endorsing back backed backs backing',
  'affect affected affects affecting impact impacted',
  'request requested requests ask asked asks asking urge urged urges',
  'stop stopped stops stopping halt halted end',
]

const BY_WORD: ReadonlyMap<string, string> = new Map(
  GROUPS.flatMap((group) => {
    const words = group.split(' ')
    return words.map((word) => [word, `=${words[0] ?? word}`] as const)
  }),
)

/** What a word stands for: its group where it has one, else its stem. `norm` is the folded form. */
export function conceptOf(word: { readonly norm: string; readonly stem: string }): string {
  return BY_WORD.get(word.norm) ?? word.stem
}
