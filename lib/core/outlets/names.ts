import { fold } from '../text/fold';

/**
 * Outlets with several addresses, or with names that their address does not tell: addresses, a bar, names. From the
 * outlets' own pages. A name that several outlets bear alone (The Times, ABC News) is not in it.
 */
const TABLE = `abcnews.go.com abcnews.com
abc.net.au|ABC Australia|Australian Broadcasting Corporation
aljazeera.com aljazeera.net|Al Jazeera|Al Jazeera English
alarabiya.net|Al Arabiya|Al Arabiya English
azattyq.org rferl.org svoboda.org azattyk.org azatutyun.am radiosvoboda.org ozodi.org radiofarda.com|RFE/RL|Radio Free Europe/Radio Liberty|Radio Free Europe|Radio Liberty|Radio Svoboda|Azattyq
asahi.com|The Asahi Shimbun
bbc.com bbc.co.uk|BBC|BBC News|BBC World|BBC World Service|BBC Sport
businessinsider.com insider.com|Business Insider|Insider
buzzfeednews.com buzzfeed.com|BuzzFeed News
cbc.ca|CBC|CBC News
cbsnews.com|CBS News|CBS
channelnewsasia.com|CNA|Channel NewsAsia
chinadaily.com.cn|China Daily
cnn.com cnn.it|CNN|CNN International|CNN Politics|CNN Business
ctvnews.ca|CTV News|CTV
dailymail.co.uk dailymail.com|Daily Mail|The Daily Mail|Mail Online|MailOnline|Mail on Sunday
dw.com|DW|DW News|Deutsche Welle
elpais.com|El País
estadao.com.br|Estadão|O Estado de S. Paulo
express.co.uk|Daily Express|Sunday Express
faz.net|FAZ|Frankfurter Allgemeine Zeitung|Frankfurter Allgemeine
folha.uol.com.br|Folha de S.Paulo|Folha
foxnews.com foxbusiness.com|Fox News|Fox Business|Fox News Channel
france24.com|France 24
ft.com|Financial Times|FT
g1.globo.com oglobo.globo.com|O Globo|G1
haaretz.com haaretz.co.il|Haaretz
huffpost.com huffingtonpost.com huffingtonpost.co.uk|HuffPost|The Huffington Post
hurriyetdailynews.com hurriyet.com.tr|Hürriyet|Hürriyet Daily News
independent.co.uk the-independent.com|The Independent
itv.com|ITV News|ITV
jpost.com|The Jerusalem Post
kommersant.ru|Kommersant|Коммерсантъ|Коммерсант
latimes.com|Los Angeles Times|LA Times|L.A. Times
mirror.co.uk|The Mirror|Daily Mirror
nbcnews.com|NBC News|NBC
nhk.or.jp|NHK|NHK World|NHK World-Japan
nikkei.com|Nikkei|Nikkei Asia
npr.org|NPR|National Public Radio
nypost.com|New York Post|NY Post
nytimes.com nyti.ms|The New York Times|NYT|NY Times
pbs.org|PBS|PBS NewsHour|PBS News
people.com.cn people.cn|People's Daily
politico.com politico.eu|Politico|Politico Europe
pravda.com.ua|Ukrainska Pravda|Українська правда
radio-canada.ca|Radio-Canada
rbc.ru|RBC|РБК
rfa.org|RFA|Radio Free Asia
rfi.fr|RFI|Radio France Internationale
rt.com|RT|Russia Today
scmp.com|South China Morning Post|SCMP
sfchronicle.com sfgate.com|San Francisco Chronicle|SFGATE
skynews.com sky.com|Sky News
smh.com.au|The Sydney Morning Herald|SMH
sueddeutsche.de sz.de|Süddeutsche Zeitung|SZ
telegraph.co.uk telegraph.com|The Telegraph
theguardian.com guardian.co.uk|The Guardian|The Observer
thesun.co.uk the-sun.com|The U.S. Sun|The US Sun
thetimes.co.uk thetimes.com|The Times of London|The Sunday Times
theregister.com theregister.co.uk|The Register
timesofindia.indiatimes.com timesofindia.com|The Times of India|TOI
trtworld.com trt.net.tr|TRT World|TRT
voanews.com golosameriki.com|VOA|VOA News|Voice of America
washingtonpost.com|The Washington Post|WaPo
wired.com wired.co.uk|Wired
wsj.com|The Wall Street Journal|WSJ
ynetnews.com ynet.co.il|Ynet|Ynetnews
zeit.de|Die Zeit|Zeit Online`;

/** A name without what people leave out of it: `The New York Times` and `new york times`. */
export const plainName = (name: string): string =>
  fold(name)
    .replace(/^the /, '')
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

let addresses: Map<string, string> | null = null;
let names: Map<string, string> | null = null;

function read(): void {
  addresses = new Map();
  names = new Map();
  for (const line of TABLE.split('\n')) {
    const [hosts = '', ...called] = line.split('|');
    const all = hosts.split(' ');
    const [first = ''] = all;
    for (const host of all) addresses.set(host, first);
    for (const name of called) names.set(plainName(name), first);
  }
}

/** The first address of the outlet that publishes at an address (`outletHost`): the address itself for all we do not know. */
export function firstAddress(host: string): string {
  if (addresses === null) read();
  return addresses?.get(host) ?? host;
}

/** The first address of an outlet by its name; null when the table does not have it. */
export function addressOfName(name: string): string | null {
  if (names === null) read();
  return names?.get(plainName(name)) ?? null;
}
