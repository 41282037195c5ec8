import type { StoryContext } from '@/lib/core/model/context';
import type { Origin, OriginMember } from '@/lib/core/model/origin';
import { archiveLink, quotationLink } from '@/lib/datasets/evidence/links';
import { rowsToShow, toldIn, type Told } from '../claims/cells';
import { plural, text } from '../locales/evidence';
import { clockText, momentText } from '../locales/moments';
import { dayText } from '../locales/text';
import { uncountedText } from '../origins/of-report';
import { chainText, outletName, reportTitle } from '../ui/names';
import { datasetsText } from './made-from';
import type { Style } from './styles';

const present = (parts: readonly (string | null | undefined | false)[]): string[] =>
  parts.filter((part): part is string => typeof part === 'string' && part !== '');

function memberLines(context: StoryContext, member: OriginMember, style: Style): string[] {
  const report = context.reports[member.reportId];
  const { published, url } = report ?? { published: null, url: null };
  const seen = published?.value ?? context.reading.page.capturedAt;
  const line = present([
    style.words(outletName(report)),
    published ? momentText(published) : text('story.undated'),
    text(`role.${member.role}`),
    style.link(reportTitle(report), url),
    url && style.link(text('dossier.archive'), archiveLink(url, seen)),
  ]).join(' · ');
  const words = (member.chainBasis ?? member.basis).evidence;
  const chain = present([
    member.chain.length > 0 && style.words(chainText(member.chain)),
    words && `“${style.words(words)}”`,
  ]).join(': ');
  return [style.entry(1, line), ...(chain === '' ? [] : [style.entry(2, chain)])];
}

function originLines(context: StoryContext, origin: Origin, style: Style): string[] {
  const own = origin.id === context.standing.originId;
  const state = own
    ? text('origins.this')
    : origin.counted
      ? text('origins.counted')
      : origin.uncounted
        ? uncountedText(origin.uncounted)
        : text('origins.unknown');
  const name = origin.name || text('origins.unknown');
  return [
    style.entry(0, `${style.words(name)} (${style.words(state)})`),
    ...origin.members.flatMap((member) => memberLines(context, member, style)),
  ];
}

function statementLines(context: StoryContext, told: Told, style: Style): string[] {
  const head = present([
    told.value,
    told.day === null ? text('figures.undated') : dayText(told.day),
    told.chain !== '' && style.words(told.chain),
    text(`state.${told.state}`),
    told.later && text('figures.later'),
  ]).join(' · ');
  const sentences = told.cells.map(({ reportId, figure }) => {
    const report = context.reports[reportId];
    const url = report?.url ? quotationLink(report.url, figure.evidence) : null;
    return style.entry(
      2,
      `“${style.words(figure.evidence)}” – ${style.link(outletName(report), url)}`,
    );
  });
  const back = told.cells.flatMap(({ withdrawn }) =>
    withdrawn
      ? style.entry(
          2,
          `${text(`withdrawn.${withdrawn.kind}`)} “${style.words(withdrawn.evidence)}” – ${style.words(outletName(context.reports[withdrawn.reportId]))}`,
        )
      : [],
  );
  return [style.entry(1, head), ...sentences, ...new Set(back)];
}

/**
 * A context written down: the page, the verdict, who reported it and from whom, the figures and what happened, each with
 * its sentence and links, and what it was made from. `made`: UTC ISO 8601; `version`: of the extension.
 */
export function noteOf(context: StoryContext, style: Style, made: string, version: string): string {
  const { reading, verdict, origins, figures, timeline, reports } = context;
  const { story, page } = reading;
  const verdictText = present([
    plural('verdict.origins', verdict.origins),
    plural('verdict.reports', verdict.reports),
    verdict.figuresDiffer && text('verdict.differ'),
  ]).join(' · ');
  const lines = [
    style.heading(1, style.words(story?.headline.value ?? page.title)),
    style.entry(
      0,
      present([
        style.words(story?.outlet?.value ?? text('story.noOutlet')),
        story?.published ? momentText(story.published) : text('story.undated'),
        style.link(page.url, page.url),
        text('dossier.seen', { seen: clockText(page.capturedAt) }),
      ]).join(' · '),
    ),
    style.entry(0, verdictText),
    style.heading(2, text('origins.title')),
    ...origins.flatMap((origin) => originLines(context, origin, style)),
    ...(figures.length > 0 ? [style.heading(2, text('figures.title'))] : []),
    ...rowsToShow(figures).flatMap((row) => [
      style.entry(
        0,
        `${row.measure} · ${style.words(row.group ?? text('group.none'))}: ${text(`state.${row.state}`)}`,
      ),
      ...toldIn(row).flatMap((told) => statementLines(context, told, style)),
    ]),
    ...(timeline.events.length > 0 ? [style.heading(2, text('timeline.events'))] : []),
    ...timeline.events.map(({ when, quotation, reportId }) =>
      style.entry(
        0,
        `${momentText(when)}: “${style.words(quotation)}” – ${style.words(outletName(reports[reportId]))}`,
      ),
    ),
    style.heading(2, text('dossier.datasets')),
    ...datasetsText(context).map((line) => style.entry(0, style.words(line))),
    style.entry(0, text('dossier.made', { made: clockText(made), version })),
    style.entry(0, text('dossier.limits')),
  ];
  return `${lines.join('\n')}\n`;
}
