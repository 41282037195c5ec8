import { UNDECIDED } from '@/lib/core/model/decision';
import { completeReading } from '@/lib/core/attribution/complete';
import { numberReader } from '@/lib/core/claims/read-numbers';
import { assembleContext } from '@/lib/core/corroboration/assemble';
import type { StoryContext } from '@/lib/core/model/context';
import { readPage } from '@/lib/pages/read';

const URL = 'https://www.newsbreak.com/n/dam-breach';

const SNIPPETS = [
  'ORLEN, March 12 (Reuters) - Twelve people died and 40 were missing after the dam above Orlen broke, Vesna news agency reported on Sunday, citing the civil protection service. Water reached the old town before dawn when...',
  'ORLEN (AP) — The dam above Orlen gave way on Saturday night and sent a wall of water through the valley. At least 14 people were killed, the mayor of Orlen said on Sunday, and dozens of homes were swept from their...',
  'ORLEN, March 12 (Reuters) - The government of Velmar sent troops to Orlen on Sunday after a dam broke above the town. The prime minister promised an inquiry into the dam, which had been repaired only last...',
  'The bakery prize of the coast went to a family from Tessin this week. The jury praised the crust, the crumb and the patience of three generations of bakers who rise before everybody else in the...',
];

/** A story of our own invention as a page shows it: a dam breaks above a town that does not exist. */
export function damStory(headline = 'Dam above Orlen breaks, flooding the old town'): StoryContext {
  const page = new DOMParser().parseFromString(
    `<html lang="en"><head><title></title></head><body><article><h1></h1><div>By Ada Brandt</div><div>Velmar Post</div><div>1 day ago</div>
     <p>A dam above the town of Orlen broke late on Saturday, flooding the old town, and at least 12 people died, the civil protection service said.</p>
     <p>Rescuers in boats searched the streets of Orlen on Sunday for dozens of missing people.</p></article>
     <section><h2>Related</h2>${SNIPPETS.map((text, i) => `<div><a href="/n/${i}"><p>${text}</p></a></div>`).join('')}</section></body></html>`,
    'text/html',
  );
  const title = page.querySelector('title');
  const h1 = page.querySelector('h1');
  if (title) title.textContent = headline;
  if (h1) h1.textContent = headline;
  const reading = completeReading(readPage(page, URL, '2023-03-13T12:00:00Z'));
  const context = assembleContext({
    reading,
    candidates: [],
    library: { reports: 4, datasets: [] },
    decisions: UNDECIDED,
    numberReader,
  });
  if (context === null) throw new Error('The story has a headline.');
  return context;
}
