import type { Party } from '../model/figure';
import { fold } from '../text/fold';
import { transliterate } from '../text/transliterate';
import { remember } from '../text/remember';
import { isCountry, isNation } from './nations';
import { findWire } from './wires';

const AUTHORITY =
  /\b(?:ministry|minister|police|government|govt|president|presidency|prosecutors?|office|authorit(?:y|ies)|department|agency|coast ?guard|army|military|navy|commandants?|mayor|governor|court|council|committee|commission|parliament|senate|congress|embassy|kremlin|white house|pentagon|state department|sheriff|fire (?:brigade|service|department)|civil (?:defen[cs]e|protection)|geological survey|administration|municipality|spokes(?:man|woman|person)|chief|officials?|guard|service|centers? for disease control|nato|un|united nations|cabinet|intelligence)\b/;
const PRESS =
  /\b(?:news agency|tv|television|radio|newspaper|daily|times|post|channel|media|press|broadcaster|magazine|website|\.com|\.kz|\.ru|cnn|bbc|al jazeera|netblocks)\b/;
/** Nobody in particular: what rests on these rests on nobody we can name. */
const UNNAMED =
  /^(?:(?:local|state|russian|news|media|some|several|unnamed|anonymous|multiple|various|earlier|official|security|government|medical|police|own|other|foreign|independent|senior|city|health|two|three)\s?)*(?:media|press|reports?|news(?: agencies| reports| outlets)?|agencies|sources?|officials?|authorities|witnesses|eyewitnesses|residents|locals|people|experts?|analysts?|outlets|critics|activists|it|he|she|they|toll|information)$/;

/** A press name without what describes it: `Russia's TASS news agency`, `the news agency Sputnik`. */
function bareName(name: string): string {
  const tokens = name.split(' ');
  while (
    tokens.length > 1 &&
    (isNation(fold(tokens[0] ?? '')) ||
      /^(?:the|news|state|state-run|agency)$/i.test(tokens[0] ?? ''))
  )
    tokens.shift();
  return tokens.join(' ').replace(/ (?:news )?agency$/i, '');
}

/** Words that describe a press name and are no part of it. */
const PRESS_KIND =
  /\b(?:state|state-run|state-owned|local|national|private|public|independent|pro-government|broadcaster|newspaper|daily|website|portal|outlet|(?:news |tv |television |radio )(?:agency|channel|network|station|website|outlet|portal)|tv|television)\b/g;

/**
 * One form for names that are told in several: `ministry of the interior`, `ministry of internal affairs` and `interior
 * ministry`; `office of the president` and `presidential office`; `khabar-24 tv channel` and `khabar 24`.
 */
function oneForm(name: string): string {
  const plain = name
    .replaceAll('-', ' ')
    .replace(/\bministry (?:of|for) (?:the )?(?<field>[\p{L} ]{3,40})$/u, '$<field> ministry')
    .replace(/\binternal affairs\b/, 'interior')
    .replace(/\bdefence\b/, 'defense')
    .replace(
      /\b(?:president|presidency|presidential) (?:office|administration)\b|\boffice of (?:the )?president\b/,
      'president office',
    )
    .replace(/\bcommandant office of (?:the )?city\b/, 'city commandant office');
  const bare = plain.replaceAll(PRESS_KIND, ' ').replaceAll(/\s+/g, ' ').trim();
  // A name of nothing but such words (`state television`) keeps them.
  return bare === '' || bare === 'news' || bare === 'media' ? plain : bare;
}

/** A party of a name as told; parties with one key are the same, however they are written. */
export const party = remember((name): Party => {
  const clean = name.replaceAll(/\s+/g, ' ').trim().slice(0, 120);
  const wire = findWire(clean) ?? findWire(bareName(clean));
  if (wire) return { name: wire.name, key: fold(wire.name), kind: 'wire' };
  const words = fold(transliterate(clean))
    .replaceAll(/\([^)]*\)/g, '')
    .replaceAll(/['’]s\b/g, '')
    .replace(/^(?:the|a|an) /, '')
    .replace(
      / press service$| spokes(?:man|woman|person)$|^spokes(?:man|woman|person) for (?:the )?/,
      '',
    )
    .split(/[\s,]+/)
    .filter((word) => word !== '' && word !== 'the');
  const rest = oneForm(words.filter((word) => !isNation(word)).join(' '));
  // Only a body drops its country: `Chad Smith` is no `smith`.
  const body =
    AUTHORITY.test(rest) || PRESS.test(rest) || UNNAMED.test(rest) || /^\S+['’]s /.test(clean);
  const key = rest !== '' && body ? rest : words.join(' ');
  return { name: clean, key, kind: kindOf(clean, key) };
});

function kindOf(name: string, key: string): Party['kind'] {
  const plain = fold(name).replace(/^the /, '');
  if (UNNAMED.test(key) || UNNAMED.test(plain)) return 'unnamed';
  // `Russian` alone is left of a name that was not read whole; a country speaks for its government.
  if (!plain.includes(' ') && isNation(plain)) return isCountry(plain) ? 'authority' : 'unnamed';
  if (PRESS.test(plain)) return 'outlet';
  if (AUTHORITY.test(plain)) return 'authority';
  if (/^\p{Lu}[\p{L}'’.-]+(?: \p{Lu}[\p{L}'’.-]*){1,3}$/u.test(name)) return 'person';
  return 'organisation';
}
