import type { AttributionWords } from '../attribution-words';

export const attribution: AttributionWords = {
  after:
    'według|zdaniem|jak (?:informuj\\p{L}+|poda\\p{L}+|przekaz\\p{L}+|donos\\p{L}+|pisze|piszą|poinformował\\p{L}*)',
  citing: 'powołując się na|za|cytując|cytuje',
  citedBy: 'cytowan\\p{L}+ przez',
  says: 'poinformował\\p{L}*|informuj\\p{L}+|powiedział\\p{L}*|oświadczył\\p{L}*|podał\\p{L}*|podaj[eą]|przekazał\\p{L}*|ogłosił\\p{L}*|stwierdził\\p{L}*|potwierdził\\p{L}*|dodał\\p{L}*',
  again: 'według (?:niego|niej|nich)|jak (?:dodał|dodała|dodali|dodano)',
  bodies: {
    'interior ministry': 'ministerstw\\p{L}+ spraw wewnętrznych|MSW',
    'health ministry': 'ministerstw\\p{L}+ zdrowia|resort\\p{L}* zdrowia',
    'defense ministry': 'ministerstw\\p{L}+ obrony(?: narodowej)?|MON',
    'foreign ministry': 'ministerstw\\p{L}+ spraw zagranicznych|MSZ',
    'prosecutor general': 'prokuratur\\p{L}+',
    'commandant office': 'komendantur\\p{L}+|komend\\p{L}+',
    'city administration': 'władz\\p{L}+ miasta|urz\\p{L}+ miasta|ratusz\\p{L}*',
    'president office': 'kancelari\\p{L}+ prezydenta',
    'interior minister': 'minist\\p{L}+ spraw wewnętrznych',
    'health minister': 'minist\\p{L}+ zdrowia',
    'defense minister': 'minist\\p{L}+ obrony(?: narodowej)?',
    'prime minister': 'premier\\p{L}*',
    mayor: 'burmistrz\\p{L}*',
    governor: 'gubernator\\p{L}*',
    'fire service': 'straż\\p{L}* pożarn\\p{L}+|strażac\\p{L}+',
    police: 'policj\\p{L}+',
    government: 'rząd\\p{L}*',
    president: 'prezydent\\p{L}*',
    'local media': '(?:lokaln\\p{L}+|kazachsk\\p{L}+|rosyjsk\\p{L}+) (?:media|mediów|mediami)',
    'state television': 'państwow\\p{L}+ telewizj\\p{L}+',
    authorities: 'władz\\p{L}+',
    witnesses: 'świadk\\p{L}+',
  },
  describing:
    'agencj\\p{L}+|telewizj\\p{L}+|stacj\\p{L}+|gazet\\p{L}+|portal\\p{L}*|lokaln\\p{L}+|państwow\\p{L}+|rosyjsk\\p{L}+',
};
