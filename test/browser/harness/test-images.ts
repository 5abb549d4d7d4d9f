import { boxStyle, safeBox, unsafeBox } from './picture-boxes.ts';

/** Styles by which an image fills the box that tests look into. */
export const unsafeStyle = boxStyle(unsafeBox);
export const safeStyle = boxStyle(safeBox);

/** The safe picture, in its box. */
export const safeImage = `<img src="/neutral_1.png" style="${safeStyle}">`;

/** What tests look for: the unsafe pattern and the safe one, each in its box. */
export const unsafeSight = { name: 'porn_2', box: unsafeBox } as const;
export const safeSight = { name: 'neutral_1', box: safeBox } as const;
