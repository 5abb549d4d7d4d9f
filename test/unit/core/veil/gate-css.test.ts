import { describe, expect, test } from 'vitest';
import { blurSteps } from '../../../../src/core/veil/blur-step.ts';
import type { Cover } from '../../../../src/core/veil/cover.ts';
import { gateCss, markFor } from '../../../../src/core/veil/gate-css.ts';

const attribute = 'qwertyuiop';
const rules = gateCss(attribute).split('\n');

/** What the rules that name a word of the mark do to a picture with this mark. */
const stylesOf = (mark: string | undefined) =>
  mark === undefined
    ? rules.filter((rule) => rule.includes(`:not([${attribute}~="s"]`))
    : rules.filter((rule) => mark.split(' ').some((word) => rule.startsWith(`[${attribute}~="${word}"]`)));

describe('the gate', () => {
  test('hides pictures without a mark, with their layout kept', () => {
    const [hidden, transparent] = stylesOf(markFor('waiting', 3));
    expect(hidden).toMatch(/^:is\(img,.*visibility:hidden!important/);
    expect(transparent).toMatch(/^:is\(canvas,video\).*opacity:0!important/);
  });

  test.each<[Cover, RegExp]>([
    ['unjudged', /opacity:0!important/],
    ['veiled', /filter:blur\(60px\)[^;]*!important/],
    ['covered-by-person', /filter:blur\(60px\)[^;]*!important/],
  ])('hides a picture that is %s', (cover, style) => {
    expect(stylesOf(markFor(cover, 3)).join()).toMatch(style);
  });

  test.each<Cover>(['shown', 'left-alone', 'shown-by-person'])(
    'leaves a picture that is %s as it is',
    (cover) => {
      const mark = markFor(cover, 3);
      expect(mark).toBeDefined();
      expect(stylesOf(mark)).toEqual([]);
    },
  );

  test('hides without a mark only what no mark of a picture excepts', () => {
    for (const cover of ['unjudged', 'veiled', 'shown'] as const) {
      const [word] = markFor(cover, 0)?.split(' ') ?? [];
      expect(stylesOf(undefined).every((rule) => rule.includes(`[${attribute}~="${word}"]`))).toBe(true);
    }
  });

  test('blurs each size by its own radius', () => {
    for (const [step, { radiusPx }] of blurSteps.entries()) {
      expect(stylesOf(markFor('veiled', step)).join()).toContain(`blur(${radiusPx}px)`);
    }
  });

  test('never lets a page fade a picture out or in: what hides a picture stops its transition', () => {
    const hiding = rules.filter((rule) => /\{(visibility|opacity|filter:blur)/.test(rule));
    expect(hiding.length).toBeGreaterThan(blurSteps.length);
    for (const rule of hiding) expect(rule).toContain('transition:none!important;animation:none!important');
  });

  test('beats what the page writes: every declaration is important', () => {
    for (const rule of rules) {
      const declarations = /\{([^{}]*)\}+$/.exec(rule)?.[1]?.split(';') ?? [];
      expect(declarations.length).toBeGreaterThan(0);
      for (const declaration of declarations) expect(declaration).toMatch(/!important$/);
    }
  });

  test('asks for no attribute but its own, and for the kind of an <input>', () => {
    const names = rules.flatMap((rule) => Array.from(rule.matchAll(/\[([a-z]+)/g), ([, name]) => name));
    expect(new Set(names)).toEqual(new Set([attribute, 'type']));
  });
});
