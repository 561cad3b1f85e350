/**
 * Words of news that exclude each other in one place. In each line members stand apart by "|", and the forms of one member by spaces: members of
 * one line exclude each other, forms of one member do not. What outlets use for the same thing stands in one member.
 */

/** Words that describe the noun behind them. */
export const DESCRIBING: readonly string[] = [
  'black | white | red | blue | green | yellow | orange | purple | pink | brown | grey gray | silver | gold golden | beige tan',
  'left left-hand | right right-hand',
  'upper | lower',
  'ground | upper top',
  'front | rear back',
  'first-degree | second-degree | third-degree',
  'gold | silver | bronze',
  'eldest oldest | youngest',
]

/** Of what kind or degree the noun behind them is: they part other things too, so that more must agree around them. */
export const GRADING: readonly string[] = [
  'minor slight light superficial | major severe serious heavy extensive widespread massive',
  'provisional preliminary interim | final definitive',
  'temporary interim | permanent',
  'voluntary optional | compulsory mandatory obligatory',
  'domestic | foreign | international',
  'commercial | military | private',
  'federal | state | municipal city | county',
  'criminal | civil',
  'inner | outer',
  'indoor | outdoor',
  'inbound | outbound',
  'onshore | offshore',
  'urban | rural',
  'elementary primary | middle | secondary high',
  'short-range | medium-range | long-range | intercontinental',
  'ballistic | cruise',
  'full-time | part-time',
  'electric | diesel | petrol gasoline | hybrid',
  'nuclear | coal coal-fired | gas gas-fired | solar | wind | hydroelectric hydro',
  'wooden timber | steel iron | concrete | stone | brick',
  'single-engine | twin-engine',
  'elder older | younger',
  'former | current serving',
  'male | female',
]

/** Which way a thing goes or lies, before its noun. */
export const DIRECTIONS: readonly string[] = ['northbound | southbound | eastbound | westbound', 'near-side | far-side']

/** Parts of a day, month or year, before its name: "early Monday", "late July". */
export const PARTS_OF_TIME: readonly string[] = ['early | late | mid']

/** Nouns and deeds that stand for themselves. */
export const TELLING: readonly string[] = [
  'knife knives | gun guns pistol pistols handgun handguns revolver firearm firearms | rifle rifles | shotgun shotguns | axe axes hatchet | hammer hammers | machete machetes | sword | crossbow',
  'foot | car cars sedan hatchback | truck trucks lorry lorries pickup | van vans minivan | bus buses coach | motorcycle motorbike | bicycle bike | scooter | tractor | train trains | tram | taxi cab | ambulance | ferry | helicopter helicopters | plane planes aircraft jet jets airliner airplane | drone drones | yacht | submarine | tanker | trawler',
  'brother | sister | son | daughter | father | mother | uncle | aunt | nephew | niece | cousin | grandfather | grandmother | grandson | granddaughter | wife | husband | girlfriend | boyfriend | stepson | stepdaughter | stepfather | stepmother',
  'brothers | sisters | sons | daughters',
  'boy | girl',
  'boys | girls',
  'man | woman',
  'men | women',
  'murder | manslaughter | attempted-murder',
  'misdemeanor misdemeanour | felony',
  'fraud | theft | bribery | embezzlement | robbery | burglary | arson | assault | kidnapping abduction | extortion blackmail | perjury | treason | espionage spying | sedition | vandalism | smuggling | forgery | trespassing trespass | stalking',
  'stabbed | shot | strangled | drowned | poisoned | beaten | hanged | electrocuted',
  'quarterfinal quarterfinals quarter-final quarter-finals | semifinal semifinals semi-final semi-finals | final',
  'acquitted | convicted',
  'suspended | expelled | fired',
  'soldier soldiers troops servicemen | civilian civilians | journalist journalists reporters | protester protesters demonstrator demonstrators | fishermen fisherman | miner miners | student students pupil pupils schoolchildren | pensioner pensioners | pilgrim pilgrims | teacher teachers | nurse nurses | doctor doctors | farmer farmers | firefighter firefighters | tourist tourists | inmate inmates prisoner prisoners | hostage hostages | migrant migrants refugee refugees',
  'driver | passenger | pedestrian | cyclist | motorcyclist | pilot | co-pilot copilot | conductor',
  'accountant bookkeeper | driver chauffeur | lawyer attorney | secretary | bodyguard | gardener | cook chef | housekeeper maid nanny | neighbour neighbor | colleague | tutor | doctor physician | nurse',
  'drivers | passengers | pedestrians | cyclists | motorcyclists | pilots',
  'goalkeeper | defender | midfielder | striker forward',
  'basement cellar | roof rooftop | window windows | doorway | attic loft | kitchen | garage | bedroom | bathroom | lobby | balcony | stairwell staircase | courtyard',
  'arm | leg | chest | neck | shoulder | stomach abdomen | knee | ankle | hip | wrist | elbow | thigh | groin | skull',
  'wheat | corn maize | rice | barley | soy soya soybeans | fertiliser fertilizer | coal | oil crude | timber | sugar | coffee | cotton | cement | copper | gold | silver | cocoa',
  'petrol gasoline | diesel | kerosene',
  'coal | gas | oil | hydrogen | biomass | uranium',
  'passengers | cargo freight',
  'army military | rebels rebel insurgents insurgent militants militant guerrillas',
  'cocaine | heroin | cannabis marijuana | fentanyl | methamphetamine meth | ketamine | opium',
  'cholera | measles | malaria | dengue | ebola | flu influenza | tuberculosis | polio | hepatitis | heart | cancer | stroke | pneumonia | diabetes | covid covid-19 coronavirus',
  'earthquake quake | flood floods flooding | landslide landslides mudslide mudslides | hurricane typhoon cyclone | tornado twister | avalanche | wildfire wildfires | drought | blizzard | heatwave',
  'missile missiles rocket rockets | drone drones | bomb bombs | shell shells shelling | mortar mortars | mine mines landmine landmines | grenade grenades | torpedo torpedoes',
  'school schools | hospital hospitals | church churches | mosque mosques | synagogue | temple temples | library | museum | theatre theater | cinema | hotel | restaurant | supermarket | warehouse | stadium | airport | barracks base bases airbase | bakery | pharmacy | orphanage | kindergarten nursery',
  'embassy | consulate',
  'river | lake pond | forest woods woodland | desert | canal | cave | ditch | quarry',
  'dog dogs | cat cats | horse horses | cow cows cattle | pig pigs | sheep | goat goats | bear bears | wolf wolves | chicken chickens | turkey turkeys | duck ducks | goose geese | lion lions | tiger tigers | leopard | elephant elephants | shark sharks | crocodile alligator',
  'beef | pork | chicken poultry | lamb | milk | cheese',
  'exports | imports',
  'inflation | unemployment',
  'deficit | surplus',
  'high highs | low lows',
  'profit profits | revenue revenues turnover',
  'buyer buyers | seller sellers',
  'landlord landlords | tenant tenants',
  'employer employers | employee employees',
  'survivor survivors | body bodies corpse corpses',
  'plaintiff plaintiffs | defendant defendants',
  'prosecution prosecutors | defence defense',
  'photo photograph photos photographs | video videos footage',
  'spring | summer | autumn | winter',
  'breakfast | lunch | dinner',
  'married | divorced',
  'cancelled canceled scrapped | postponed deferred rescheduled',
  'army | navy | marines',
  'tear teargas tear-gas | water cannon | live | rubber plastic | batons truncheons',
]

/** Words of `TELLING` that only the next word makes a thing of: "tear gas", "live rounds", "heart failure". */
export const FIRST_HALVES: ReadonlySet<string> = new Set('tear live rubber plastic heart water'.split(' '))

/** Things of which reports name several side by side, and deeds of many meanings: the words of meaning on both sides must be the same. */
export const FRAMED_WORDS: readonly string[] = [
  'raised hiked | cut lowered | held',
  'survived won | lost',
  'dollar | euro | pound sterling | yen | yuan renminbi | rouble ruble | franc | rupee | peso | lira',
]

/** Little words that turn what is told of one place, time or thing round: the words of meaning on both sides of them must be the same. */
export const FRAMED: readonly string[] = [
  'inside | outside',
  'front | behind',
  'above | below beneath',
  'before | after',
  'with | without',
  'for | against',
  'to | from',
  'uphill | downhill',
]

/** Houses of a parliament and the like: names of one word that exclude each other. */
export const CHAMBERS: readonly string[] = [
  'senate | house',
  'commons | lords',
  'bundestag | bundesrat',
  'assembly | senate',
]
