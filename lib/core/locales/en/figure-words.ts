import type { FigureWords } from '../figure-words';

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen';
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety';

export const figureWords: FigureWords = {
  measures: {
    killed:
      'killed kill kills killing dead died die dies dying deaths fatalit* slain slayed perish* drowned murdered executed eliminated liquidated shot_dead shot_and_killed fatally_shot shot_to_death stabbed_to_death beaten_to_death gunned_down found_dead lost_their_lives lost_his_life lost_her_life lost_lives claimed_the_lives bodies lives_lost lives',
    injured: 'injur* wounded wounding hurt hurting',
    detained: 'detain* detention* arrest* jailed taken_into_custody in_custody rounded_up',
    missing: 'missing unaccounted',
    hospitalised: 'hospitali* in_hospital in_hospitals to_hospital to_hospitals to_the_hospital',
    displaced: 'displac* homeless fled_their_homes',
    evacuated: 'evacuat* evacuee*',
    rescued: 'rescue rescued rescues rescuing survivors',
    infected: 'infected infections tested_positive',
    'laid off': 'layoffs laid_off',
    troops: 'deploy* dispatch* sent send sends sending',
    participants: 'took_part gathered rallied attended marched took_to_the_streets',
  },
  finite: 'died drowned perished lost',
  objectVerbs:
    'kill* injure* injuring wounded wounding hurt* detain* arrest* displac* evacuat* rescue* rescuing infect* dead shot_dead murdered executed eliminated liquidated deploy* dispatch* sent send sends sending claimed_the_lives rounded_up',
  groups: {
    'security forces':
      'police* policem* officer* law_enforcement law-enforcement law_enforcer* law_enforcers national_guard* guardsm* guards security_force* security_personnel security_official* troop troops soldier* servicem* serviceperson* service_member* military deput* peacekeeper* paratrooper* siloviki marines army',
    attackers:
      'attacker* rioter* gunm* militant* terrorist* assailant* bandit* insurgent* criminal* looter* suspect* fighter* extremist* rebel*',
    protesters: 'protester* protestor* demonstrator* activist* marchers',
    children:
      'child children minor minors baby babies infant* toddler* pupil* student* teen teens teenager* boys girls schoolchildren',
    journalists: 'journalist* reporter* media_worker* correspondent*',
    civilians: 'civilian* bystander* resident*',
    rescuers: 'firefighter* rescuers medics paramedic*',
    migrants: 'migrant* refugee*',
    passengers: 'passenger* crew sailor* fisherm*',
    workers: 'worker* employee* staff miner*',
    people: 'people person* victim* men women man woman dead bodies foreigners members',
  },
  tolls: {
    killed: 'death_toll toll casualt* death_count',
    '?': 'number* count total',
  },
  tollJoints:
    'to at of climbed climbs rose risen rises surpassed surpasses exceeded exceeds topped tops is was as stands_at stood_at reached reaches hits hit passes tops by_at_least rises_above to_at_least',
  nounEnds:
    'who that which after in during when from by as while on at near before until since because with against amid following across inside outside into to for',
  auxiliaries: 'was were are is have has had been be being remain remained',
  fillers: 'all these the another as',
  determiners: 'a an the his her their our its him them it another someone anybody anyone',
  relatives: 'who whom whose which',
  placeJoints: 'in near around outside',
  placeKinds:
    'the city town port province region district village area of southern northern eastern western central',
  everywhere:
    'nationwide countrywide across_the_country throughout_the_country in_the_country in_the_whole_country',
  notPlaces:
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday',
  same: 'other others more another further additional',
  and: 'and',
  including: 'including among_them',
  partOf: 'of_the of_its of_their of_those of_these of_them',
  shareOf: 'in out_of in_every out_of_every',
  qualifiers: {
    'at-least': 'at_least no_fewer_than no_less_than a_minimum_of',
    'up-to': 'up_to as_many_as at_most no_more_than fewer_than less_than under',
    'more-than': 'more_than over above past in_excess_of upwards_of',
    nearly: 'nearly almost close_to just_under',
    about: 'about around some roughly approximately an_estimated estimated ~',
  },
  openEnds: { 'at-least': 'or_more +', about: 'or_so' },
  numbers: Object.fromEntries([
    ...ONES.split(' ').map((word, at) => [word, at] as const),
    ...TENS.split(' ').map((word, at) => [word, 20 + at * 10] as const),
  ]),
  scales: { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 },
  vague: {
    dozens: 'dozens several_dozen a_few_dozen',
    scores: 'scores',
    hundreds: 'hundreds several_hundred a_few_hundred',
    thousands: 'thousands several_thousand a_few_thousand',
    'tens of thousands': 'tens_of_thousands',
    'hundreds of thousands': 'hundreds_of_thousands',
  },
  between: 'between',
  rangeJoints: 'to or',
  thousands: ',',
  decimal: '.',
  notCounts:
    "year* month* week* day* hour* minute* second seconds o'clock am pm a.m p.m percent per_cent km kilomet* mile* met* feet foot degree* time times point* old night* january february march april june july august september october november december block rounds shots bullets pellets shell shells casings calib* gauge mm blocks yard* counts acre* inch*",
  numbered:
    'flight highway route interstate road street article section chapter page unit battalion brigade division regiment squadron room gate apartment boeing airbus number no. no level category phase type class grade district zone terminal line bus train tram channel ward precinct covid age aged ages both mother_of father_of mom_of dad_of version episode season round stage day week group block platform building pier tower camp field reactor january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec top',
  streets:
    'street* avenue* ave road* rd drive dr boulevard* blvd lane ln court ct highway parkway place terrace way',
  nobody: 'no none_of_the none_of_its none_of_their not',
  takesBack:
    'retract* withdrew_the withdrew_its withdrew_that withdrew_a withdraws_the withdraws_its withdrawing_the delet* took_down takes_down taken_down walked_back walks_back recant* rescind* takes_back took_back disavow*',
  errors:
    'in_error by_mistake mistake* erroneous* error errors technical_error hacked wrongly retracted withdrawn',
  denials: 'deny denies denied denying refut* reject* dismiss* debunk*',
  untruths: 'incorrect* untrue false inaccurate not_true',
  statements:
    'report reports claim claims rumor* rumour* allegation* post posts information figure figures statement* toll tolls publication* data message* announcement* tweet*',
  that: 'that having',
  currencies: {
    USD: 'dollar* u.s_dollars us_dollars',
    EUR: 'euro euros',
    GBP: 'pounds_sterling pounds',
    JPY: 'yen',
    CNY: 'yuan',
    INR: 'rupee*',
    RUB: 'ruble* rouble*',
    KZT: 'tenge*',
    MXN: 'pesos',
    KRW: 'won',
    BRL: 'reais',
    TRY: 'lira',
    CHF: 'francs',
  },
  amounts: {
    percent: 'percent per_cent',
    magnitude: 'magnitude magnitude_of',
    temperature: 'degrees',
    votes: 'votes',
    jobs: 'jobs',
  },
  per: 'per a',
  units: {
    l: 'liter litre',
    kg: 'kilo kilogram kg',
    gallon: 'gallon',
    barrel: 'barrel',
    t: 'ton tonne',
    share: 'share',
  },
};
