import { type Showing, showingUnder } from '../family/showing.ts';
import type { ImageId } from '../image/image-id.ts';
import type { Settings } from '../settings/schema.ts';
import type { Site } from '../settings/site.ts';
import type { Thresholds } from '../settings/thresholds.ts';

/** What holds in one frame: the settings, seen from the sites that the frame belongs to. */
export type Policy = {
  /** False where nothing is to be covered: switched off, or paused on this site. */
  readonly isActive: boolean;
  readonly thresholds: Thresholds;
  readonly smallestEdgePx: number;
  readonly allowedImages: ReadonlySet<ImageId>;
  /** What a person in front of the page may do about a cover. */
  readonly showing: Showing;
};

/**
 * @param sites the frame's own site and that of the page around it; pausing either pauses the frame, so that
 * pausing a hub pauses the Spaces inside it, and pausing a Space leaves the hub alone.
 */
export function policyFor(settings: Settings, sites: readonly Site[]): Policy {
  return {
    isActive: settings.isEnabled && !sites.some((site) => settings.pausedSites.includes(site)),
    thresholds: settings.thresholds,
    smallestEdgePx: settings.smallestEdgePx,
    allowedImages: new Set(settings.allowedImages),
    showing: showingUnder(settings),
  };
}
