/** A closed class of words, as a set. Lower case throughout; below are those that several rules share. */
export const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Titles before a person's name: no part of the name. */
export const TITLES = words(`
  mr mr. mrs mrs. ms ms. miss mx dr dr. prof prof. professor sir dame lord lady baroness baron rev rev.
  reverend father sister brother bishop archbishop cardinal pope imam sheikh rabbi king queen prince
  princess president vice-president minister premier chancellor mayor governor senator sen. rep. gov.
  congressman congresswoman representative councillor cllr judge justice chief general gen. gen lt.
  lt lieutenant colonel col. col major maj. captain capt. capt commander cmdr. admiral adm. sergeant
  madam mdm madame mme mlle monsieur herr frau signor signora alhaji hajia datuk cr sp dsp asp
  sgt. corporal private constable inspector superintendent detective officer secretary ambassador hon
  honourable honorable retd don doña señor señora ds di dci dcs dc pc wpc det. det insp. insp supt.
  supt ven. ven venerable fr. msgr. msgr monsignor hon. hon amb. brig. brig brigadier cpl. cpl
  councilman councilwoman pastor`)

/** What a person does or is: the head of a role, or of a person who is not named. */
export const ROLES = words(`
  spokesman spokeswoman spokesperson official officer president minister director manager secretary
  chairman chairwoman chair chairperson chief head leader boss owner founder co-founder cofounder
  partner executive ceo cfo governor mayor councillor senator congressman congresswoman lawmaker mp
  deputy ambassador envoy diplomat judge lawyer attorney barrister solicitor prosecutor detective
  inspector superintendent sergeant constable commander general colonel captain admiral soldier
  sheriff coroner ranger warden firefighter paramedic nurse doctor surgeon physician midwife vet
  counsel professor lecturer academic scientist researcher economist analyst strategist historian biologist
  geologist glaciologist hydrologist ecologist engineer architect planner teacher headteacher
  principal student pupil pensioner retiree farmer fisherman driver pilot skipper coach trainer player
  winger striker defender midfielder goalkeeper keeper captain referee agent actor actress singer
  musician artist author writer poet novelist journalist reporter editor columnist correspondent
  broadcaster blogger critic curator producer composer campaigner activist organiser organizer
  volunteer resident neighbour neighbor tenant landlord villager shopkeeper trader broker investor
  banker accountant auditor consultant adviser advisor aide assistant clerk worker employee staffer
  insider whistleblower source informant witness victim survivor suspect defendant plaintiff passenger
  customer shopper visitor tourist fan supporter voter candidate counsellor chaplain vicar priest
  bishop imam rabbi mother father son daughter brother sister husband wife widow widower uncle aunt
  grandmother grandfather granddaughter grandson niece nephew cousin parent friend colleague mate
  teammate team-mate rival successor predecessor undersecretary commissioner administrator registrar
  superintendent treasurer negotiator mediator delegate representative member graduate veteran
  electrician plumber carpenter baker butcher chef cook waiter barista cleaner caretaker technician
  operator dispatcher postman postwoman poster user caller man woman boy girl teenager pensioner
  harbourmaster master seller stallholder shepherd beekeeper gardener fisherwoman trawlerman skipper
  dancer conductor designer developer programmer mechanic archaeologist botanist zoologist
  meteorologist forecaster seismologist astronomer physicist chemist epidemiologist virologist
  psychologist psychiatrist therapist pharmacist dentist librarian archivist co-author coauthor
  speaker chancellor premier pundit commentator expert specialist contractor landowner grower
  oyster-farmer gunmaker person pathologist geophysicist oceanographer statistician demographer
  sociologist anthropologist philosopher linguist mathematician curator forester
  monk abbot abbess nun deacon pastor rector provost bursar tutor headmaster headmistress steward
  stewardess purser porter bellboy receptionist concierge housekeeper maid butler nanny babysitter
  childminder carer caregiver grandparent stepfather stepmother stepson stepdaughter twin fiancé fiancée
  girlfriend boyfriend ex-wife ex-husband bride groom mother-in-law father-in-law brother-in-law
  sister-in-law sailor seaman mariner bosun helmsman crewman deckhand lifeguard coxswain diver surfer
  swimmer rower runner sprinter jockey cyclist rider climber mountaineer hiker walker rambler camper
  angler boxer wrestler golfer cricketer batsman batter bowler umpire linesman quarterback fullback
  full-back gymnast skater skier financier tailor seamstress weaver potter blacksmith joiner bricklayer
  roofer welder miner fitter foreman forewoman supervisor overseer herder rancher drover trapper
  gamekeeper logger lumberjack courier cabbie trucker guard signaller conscript recruit cadet private
  corporal brigadier marshal lieutenant gunman attacker assailant hostage captive prisoner inmate
  detainee convict fugitive burglar robber thief juror magistrate bailiff usher notary
  solicitor-general attorney-general ombudsman backbencher frontbencher peer legislator incumbent
  challenger opponent nominee councilman councilwoman monarch king queen prince princess duchess
  elder matriarch patriarch entomologist ornithologist palaeontologist paleontologist neuroscientist
  climatologist volcanologist immunologist oncologist cardiologist neurologist paediatrician
  pediatrician obstetrician radiologist anaesthetist toxicologist criminologist biographer playwright
  screenwriter songwriter rapper drummer guitarist pianist violinist cellist bassist saxophonist
  organist soprano tenor choreographer filmmaker film-maker photographer cameraman cartoonist sculptor
  painter comedian presenter host announcer podcaster streamer influencer stylist hairdresser barber
  florist grocer fishmonger brewer distiller winemaker bartender barman barmaid publican landlady
  innkeeper hotelier caterer entrepreneur tycoon billionaire heir heiress immigrant migrant refugee
  asylum-seeker reservist trustee undertaker verger hawker janitor policeman policewoman fireman
  airman serviceman businessman businesswoman salesman saleswoman clergyman yachtsman craftsman
  housewife taoiseach tánaiste mum mom dad grandma grandpa nan gran auntie translator interpreter commuter motorist
  pedestrian bystander onlooker passer-by eyewitness
  respondent applicant claimant complainant co-defendant accomplice buyer bidder auctioneer dealer
  collector homeowner householder leaseholder newcomer apprentice trainee intern custodian
  second-in-command lifeboatman signalman groundsman ferryman boatman tribesman diner physio punter
  reveller theatregoer bouncer busker lobbyist archdeacon dissident defector oligarch conman hacker gamer
  vlogger agitator marcher picket striker-turned-coach rower oarsman allotment-holder chaplain curate`)

/** Heads of organisations and bodies that speak. */
export const ORGANIZATIONS = words(`
  group company firm corporation business bank union party government ministry department agency
  authority commission committee council board court tribunal police army navy military force forces
  command coalition mission alliance association federation league club team university college school
  institute institution hospital trust charity foundation organisation organization body network
  service office embassy church mosque parliament senate congress cabinet administration opposition
  regulator watchdog campaign movement front faction militia brigade brigades developer manufacturer
  maker airline operator retailer supermarket newspaper paper magazine broadcaster station channel
  outlet website site jury bench municipality city town district bureau centre center panel inquiry enquiry
  society guild cooperative co-operative chamber exchange fund consortium utility supplier state
  constabulary treasury pentagon kremlin secretariat studio label startup start-up lender insurer carmaker brewer
  carrier giant chain provider builder drugmaker chipmaker platform app airport port museum gallery library theatre
  theater orchestra festival
  brokerage bookmaker publisher distributor wholesaler exporter refiner shipbuilder housebuilder homebuilder
  conglomerate multinational subsidiary partnership collective co-op nonprofit non-profit ngo think-tank thinktank
  diocese archdiocese syndicate cartel gang junta regime inspectorate directorate assembly legislature judiciary
  taskforce task-force synod caucus delegation presidency consulate`)

/** Ends of names that are organisations'. */
export const ORGANIZATION_NAMES = words(`
  inc inc. ltd ltd. plc corp corp. llc gmbh ag sa co co. group holdings bank union party ministry
  department agency authority commission committee council board court police army navy force forces
  command coalition mission alliance association federation league club university college school
  institute hospital trust foundation organisation organization network service services office embassy
  church parliament senate congress house administration front brigades brigade movement society
  guild chamber exchange fund centre center bureau nations states international news times post herald
  gazette journal guardian telegraph tribune radio tv television broadcasting corporation company
  industries air airlines airways motors energy oil gas systems technologies labs laboratories partners
  capital roads railways rail water homes health watch rights watchdog treasury secretariat front
  constabulary relations resistance kapital homes studios records united rovers wanderers athletic fc dredging
  shipping mining trading consulting engineering construction logistics housing pharma pharmaceuticals
  insurance finance software media games foods farms lines ferries railways cargo freight steel
  textiles metals minerals resources chemicals plastics timber brewery breweries winery bakery
  cargo compute cooling transit grid terminals confederation express logistics biotech biosciences
  therapeutics dynamics networks solutions interactive digital payments lending mortgage savings advisors
  advisory asset management markets securities exchange petroleum refining pipeline renewables recycling
  seafood dairy dairies orchards vineyards nurseries distilleries bakeries cinemas pubs restaurants clinics hospitals
  schools newspapers magazines brands designs distillery ceramics glassworks ironworks polytechnic academy
  sciences elementary ombudsman line lines ferries orchestra quartet ensemble
  estates properties stores tours cruises hotels resorts leisure productions publishing motor electric telecom
  telecoms mobile robotics analytics ventures associates brothers`)

/** Words in a name, wherever they stand, that no person's name has. */
export const ORGANIZATION_WORDS = words(`
  bank council university ministry institute association federation union committee commission agency
  authority railways airlines airways hospital foundation network society department services company
  energy holdings alliance museum initiative programme program organisation organization ltd plc inc
  corporation bureau secretariat observatory laboratory consortium administration syndicate
  cooperative co-operative confederation academy registry directorate inspectorate command`)

/** Countries and continents: no person, though they speak by their governments. */
export const COUNTRIES = words(`
  afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh
  belarus belgium benin bhutan bolivia bosnia botswana brazil britain bulgaria burundi cambodia cameroon
  canada chile china colombia congo croatia cuba cyprus denmark ecuador egypt england eritrea estonia
  ethiopia europe asia africa america fiji finland france gabon gambia germany ghana greece guatemala
  guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica
  japan kazakhstan kenya kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania
  luxembourg madagascar malawi malaysia maldives mali malta mauritania mauritius mexico moldova mongolia
  montenegro morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman
  pakistan palestine panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa
  scotland senegal serbia singapore slovakia slovenia somalia spain sudan sweden switzerland syria taiwan
  tajikistan tanzania thailand togo tonga tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan
  venezuela vietnam wales yemen zambia zimbabwe texas california florida ohio michigan illinois oregon arizona
  nevada utah colorado kansas nebraska iowa missouri arkansas louisiana mississippi alabama tennessee kentucky
  pennsylvania maryland delaware connecticut massachusetts vermont maine wisconsin minnesota montana wyoming
  idaho oklahoma hawaii alaska ontario quebec alberta manitoba saskatchewan queensland tasmania london paris moscow
  beijing washington brussels kabul
  ankara tehran baghdad cairo tokyo delhi islamabad kyiv berlin rome madrid vienna geneva`)

/** Heads of documents and data. */
export const DOCUMENTS = words(`
  report study paper survey poll analysis review assessment audit document memo memorandum letter email
  e-mail message messages statement filing filings complaint lawsuit indictment affidavit
  petition ruling judgment judgement verdict order notice sign leaflet data figures statistics numbers
  records results findings research documents reports studies emails papers polls surveys letters
  census index bulletin briefing dossier transcript recording post posts posting postings tweet
  article editorial column book blog website page guidance guidelines manifesto communique
  communiqué release accounts minutes log logs note forecast projections models evidence warrant
  trial experiment investigation probe images pictures imagery footage photographs video videos recordings tests
  readings scans
  transcripts suit lawsuits memos audits affidavits manifest certificate invoice invoices screenshots slides
  questionnaire testimony diary inscription draft contract will text ticket caption banner placard plaque
  voicemail headline pages rolls registers ledger ledgers diaries inscriptions receipts manuscript manuscripts parchment
  telegram telegrams estimates calculations spreadsheet spreadsheets autopsy post-mortem postmortem circular directive
  brochure pamphlet flyer handbook modelling modeling`)

/** Heads that mean several people who are not named. */
export const GROUPS = words(`
  analysts residents neighbours neighbors critics supporters experts economists scientists researchers
  campaigners activists villagers locals farmers traders investors voters parents teachers nurses
  doctors workers students pupils diplomats lawmakers mps politicians observers witnesses fans players
  shoppers customers passengers drivers families relatives friends colleagues people opponents
  protesters protestors demonstrators organisers organizers lawyers prosecutors detectives historians
  authors fishermen growers retailers businesses companies firms banks unions charities councillors
  conservationists environmentalists engineers members staff employees survivors victims brokers
  commentators pundits bookmakers municipalities associations councils schools users bloggers readers
  listeners viewers tenants landlords commuters pensioners youngsters strategists insiders advisers
  advisors republicans democrats conservatives media papers newspapers reporters journalists men women
  children mothers fathers the authorities authorities ministers biologists ecologists physicists
  geologists meteorologists forecasters archaeologists astronomers epidemiologists veterans soldiers
  refugees migrants groups organisations organizations agencies governments leaders bodies clubs ministries countries
  states nations unions campaigns lobbyists fishers herders stallholders shopkeepers everyone others executives managers
  rescuers firefighters paramedics coaches allotment-holders gardeners beekeepers
  family couple crew jury pair crowd households gardaí gardai
  sceptics skeptics proponents advocates detractors rivals neighbours sources individuals posters`)

/** Officials and the like: plural, but the outlet leaves out names that it has. */
export const ANONYMOUS_PLURALS = words(
  'officials sources officers aides insiders advisers advisors spokesmen',
)

/** Media that are told things. */
export const OUTLETS = words(`
  reuters ap afp bbc cnn npr itv cbs nbc abc pbs bloomberg politico axios guardian telegraph times
  news radio tv television herald gazette post journal tribune magazine station newspaper
  broadcaster weekly daily press independent mirror sun observer economist wire courier echo
  standard chronicle argus examiner globe mail advertiser podcast`)

/** Words of time that may stand between a verb and what is said. */
export const TIMES = words(`
  monday tuesday wednesday thursday friday saturday sunday today yesterday tomorrow tonight january
  february march april may june july august september october november december week month year night
  morning afternoon evening weekend day days weeks months years hour hours minutes average noon
  midnight moment time quarter`)

export const HE = words('he him his himself')
export const SHE = words('she her hers herself')
export const THEY = words('they them their themselves')
/** Pronouns that stand alone as a subject. */
export const PERSONAL = words(
  'he she it they i we you who him her them me us himself herself themselves',
)
export const POSSESSIVES = words('his her its their my our your whose')
/** Words of number that may stand for people told of before. */
export const PARTITIVES = words(
  'some several many others most one two three four few both another all none neither each either any',
)

/** "A second said …": one more of those told of. */
export const ORDINALS = words('second third fourth fifth sixth seventh eighth ninth tenth')

/** Relations and titles by which the text itself tells how a person is called. */
export const MALE_WORDS = words(
  'mr mr. sir lord king prince father son brother husband uncle grandfather grandson nephew man boy chairman spokesman congressman widower fisherman postman don señor policeman fireman cameraman businessman stepfather stepson boyfriend ex-husband groom barman salesman fiancé brother-in-law father-in-law grandad grandpa dad gentleman',
)
export const FEMALE_WORDS = words(
  'mrs mrs. ms ms. miss dame lady queen princess mother daughter sister wife aunt grandmother granddaughter niece woman girl chairwoman spokeswoman congresswoman widow actress postwoman señora doña policewoman businesswoman stepmother stepdaughter girlfriend ex-wife bride barmaid saleswoman fiancée sister-in-law mother-in-law nun landlady heiress stewardess waitress housewife grandma mum mom',
)

/** Cities that stand for the government of a country. */
export const CAPITALS: ReadonlyMap<string, string> = new Map(
  `ankara turkey athens greece baghdad iraq beijing china berlin germany brasilia brazil budapest
  hungary cairo egypt canberra australia caracas venezuela damascus syria delhi india dublin ireland
  hanoi vietnam islamabad pakistan jakarta indonesia kabul afghanistan kigali rwanda kyiv ukraine
  lisbon portugal london britain madrid spain manila philippines minsk belarus moscow russia nairobi
  kenya ottawa canada paris france prague czechia pyongyang north-korea riyadh saudi-arabia rome italy
  seoul south-korea stockholm sweden taipei taiwan tehran iran tokyo japan vienna austria warsaw poland`
    .split(/\s+/)
    .map((word) => word.replace('-', ' '))
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : [])),
)

/** What is done to somebody who then answers. */
export const ASKED = words('asked pressed questioned quizzed challenged')
