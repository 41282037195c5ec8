import type { FigureCell, FigureRow, StoryContext } from '@/lib/core/model/context';
import type { Report } from '@/lib/core/model/report';
import type { ClaimReview, WithContext } from 'schema-dts';
import { publisherOf, titleOf } from './cited';

const appearance = (report: Report) => ({
  '@type': 'NewsArticle' as const,
  headline: titleOf(report),
  ...(report.url === null ? {} : { url: report.url }),
  ...(report.published && { datePublished: report.published.value }),
  ...(publisherOf(report) === null
    ? {}
    : { publisher: { '@type': 'Organization' as const, name: publisherOf(report) ?? '' } }),
});

/** The statements of one number by one speaker, in the order of their day. */
function statements({ cells }: FigureRow): readonly (readonly FigureCell[])[] {
  const groups = new Map<string, FigureCell[]>();
  for (const cell of cells) {
    const { value, upper, words, qualifier, chain } = cell.figure;
    const key = JSON.stringify([value, upper, words, qualifier, chain.at(-1)?.key]);
    groups.set(key, [...(groups.get(key) ?? []), cell]);
  }
  return [...groups.values()];
}

/**
 * Every figure of a story as a ClaimReview of schema.org (https://schema.org/ClaimReview): what is claimed, in the words of
 * the first report that tells it, by whom, and where it appears. It holds no rating: whoever reviews adds theirs with
 * `author` and `reviewRating`.
 */
export function writeClaimReviews(
  { figures, reports, reading }: StoryContext,
  made: string,
): string {
  const reviews = figures.flatMap(statements).flatMap((cells): WithContext<ClaimReview>[] => {
    const [first] = cells;
    if (!first) return [];
    const told = cells.flatMap(({ reportId }) => reports[reportId] ?? []);
    const appearances = [...new Map(told.map((one) => [one.id, appearance(one)])).values()];
    const speaker = first.figure.chain.at(-1);
    const author = speaker && {
      '@type': speaker.kind === 'person' ? ('Person' as const) : ('Organization' as const),
      name: speaker.name,
    };
    const [firstAppearance] = appearances;
    return [
      {
        '@context': 'https://schema.org',
        '@type': 'ClaimReview',
        claimReviewed: first.figure.evidence,
        datePublished: made.slice(0, 10),
        url: reading.page.url,
        itemReviewed: {
          '@type': 'Claim',
          ...(author && { author }),
          ...(first.figure.asOf && { datePublished: first.figure.asOf.value }),
          ...(firstAppearance && { firstAppearance }),
          appearance: appearances,
        },
      },
    ];
  });
  return `${JSON.stringify(reviews, null, 2)}\n`;
}
