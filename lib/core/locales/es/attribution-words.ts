import type { AttributionWords } from '../attribution-words';

export const attribution: AttributionWords = {
  after: 'según|de acuerdo con|de acuerdo a|a juicio de|en palabras de',
  citing:
    'citando(?: a)?(?: \\p{L}+ (?:de|del|de la))?|que citó(?: \\p{L}+ (?:de|del|de la))?|que cita(?: a)?|que citaron(?: a)?|cit(?:a|ó|an|aron) (?:a|fuentes de|datos de)',
  citedBy: 'citad[oa]s? por|(?:difundid|publicad)[oa]s? por|recogid[oa]s? por|en declaraciones a',
  says: 'inform(?:ó|aron|a|an)|report(?:ó|aron|a|an)|dij(?:o|eron)|dice|dicen|señal(?:ó|aron|a)|declar(?:ó|aron)|anunci(?:ó|aron|a)|afirm(?:ó|aron|a)|asegur(?:ó|aron|a)|indic(?:ó|aron|a)|explic(?:ó|aron)|confirm(?:ó|aron|a)|comunic(?:ó|aron)|precis(?:ó|aron)|añadi(?:ó|eron)|sostuv(?:o|ieron)|advirti(?:ó|eron)',
  again: 'según (?:ell[oa]s?|él|la misma fuente)|(?:añadi|agreg|precis|señal)(?:ó|aron|eron)',
  bodies: {
    'interior ministry': 'ministerio (?:kazajo )?de(?:l)? interior|ministerio del interior',
    'health ministry': 'ministerio de (?:salud|sanidad)',
    'defense ministry': 'ministerio de defensa',
    'foreign ministry':
      'ministerio de (?:asuntos exteriores|relaciones exteriores|exteriores)|cancillería',
    'emergency ministry': 'ministerio de (?:emergencias|situaciones de emergencia)',
    'prosecutor general': 'fiscalía(?: general)?',
    'commandant office': 'intendencia militar|comandancia|comandante(?: militar)?',
    'city administration': 'alcaldía|ayuntamiento|municipio',
    'president office': 'oficina (?:del presidente|presidencial)|presidencia',
    'civil protection': 'protección civil|defensa civil',
    'interior minister': 'ministr[oa] del interior',
    'health minister': 'ministr[oa] de (?:salud|sanidad)',
    'defense minister': 'ministr[oa] de defensa',
    'foreign minister':
      'ministr[oa] de (?:asuntos exteriores|relaciones exteriores|exteriores)|canciller',
    'prime minister': 'primer(?:a)? ministr[oa]',
    mayor: 'alcalde(?:sa)?',
    governor: 'gobernador(?:a)?',
    'fire service': 'bomberos',
    police: 'policía|fuentes policiales',
    government: 'gobierno',
    president: 'presidente|presidenta',
    'local media': '(?:los )?medios (?:de comunicación )?(?:locales|kazajos|rusos)|prensa local',
    'Russian news agencies': 'agencias (?:de noticias )?rusas',
    'state television': 'televisión (?:estatal|pública)(?! \\p{Lu})',
    authorities: 'autoridades',
    witnesses: 'testigos',
  },
  describing:
    'agencia|agencias|de noticias|noticias|canal|cadena|diario|periódico|televisión|local|estatal|kazaj[oa]|rus[oa]|portal',
};
