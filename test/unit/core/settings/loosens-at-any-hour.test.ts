import { expect, test } from 'vitest';
import type { SettingsChange } from '../../../../src/core/settings/change-settings.ts';
import { loosensAtAnyHour } from '../../../../src/core/settings/loosens-at-any-hour.ts';
import { nothingManaged, parseManaged } from '../../../../src/core/settings/managed-settings.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import type { Settings } from '../../../../src/core/settings/schema.ts';
import { thresholdsOfStep } from '../../../../src/core/settings/thresholds.ts';
import { siteOf } from '../../samples.ts';

const site = siteOf('space.example');
const childByDay: Partial<Settings> = {
  schedule: [{ profile: 'child', days: [1, 2, 3, 4, 5], fromMinute: 480, untilMinute: 1200 }],
};
const adultByNight: Partial<Settings> = {
  thresholds: thresholdsOfStep.strict,
  schedule: [{ profile: 'adult', days: [1], fromMinute: 1200, untilMinute: 1320 }],
};
const rule = (kind: 'balanced' | 'strict' | 'adult' | 'child'): SettingsChange => ({
  kind: 'set-site-rule',
  rule: { site, rule: kind },
});

type Held = Partial<Settings> & { readonly policy?: object };

function isLoosening({ policy, ...changed }: Held, change: SettingsChange): boolean {
  const own = { settings: { ...defaultSettings(), ...changed }, problems: [] };
  return loosensAtAnyHour({ own, managed: policy ? parseManaged(policy) : nothingManaged }, change);
}

test.each<[string, Held, SettingsChange]>([
  ['a rule that is looser than a profile of other hours', childByDay, rule('balanced')],
  ['the profile of an adult, beside that of a child', childByDay, rule('adult')],
  ['a rule that is looser than what holds outside of the schedule', adultByNight, rule('balanced')],
  [
    'taking away a rule that is stricter than other hours',
    { ...childByDay, siteRules: [{ site, rule: 'child' }] },
    { kind: 'remove-site-rule', site },
  ],
  ['a looser step', childByDay, { kind: 'set-thresholds', thresholds: thresholdsOfStep.relaxed }],
  ['a rule that is looser than a policy', { policy: { sensitivity: 'strict' } }, rule('balanced')],
])('%s loosens', (_, held, change) => expect(isLoosening(held, change)).toBe(true));

test.each<[string, Held, SettingsChange]>([
  ['a rule that is as everywhere', {}, rule('balanced')],
  ['the profile of a child, beside that of a child', childByDay, rule('child')],
  ['a rule that is stricter at every hour', adultByNight, rule('child')],
  [
    'a stricter step that a profile of other hours would not take',
    childByDay,
    { kind: 'set-thresholds', thresholds: thresholdsOfStep.careful },
  ],
  [
    'looking at smaller pictures, though a profile of other hours looks at smaller ones still',
    childByDay,
    { kind: 'set-smallest-edge', edgePx: 24 },
  ],
  [
    'a rule that is looser than a profile whose step a policy replaces',
    { ...childByDay, policy: { sensitivity: 'relaxed' } },
    rule('balanced'),
  ],
])('%s is free', (_, held, change) => expect(isLoosening(held, change)).toBe(false));
