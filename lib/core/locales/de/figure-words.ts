import type { FigureWords } from '../figure-words';
import { inOrder } from '../number-words';

const ONES = 'ein zwei drei vier fünf sechs sieben acht neun'.split(' ');
const TENS = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig'.split(' ');

/** `einundzwanzig` to `neunundneunzig`. */
const compounds = Object.fromEntries(
  TENS.flatMap((ten, tens) =>
    ONES.map((one, at) => [`${one}und${ten}`, 21 + tens * 10 + at] as const),
  ),
);

export const figureWords: FigureWords = {
  measures: {
    killed:
      'getötet* tot tote toten toter tötet* töten todesopfer ums_leben gestorben starb starben sterben umgekommen erschossen* ermordet* leichen todesfälle ertrunken ertranken',
    injured: 'verletz* verwundet*',
    detained: 'festgenommen* festnahmen verhaftet* verhaftungen inhaftiert* nahm_fest',
    missing: 'vermisst*',
    hospitalised: 'krankenhaus krankenhäuser klinik hospitalisiert*',
    displaced: 'vertrieben* obdachlos*',
    evacuated: 'evakuiert* in_sicherheit_gebracht',
    rescued: 'gerettet* überlebende*',
    infected: 'infiziert* neuinfektionen',
    troops: 'entsandt* entsend* schickt* stationiert* geschickt',
    participants: 'versammelt* demonstrierten nahmen_teil',
  },
  objectVerbs: null,
  finite: 'starben starb ertranken',
  groups: {
    'security forces':
      'polizist* polizei* sicherheitskräft* soldat* militär* beamt* nationalgardist* gardist* truppen ordnungskräft* sicherheitsleut* angehörige_der_sicherheitskräfte',
    attackers:
      'angreifer* terrorist* randalierer* aufständisch* kriminell* extremist* verdächtig* rebell* kämpfer*',
    protesters: 'demonstrant* demonstrierend* protestierend* aktivist*',
    children: 'kind kinder kindern minderjährig* babys schüler* jugendlich* studenten',
    journalists: 'journalist* reporter*',
    civilians: 'zivilist* bewohner* anwohner* zivilpersonen',
    rescuers: 'feuerwehr* retter* rettungskräft* sanitäter*',
    migrants: 'migrant* flüchtling* geflüchtete*',
    passengers: 'passagier* besatzungsmitglied* seeleute insassen',
    workers: 'arbeiter* mitarbeiter* beschäftigte* bergleute',
    people: 'mensch* person personen opfer männer frauen tote verletzte leute',
  },
  tolls: { killed: 'opferzahl', '?': 'zahl anzahl gesamtzahl' },
  tollJoints: 'auf bei von ist beträgt liegt_bei',
  nounEnds: 'die in im bei nach während als seit durch mit gegen vor wegen am um über von',
  auxiliaries: 'wurde wurden worden ist sind war waren hat haben hatte sei seien kamen kam',
  fillers: 'alle die insgesamt',
  determiners: '',
  relatives: '',
  placeJoints: '',
  placeKinds: '',
  everywhere: 'landesweit bundesweit im_ganzen_land',
  notPlaces: '',
  same: 'weitere weiteren weiterer andere anderen mehr',
  and: 'und sowie',
  including: 'darunter davon einschließlich inklusive unter_ihnen',
  partOf: 'von_ihnen von_den',
  shareOf: 'von',
  qualifiers: {
    'at-least': 'mindestens wenigstens zumindest nicht_weniger_als',
    'up-to': 'bis_zu höchstens maximal weniger_als',
    'more-than': 'mehr_als über',
    nearly: 'fast beinahe knapp nahezu',
    about: 'etwa rund ungefähr circa ca zirka um_die gut',
  },
  openEnds: { 'at-least': 'oder_mehr' },
  numbers: {
    ...inOrder(
      'zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig',
      2,
    ),
    ...inOrder('dreißig|dreissig vierzig fünfzig sechzig siebzig achtzig neunzig', 30, 10),
    ...compounds,
    hundert: 100,
    einhundert: 100,
    zweihundert: 200,
    dreihundert: 300,
    vierhundert: 400,
    fünfhundert: 500,
    tausend: 1e3,
    eintausend: 1e3,
    zweitausend: 2e3,
    dreitausend: 3e3,
  },
  scales: {
    dutzend: 12,
    millionen: 1e6,
    million: 1e6,
    mio: 1e6,
    milliarden: 1e9,
    milliarde: 1e9,
    mrd: 1e9,
  },
  vague: {
    dozens: 'dutzende dutzenden mehrere_dutzend',
    hundreds: 'hunderte hunderten mehrere_hundert',
    thousands: 'tausende tausenden mehrere_tausend',
    'tens of thousands': 'zehntausende zehntausenden',
    'hundreds of thousands': 'hunderttausende hunderttausenden',
  },
  between: 'zwischen',
  rangeJoints: 'bis oder',
  thousands: '.',
  decimal: ',',
  notCounts:
    'jahr* monat* woche* tag tage tagen stunde* minute* km kilomet* meter* grad mal punkt* uhr januar februar märz april mai juni juli august september oktober november dezember prozent',
  numbered:
    'flug artikel autobahn nummer nr kapitel seite kategorie straße stufe phase typ covid paragraf paragraph block',
  streets: '',
  nobody: 'kein keine keiner niemand',
  takesBack: 'zurückgezogen zog_zurück widerruf* gelöscht löscht* löschte',
  errors: 'irrtümlich* versehentlich fehler fehlerhaft* gehackt hackerangriff',
  denials: 'dementiert* dementieren bestreitet bestritt* wies_zurück zurückgewiesen',
  untruths: 'falsch falschmeldung* unwahr',
  statements:
    'bericht* meldung* angabe* zahl zahlen information* mitteilung* nachricht* veröffentlich* beitrag',
  that: 'dass',
  currencies: {
    USD: 'dollar us-dollar',
    EUR: 'euro',
    KZT: 'tenge',
    RUB: 'rubel',
    GBP: 'pfund',
    CHF: 'franken',
  },
  amounts: {
    percent: 'prozent',
    magnitude: 'magnitude stärke stärke_von',
    temperature: 'grad',
    votes: 'stimmen',
    jobs: 'arbeitsplätze stellen jobs',
  },
  per: 'pro je',
  units: { l: 'liter', kg: 'kilo kilogramm', barrel: 'barrel fass', t: 'tonne' },
};
