import manifest from '../../manifest.json' with { type: 'json' };
import { oldestFirefox } from '../bootstrap.mjs';

/**
 * What code is built for: the oldest browsers that the manifests let in. Chrome 121 is the first with all that is used:
 * `match_origin_as_fallback` (119), `URL.canParse` (120), options of `checkVisibility` (121).
 * Source: the compatibility tables of MDN.
 */
export const targets = {
  chrome: `chrome${manifest.minimum_chrome_version}`,
  firefox: `firefox${oldestFirefox}`,
} as const;
