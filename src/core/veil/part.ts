/**
 * Parts of an element that show pictures by style alone.
 *
 * box      the element's own box: background, border image, mask, content
 * before   its ::before box
 * after    its ::after box
 * marker   its list marker
 */
export const styleParts = ['box', 'before', 'after', 'marker'] as const;

export type StylePart = (typeof styleParts)[number];

/**
 * What a word of a mark is about: the element is the picture itself (img, video, canvas, ...), a part of its style,
 * the cursor over it, or the filters of the tree below it.
 */
export type Part = 'element' | StylePart | 'cursor' | 'filters';
