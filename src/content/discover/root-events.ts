/** What happens in a document and in its shadow roots. Each is told before the next paint. */
export type RootEvents = {
  /** An element that was not in the document before, with a style of its own. */
  readonly onInlineStyle: (element: Element) => void;
  /** An element that may be a picture, and was not in the document before. */
  readonly onFound: (element: Element) => void;
  readonly onRemoved: (element: Element) => void;
  /** An `feImage`, by which a filter paints a picture. */
  readonly onFilterPicture: (element: Element) => void;
  /** An `<animate>` or `<set>`, which can change the address of an `<image>` without a record. */
  readonly onAnimation: (element: Element) => void;
  /** Something that selects a picture's source changed: src, srcset, sizes, href, a `<source>` beside it. */
  readonly onSourceChanged: (element: Element) => void;
  /** Our mark was changed by somebody; perhaps by us. */
  readonly onMarkChanged: (element: Element) => void;
  /** `load` or `error` of a picture element. Called once an event. */
  readonly onSettled: (element: Element) => void;
  /** Whether nothing can be seen of a shadow tree that is made now and not known yet. */
  readonly isNewTreeCovered: () => boolean;
  /** A shadow root that was not known before; it is watched from now on. */
  readonly onShadowRoot: (root: ShadowRoot) => void;
  /** The root element of the document is another one, or its gate attribute changed. */
  readonly onRootElement: () => void;
  /** What style an element, or with `reach` 'below' its descendants too, may have changed. */
  readonly onStyleChanged: (node: Node, reach: 'itself' | 'below') => void;
};
