/** What a document says of itself, as far as it can be a label. */
export type LabelFacts = {
  readonly host: string;
  readonly path: string;
  /** Values of `<meta name="rating">` and of the header of that name written as `http-equiv`. */
  readonly ratings: readonly string[];
  /** Addresses of links whose text or address has the tag of the Hub. */
  readonly tagLinks: readonly string[];
};

/** Where repositories have that tag. */
export const hubHost = 'huggingface.co';

/** The tag that owners of repositories on the Hub give to what is not for everybody. */
export const hubTag = 'not-for-all-audiences';

/** Values by which pages say that they are for adults. Sources: rtalabel.org, and Google's SafeSearch guidelines. */
const adultRatings: ReadonlySet<string> = new Set([
  'adult',
  'mature',
  'restricted',
  'rta-5042-1996-1400-1577-rta',
]);

/**
 * Whether a page says of itself that it is not for everybody. It can only be believed: who lies with that is covered.
 * On the Hub the tag counts on the page of a repository alone; lists and filters link to it, too.
 */
export function isAdultPage({ host, path, ratings, tagLinks }: LabelFacts): boolean {
  if (ratings.some((rating) => adultRatings.has(rating.trim().toLowerCase()))) return true;
  return host === hubHost && isRepository(path) && tagLinks.some((link) => link.includes(hubTag));
}

/** `/owner/name`, `/spaces/owner/name` or `/datasets/owner/name`, and what lies below. */
function isRepository(path: string): boolean {
  const parts = path.split('/').filter((part) => part !== '');
  return parts.length >= (parts[0] === 'spaces' || parts[0] === 'datasets' ? 3 : 2);
}
