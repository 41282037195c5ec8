import type { PreviewRow } from '@/lib/core/model/curation';
import { refusalText, text } from '../locales/curation';
import { Bidi } from '../ui/Bidi';

/** The first rows of a file as they are understood. */
export function PreviewRows({ rows }: { readonly rows: readonly PreviewRow[] }) {
  if (rows.length === 0) return <p role="alert">{text('import.noRows')}</p>;
  return (
    <div class="wide">
      <table class="preview">
        <caption class="hidden">{text('import.first')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('import.row')}</th>
            <th scope="col">{text('import.what')}</th>
            <th scope="col">{text('import.field.headline')}</th>
            <th scope="col">{text('import.field.outlet')}</th>
            <th scope="col">{text('import.field.published')}</th>
            <th scope="col">{text('import.field.url')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ number, kind, headline, outlet, published, url, refusal }) => (
            <tr key={number}>
              <td>{number}</td>
              <td>
                {text(`import.kind.${kind}`)}
                {refusal && `: ${refusalText(refusal)}`}
              </td>
              <td>
                <Bidi>{headline}</Bidi>
              </td>
              <td>
                <Bidi>{outlet}</Bidi>
              </td>
              <td>{published}</td>
              <td class="address">{url}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
