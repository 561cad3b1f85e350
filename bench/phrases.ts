/** The words of the invented news. A fact is one statement in several wordings; `{slots}` are filled with what happened. */

export type Fact = readonly [string, ...string[]]

export interface Kind {
  /** "the fire" */
  readonly event: string
  /** What is done about it: "the rescue". */
  readonly work: string
  readonly roles: readonly string[]
  readonly sites: readonly string[]
  readonly titles: Fact
  /** The first one is the lede. */
  readonly facts: readonly Fact[]
}

export const nouns = (
  'quay bridge orchard signal tunnel market chapel engine orchard school ledger canal beacon turbine meadow warehouse archive ' +
  'boiler crane mill dam reservoir pipeline sluice pasture vineyard quarry foundry depot terminal runway corridor laboratory clinic ' +
  'ward nursery library theatre stadium grandstand kiosk pavilion fountain cellar attic staircase lift generator battery cable ' +
  'antenna mast trawler barge tug lighthouse buoy anchor harbour pier jetty breakwater dune marsh heath forest plantation sawmill ' +
  'tannery brewery bakery dairy abattoir granary silo tractor harvester plough fence gate toll ferry tram coach locomotive carriage ' +
  'platform junction viaduct embankment culvert ditch sewer landfill furnace smelter kiln loom workshop studio gallery museum vault'
).split(' ')

export const qualities = (
  'narrow ageing costly modest neglected crowded fragile sturdy disputed unfinished rusting borrowed temporary remote prosperous ' +
  'flooded deserted popular damp profitable loud obsolete generous reluctant hasty thorough partial permanent seasonal municipal ' +
  'private rural coastal northern southern makeshift elegant plain steep shallow frozen dusty fertile barren busy quiet stubborn'
).split(' ')

export const kinds: readonly Kind[] = [
  {
    event: 'the grounding', work: 'the rescue', roles: ['coastguard commander', 'harbour master'], sites: ['sandbank', 'reef', 'shoal'],
    titles: ['Ferry {thing} runs aground off {place}', '{n1} taken off stranded ferry near {place}', 'Ferry stuck on {site} at {place}'],
    facts: [
      ['The ferry {thing} ran aground on a {site} off {place} on {weekday} with {n1} people on board, {role} {official} said.', '{n1} people were on the ferry {thing} when it hit a {site} near {place} on {weekday}, according to {role} {official}.', 'A ferry, the {thing}, got stuck on a {site} at {place} on {weekday}; {n1} people were aboard, said {official}, the {role}.'],
      ['Nobody was hurt, and all passengers were brought ashore by lifeboat before midnight.', 'Lifeboats took every passenger to land by midnight, and there were no injuries.'],
      ['Captain {chief} reported a fault in the steering gear shortly before.', 'The captain, {chief}, had told the coastguard that the steering had failed.'],
      ['{firm}, which runs the line, blamed an unlit buoy.', 'The operator, {firm}, said that a buoy had not been lit.'],
      ['The ship will be towed free at high tide on Thursday.', 'A tug is to pull the ferry off when the tide is high on Thursday.'],
      ['Repairs are expected to cost {n2} million euros.', 'Mending the ship may cost {n2} million euros.'],
      ['The line between {place} and {other} stays closed until the end of the month.', 'No ferries will run from {place} to {other} this month.'],
    ],
  },
  {
    event: 'the fire', work: 'the firefighting', roles: ['fire chief', 'mayor'], sites: ['sawmill', 'warehouse', 'bakery', 'chapel'],
    titles: ['Fire destroys {site} in {place}', '{n1} flee as {site} burns in {place}', '{place} {site} gutted by fire'],
    facts: [
      ['A fire destroyed a {site} in {place} on {weekday} and forced {n1} people out of their homes, {role} {official} said.', '{n1} residents had to leave their homes in {place} when a {site} burned down on {weekday}, said {role} {official}.', 'The {site} of {place} burned to the ground on {weekday}; {n1} people were moved to safety, {official}, the {role}, said.'],
      ['Two firefighters were treated for smoke, but no one was killed.', 'There were no deaths; two members of the fire brigade breathed in smoke.'],
      ['The flames spread from a drying room at about four in the morning.', 'It began around 4 a.m. in a room used for drying.'],
      ['{firm}, the owner, employs {n2} people there.', '{n2} people work at the site for {firm}.'],
      ['Police have opened an investigation and do not exclude arson.', 'Arson cannot be ruled out, according to the police, who are investigating.'],
      ['The damage is put at {n3} million crowns.', 'Insurers reckon with a loss of {n3} million crowns.'],
      ['Water was pumped from the river because the hydrants were frozen.', 'With hydrants frozen, crews took water from the river.'],
    ],
  },
  {
    event: 'the strike', work: 'the talks', roles: ['union leader', 'labour minister'], sites: ['port', 'hospital', 'railway', 'refinery'],
    titles: ['{n1} walk out at {place} {site}', 'Strike closes {site} in {place}', '{site} workers in {place} stop work'],
    facts: [
      ['{n1} workers walked out at the {site} of {place} on {weekday} over pay, {role} {official} said.', 'A strike over wages closed the {site} in {place} on {weekday}; {n1} people stopped work, according to {role} {official}.', 'Work at the {place} {site} stopped on {weekday} when {n1} employees laid down tools, said {official}, the {role}.'],
      ['The union asks for {n2} percent more; {firm} has offered {n3} percent.', '{firm} would pay {n3} percent more, while the workers want {n2} percent.'],
      ['Talks broke down after eleven hours on the night before.', 'Negotiations ended without a result after eleven hours.'],
      ['The strike will last until Friday at least.', 'Strikers mean to stay out at least until Friday.'],
      ['{chief}, head of {firm}, called the demand reckless.', 'The claim was reckless, said the chief executive, {chief}.'],
      ['About {n4} containers are waiting on the quays.', 'Some {n4} containers have not been moved.'],
      ['A mediator from {region} has been named.', 'The government sent a mediator from {region}.'],
    ],
  },
  {
    event: 'the election', work: 'the count', roles: ['returning officer', 'party leader'], sites: ['council', 'assembly', 'parliament'],
    titles: ['{chief} wins {place} vote', 'Narrow victory for {chief} in {place}', '{place} elects {chief}'],
    facts: [
      ['{chief} won the election to the {site} of {place} on {weekday} by {n1} votes, {role} {official} said.', 'By {n1} votes, {chief} was elected to lead the {site} in {place} on {weekday}, according to {role} {official}.', 'Voters in {place} chose {chief} on {weekday}, with a lead of {n1} votes, said {official}, the {role}.'],
      ['{critic}, who had governed since {year}, conceded shortly after ten.', 'Her rival {critic}, in office since {year}, accepted defeat at about ten.'],
      ['Turnout was {n2} percent, the lowest in a decade.', 'Only {n2} percent of voters took part, fewer than in ten years.'],
      ['A recount was refused by the electoral court.', 'The electoral court turned down a recount.'],
      ['{chief} promised to freeze rents and reopen the line to {other}.', 'Rents would be frozen and the railway to {other} reopened, {chief} promised.'],
      ['The new {site} meets for the first time in May.', 'Its first session is set for May.'],
      ['Results from {n3} villages arrived late because of snow.', 'Snow delayed the figures of {n3} villages.'],
    ],
  },
  {
    event: 'the flood', work: 'the clearing', roles: ['mayor', 'regional governor'], sites: ['dam', 'levee', 'sluice', 'reservoir'],
    titles: ['{site} breaks above {place}', 'Flood drives {n1} from homes in {place}', 'Water tears through {place}'],
    facts: [
      ['A {site} above {place} gave way on {weekday} and flooded {n1} houses, {role} {official} said.', '{n1} houses in {place} were flooded on {weekday} when a {site} burst, according to {role} {official}.', 'Water from a broken {site} ran into {n1} houses at {place} on {weekday}, said {official}, the {role}.'],
      ['Three people are missing and a child was found alive on a roof.', 'A child was saved from a roof; three persons have not been found.'],
      ['Engineers of {firm} had warned of cracks in {year}.', 'Cracks were known since {year}, when engineers from {firm} reported them.'],
      ['The army sent {n2} soldiers with boats.', '{n2} soldiers came with boats.'],
      ['The road to {other} is cut and will be closed for weeks.', 'For weeks nobody will be able to drive to {other}.'],
      ['Schools serve as shelters for the night.', 'People sleep in schools.'],
      ['Rain of {n3} millimetres fell within a day.', '{n3} millimetres of rain were measured in 24 hours.'],
    ],
  },
  {
    event: 'the trial', work: 'the hearing', roles: ['prosecutor', 'judge'], sites: ['bank', 'museum', 'foundation'],
    titles: ['{chief} jailed for {site} fraud in {place}', '{place} court convicts {chief}', 'Prison for former {site} director {chief}'],
    facts: [
      ['A court in {place} sentenced {chief}, former director of a {site}, to {n1} months in prison on {weekday}, {role} {official} said.', '{chief}, who once ran a {site}, was given {n1} months in prison by judges in {place} on {weekday}, according to {role} {official}.', 'The former {site} director {chief} must go to prison for {n1} months, a court in {place} ruled on {weekday}, said {official}, the {role}.'],
      ['The court found that {n2} million francs had been diverted to {firm}.', 'Judges held it proven that {firm} received {n2} million francs.'],
      ['The defence announced an appeal.', 'Lawyers said that they would appeal.'],
      ['{witness}, an accountant, had found the payments in {year}.', 'The payments came to light in {year} through the accountant {witness}.'],
      ['{chief} denied everything and did not look up when the verdict was read.', 'The defendant, who had pleaded not guilty, kept looking down.'],
      ['Two others were acquitted.', 'The court cleared two co-defendants.'],
      ['The {site} has since closed its branch in {other}.', 'In {other} the {site} gave up its branch.'],
    ],
  },
  {
    event: 'the match', work: 'the tournament', roles: ['coach', 'team captain'], sites: ['cup', 'league', 'championship'],
    titles: ['{place} win {site} final against {other}', '{chief} scores as {place} lift {site}', '{site} goes to {place}'],
    facts: [
      ['{place} won the {site} against {other} on {weekday} before {n1} spectators, with two goals by {chief}, {role} {official} said.', 'Two goals by {chief} gave {place} the {site} on {weekday}; {n1} people watched them beat {other}, said {role} {official}.', 'In front of {n1} people {place} beat {other} on {weekday} and took the {site} thanks to {chief}, according to {official}, the {role}.'],
      ['{critic} missed a penalty in the last minute.', 'A penalty by {critic} went over the bar at the end.'],
      ['It is the first title for the club since {year}.', 'The club had won nothing since {year}.'],
      ['The referee sent two players off.', 'Two players were shown the red card.'],
      ['{chief} moves to {region} for {n2} million in summer.', 'For {n2} million {chief} will go to {region} next season.'],
      ['Police counted {n3} arrests near the ground.', '{n3} supporters were arrested.'],
      ['{firm} will pay for a new stand.', 'A new stand is to be built with money from {firm}.'],
    ],
  },
  {
    event: 'the outbreak', work: 'the screening', roles: ['chief physician', 'health minister'], sites: ['farm', 'canteen', 'well', 'market'],
    titles: ['{n1} ill in {place} outbreak', 'Illness in {place} traced to {site}', '{place} shuts {site} after outbreak'],
    facts: [
      ['{n1} people fell ill in {place} after an outbreak traced to a {site} on {weekday}, {role} {official} said.', 'An illness that began at a {site} in {place} has reached {n1} people, {role} {official} said on {weekday}.', 'Doctors in {place} count {n1} patients since germs were found at a {site} on {weekday}, according to {official}, the {role}.'],
      ['Eight patients are in intensive care.', 'Eight of them need intensive care.'],
      ['Tap water must be boiled in {other} too.', 'People in {other} were told to boil their water as well.'],
      ['Samples were flown to a laboratory in {region}.', 'A laboratory in {region} examines the samples.'],
      ['{firm} recalled {n2} tonnes of cheese.', '{n2} tonnes of cheese were taken back by {firm}.'],
      ['Schools stay shut for {n3} days.', 'For {n3} days there will be no lessons.'],
      ['The germ was last seen there in {year}.', 'There had been no case since {year}.'],
    ],
  },
] // prettier-ignore

export const commonFacts: readonly Fact[] = [
  ['"We will find out what happened at {place}, and we will say it openly," {official} told reporters.', '"We will find out what happened at {place}, and we will say it openly," said {official}.'],
  ['"I have never seen anything like it in {n4} years," said {witness}, who lives close by.', '{witness}, a neighbour, said: "I have never seen anything like it in {n4} years."'],
  ['{critic} of the opposition accused the authorities of having ignored warnings about {event}.', 'Warnings about {event} were ignored, said {critic}, who sits on the opposition benches.'],
  ['The government in {region} set up a commission that is to report within {n5} weeks.', 'A commission named by the government in {region} has {n5} weeks to report.'],
  ['{work} will go on through the night.', 'All night {work} is to continue.'],
  ['A similar case happened near {other} in {year}.', 'In {year} there had been something like it at {other}.'],
  ['{chief} declined to comment on {event}.', 'There was no comment on {event} from {chief}.'],
  ['Shares of {firm} fell by {n6} percent on the exchange.', 'On the exchange {firm} lost {n6} percent.'],
  ['About {n5} people gathered on the square of {place} in the evening.', 'In the evening some {n5} people met in the main square of {place}.'],
  ['{official} is to speak before the regional assembly on Monday.', 'The regional assembly will hear {official} on Monday.'],
  ['The town has {n4} thousand inhabitants and lives on its {noun}.', '{place} is home to {n4} thousand people, many of whom work at the {noun}.'],
  ['A fund for those concerned has collected {n6} thousand crowns.', '{n6} thousand crowns were given to a fund for those concerned.'],
  ['Experts from {region} called the {noun2} {quality}.', 'The {noun2} was described as {quality} by experts from {region}.'],
  ['{critic} asked {official} to resign.', '{official} should resign, {critic} said.'],
  ['Roads around {place} were closed for {n5} hours.', 'For {n5} hours no road to {place} was open.'],
  ['The cost of {work} is borne by the state and {firm}.', '{firm} and the state share the cost of {work}.'],
] // prettier-ignore
