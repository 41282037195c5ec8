import { workspacePlural, workspaceText } from '../../locales/workspace';
import type { StoryContext } from '@/lib/core/model/context';
import { momentText } from '../../locales/moments';
import { plural, text } from '../../locales/text';
import type { Entry } from '../entries';
import { layOut } from '../layout';
import type { Shape } from '../points';
import { chartMarkup, mark, namesMarkup } from './chart';
import { citations } from './citations';
import { INK, LINE, PAPER, SOFT } from './colours';
import { element, escaped, line } from './markup';
import { wrapped, type Measure } from './measure';

const WIDTH = 1_200;
const MARGIN = 40;
const NAMES = 170;
const INNER = WIDTH - 2 * MARGIN;
/** Rows of single origins. */
const LANES = 40;
const SHAPES: readonly Shape[] = ['event', 'original', 'copy', 'this-page'];

/** Pixels that a picture of dots may be high: at twice the dots it stays within what canvases hold. */
export const TALLEST = 8_000;

/** A picture with its citations, complete in itself. */
export interface Sheet {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** Reports that had no room. */
  readonly left: number;
}

interface Wanted {
  readonly context: StoryContext;
  readonly entries: readonly Entry[];
  readonly mirrored: boolean;
  readonly measure: Measure;
  /** Pixels that it may be high; without, as high as all reports need. */
  readonly tallest?: number;
}

/** What the page is and when it was seen. */
function subtitle({ reading }: StoryContext): string {
  const seen = momentText({ value: reading.page.capturedAt, precision: 'minute' });
  return workspaceText('export.seen', {
    outlet: reading.story?.outlet?.value ?? text('story.noOutlet'),
    url: reading.page.url,
    seen,
  });
}

function legend(x: (at: number) => number, y: number, measure: Measure, direction: string): string {
  let at = 0;
  const parts = SHAPES.map((shape) => {
    const words = text(`legend.${shape}`);
    const drawn =
      mark(shape, x(at + 8), y - 4) +
      line(words, { x: x(at + 22), y, 'font-size': 12, fill: SOFT, direction });
    at += measure(words, 12) + 46;
    return drawn;
  });
  return parts.join('');
}

/** The timeline as one SVG document: headline, picture, what its marks mean, and every report under it, text as text. */
export function sheetOf({
  context,
  entries,
  mirrored,
  measure,
  tallest = Infinity,
}: Wanted): Sheet {
  const direction = mirrored ? 'rtl' : 'ltr';
  const x = (at: number): number => (mirrored ? WIDTH - MARGIN - at : MARGIN + at);
  const out: string[] = [];
  let y = MARGIN;
  const write = (words: string, size: number, fill: string, weight = 400): void => {
    for (const one of wrapped(words, INNER, size, measure, weight)) {
      y += size * 1.4;
      out.push(
        line(one, { x: x(0), y, 'font-size': size, 'font-weight': weight, fill, direction }),
      );
    }
  };
  const { story } = context.reading;
  write(story?.headline.value ?? text('app'), 22, INK, 650);
  write(subtitle(context), 12, SOFT);
  const { origins, reports } = context.verdict;
  write(
    `${plural('verdict.origins', origins)} · ${plural('verdict.reports', reports)}`,
    14,
    INK,
    650,
  );
  y += 20;
  const layout = layOut(context, entries, {
    width: INNER - NAMES,
    most: LANES,
    mirrored,
    window: null,
  });
  const place = `translate(${mirrored ? MARGIN : MARGIN + NAMES} ${y})`;
  out.push(
    element('g', { transform: place }, chartMarkup(context, layout)),
    element(
      'g',
      { transform: `translate(0 ${y})` },
      namesMarkup(layout, x(0), NAMES - 16, measure, direction),
    ),
  );
  y += layout.height + 28;
  out.push(legend(x, y, measure, direction));
  y += 20;
  out.push(element('line', { x1: MARGIN, x2: WIDTH - MARGIN, y1: y, y2: y, stroke: LINE }));
  write(text('timeline.reports'), 14, INK, 650);
  y += 10;
  const cited = citations({
    context,
    entries,
    measure,
    left: MARGIN,
    width: INNER,
    columns: 3,
    gap: 32,
    mirrored,
    room: tallest - y - 120,
  });
  out.push(cited.markup(y));
  y += cited.height + 8;
  if (cited.left > 0) write(workspacePlural('export.left', cited.left), 12, INK, 650);
  write(
    workspaceText('export.made', { library: plural('footer.reports', context.library.reports) }),
    12,
    SOFT,
  );
  const height = Math.ceil(y + MARGIN);
  const svg = element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: WIDTH,
      height,
      viewBox: `0 0 ${WIDTH} ${height}`,
      role: 'img',
    },
    element('title', {}, escaped(story?.headline.value ?? text('app'))) +
      element('rect', { width: WIDTH, height, fill: PAPER }) +
      out.join('\n'),
  );
  return { svg, width: WIDTH, height, left: cited.left };
}
