/**
 * Confidence of each row of the verdict table, 0 to 1: proposals that order the rows, not measured probabilities.
 * Source: docs/provenance.md, section 1.
 */
export const confidenceOf = {
  trustedManifest: 0.99,
  pixelMark: 0.97,
  claim: 0.95,
  brokenManifest: 0.85,
  likely: 0.7,
  /** Pixels that look like those of AI pictures: less than what a file says, more than what a site says. */
  look: 0.6,
  /** A site for AI pictures, or two hints of different kinds. */
  site: 0.5,
  /** Too little to decide anything alone. */
  hint: 0.3,
  trustedCapture: 0.8,
  untrustedCapture: 0.4,
  cameraFields: 0.3,
  softwareFields: 0.3,
} as const;
