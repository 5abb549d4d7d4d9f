import { saidOriginOf } from '../../core/corrections/said-origin.ts';
import { aiShareOf } from '../../core/provenance/ai-share.ts';
import type { Surface } from '../surface.ts';
import { originLine, saidLine } from './origin-words.ts';
import { surfaceOrigin } from './surface-origin.ts';

/** What a veil says of where its picture comes from; undefined unless an AI made or changed it. */
export function veilOriginLine(picture: Surface): string | undefined {
  const said = saidOriginOf(picture.reasons);
  if (said) return saidLine(said);
  const origin = surfaceOrigin(picture)?.report.origin;
  return origin && aiShareOf(origin, 'count') !== 'none' ? originLine(origin) : undefined;
}
