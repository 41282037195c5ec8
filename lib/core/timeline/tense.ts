import { remember } from '@/lib/core/text/remember';

/** Past forms that do not end in -ed, of verbs that news are told with. */
const IRREGULAR =
  'became|began|begun|bled|blew|bought|broke|broken|brought|built|burst|came|caught|chose|chosen|cut|dealt|did|drew|drove|fell|fallen|fled|flew|fought|found|froze|gave|given|got|grew|held|hit|hurt|kept|killed|laid|led|left|lost|made|met|overran|paid|quit|ran|rose|said|sank|saw|seen|seized|sent|set|shot|shut|sought|spoke|spread|sprang|stood|stole|stolen|stuck|struck|swept|sworn|swore|taken|took|threw|thrown|told|tore|torn|won|withdrew|wrote';

const PAST = new RegExp(`\\b(?:${IRREGULAR}|[a-z]{3,}ed)\\b`, 'i');

/** What sounds like a verb in the past and is none. */
const LOOKS_PAST =
  /\b(?:United|Associated|Allied|hundred|indeed|speed|need|red|armed|so-called|unprecedented|limited|proposed|bed|exceed|proceed|succeed|feed|seed|breed)\b/gi;

/** Sentences that tell who somebody is. */
const BIOGRAPHY =
  /\b(?:is|was) (?:an? |the )?(?:\w+ ){0,3}(?:professor|researcher|lecturer|author|fellow|columnist|correspondent|writer|editor|historian)\b|\bwas born\b/i;

/** Somebody's view, a question or an appeal to the reader. */
const VIEW =
  /\?["”’']?$|^(?:Opinion|Analysis|Commentary|Editorial|Read more|Sign up|Subscribe|Click)\b|\b(?:I|[Ww]e|[Oo]ur|[Mm]y|[Yy]ou|[Yy]our|us|me)\b|\b(?:perhaps|in my view)\b/;

/** English has some of these in any sentence; other languages are not told apart by our verbs. */
const ENGLISH = /\b(?:the|an?|of|in|was|were|has|have|to|said)\b/i;

/** Openings that hang on the sentence before and make no label. */
const HANGS =
  /^["“]?(?:It|He|She|They|His|Her|Its|Their|This|That|These|Those|But|However|And|So|Here|There|Among them|In addition|Earlier|Meanwhile|Also|Another|Others)\b/;

/** What may be, ought to be or is still to be. */
const MODAL = /\b(?:must|should|will|would|could|may|might|can)\b/;

/** Whether a sentence tells of something that happened: a verb in the past; no view, question or biography. */
export const tellsEvent = remember((sentence): boolean => {
  const plain = outsideQuotes(sentence);
  if (VIEW.test(plain.trim()) || BIOGRAPHY.test(plain)) return false;
  return ENGLISH.test(plain) && PAST.test(plain.replaceAll(LOOKS_PAST, ' '));
});

/** Words that look away from the day being told. */
const ELSEWHERE =
  /\b(?:had|earlier|previously|ago|since|years?|months?|weeks?|decades?|last|once|used to|began|beginning|meanwhile|until|later|(?:19|20)\d\d|Jan|Feb|March|April|June|July|Aug|Sept|Oct|Nov|Dec)\b/i;

/** Whether a sentence that names no day goes on telling the day of the one before it. */
export const goesOn = (sentence: string): boolean =>
  tellsEvent(sentence) && !ELSEWHERE.test(sentence) && !hangs(sentence) && !MODAL.test(sentence);

/** Whether a sentence or label needs the one before it to be understood. */
export const hangs = (sentence: string): boolean => HANGS.test(sentence);

const outsideQuotes = (text: string): string => text.replaceAll(/[“"][^“”"]*[”"]/g, ' “…” ');
