import type { StoryContext } from '@/lib/core/model/context';
import type { OriginMember } from '@/lib/core/model/origin';
import { archiveLink } from '@/lib/datasets/evidence/links';
import { text } from '../../locales/evidence';
import { momentText, precisionText } from '../../locales/moments';
import { Evidence } from '../../origins/Evidence';
import { uncountedText } from '../../origins/of-report';
import { Bidi } from '../../ui/Bidi';
import { chainText, outletName, reportTitle } from '../../ui/names';
import { WebLink } from '../../ui/WebLink';

interface Props {
  readonly context: StoryContext;
}

function Receipt({ context, member }: Props & { readonly member: OriginMember }) {
  const report = context.reports[member.reportId];
  const match = context.matches.find(({ reportId }) => reportId === member.reportId);
  const { published, url } = report ?? { published: null, url: null };
  const { chain, chainBasis, basis, role } = member;
  return (
    <li>
      <p>
        <strong>
          <Bidi>{outletName(report)}</Bidi>
        </strong>
        {' · '}
        {published ? momentText(published) : text('story.undated')}
        {published && <span class="soft"> ({precisionText(published)})</span>}
        {' · '}
        {text(`role.${role}`)}
      </p>
      <p>
        <WebLink url={report?.url}>
          <Bidi>{reportTitle(report)}</Bidi>
        </WebLink>
      </p>
      {url !== null && (
        <p class="small">
          <span class="address">{url}</span>
          {' · '}
          <a
            href={archiveLink(url, published?.value ?? context.reading.page.capturedAt)}
            title={text('dossier.archive.why')}
            target="_blank"
            rel="noopener noreferrer"
          >
            {text('dossier.archive')}
          </a>
        </p>
      )}
      <ul class="why small">
        <li>
          <Evidence label={text(`role.${role}`)} basis={basis} />
        </li>
        {chainBasis && (
          <li>
            <Evidence label={chainText(chain)} basis={chainBasis} />
          </li>
        )}
        {match?.reasons.map(({ code, details }) => (
          <li key={code}>
            <Bidi>{text(`reason.${code}`, { details: details.join(', ') })}</Bidi>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Every report of the story under its origin, with what its place rests on. */
export function Receipts({ context }: Props) {
  const { origins, standing } = context;
  return (
    <ul class="receipts">
      {origins.map((origin) => (
        <li key={origin.id}>
          <h3>
            <Bidi>{origin.name || text('origins.unknown')}</Bidi>
            <span class="soft small">
              {' '}
              {origin.id === standing.originId
                ? text('origins.this')
                : origin.counted
                  ? text('origins.counted')
                  : origin.uncounted && <Bidi>{uncountedText(origin.uncounted)}</Bidi>}
            </span>
          </h3>
          <ul>
            {origin.members.map((member) => (
              <Receipt key={member.reportId} context={context} member={member} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}
