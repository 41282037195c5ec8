import type { ComponentChildren } from 'preact';

interface Props {
  readonly url: string | null | undefined;
  readonly title?: string;
  readonly children: ComponentChildren;
}

/** A link to where an address of the web leads; for any other address just the words. */
export function WebLink({ url, title, children }: Props) {
  if (!/^https?:\/\//.test(url ?? '')) return <>{children}</>;
  return (
    <a href={url ?? ''} title={title} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
