import type { Layouts } from '../aggregator';

/** Slashdot: summaries that people discuss, each with the reports it rests on. */
export const slashdot: Layouts = [
  {
    name: 'firehose',
    kind: 'list',
    probe: 'article[id^="firehose-"] h2',
    lists: [
      {
        item: 'article[id^="firehose-"]:has(h2)',
        title: ['.story-title a:not(.story-sourcelnk)', 'h2 a:not(.story-sourcelnk)', 'h2'],
        url: ['.story-sourcelnk@href', 'h2 a@href', '.body .p a[href^="http"]@href'],
        outlet: ['.story-sourcelnk | parens', '.story-sourcelnk@href | host'],
        time: ['time@datetime', 'time'],
        text: ['.body .p', '.p'],
        comments: ['.comment-bubble | count', '.comments | count'],
        drop: '.sponsored,[data-fhtype="sponsored"],[id="firehose-"]',
        meaning: 'discussion',
      },
    ],
  },
];
