/** An agency whose reports others print. */
export interface Wire {
  /** Short name as printed in credits. */
  readonly name: string;
  /** Other forms of the name. */
  readonly aliases: readonly string[];
}

/** name | aliases, one agency a line; a compact table, because content scripts carry it. */
const TABLE = `Reuters|Thomson Reuters|Reuters Staff|Рейтер|رويترز|Agencia Reuters
AP|Associated Press|The Associated Press|Ассошиэйтед Пресс
AFP|Agence France-Presse|Agence France Presse|Франс Пресс|فرانس برس
dpa|Deutsche Presse-Agentur|Deutschen Presse-Agentur|dpa-AFX
EFE|Agencia EFE
Europa Press
ANSA
AGI|Agenzia Italia
Adnkronos
Italpress
LaPresse
TASS|ТАСС|ITAR-TASS|Itar-Tass
RIA Novosti|RIA|РИА Новости|РИА|Rossiya Segodnya
Interfax|Интерфакс
Interfax-Kazakhstan
Sputnik|Sputnik news agency
Xinhua|Xinhua News Agency|新华社
China News Service
Kyodo|Kyodo News
Jiji|Jiji Press
Yonhap|Yonhap News Agency|연합뉴스
UPI|United Press International
PA|PA Media|Press Association
CP|The Canadian Press|Canadian Press
AAP|Australian Associated Press
PTI|Press Trust of India
ANI|Asian News International
IANS
UNI
APP|Associated Press of Pakistan
Anadolu|Anadolu Agency|AA
IRNA
ISNA
Tasnim
Fars|Fars News Agency
SANA
WAM
SPA|Saudi Press Agency
QNA
MENA
KUNA
Petra
MTI
PAP
CTK|ČTK
APA
ATS|Keystone-ATS
ANP
Belga
TT
NTB
Ritzau
STT
BNS
ELTA
LETA
Ukrinform
UNIAN|УНИАН
BelTA|БелТА
Kazinform|Казинформ
AKIpress
Trend
Turan
Armenpress
Interpress News
Antara
Bernama
VNA
PNA|Philippine News Agency
Lusa
Agência Brasil
Notimex
Télam|Telam
Prensa Latina
Bloomberg|Bloomberg News
Dow Jones|Dow Jones Newswires
CNA
Tengrinews
TNS|Tribune News Service
KHN|KFF Health News
Stacker`;

const plain = (name: string): string =>
  name.normalize('NFKC').toLowerCase().replace(/^the /, '').trim();

const WIRES: readonly Wire[] = TABLE.split('\n').map((line) => {
  const [name = '', ...aliases] = line.split('|');
  return { name, aliases };
});

const BY_NAME: ReadonlyMap<string, Wire> = new Map(
  WIRES.flatMap((wire) => [wire.name, ...wire.aliases].map((name) => [plain(name), wire] as const)),
);

/** Agencies that are read by their home audience as outlets in their own right and rarely credited as a wire. */
const WORDS_TOO = new Set([
  'pa',
  'cp',
  'tt',
  'app',
  'uni',
  'aa',
  'trend',
  'ats',
  'mena',
  'spa',
  'sana',
  'petra',
  'cna',
  'stacker',
  'apa',
  'ria',
]);

/** The agency of a name or alias, upper and lower case alike; null for others. */
export function findWire(name: string): Wire | null {
  return (
    BY_NAME.get(plain(name)) ??
    BY_NAME.get(plain(name).replace(/ (?:news agency|news|agency|newswire)$/, '')) ??
    null
  );
}

/** Names that stand for an agency wherever they stand as a word, longest first; short names that are words too are left out. */
export const plainWireNames: readonly string[] = WIRES.flatMap(({ name, aliases }) => [
  name,
  ...aliases,
])
  .filter((name) => !WORDS_TOO.has(plain(name)))
  .toSorted((a, b) => b.length - a.length);
