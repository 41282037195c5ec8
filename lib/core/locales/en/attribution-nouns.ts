import { list } from './attribution-words';

/** Nouns that mark an attribution before `that`. */
export const NOUNS_THAT: ReadonlySet<string> = new Set(
  list(
    'claim claims statement statements allegation allegations accusation accusations belief beliefs promise pledge vow warning warnings concern concerns fear fears hope hopes suggestion suggestions assertion assertions argument arguments view views opinion notion idea conclusion assessment complaint complaints acknowledgment acknowledgement admission prediction predictions assurance assurances report reports rumor rumors rumour rumours impression suspicion suspicions contention insistence announcement revelation doubt doubts denial indication indications sign signs speculation comment comments remark remarks',
  ),
);

/** Nouns that mark an attribution before `to` and a verb. */
export const NOUNS_TO: ReadonlySet<string> = new Set(
  list(
    'plan plans promise promises pledge pledges vow vows decision desire intention intent refusal threat threats willingness offer offers proposal proposals commitment bid call calls determination reluctance request requests demand demands',
  ),
);

/** Subjects that show or find something. */
export const EVIDENCE =
  /\b(?:polls?|polling|surveys?|stud(?:y|ies)|report|reports|data|results?|records?|figures|documents?|emails?|analysis|review|research|researchers?|investigat(?:ion|ors?)|court|jury|judge|audit|census|forecasts?|estimates?|statistics|evidence|video|footage|filings?|transcripts?|letters?|memos?)\b/i;
