import { type MarkedToken, marked, type Token } from 'marked';

/** One piece of a text: what a translation must have at the same place. */
export type TextBlock = {
  /** Words of the heading above it. */
  readonly heading: string;
  /** What it is, such as "heading 2", "paragraph", "point of a list" or "table, row 3, column 1". */
  readonly kind: string;
  /** What is never translated: code words, addresses and marks of emphasis, in the order of the alphabet. */
  readonly marks: readonly string[];
  /** Numbers written in digits, without what groups them: 1,000 and 1.000 are one. */
  readonly numbers: readonly string[];
};

/** Takes a text apart into its blocks, in their order. */
export function textBlocks(markdown: string): readonly TextBlock[] {
  let heading = '';
  return marked.lexer(markdown).flatMap((token) => {
    if (token.type === 'heading') heading = String(token.text);
    return blocksOf(token as MarkedToken).map((block) => ({ heading, ...block }));
  });
}

type Block = Omit<TextBlock, 'heading'>;

function blocksOf(token: MarkedToken): readonly Block[] {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [blockOf(`heading ${token.depth}`, token.tokens)];
    case 'list':
      return token.items.map(({ tokens }) =>
        blockOf(token.ordered ? 'point of a numbered list' : 'point of a list', tokens),
      );
    case 'table':
      return [token.header, ...token.rows].flatMap((cells, row) =>
        cells.map(({ tokens }, column) => blockOf(`table, row ${row + 1}, column ${column + 1}`, tokens)),
      );
    default:
      return [blockOf(token.type, 'tokens' in token ? (token.tokens ?? []) : [])];
  }
}

function blockOf(kind: string, tokens: readonly Token[]): Block {
  const all = tokens.flatMap(withinToken);
  const words = all.map(ownWords).join(' ');
  return { kind, marks: all.flatMap(marksOf).sort(), numbers: numbersIn(words) };
}

/** A token and everything inside it. */
function withinToken(token: Token): readonly Token[] {
  const inside: readonly Token[] = 'tokens' in token && Array.isArray(token.tokens) ? token.tokens : [];
  return [token, ...inside.flatMap(withinToken)];
}

/** The words of a token that has no others inside it. */
function ownWords(token: Token): string {
  return token.type === 'text' && token.tokens === undefined ? token.text : '';
}

function marksOf(token: Token): readonly string[] {
  switch (token.type) {
    case 'codespan':
      return [`\`${token.text}\``];
    case 'link':
      return [`the link to ${token.href}`];
    case 'em':
      return ['*emphasis*'];
    case 'strong':
      return ['**emphasis**'];
    default:
      return [];
  }
}

/** Groups of three are set off by a comma, a point, or a space that does not break. */
function numbersIn(words: string): readonly string[] {
  const numbers = words.match(/\d{1,3}(?:[.,\u00a0\u202f]\d{3})+(?!\d)|\d+/g) ?? [];
  return numbers.map((number) => number.replace(/\D/g, ''));
}
