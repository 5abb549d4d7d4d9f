/**
 * Where on an element a picture is painted.
 *
 * element  the element is the picture: img, video, canvas, ...
 * box      the element's own box, by style: background, border image, mask, content
 * before   its ::before box
 * after    its ::after box
 * marker   its list marker
 */
export const parts = ['element', 'box', 'before', 'after', 'marker'] as const;

export type Part = (typeof parts)[number];

/** Parts that show pictures by style alone. */
export type StylePart = Exclude<Part, 'element'>;
