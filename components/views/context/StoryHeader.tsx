import type { Basis } from '@/lib/core/model/basis';
import type { StoryContext } from '@/lib/core/model/context';
import { dayText, text } from '../../locales/text';
import { Bidi } from '../../ui/Bidi';
import { Fold } from '../../ui/Fold';

function standingText({ standing, reading }: StoryContext): string {
  const outlet = reading.story?.outlet?.value ?? text('standing.noOutlet');
  return text(`standing.${standing.kind}`, { outlet, carries: standing.carries ?? '' });
}

const basisText = ({ kind, certainty, evidence }: Basis): string =>
  `${text(`basis.${kind}`)} (${text(`certainty.${certainty}`)})${evidence ? `: “${evidence.slice(0, 120)}”` : ''}`;

/** The story as this page tells it, what it is, and how we know. */
export function StoryHeader({ context }: { readonly context: StoryContext }) {
  const { story, page, missing } = context.reading;
  if (!story) return null;
  const known = [
    ['field.headline', story.headline.basis],
    ['field.byline', story.byline?.basis],
    ['field.outlet', story.outlet?.basis],
    ['field.published', story.published?.basis],
  ] as const;
  const seen = dayText(page.capturedAt.slice(0, 10));
  return (
    <header class="story">
      <h1 class="clamp">
        <Bidi>{story.headline.value}</Bidi>
      </h1>
      <p class="meta soft">
        {story.byline && (
          <>
            <Bidi>{text('story.by', { names: story.byline.value.join(', ') })}</Bidi>
            {' · '}
          </>
        )}
        <Bidi>{story.outlet?.value ?? text('story.noOutlet')}</Bidi>
        {' · '}
        {story.published ? dayText(story.published.value) : text('story.undated')}
        {story.published &&
          story.publishedRaw &&
          ` (${text('story.shown', { raw: story.publishedRaw, seen })})`}
      </p>
      <p>
        <Bidi>{standingText(context)}</Bidi>
      </p>
      <Fold title={text('story.how')}>
        {() => (
          <dl class="small">
            {known.map(
              ([field, basis]) =>
                basis && [
                  <dt key={field}>{text(field)}</dt>,
                  <dd key={`${field} basis`}>
                    <Bidi>{basisText(basis)}</Bidi>
                  </dd>,
                ],
            )}
            {context.standing.basis && [
              <dt key="standing">{text('standing.noOutlet')}</dt>,
              <dd key="standing basis">{basisText(context.standing.basis)}</dd>,
            ]}
            {missing.length > 0 && (
              <dd>
                {text('story.missing', {
                  fields: missing.map((field) => text(`field.${field}`)).join(', '),
                })}
              </dd>
            )}
          </dl>
        )}
      </Fold>
    </header>
  );
}
