import type { StoryContext } from '@/lib/core/model/context';
import { titleOf } from './cited';
import { quotationsOf } from './quotations';

const selector = (exact: string) => ({ type: 'TextQuoteSelector', exact });

/**
 * The quoted sentences as a page of W3C Web Annotations (https://www.w3.org/TR/annotation-model/): each with the words as
 * its selector and what it is quoted for as tags. Reports without an address are left out: nothing can be annotated there.
 */
export function writeAnnotations(context: StoryContext, made: string): string {
  const items = quotationsOf(context).flatMap(({ report, exact, tags }) =>
    report.url === null
      ? []
      : {
          type: 'Annotation',
          created: made,
          motivation: 'tagging',
          body: tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
          target: { source: report.url, selector: selector(exact) },
        },
  );
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    startIndex: 0,
    items,
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/** The same as annotations of Hypothesis, as its importers and `formats/hypothesis` take them. */
export function writeHypothesis(context: StoryContext, made: string): string {
  const annotations = quotationsOf(context).flatMap(({ report, exact, tags }, i) =>
    report.url === null
      ? []
      : {
          id: `second-source-${made.replaceAll(/\D/g, '')}-${i + 1}`,
          created: made,
          updated: made,
          uri: report.url,
          text: '',
          tags,
          document: { title: [titleOf(report)] },
          target: [{ source: report.url, selector: [selector(exact)] }],
        },
  );
  return `${JSON.stringify({ annotations }, null, 2)}\n`;
}
