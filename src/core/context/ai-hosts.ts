/**
 * Sites whose own pages are for pictures that an AI made: a short list, each seen in public lists of such sites.
 * People add longer ones (`parse-blocklist.ts`). Matched against the page: where their images lie was not verified.
 */
export const aiHosts: readonly string[] = [
  'artbreeder.com',
  'civitai.com',
  'craiyon.com',
  'dezgo.com',
  'firefly.adobe.com',
  'getimg.ai',
  'ideogram.ai',
  'krea.ai',
  'leonardo.ai',
  'lexica.art',
  'mage.space',
  'midjourney.com',
  'nightcafe.studio',
  'novelai.net',
  'openart.ai',
  'perchance.org',
  'pixai.art',
  'playground.com',
  'recraft.ai',
  'runwayml.com',
  'seaart.ai',
  'tensor.art',
];
