/** What a made-up aggregator page tells. */
export interface Told {
  readonly url: string;
  /** Put in as HTML, so that a test can attack with it. */
  readonly headline: string;
  readonly cards: readonly string[];
  /** More HTML for the head. */
  readonly head?: string;
  readonly body?: readonly string[];
}

/** A page of an aggregator with a story and a list of cards. */
export function storyPage({ url, headline, cards, head = '', body }: Told): string {
  const paragraphs = body ?? [`${headline}. This is what is known so far, officials said.`];
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${headline} | News Break</title>
<link rel="canonical" href="${url}">${head}</head>
<body><div id="__next"><main>
<article><h1>${headline}</h1>
<div><span>By Ida Falk</span> <a href="/@lindholm-post">Lindholm Post</a> <span>1 day ago</span></div>
<div>${paragraphs.map((text) => `<p>${text}</p>`).join('')}</div></article>
<div>Comments / 2</div>
<section>${cards
    .map(
      (text, at) => `<div><a href="/news/${2_510_000_000_000 + at}/s"><div>${text}</div></a></div>`,
    )
    .join('')}</section>
</main></div></body></html>`;
}
