import { parseJson, toRecord } from '../provenance/metadata/json-value.ts';

/** What a page's structured data says of one image. */
export type MarkedImage = { readonly url: string; readonly sourceType: string };

const maxSteps = 5000;
const maxImages = 200;
const urlKeys = ['contentUrl', 'url', 'thumbnailUrl', '@id'];

/**
 * Images with a `digitalSourceType` in a JSON-LD block; addresses as they stand there.
 * @returns at most 200, after at most 5,000 values. Never throws; nothing for 1 MB and more, and for what is no JSON.
 */
export function imagesInJsonLd(text: string): readonly MarkedImage[] {
  const images: MarkedImage[] = [];
  const waiting: unknown[] = [parseJson(text)];
  for (let step = 0; waiting.length > 0 && step < maxSteps && images.length < maxImages; step++) {
    const value = waiting.pop();
    if (Array.isArray(value)) waiting.push(...value.slice(0, maxSteps));
    const record = toRecord(value);
    if (!record) continue;
    const types = textsOf(record.digitalSourceType);
    const urls = urlKeys.flatMap((key) => textsOf(record[key]));
    for (const url of urls) for (const sourceType of types) images.push({ url, sourceType });
    waiting.push(
      ...Object.values(record)
        .filter((inner) => typeof inner === 'object')
        .slice(0, maxSteps),
    );
  }
  return images.slice(0, maxImages);
}

/** A text, an object that refers to one, or a list of both. */
function textsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value.slice(0, 10) : [value]).flatMap((one: unknown) => {
    const text = typeof one === 'string' ? one : toRecord(one)?.['@id'];
    return typeof text === 'string' ? [text] : [];
  });
}
