import type { AttributionWords } from '../attribution-words';

export const attribution: AttributionWords = {
  after:
    'secondo(?: (?:un|il|i dati|un bilancio)(?: \\p{L}+){0,3}? (?:da|dal|dalla|dai|del|della))?|stando a|a detta di',
  citing: 'citando|che cita(?:no)?|che ha citato|cita(?:no)?',
  citedBy:
    'citat[oaie] da(?:l|lla|i|gli)?|(?:diffus|pubblicat)[oaie] da(?:l|lla|i|gli)?|ripres[oaie] da(?:l|lla|i|gli)?',
  says: 'ha (?:annunciato|dichiarato|detto|riferito|affermato|reso noto|confermato|comunicato|precisato|spiegato|aggiunto)|hanno (?:annunciato|dichiarato|detto|riferito|affermato|reso noto|confermato|comunicato)|riferi(?:sce|scono)|riporta(?:no)?|afferma(?:no)?|annuncia(?:no)?|fa sapere|fanno sapere|rende noto',
  again: 'secondo (?:lui|lei|loro|la stessa fonte)|ha aggiunto|hanno aggiunto|ha precisato',
  bodies: {
    'interior ministry': "ministero (?:kazako )?dell['’]interno|ministero degli interni",
    'health ministry': '(?:ministero )(?:kazako )?della (?:salute|sanità)',
    'defense ministry': 'ministero della difesa',
    'foreign ministry': 'ministero degli esteri|farnesina',
    'prosecutor general': 'procura(?: generale)?',
    'commandant office': 'comando(?: delle forze di sicurezza)?|comandante',
    'city administration': 'comune|municipio|amministrazione comunale',
    'president office': 'ufficio del presidente|presidenza',
    'civil protection': 'protezione civile',
    'interior minister': "ministro dell['’]interno",
    'health minister': 'ministro della (?:salute|sanità)',
    'defense minister': 'ministro della difesa',
    'foreign minister': 'ministro degli esteri',
    'prime minister': 'premier|presidente del consiglio',
    mayor: 'sindac[oa]',
    governor: 'governatore|governatrice',
    'fire service': 'vigili del fuoco',
    police: 'polizia',
    government: 'governo',
    president: 'presidente',
    'local media': 'media (?:locali|kazaki|russi)|stampa locale',
    'Russian news agencies': 'agenzie (?:di stampa )?russe',
    'state television': 'televisione di stato|tv di stato',
    authorities: 'autorità',
    witnesses: 'testimoni',
  },
  describing:
    'agenzia|di stampa|televisione|canale|emittente|tv|giornale|quotidiano|locale|statale|kazak[oa]|russ[oa]|sito',
};
