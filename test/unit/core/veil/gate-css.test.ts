import { describe, expect, test } from 'vitest';
import { blurSteps } from '../../../../src/core/veil/blur-step.ts';
import type { Cover } from '../../../../src/core/veil/cover.ts';
import { gateCss, markFor } from '../../../../src/core/veil/gate-css.ts';

const attribute = 'qwertyuiop';
const rules = gateCss(attribute).split('\n');
/** What the style sheet does to a picture with this mark. */
const styleOf = (mark: string | undefined) =>
  rules.find((rule) =>
    rule.startsWith(mark === undefined ? `img:not([${attribute}])` : `img[${attribute}="${mark}"]`),
  );

describe('the gate', () => {
  test.each<[Cover, RegExp]>([
    ['waiting', /visibility:hidden!important/],
    ['unjudged', /opacity:0!important/],
    ['veiled', /filter:blur\(60px\)[^;]*!important/],
    ['covered-by-person', /filter:blur\(60px\)[^;]*!important/],
  ])('hides a picture that is %s', (cover, style) => {
    expect(styleOf(markFor(cover, 3))).toMatch(style);
  });

  test.each<Cover>(['shown', 'left-alone', 'shown-by-person'])(
    'leaves a picture that is %s as it is',
    (cover) => {
      const mark = markFor(cover, 3);
      expect(mark).toBeDefined();
      expect(styleOf(mark)).toBeUndefined();
    },
  );

  test('blurs each size by its own radius', () => {
    for (const [step, { radiusPx }] of blurSteps.entries()) {
      expect(styleOf(markFor('veiled', step))).toContain(`blur(${radiusPx}px)`);
    }
  });

  test('never lets a page fade a picture out or in: no rule goes without its own transition', () => {
    for (const rule of rules) expect(rule).toContain('transition:none!important;animation:none!important');
  });

  test('beats what the page writes: every declaration is important', () => {
    for (const rule of rules) {
      const declarations = /\{(.*)\}$/.exec(rule)?.[1]?.split(';') ?? [];
      expect(declarations.length).toBeGreaterThan(0);
      for (const declaration of declarations) expect(declaration).toMatch(/!important$/);
    }
  });

  test('names no attribute but its own', () => {
    const names = rules.map((rule) => /\[([a-z]+)/.exec(rule)?.[1]);
    expect(new Set(names)).toEqual(new Set([attribute]));
  });
});
