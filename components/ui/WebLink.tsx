import type { ComponentChildren } from 'preact';

interface Props {
  readonly url: string | null | undefined;
  readonly children: ComponentChildren;
}

const isWebAddress = (url: string | null | undefined): url is string =>
  /^https?:\/\//.test(url ?? '');

/** A link to an address of the web, opened beside the page; just the words where it is none. */
export function WebLink({ url, children }: Props) {
  return isWebAddress(url) ? (
    <a href={url} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  ) : (
    <>{children}</>
  );
}
