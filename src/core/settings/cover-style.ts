/**
 * How a covered picture looks: blurred, so that its colours are seen, or not at all, with a label in its place.
 * From what shows more to what shows less.
 */
export const coverStyles = ['blur', 'label'] as const;
export type CoverStyle = (typeof coverStyles)[number];
