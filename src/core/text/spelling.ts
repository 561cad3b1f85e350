/**
 * House spelling folded: British and American spellings of one word become equal. Different words ("advice" and "advise", "story" and
 * "storey", "wonder" and "wander") are never merged, so every rule works from a list of stems or of exceptions.
 */

/** Spellings that no rule covers: British, American. */
const PAIRS = `aeroplane airplane, aeroplanes airplanes, aluminium aluminum, artefact artifact, artefacts artifacts, calibre caliber, catalogue catalog,
catalogues catalogs, cheque check, cheques checks, chequebook checkbook, cosy cozy, councillor councilor, councillors councilors, counsellor counselor,
counsellors counselors, defence defense, defences defenses, defenceless defenseless, dialogue dialog, dialogues dialogs, doughnut donut, doughnuts donuts,
encyclopaedia encyclopedia, enquire inquire, enquires inquires, enquired inquired, enquiring inquiring, enquiry inquiry, enquiries inquiries,
fibre fiber, fibres fibers, foetal fetal, foetus fetus, fulfil fulfill, fulfils fulfills, fulfilment fulfillment, enrol enroll, enrols enrolls,
enrolment enrollment, instil instill, instils instills, instalment installment, instalments installments, skilful skillful, wilful willful,
wilfully willfully, skilfully skillfully, gaol jail, gaols jails, gaoled jailed, grey gray, greys grays, greyer grayer, gynaecology gynecology,
gynaecologist gynecologist, haemorrhage hemorrhage, haemorrhages hemorrhages, haemorrhaging hemorrhaging, haemophilia hemophilia, anaemia anemia,
anaesthetic anesthetic, anaesthesia anesthesia, anaesthetist anesthetist, archaeology archeology, archaeologist archeologist,
archaeologists archeologists, archaeological archeological, jewellery jewelry, jeweller jeweler, jewellers jewelers, judgement judgment,
judgements judgments, acknowledgement acknowledgment, kerb curb, kerbs curbs, leukaemia leukemia, licence license, licences licenses,
litre liter, litres liters, lustre luster, manoeuvre maneuver, manoeuvres maneuvers, manoeuvred maneuvered, manoeuvring maneuvering, meagre meager,
metre meter, metres meters, kilometre kilometer, kilometres kilometers, centimetre centimeter, centimetres centimeters, millimetre millimeter,
millimetres millimeters, mollusc mollusk, mould mold, moulds molds, mouldy moldy, moustache mustache, moustaches mustaches, oestrogen estrogen,
offence offense, offences offenses, orthopaedic orthopedic, paediatric pediatric, paediatrics pediatrics, paediatrician pediatrician,
paediatricians pediatricians, paedophile pedophile, paedophiles pedophiles, paedophilia pedophilia, plough plow, ploughs plows, ploughed plowed,
ploughing plowing, pretence pretense, programme program, programmes programs, pyjamas pajamas, sabre saber, sabres sabers, sceptic skeptic,
sceptics skeptics, sceptical skeptical, sceptically skeptically, scepticism skepticism, smoulder smolder, smouldering smoldering, smouldered smoldered,
sombre somber, spectre specter, sulphur sulfur, theatre theater, theatres theaters, centre center, centres centers, centred centered,
centring centering, epicentre epicenter, tyre tire, tyres tires, woollen woolen, yoghurt yogurt, ageing aging, learnt learned, dreamt dreamed,
spoilt spoiled, leapt leaped, whilst while, amongst among, amidst amid, towards toward, afterwards afterward, backwards backward, forwards forward,
adviser advisor, advisers advisors, orientated oriented, sizeable sizable, marvellous marvelous, chequered checkered, analyse analyze,
analysed analyzed, analyses analyzes, analysing analyzing, analyser analyzer, paralyse paralyze, paralysed paralyzed, paralysing paralyzing,
catalyse catalyze, catalysed catalyzed, breathalyser breathalyzer, cancellation cancelation, whisky whiskey, tranquillity tranquility, diarrhoea diarrhea`

function knownPairs(): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const pair of PAIRS.split(',')) {
    const [from, to] = pair.trim().split(/\s+/)
    if (from !== undefined && to !== undefined && from !== to) map.set(from, to)
  }
  return map
}
const KNOWN = knownPairs()

/** British "-our" stems; every other "-our" word ("hour", "tour", "four") stays. */
const OUR =
  /^(dis|un|mis)?(col|fav|hon|lab|behavi|neighb|harb|rum|hum|arm|endeav|flav|od|vap|vig|splend|tum|savi|sav|rig|parl|clam|ferv|glam|cand|val|ard|demean|misdemean|succ|ranc|enam)our(?=$|s$|ed|ing|er|ful|less|able|ably|ite|hood|ly|ist|y$|ies$)/

/** Verbs of which British spelling doubles the last letter although it is not stressed. */
const DOUBLED =
  /^(un|mis|re|out)?(travel|cancel|model|label|fuel|signal|level|counsel|quarrel|rival|total|marshal|channel|tunnel|panel|pedal|dial|duel|equal|initial|shovel|spiral|unravel|funnel|libel|marvel|parcel|pencil|swivel|chisel|barrel|revel|shrivel|medal|jewel|snorkel|tinsel|towel|trammel|yodel|enamel|grovel|imperil|kidnap|worship|program|focus|benefit|target)([lpmst])(ed|ing|er|ers|ings)$/

const ISE = /^(\p{L}{2,})is(e|es|ed|ing|er|ers|ation|ations|ational|able)$/u
/** What stands before "-ise" in words that are spelled so in every house ("promise", "exercise", "raise", "otherwise"). */
const ALWAYS_ISE = new Set(
  (
    'adv advert ar appra bru cerv chem circumc comprom compr conc coll cr cru dem den desp dev disenfranch disgu enfranch enterpr exc exerc expert franch ' +
    'fundra gu improv inc ir lia mala marqu mayonna merchand moonr no para parad po polona porpo pra prec prem prom pr ra reappra repr rev rebru ' +
    'rephra sunr superv surm surpr telev torto treat turquo upr vi w clockw counterclockw crossw lengthw likew otherw stepw streetw edgew unw'
  ).split(' '),
)

/**
 * The one spelling that stands for a folded (lower-case) English word: "defence" and "defense" give "defense". A word without variants
 * gives itself. No spelling of another word is ever the result.
 */
export function foldSpelling(word: string): string {
  const known = KNOWN.get(word)
  if (known !== undefined) return known
  if (word.length < 5) return word
  if (word.includes('our')) return word.replace(OUR, '$1$2or')
  if (/(?:ll|pp|mm|ss|tt)(?:ed|ing|ings|ers?)$/.test(word)) return word.replace(DOUBLED, foldDoubled)
  return foldIse(word)
}

function foldDoubled(whole: string, prefix: string | undefined, stem: string, letter: string, ending: string): string {
  return stem.endsWith(letter) ? `${prefix ?? ''}${stem}${ending}` : whole
}

function foldIse(word: string): string {
  return word.replace(ISE, (whole, stem: string, ending: string) =>
    ALWAYS_ISE.has(stem) ? whole : `${stem}iz${ending}`,
  )
}
