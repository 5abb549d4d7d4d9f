import { describe, expect, test } from 'vitest';
import type { Cover } from '../../../../src/core/veil/cover.ts';
import {
  keptTransitionRule,
  styleGateRules,
  styleMarkFor,
} from '../../../../src/core/veil/style-gate-css.ts';

const attribute = 'qwertyuiop';
const rules = styleGateRules(attribute);
const look = { keptRule: undefined, backdrop: undefined };
const has = (word: string) => `[${attribute}~="${word}"]`;

describe('the gate of styles', () => {
  test('hides the pictures of every box until its own word is there', () => {
    const hidden = rules.filter((rule) => rule.includes('background-size:0 0!important'));
    for (const [box, word] of [
      ['', styleMarkFor('box', { ...look, cover: 'shown' })],
      ['::before', styleMarkFor('before', { ...look, cover: 'shown' })],
      ['::after', styleMarkFor('after', { ...look, cover: 'shown' })],
    ] as const) {
      expect(hidden.some((rule) => rule.startsWith(`*:not(${has(word)})${box}{`))).toBe(true);
    }
  });

  test.each<Cover>(['waiting', 'unjudged', 'veiled', 'covered-by-person'])(
    'hides what is %s at once, whatever transition the page gives it',
    (cover) => {
      const word = styleMarkFor('box', { ...look, cover });
      expect(rules).toContain(`${has(word)}{transition:none!important}`);
    },
  );

  test('holds what is shown at every property that can show a picture', () => {
    const word = styleMarkFor('box', { ...look, cover: 'shown' });
    const held = rules.find((rule) => rule.startsWith(`${has(word)}:not(`));
    for (const property of ['background-image', 'border-image-source', 'mask-image', 'content']) {
      expect(held).toContain(`${property} 1000000s step-end allow-discrete`);
    }
  });

  test('begins with nothing where there is no style before to be held at', () => {
    const word = styleMarkFor('after', { ...look, cover: 'shown' });
    expect(
      rules.some((rule) => rule.startsWith(`@starting-style{${has(word)}::after{background-image:none`)),
    ).toBe(true);
  });

  test('keeps the transition of a page before the held ones, under a word of its own', () => {
    const rule = keptTransitionRule({ attribute, part: 'after', number: 7, transition: 'opacity 1s' });
    const mark = styleMarkFor('after', { ...look, cover: 'shown', keptRule: 7 });
    expect(rule).toContain(`${has(mark.split(' ')[1] ?? '')}::after{transition:opacity 1s,background-image`);
  });

  test('gives up its own hold only to such a rule', () => {
    const word = styleMarkFor('box', { ...look, cover: 'shown', keptRule: 0 }).split(' ')[1];
    expect(rules.some((rule) => rule.includes(`:not([${attribute}*="${word?.slice(0, 2)}"])`))).toBe(true);
  });

  test('lays a backdrop behind text while its picture is hidden, and takes it away with it', () => {
    expect(styleMarkFor('box', { ...look, cover: 'waiting', backdrop: 'dark' })).toBe('hb kd');
    expect(styleMarkFor('box', { ...look, cover: 'shown', backdrop: 'dark' })).toBe('b');
    expect(rules.some((rule) => rule.startsWith(`${has('kd')}{background-color:`))).toBe(true);
  });
});
