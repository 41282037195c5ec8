/** A page's text without its markup. */
export interface PageText {
  readonly headline: string;
  readonly byline: string;
  readonly outlet: string;
  readonly age: string;
  readonly body: readonly string[];
  readonly snippets: readonly string[];
  readonly comments: string;
}

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const wrap = (tag: string, texts: readonly string[]): string =>
  texts.map((text) => `<${tag}>${escape(text)}</${tag.split(' ')[0] ?? tag}>`).join('\n');

type Markup = (text: PageText) => string;

const head = (t: PageText, tag: string): string => wrap(tag, [`By ${t.byline}`, t.outlet, t.age]);

const h1 = (t: PageText): string => `<h1>${escape(t.headline)}</h1>`;

/** Quite different ways to mark up the same page. */
export const markups: Readonly<Record<string, Markup>> = {
  'plain paragraphs': (t) =>
    `<body>${h1(t)}${head(t, 'p')}${wrap('p', t.body)}${wrap('p', t.snippets)}<p>${t.comments}</p></body>`,
  'soup of div': (t) =>
    `<body><div><div>${h1(t)}</div><div><div>By ${t.byline}</div><div>${t.outlet}</div><div>${t.age}</div></div><div>${wrap('div', t.body)}</div><div>${t.snippets.map((s) => `<div><div><div>${escape(s)}</div></div></div>`).join('')}</div><div>${t.comments}</div></div></body>`,
  'article and linked cards': (t) =>
    `<body><nav><a href="/">Home of local news for you</a></nav><article><header>${h1(t)}<span>By ${t.byline}</span> <span>${t.outlet}</span> <time>${t.age}</time></header>${wrap('p', t.body)}</article><aside>${t.snippets.map((s, i) => `<a href="/n/${i}"><div>${escape(s)}</div></a>`).join('')}</aside><button>${t.comments}</button></body>`,
  'list entries': (t) =>
    `<body><main>${h1(t)}${head(t, 'div')}<section>${wrap('p', t.body)}</section><h2>Related</h2><ul>${t.snippets.map((s) => `<li><p>${escape(s)}</p></li>`).join('')}</ul><h3>${t.comments}</h3></main></body>`,
  'obfuscated classes in one container': (t) =>
    `<body><div class="a1">${h1(t)}${head(t, 'span class="b2"')}<br>${wrap('p class="x9"', t.body)}${wrap('p class="q7"', t.snippets)}<span>${t.comments}</span></div></body>`,
  'cards with outlet, time and title': (t) =>
    `<body><div>${h1(t)}<div>By ${t.byline} · ${t.outlet} · ${t.age}</div></div><div>${wrap('p', t.body)}</div><div>${t.snippets.map((s, i) => `<article><div><span>Daily Herald</span> · <span>${(i % 6) + 1}d</span></div><h3><a href="/t/${i}">Card number ${i} tells its own story</a></h3><p>${escape(s)}</p></article>`).join('')}</div><div>${t.comments}</div></body>`,
  'one section a snippet': (t) =>
    `<body><div id="app"><section>${h1(t)}${head(t, 'div')}</section><section>${t.body.map((p) => `<div><span>${escape(p)}</span></div>`).join('')}</section>${t.snippets.map((s) => `<section><p>${escape(s)}</p></section>`).join('')}<section>${t.comments}</section></div></body>`,
  'definition list and a table': (t) =>
    `<body><table><tr><td>${h1(t)}${head(t, 'div')}${wrap('p', t.body)}</td></tr></table><dl>${t.snippets.map((s) => `<dd>${escape(s)}</dd>`).join('')}</dl><p>${t.comments}</p></body>`,
  'lines broken by br': (t) =>
    `<body><div>${h1(t)}By ${t.byline}<br>${t.outlet}<br>${t.age}<br>${t.body.map(escape).join('<br><br>')}</div><div>${t.snippets.map(escape).join('<br>')}</div>${t.comments}</body>`,
  'spans side by side': (t) =>
    `<body><main>${h1(t)}<div><span>By <a href="/a">${t.byline}</a></span><span>${t.outlet}</span><span>${t.age}</span></div><div>${wrap('p', t.body)}</div><ol>${t.snippets.map((s) => `<li><span>${escape(s)}</span></li>`).join('')}</ol><a href="#c"><span>Comments</span> / <span>${/\d+/.exec(t.comments)?.[0] ?? ''}</span></a></main></body>`,
};
