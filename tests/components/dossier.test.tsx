import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, test } from 'vitest';
import { VIEWS } from '@/components/views/index';
import { areas } from '@/lib/messaging/areas/index';
import { harbourStory } from '../support/harbour-story';

const root = document.createElement('div');

afterEach(() => render(null, root));

test('a dossier that is saved as soon as it stands tells why origins count', async () => {
  const view = VIEWS.find(({ id }) => id === 'dossier');
  if (view?.of !== 'story') throw new Error('No view of a dossier');
  const Dossier = await view.load();
  render(<Dossier context={harbourStory(30)} onDecide={() => null} areas={areas} />, root);
  expect(root.querySelector('.dossier .verdict .fold > *:not(summary)')).not.toBeNull();
  await act(() => {});
});
