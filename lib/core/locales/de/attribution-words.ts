import type { AttributionWords } from '../attribution-words';

export const attribution: AttributionWords = {
  after:
    'laut|nach (?:Angaben|Aussage|Aussagen|Darstellung|Informationen) (?:des|der|von|vom|einer|eines)|wie',
  citing:
    'unter Berufung auf|mit Verweis auf|(?:berief|beruft|beriefen|berufen) sich(?: \\p{L}+)? auf|zitiert(?:e|en)?',
  citedBy:
    'zitiert von|verbreitet(?:e[nr]?)? (?:von|durch)|(?:sagte|erklärte) (?:er|sie) (?:der|dem)|gegenüber (?:der|dem)',
  says: 'zufolge|teilt(?:e|en)?|mitgeteilt|sagt(?:e|en)?|erklärt(?:e|en)?|bericht(?:et|ete|eten|en)|melde(?:t|te|ten)|bestätigt(?:e|en)?|betont(?:e|en)?|schreib(?:t|en)|schrieb(?:en)?|gab(?:en)? (?:an|bekannt)|hieß es aus|verkündet(?:e|en)?|behauptet(?:e|en)?|warnt(?:e|en)?|spr(?:icht|echen|ach|achen) von',
  again:
    'nach (?:seinen|ihren|deren|dessen) (?:Angaben|Worten)|ihm zufolge|ihr zufolge|ihnen zufolge|demnach|(?:sagte|teilte|erklärte|fügte) (?:er|sie)',
  bodies: {
    'interior ministry': 'Innenministeri\\p{L}+',
    'health ministry': 'Gesundheitsministeri\\p{L}+',
    'defense ministry': 'Verteidigungsministeri\\p{L}+',
    'foreign ministry': 'Außenministeri\\p{L}+|Auswärtige\\p{L}* Amt\\p{L}*',
    'emergency ministry': 'Katastrophenschutzministeri\\p{L}+|Zivilschutzministeri\\p{L}+',
    'prosecutor general': '(?:General)?staatsanwaltschaft|Generalstaatsanwält?\\p{L}*',
    'commandant office': 'Kommandantur|Stadtkommandant\\p{L}*',
    'city administration': 'Stadtverwaltung|Bürgermeisteramt|Rathaus\\p{L}*',
    'president office': 'Präsidialamt\\p{L}*|Präsidialverwaltung',
    'civil protection': 'Katastrophenschutz(?:behörde)?|Zivilschutz',
    'interior minister': 'Innenminister(?:in|s)?',
    'health minister': 'Gesundheitsminister(?:in|s)?',
    'defense minister': 'Verteidigungsminister(?:in|s)?',
    'foreign minister': 'Außenminister(?:in|s)?',
    'prime minister':
      'Ministerpräsident(?:en|in)?|Premierminister(?:in|s)?|Regierungschef(?:in|s)?',
    mayor: '(?:Ober)?bürgermeister(?:in|s)?',
    governor: 'Gouverneur(?:in|s)?',
    'fire service': 'Feuerwehr',
    police: 'Polizei(?:sprecher(?:in|s)?|präsidium|direktion|behörden?)?',
    government: 'Regierung',
    president: 'Präsident(?:en|in)?',
    'local media':
      '(?:lokale[nr]?|örtliche[nr]?|kasachische[nr]?|russische[nr]?|einheimische[nr]?) Medien(?:berichte[n]?)?|Medienberichte[n]?',
    'Russian news agencies': 'russische[nr]? (?:Nachrichten)?agenturen',
    'state television': 'Staatsfernsehen\\p{L}*|Staats-TV',
    authorities: 'Behörden?',
    witnesses: 'Augenzeugen|Zeugen',
  },
  capitalNouns: true,
  articles: 'Der|Die|Das|Dem|Den|Des|Ein(?:e|em|er|en|es)?|Bericht(?:e|en|s)?|Angaben',
  describing:
    'Nachrichtenagentur|Agentur|Sender|Fernsehsender|Staatssender|Zeitung|Tageszeitung|Portal|staatliche[nr]?|lokale[nr]?|russische[nr]?|kasachische[nr]?',
};
