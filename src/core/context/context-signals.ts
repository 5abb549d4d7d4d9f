import { confidenceOf } from '../provenance/signal/confidence.ts';
import type { Signal } from '../provenance/signal/signal.ts';
import { boundContext, type PictureContext } from './picture-context.ts';
import { readPageAddress, readPictureAddress } from './read-address.ts';
import { readAltText } from './read-alt-text.ts';
import { readFileName } from './read-file-name.ts';
import { readGeneratorPage } from './read-generator-page.ts';
import { readMarkup } from './read-markup.ts';
import { readPlatformLabel } from './read-platform-label.ts';
import type { SiteList } from './site-list.ts';

/** Smaller pictures on AI sites are logos and avatars. Source: docs/provenance.md, 2.9. */
const minEdgePx = 200;

/**
 * What the page says of where a picture comes from: at most "likely", since any page can say anything. One hint alone
 * decides nothing; hints of two kinds together count as much as the site does.
 * @param imported AI sites that a person imported.
 * @returns at most one signal of each kind. Never throws; a context of any size takes well under a millisecond.
 */
export function contextSignals(context: PictureContext, imported?: SiteList): readonly Signal[] {
  const bounded = boundContext(context);
  const isSmall = bounded.shorterEdgePx !== undefined && bounded.shorterEdgePx < minEdgePx;
  const ofPlace = isSmall
    ? []
    : [...readPictureAddress(bounded), ...readPageAddress(bounded, imported), ...readGeneratorPage(bounded)];
  const ofPicture = [
    ...readPlatformLabel(bounded),
    ...readMarkup(bounded),
    ...readFileName(bounded),
    ...readAltText(bounded),
  ];
  return strengthenHints([...ofPlace, ...ofPicture]);
}

/** The page of an app, its port and its address are one hint: only different sources support each other. */
function strengthenHints(signals: readonly Signal[]): readonly Signal[] {
  const isHint = ({ confidence }: Signal) => confidence < confidenceOf.site;
  const sources = new Set(signals.filter(isHint).map(({ kind }) => (placeKinds.has(kind) ? 'place' : kind)));
  if (sources.size < 2) return signals;
  return signals.map((signal) => (isHint(signal) ? { ...signal, confidence: confidenceOf.site } : signal));
}

const placeKinds: ReadonlySet<string> = new Set(['image-address', 'ai-site', 'generator-page']);
