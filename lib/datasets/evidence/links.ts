/** Characters of a quotation that a link carries whole; longer ones are told by how they begin and end. */
const WHOLE = 120;
const EDGE_WORDS = 5;

/** `-`, `,` and `&` have a meaning of their own in a text directive. */
const directive = (words: string): string =>
  encodeURIComponent(words).replaceAll('-', '%2D').replaceAll("'", '%27');

/**
 * The address of a sentence within a page: browsers scroll to it and mark it (WICG Text Fragments). Without words, the
 * page's own address. A fragment that the address has stays before the directive.
 */
export function quotationLink(url: string, quotation: string): string {
  const words = quotation.replaceAll(/\s+/gu, ' ').replaceAll(/^[\s…]+|[\s…]+$/gu, '');
  if (words === '') return url;
  const parts = words.split(' ');
  const text =
    words.length <= WHOLE || parts.length <= 2 * EDGE_WORDS
      ? directive(words)
      : [parts.slice(0, EDGE_WORDS), parts.slice(-EDGE_WORDS)]
          .map((edge) => directive(edge.join(' ')))
          .join(',');
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${text}`;
}

/**
 * Where the Wayback Machine shows the page as it was nearest to a moment (RFC 7089, as its addresses have it). A link to
 * follow, never asked for by the extension itself.
 */
export function archiveLink(url: string, moment: string): string {
  const digits = moment.replaceAll(/\D/g, '').slice(0, 14);
  return `https://web.archive.org/web/${digits}/${url}`;
}
