import { describe, expect, it } from 'vitest';
import { pausedSitesInside } from '../../../../src/ui/popup/paused-sites-inside.ts';
import { framesOf, sampleFrame, sampleState, site } from './sample-state.ts';

const frames = framesOf(
  sampleFrame('a', []),
  sampleFrame('b', [], 'studio.hf.space'),
  sampleFrame('c', [], 'studio.hf.space'),
  sampleFrame('d', [], 'other.hf.space'),
  sampleFrame('e', [], ''),
);

describe('paused sites inside a page', () => {
  it('are listed once each, without the site of the page itself', () => {
    const pausedSites = [site('studio.hf.space'), site('huggingface.co'), site('elsewhere.test')];
    expect(pausedSitesInside(sampleState({ frames }, { pausedSites }))).toEqual(['studio.hf.space']);
  });

  it('are none while the settings are unknown', () => {
    expect(pausedSitesInside(sampleState({ frames, stored: undefined }))).toEqual([]);
  });
});
