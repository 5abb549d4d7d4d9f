import type { C2paState } from '../../core/provenance/c2pa/c2pa-result.ts';
import type { TextPlace } from '../../core/provenance/container/block.ts';
import type { Origin } from '../../core/provenance/origin.ts';
import { confidenceOf } from '../../core/provenance/signal/confidence.ts';
import type { MessageKey } from '../../platform/i18n.ts';

const originKeys: Readonly<Record<Origin['origin'], MessageKey>> = {
  'ai-generated': 'inspectOrigin_ai_generated',
  'ai-edited': 'inspectOrigin_ai_edited',
  camera: 'inspectOrigin_camera',
  'not-ai-software': 'inspectOrigin_not_ai_software',
  unknown: 'inspectOrigin_unknown',
};

/** The sentence of a verdict. */
export function originKey({ origin, confidence }: Origin): MessageKey {
  const isLikely = origin === 'ai-generated' && confidence < confidenceOf.brokenManifest;
  return isLikely ? 'inspectOrigin_likely' : originKeys[origin];
}

/** How strong a signal is, in four words. */
export function strengthKey(confidence: number): MessageKey {
  if (confidence >= confidenceOf.trustedManifest) return 'inspectStrength_certain';
  if (confidence >= confidenceOf.trustedCapture) return 'inspectStrength_strong';
  return confidence >= confidenceOf.site ? 'inspectStrength_medium' : 'inspectStrength_weak';
}

/** Where a signal stood. */
export const placeKeys: Readonly<Record<TextPlace, MessageKey>> = {
  'png-text': 'inspectPlace_png_text',
  'jpeg-comment': 'inspectPlace_jpeg_comment',
  'jpeg-app': 'inspectPlace_jpeg_app',
  'gif-comment': 'inspectPlace_gif_comment',
  exif: 'inspectPlace_exif',
  xmp: 'inspectPlace_xmp',
  iptc: 'inspectPlace_iptc',
  trailer: 'inspectPlace_trailer',
  c2pa: 'inspectPlace_c2pa',
  pixels: 'inspectPlace_pixels',
  page: 'inspectPlace_page',
};

/** What became of a signature; none for a file without one. */
export const stateKeys: Readonly<Record<Exclude<C2paState, 'none'>, MessageKey>> = {
  valid: 'inspectState_valid',
  untrusted: 'inspectState_untrusted',
  invalid: 'inspectState_invalid',
  unverified: 'inspectState_unverified',
};
