import type { AttributionWords } from '../attribution-words';

export const attribution: AttributionWords = {
  after: "selon|d['’]après|aux dires de|au dire de|de source",
  citing: 'citant|qui citai(?:t|ent)|qui cite(?:nt)?|se référant à|en référence à',
  citedBy:
    'cité(?:e|s|es)? par|(?:diffusé|publié)(?:e|s|es)? par|repris(?:e|es)? par|relayé(?:e|s|es)? par|a-t-(?:il|elle) (?:dit|déclaré|indiqué) à|interrogé(?:e|s)? par',
  says: 'a (?:confié|témoigné|révélé|averti|prévenu|indiqué|déclaré|annoncé|affirmé|précisé|dit|rapporté|fait savoir|confirmé|ajouté|assuré|estimé|expliqué|souligné|reconnu)|ont (?:indiqué|déclaré|annoncé|affirmé|précisé|dit|rapporté|fait savoir|confirmé|ajouté|assuré)|indiquai?(?:t|ent)|rapporte(?:nt)?|affirme(?:nt)?|annonce(?:nt)?|déclare(?:nt)?|précise(?:nt)?',
  again:
    "selon (?:lui|elle|eux|elles|la même source)|d['’]après (?:lui|elle|eux|elles)|a-t-(?:il|elle) (?:ajouté|précisé|dit|indiqué|déclaré)|ont-(?:ils|elles) (?:ajouté|précisé|dit|indiqué|déclaré)",
  bodies: {
    'interior ministry': "ministère (?:kazakh )?de l['’]intérieur",
    'health ministry': 'ministère (?:kazakh )?de la santé',
    'defense ministry': 'ministère (?:russe )?de la défense',
    'foreign ministry': 'ministère (?:russe )?des affaires étrangères',
    'emergency ministry': "ministère des situations d['’]urgence",
    'prosecutor general': 'parquet(?: général)?|procureur(?:e)?(?: général(?:e)?)?',
    'commandant office': 'commandement(?: militaire)?|commandant',
    'city administration': 'mairie|municipalité|préfecture',
    'president office': 'présidence|bureau du président|Elysée|Élysée',
    'civil protection': 'protection civile|sécurité civile',
    'interior minister': "ministre (?:\\p{L}+ )?de l['’]intérieur",
    'health minister': 'ministre (?:\\p{L}+ )?de la santé',
    'defense minister': 'ministre (?:\\p{L}+ )?de la défense',
    'foreign minister': 'ministre (?:\\p{L}+ )?des affaires étrangères',
    'prime minister': 'premi(?:er|ère) ministre',
    mayor: 'maire',
    governor: 'gouverneur(?:e)?',
    'fire service': 'pompiers',
    police: 'police|sources? policières?',
    government: 'gouvernement',
    president: 'président(?:e)?',
    'local media': 'médias (?:locaux|kazakhs|russes)|presse locale|des médias',
    'Russian news agencies': 'agences (?:de presse )?russes',
    'state television': "télévision (?:d['’]Etat|d['’]État|publique|nationale)",
    authorities: 'autorités',
    witnesses: 'témoins',
  },
  describing:
    "l['’]agence|agence|de presse|chaîne|journal|quotidien|télévision|locale?|publique|d['’]Etat|kazakhe?|russe|site",
};
