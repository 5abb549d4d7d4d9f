import { changesTo } from './changes-to.ts';
import type { PortableSettings } from './portable-settings.ts';
import type { ProfileName } from './profile-name.ts';
import type { Settings } from './schema.ts';
import { thresholdsOfStep } from './thresholds.ts';

/** What a profile decides; lists of sites, pictures and words stay a person's own. */
export type ProfileValues = Pick<
  PortableSettings,
  | 'thresholds'
  | 'labelledPages'
  | 'whenUnsure'
  | 'smallestEdgePx'
  | 'originBadge'
  | 'originPolicy'
  | 'aiThresholds'
  | 'actsOnGuesses'
>;

const profiles: Readonly<Record<ProfileName, ProfileValues>> = {
  child: {
    thresholds: thresholdsOfStep.strict,
    labelledPages: 'cover-all',
    whenUnsure: 'cover',
    smallestEdgePx: 16,
    originBadge: 'ai',
    originPolicy: 'blur',
    aiThresholds: 'strict',
    actsOnGuesses: false,
  },
  teen: {
    thresholds: thresholdsOfStep.careful,
    labelledPages: 'cover-all',
    whenUnsure: 'cover',
    smallestEdgePx: 32,
    originBadge: 'ai',
    originPolicy: 'mark',
    aiThresholds: 'strict',
    actsOnGuesses: false,
  },
  adult: {
    thresholds: thresholdsOfStep.balanced,
    labelledPages: 'as-others',
    whenUnsure: 'cover',
    smallestEdgePx: 32,
    originBadge: 'ai',
    originPolicy: 'mark',
    aiThresholds: 'same',
    actsOnGuesses: false,
  },
  /** Every badge, and guesses too: what is looked for is wrong verdicts. */
  tester: {
    thresholds: thresholdsOfStep.balanced,
    labelledPages: 'as-others',
    whenUnsure: 'cover',
    smallestEdgePx: 16,
    originBadge: 'all',
    originPolicy: 'mark',
    aiThresholds: 'same',
    actsOnGuesses: true,
  },
};

/** The changes by which settings become those of a profile; the main switch goes on. */
export function changesToProfile(settings: Settings, name: ProfileName): ReturnType<typeof changesTo> {
  return changesTo(settings, { isEnabled: true, ...profiles[name] });
}

/** What a profile sets. */
export function profileValues(name: ProfileName): ProfileValues {
  return profiles[name];
}
