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

/** Where on an element a picture is painted; 'element': the element is the picture: img, video, canvas, ... */
export type Part = 'element' | StylePart;
