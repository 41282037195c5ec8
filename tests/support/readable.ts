import type { StoryContext } from '@/lib/core/model/context';
import type { OriginMember } from '@/lib/core/model/origin';

const cut = (text: string, length: number): string =>
  text.length > length ? `${text.slice(0, length - 1)}…` : text;

const chainOf = ({ chain }: OriginMember): string =>
  chain.length > 1 ? ` [${chain.map(({ name }) => name).join(' ← ')}]` : '';

function memberLine({ reports }: StoryContext, member: OriginMember): string {
  const report = reports[member.reportId];
  const words = report?.headline ?? report?.text ?? member.reportId;
  const outlet = report?.outlet?.value ?? report?.domain ?? 'outlet not shown';
  return `    ${member.role}: ${cut(words, 88)} (${outlet})${chainOf(member)}`;
}

const originLines = (context: StoryContext): string[] =>
  context.origins.flatMap(({ name, kind, counted, members }) => [
    `  ${name} (${kind}${counted ? ', counted' : ''}): ${members.length}`,
    ...members.slice(0, 6).map((member) => memberLine(context, member)),
    ...(members.length > 6 ? [`    … and ${members.length - 6} more`] : []),
  ]);

const figureLines = ({ figures }: StoryContext): string[] =>
  figures.flatMap(({ measure, group, state, cells }) => [
    `  ${measure}${group === null ? '' : ` · ${group}`}: ${state}`,
    ...cells.slice(0, 8).map(({ figure: { qualifier, value, words, asOf, chain } }) => {
      const sayer = chain.map(({ name }) => name).join(' ← ');
      return `    ${qualifier} ${value ?? words ?? '?'}, ${asOf?.value ?? 'no day'}${sayer && `, ${sayer}`}`;
    }),
  ]);

/** The context as text for a terminal. */
export function readable(context: StoryContext): string {
  const { reading, verdict, standing, timeline, library } = context;
  const { story, snippets } = reading;
  return [
    story?.headline.value ?? 'No story',
    `by ${story?.byline?.value.join(', ') ?? 'nobody named'}, ${story?.outlet?.value ?? 'outlet not shown'}, ` +
      `${story?.published?.value ?? 'no date'} (${story?.publishedRaw ?? 'not shown'}); ${snippets.length} related snippets`,
    `This page: ${standing.kind}${standing.carries === null ? '' : `, carries ${standing.carries}`}`,
    `Verdict: ${verdict.code}: ${verdict.origins} independent origins, ${verdict.reports} reports${verdict.figuresDiffer ? ', figures differ' : ''}`,
    '',
    'Timeline',
    ...timeline.events.map(({ when, quotation }) => `  ${when.value}  ${cut(quotation, 110)}`),
    '',
    'Origins',
    ...originLines(context),
    '',
    'Figures',
    ...figureLines(context),
    '',
    `${library.reports} reports on this device. Nothing was sent.`,
  ].join('\n');
}
