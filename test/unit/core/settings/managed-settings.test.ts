import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { buildManagedSchema } from '../../../../scripts/settings-schema/build-managed-schema.ts';
import {
  leftByPolicy,
  managedNames,
  nothingManaged,
  parseManaged,
  underPolicy,
} from '../../../../src/core/settings/managed-settings.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { siteOf } from '../../samples.ts';

const site = siteOf('a.example');
const own = { settings: defaultSettings(), problems: [] };
const policy = parseManaged({ sensitivity: 'strict', pausedSites: [], nonsense: 1, siteAlert: 'often' });

describe('a policy of the browser', () => {
  test('is read by the rows of the settings, and names what it does not know', () => {
    expect(policy).toEqual({
      values: { thresholds: thresholdsOfStep.strict, pausedSites: [] },
      rejected: ['nonsense', 'siteAlert'],
    });
  });

  test.each([
    undefined,
    null,
    'strict',
    7,
    {},
    { sensitivity: 'custom' },
    { thresholds: thresholdsOfStep.relaxed },
  ])('that is none fixes nothing: %j', (stored) => {
    expect(parseManaged(stored).values).toEqual({});
  });

  test('comes before a person’s own settings, and says so', () => {
    const broken = { ...own, problems: [{ kind: 'broken-setting', name: 'pausedSites' } as const] };
    const { settings, problems } = underPolicy(broken, policy);
    expect(settings).toEqual({ ...own.settings, thresholds: thresholdsOfStep.strict });
    expect(problems).toEqual([
      { kind: 'managed', names: ['pausedSites', 'thresholds'] },
      { kind: 'broken-policy', names: ['nonsense', 'siteAlert'] },
    ]);
    expect(underPolicy(own, nothingManaged)).toBe(own);
  });

  test('leaves to the person what it does not fix', () => {
    const { settings } = underPolicy(own, policy);
    const loosen = { kind: 'set-thresholds', thresholds: thresholdsOfStep.relaxed } as const;
    const other = { kind: 'set-smallest-edge', edgePx: 64 } as const;
    expect(leftByPolicy(settings, loosen, policy)).toBeUndefined();
    expect(leftByPolicy(settings, { kind: 'pause-site', site }, policy)).toBeUndefined();
    expect(leftByPolicy(settings, other, policy)).toBe(other);
    expect(leftByPolicy(settings, { kind: 'several', changes: [loosen, other] }, policy)).toEqual({
      kind: 'several',
      changes: [other],
    });
    expect(leftByPolicy(settings, { kind: 'several', changes: [loosen] }, policy)).toBeUndefined();
    expect(leftByPolicy(settings, loosen, nothingManaged)).toBe(loosen);
  });
});

test('the schema in the extension is the one that the reader goes by', () => {
  expect(JSON.parse(readFileSync('assets/managed-schema.json', 'utf8'))).toEqual(buildManagedSchema());
  expect(Object.keys(buildManagedSchema().properties as object)).toEqual(['sensitivity', ...managedNames]);
});
