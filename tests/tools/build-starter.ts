// Builds the starter dataset from the collected reports and what the gold file knows of them.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { party } from '@/lib/core/attribution/parties';
import { findWire } from '@/lib/core/attribution/wires';
import type { Basis } from '@/lib/core/model/basis';
import type { Figure, Qualifier } from '@/lib/core/model/figure';
import { PACK_FORMAT, type Pack, type PackReport } from '@/lib/core/model/pack';
import type { Annotation } from '@/lib/core/model/report';
import { reportKey } from '@/lib/core/text/report-key';
import { canonicalUrl } from '@/lib/core/text/url';

interface Row {
  readonly id: string;
  readonly url: string;
  readonly domain: string;
  readonly title: string | null;
  readonly title_basis: string | null;
  readonly date: string | null;
  readonly date_precision: 'day' | 'month' | null;
  readonly date_basis: 'page' | 'url' | 'inferred' | null;
  readonly publisher: string;
  readonly lang: string;
}
interface Gold {
  readonly id: string;
  readonly wire: string | null;
  readonly wire_basis: 'explicit' | 'inferred' | null;
  readonly chain: readonly string[];
  readonly figures: readonly {
    measure: string;
    group: string;
    value: number | string;
    qualifier: string;
    attributed_to: string | null;
  }[];
  readonly copy_group: string | null;
}

const OUT = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../components/public/starter/kazakhstan-2022.json',
);
const [reportsFile, goldFile] = process.argv.slice(2);
if (reportsFile === undefined || goldFile === undefined) {
  process.stderr.write('Usage: npm run -s starter -- REPORTS.jsonl GOLD.jsonl\n');
  process.exit(2);
}

function lines<T>(file: string, check: (value: T) => boolean): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): T => JSON.parse(line))
    .filter(check);
}

const annotated = (certainty: Basis['certainty']): Basis => ({ kind: 'dataset', certainty });
const QUALIFIERS: Readonly<Record<string, Qualifier>> = {
  exact: 'exact',
  'at least': 'at-least',
  'more than': 'more-than',
  about: 'about',
  almost: 'nearly',
  'as many as': 'up-to',
};

function figure(told: Gold['figures'][number]): Figure {
  const number = typeof told.value === 'number' ? told.value : null;
  return {
    measure: told.measure.startsWith('price') ? 'price' : told.measure,
    value: number,
    upper: null,
    words: typeof told.value === 'string' ? told.value : null,
    qualifier: QUALIFIERS[told.qualifier] ?? 'about',
    unit: told.measure.startsWith('price') ? told.measure.replace('price ', '') : null,
    group: told.group === 'total' ? null : told.group,
    asOf: null,
    chain: (told.attributed_to ?? '')
      .split('<')
      .map((name) => name.trim())
      .filter((name) => name !== '')
      .map(party),
    evidence: '',
    basis: annotated('stated'),
  };
}

function annotation(gold: Gold): Annotation {
  const certainty = gold.wire_basis === 'explicit' ? 'stated' : 'inferred';
  return {
    wire:
      gold.wire === null
        ? null
        : { value: findWire(gold.wire)?.name ?? gold.wire, basis: annotated(certainty) },
    chain: gold.chain.length === 0 ? null : { value: gold.chain, basis: annotated('stated') },
    figures: gold.figures.map(figure),
    copyGroup:
      gold.copy_group === null ? null : { value: gold.copy_group, basis: annotated('inferred') },
  };
}

function dateBasis(row: Row): Basis {
  if (row.date_basis === 'url') return { kind: 'url', certainty: 'derived' };
  return annotated(row.date_basis === 'inferred' ? 'inferred' : 'stated');
}

const gold = new Map(lines<Gold>(goldFile, ({ id }) => id !== '').map((one) => [one.id, one]));
const seen = new Set<string>();
const reports = lines<Row>(reportsFile, ({ url }) => canonicalUrl(url) !== null).flatMap(
  (row): PackReport[] => {
    const id = reportKey({ url: row.url });
    if (seen.has(id)) return [];
    seen.add(id);
    const known = gold.get(row.id);
    return [
      {
        id,
        url: row.url,
        headline: row.title,
        headlineBasis:
          row.title === null
            ? null
            : row.title_basis === 'slug'
              ? { kind: 'url', certainty: 'derived' }
              : annotated('stated'),
        outlet: { value: row.publisher.replace(/\s*\(.*\)$/, ''), basis: annotated('stated') },
        domain: row.domain,
        byline: [],
        published:
          row.date === null || row.date_precision === null
            ? null
            : { value: row.date, precision: row.date_precision, basis: dateBasis(row) },
        language: row.lang,
        text: null,
        truncated: false,
        dateline: null,
        credit: null,
        annotation: known ? annotation(known) : null,
      },
    ];
  },
);
const pack: Pack = {
  format: 'second-source-pack',
  version: PACK_FORMAT,
  id: 'second-source.kazakhstan-2022',
  title: 'Kazakhstan, January 2022',
  description:
    'Reports on the unrest in Kazakhstan of January 2022 from 141 sites in 18 languages: address, headline as a citation, outlet, day. ' +
    'For most of them one person noted the wire, whom the report has it from, and the figures; what that person inferred is marked as inferred. Nobody has checked the notes a second time.',
  publisher: 'Second Source',
  licence: 'Facts; notes CC0-1.0',
  created: '2026-11-23',
  revision: 1,
  reports,
};
writeFileSync(OUT, `${JSON.stringify(pack)}\n`);
process.stderr.write(`${reports.length} reports → ${OUT}\n`);
