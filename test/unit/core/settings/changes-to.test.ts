import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changeSettings } from '../../../../src/core/settings/change-settings.ts';
import { changesTo } from '../../../../src/core/settings/changes-to.ts';
import { loosens } from '../../../../src/core/settings/loosens.ts';
import { defaultSettings } from '../../../../src/core/settings/parse-settings.ts';
import { profileNames } from '../../../../src/core/settings/profile-name.ts';
import { changesToProfile } from '../../../../src/core/settings/profiles.ts';
import type { Settings } from '../../../../src/core/settings/schema.ts';
import { settings as someSettings } from '../../arbitraries.ts';

/** Lists whose order says nothing, in one order; the hint at the lock is nobody's wish, and lists of websites stay. */
function comparable({
  pausedSites,
  siteRules,
  allowedImages,
  corrections,
  familyLock: _,
  hostLists: __,
  ...rest
}: Settings) {
  const sorted = (list: readonly unknown[]) => list.map((item) => JSON.stringify(item)).sort();
  return {
    ...rest,
    pausedSites: sorted(pausedSites),
    siteRules: sorted(siteRules),
    allowedImages: sorted(allowedImages),
    corrections: sorted(corrections),
  };
}

test('the changes make settings what others are', () => {
  fc.assert(
    fc.property(someSettings, someSettings, (settings, wanted) => {
      const { familyLock: _, hostLists: __, ...values } = wanted;
      const changed = changeSettings(settings, { kind: 'several', changes: changesTo(settings, values) });
      expect(comparable(changed)).toEqual(comparable(wanted));
      expect(changed.familyLock).toBe(settings.familyLock);
      expect(changed.hostLists).toBe(settings.hostLists);
    }),
  );
});

test('what is the same needs no change', () => {
  fc.assert(
    fc.property(someSettings, ({ familyLock: _, ...values }) => {
      expect(changesTo({ ...defaultSettings(), ...values }, values)).toEqual([]);
      expect(changesTo({ ...defaultSettings(), ...values }, {})).toEqual([]);
    }),
  );
});

test.each(profileNames)('the profile %s is reached, and then there is nothing left to do', (name) => {
  fc.assert(
    fc.property(someSettings, (settings) => {
      const changed = changeSettings(settings, {
        kind: 'several',
        changes: changesToProfile(settings, name),
      });
      expect(changed.isEnabled).toBe(true);
      expect(changed.pausedSites).toEqual(settings.pausedSites);
      expect(changesToProfile(changed, name)).toEqual([]);
    }),
  );
});

test('the profiles get looser from child to adult', () => {
  const fresh = defaultSettings();
  const under = (name: (typeof profileNames)[number]) =>
    changeSettings(fresh, { kind: 'several', changes: changesToProfile(fresh, name) });
  const isLooser = (now: (typeof profileNames)[number], next: (typeof profileNames)[number]) =>
    loosens(under(now), { kind: 'several', changes: changesToProfile(under(now), next) });
  expect([isLooser('child', 'teen'), isLooser('teen', 'adult')]).toEqual([true, true]);
  expect([isLooser('teen', 'child'), isLooser('adult', 'teen')]).toEqual([false, false]);
});
