import { expect, test } from 'vitest';
import { countOrigins } from '../../../../src/ui/popup/count-origins.ts';
import { sampleFrame, sampleItem } from './sample-state.ts';

const guess = { origin: 'ai-generated', confidence: 0.6, decidedBy: 'pixel-look' } as const;
const items = (
  [
    ['ai-generated', 0.95],
    ['ai-generated', 0.7],
    ['ai-generated', 0.5],
    ['ai-edited', 0.95],
    ['camera', 0.8],
  ] as const
)
  .map(([origin, confidence]) => sampleItem({ origin: { origin, confidence } }))
  .concat(sampleItem({ origin: guess }));

test('counts what an AI made, what it changed and what is only probably so, over all frames', () => {
  const frame = { ...sampleFrame('one', []), items: [...items, sampleItem({})] };
  expect(countOrigins([frame, { ...frame, frame: 'two' }])).toEqual({
    made: 4,
    edited: 2,
    guessed: 4,
  });
});

test('counts nothing in a frame that is paused', () => {
  expect(countOrigins([{ ...sampleFrame('one', []), isActive: false, items }])).toEqual({
    made: 0,
    edited: 0,
    guessed: 0,
  });
});

test('counts by what a person said, where they said something', () => {
  const said = (claim: 'ai-made' | 'not-ai-made' | 'unsafe') =>
    sampleItem({
      origin: { origin: 'ai-generated', confidence: 0.95 },
      reasons: [{ kind: 'corrected', claim, match: 'same' }],
    });
  const { origin: _, ...unread } = said('ai-made');
  const frame = sampleFrame('one', []);
  expect(
    countOrigins([{ ...frame, items: [said('not-ai-made'), said('unsafe'), said('ai-made'), unread] }]),
  ).toEqual({ made: 3, edited: 0, guessed: 0 });
});
