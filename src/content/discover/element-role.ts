import { localNameOf, pictureNames } from './unclobbered.ts';

/** What an element is looked at for: a picture, a style sheet, a filter's picture, an animation, a shadow host. */
export type ElementRole = 'picture' | 'sheet' | 'filter' | 'animation' | 'host';

/** Elements that can carry a shadow root, besides custom elements: DOM standard, "valid shadow host name". */
const shadowHosts =
  'article aside blockquote body div footer h1 h2 h3 h4 h5 h6 header main nav p section span';

const roles: ReadonlyMap<string, ElementRole> = new Map([
  ...[...pictureNames].map((name) => [name, 'picture'] as const),
  ...['style', 'link'].map((name) => [name, 'sheet'] as const),
  ['feImage', 'filter'],
  ...['animate', 'set'].map((name) => [name, 'animation'] as const),
  ...shadowHosts.split(' ').map((name) => [name, 'host'] as const),
]);

/** Finds every element whose role is another one than that of a host. */
export const roleSelector = [...roles].flatMap(([name, role]) => (role === 'host' ? [] : name)).join();

/** The role of a node by its name; undefined for most. One look in one table, because a page has 50,000 of them. */
export function roleOf(node: Node): ElementRole | undefined {
  const name = localNameOf(node);
  return roles.get(name) ?? (name.includes('-') ? 'host' : undefined);
}

/** Whether the style of a whole tree changes with an element's content or loading. */
export function isSheet(node: Node): boolean {
  return roleOf(node) === 'sheet';
}
