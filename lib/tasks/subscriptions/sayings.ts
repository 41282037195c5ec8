import type { ReportSayings, Telling } from '@/lib/core/model/statement';
import type { Store } from '@/lib/store/open';
import { libraryStatus } from '@/lib/store/datasets';
import { findByIds } from '@/lib/store/places';
import { statementsOn } from '@/lib/store/statements';

/** Most that is told of one report. */
const MOST = 50;

/** What the library's datasets say of a report: how each tells it, and what they note and decide. */
export async function sayingsOn(store: Store, reportId: string): Promise<ReportSayings> {
  const [placed, statements, { datasets }] = await Promise.all([
    findByIds(store, [reportId]),
    statementsOn(store, reportId),
    libraryStatus(store),
  ]);
  const titles = new Map(datasets.map(({ id, title }) => [id, title]));
  const tellings = placed.map(({ report }): Telling => {
    const [place] = report.provenance;
    const { headline, outlet, published, language } = report;
    return {
      dataset: place?.kind === 'dataset' ? (titles.get(place.id) ?? place.id) : null,
      headline,
      outlet: outlet?.value ?? null,
      published: published?.value ?? null,
      language,
    };
  });
  return {
    tellings: tellings.slice(0, MOST),
    statements: statements.slice(0, MOST).map(({ dataset, statement }) => ({
      dataset: titles.get(dataset) ?? dataset,
      statement,
    })),
  };
}
