import { expect, test } from 'vitest';
import { spelled } from '@/lib/core/matching/spelled';
import { terms } from '@/lib/core/text/terms';
import { report } from '../timeline/stories';

test('terms are shown as the words that the report holds', () => {
  const told = report('a', {
    headline: 'Dockers stopped working',
    text: 'Parties of dockers met.',
  });
  const shared = terms('parties dockers stopping');
  expect(shared).not.toContain('dockers');
  expect(spelled([...shared, 'absent'], told)).toEqual(['parties', 'dockers', 'stopped', 'absent']);
});
