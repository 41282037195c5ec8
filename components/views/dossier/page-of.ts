/** The rules of every style sheet of the page as text; what would have to be fetched is left out. */
const rulesOf = (page: Document): string =>
  [...page.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => !('styleSheet' in rule))
    .map(({ cssText }) => cssText)
    .join('\n');

const escaped = (words: string): string =>
  words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/**
 * The dossier as one HTML file that stands alone and may do nothing: no script, no form, no request, by a policy of its own.
 */
export function pageOf(page: Document): string {
  const copy = page.querySelector('.dossier')?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) return '';
  for (const button of copy.querySelectorAll('button')) {
    const words = page.createElement('span');
    words.textContent = button.title || button.textContent;
    button.replaceWith(words);
  }
  const { lang, dir } = page.documentElement;
  // A style sheet holds no `</style` unless a page put it there.
  const css = rulesOf(page).replaceAll('<', String.raw`\3c `);
  return `<!doctype html>
<html lang="${escaped(lang)}" dir="${dir === 'rtl' ? 'rtl' : 'ltr'}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="viewport" content="width=device-width">
<title>${escaped(page.title)}</title>
<style>${css}</style>
</head>
<body class="workspace">
${copy.outerHTML}
</body>
</html>
`;
}
