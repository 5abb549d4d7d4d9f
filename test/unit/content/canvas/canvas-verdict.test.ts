import { expect, test } from 'vitest';
import type { CanvasSurface } from '../../../../src/content/canvas/canvas-surface.ts';
import { canvasVerdict } from '../../../../src/content/canvas/canvas-verdict.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { policyFor } from '../../../../src/core/verdict/policy.ts';
import { greyGlance } from '../../core/canvas/glances.ts';
import { judgedEvidence, scoresOf } from '../../samples.ts';

const policy = policyFor(defaultSettings(), []);
const seen = (value: number, isBlank = false) => ({ ...greyGlance(value), isBlank });
const safe = { glance: seen(100), evidence: judgedEvidence() };
const unsafe = {
  glance: seen(200),
  evidence: judgedEvidence({ scores: { nsfw: scoresOf({ porn: 1 }) } }),
};

/** A canvas of 256 px that was judged safe at 100 and unsafe at 200. */
const canvas = (named: Partial<CanvasSurface>): CanvasSurface => ({
  // Nothing of the page is read by a verdict.
  element: {} as Element,
  canvas: {} as HTMLCanvasElement,
  part: 'element',
  itemId: '1',
  address: '',
  evidence: undefined,
  elapsedMs: undefined,
  choice: undefined,
  cover: 'waiting',
  reasons: [],
  longerEdgePx: 256,
  isVisible: true,
  looks: [safe, unsafe],
  seen: undefined,
  isDrawnTo: false,
  isLookDue: false,
  kept: undefined,
  ticket: undefined,
  askedAtMs: 0,
  askTimer: undefined,
  safeInARow: 1,
  isHandedOver: false,
  changedAtMs: 0,
  motion: 20,
  ...named,
});

const cases: readonly { name: string; canvas: Partial<CanvasSurface>; cover: CanvasSurface['cover'] }[] = [
  { name: 'not looked at yet is hidden', canvas: {}, cover: 'waiting' },
  { name: 'blank may be seen', canvas: { seen: seen(255, true) }, cover: 'left-alone' },
  {
    name: 'blank, but a worker may draw at any time, is hidden',
    canvas: { seen: seen(255, true), isHandedOver: true },
    cover: 'waiting',
  },
  { name: 'too small is left alone', canvas: { longerEdgePx: 31 }, cover: 'left-alone' },
  { name: 'without a box yet is hidden', canvas: { longerEdgePx: 0 }, cover: 'waiting' },
  { name: 'close to what was safe is shown', canvas: { seen: seen(105) }, cover: 'shown' },
  {
    name: 'of another detail is hidden, unless it moves',
    canvas: { seen: seen(105), motion: 0 },
    cover: 'waiting',
  },
  { name: 'far from all that was judged is hidden', canvas: { seen: seen(150) }, cover: 'waiting' },
  {
    name: 'that was shown and is far from it now, is hidden',
    canvas: { seen: seen(150), cover: 'shown' },
    cover: 'waiting',
  },
  {
    name: 'close to what was unsafe is veiled',
    canvas: { seen: seen(195), cover: 'shown' },
    cover: 'veiled',
  },
  {
    name: 'stays veiled while the next content is unknown',
    canvas: { seen: seen(150), cover: 'veiled' },
    cover: 'veiled',
  },
  { name: 'stays veiled after one safe look', canvas: { seen: seen(105), cover: 'veiled' }, cover: 'veiled' },
  {
    name: 'is unveiled after three safe looks in a row',
    canvas: { seen: seen(105), cover: 'veiled', safeInARow: 3 },
    cover: 'shown',
  },
  {
    name: 'is unveiled when it shows just what was safe',
    canvas: { seen: seen(100), cover: 'veiled' },
    cover: 'shown',
  },
  { name: 'that cannot be read is unjudged', canvas: { seen: 'unreadable' }, cover: 'unjudged' },
  {
    name: 'that a person chose to see is shown, whatever it shows',
    canvas: { seen: seen(150), choice: 'show', evidence: unsafe.evidence },
    cover: 'shown-by-person',
  },
  {
    name: 'that a person covered stays covered',
    canvas: { seen: seen(100), choice: 'cover', evidence: safe.evidence },
    cover: 'covered-by-person',
  },
];

test.each(cases)('a canvas $name', ({ canvas: named, cover }) => {
  expect(canvasVerdict(canvas(named), policy).cover).toBe(cover);
});

test('nothing is shown before the settings are known, and all where nothing is to be covered', () => {
  expect(canvasVerdict(canvas({ seen: seen(100) }), undefined).cover).toBe('waiting');
  expect(canvasVerdict(canvas({ seen: seen(200) }), { ...policy, isActive: false }).cover).toBe('left-alone');
});

test('a moved slider decides anew from the looks that are there', () => {
  const strict = { ...policy, thresholds: { ...policy.thresholds, explicit: 'off' } } as const;
  expect(canvasVerdict(canvas({ seen: seen(200), cover: 'veiled' }), strict).cover).toBe('shown');
});
