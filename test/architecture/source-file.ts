import { execFileSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A node of the syntax tree, as far as the locks look at it. */
type Node = { readonly type: string; readonly start: number; readonly [key: string]: unknown };

export type SourceFile = {
  /** From the root of the project, with forward slashes. */
  readonly path: string;
  readonly text: string;
  readonly lines: number;
  /** Every module named in it: imports, re-exports, import() and import types; a query (`?worker`) is left out. */
  readonly imports: readonly string[];
  readonly hasDefaultExport: boolean;
  /** Types of all nodes of its syntax tree. */
  readonly nodeTypes: ReadonlySet<string>;
  readonly comments: readonly string[];
  /** Names of exported functions that have no doc comment. */
  readonly undocumented: readonly string[];
};

/** Every file of the project that is not ignored by git. */
export function projectPaths(): readonly string[] {
  const listed = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  const isFile = (path: string) => path !== '' && statSync(path, { throwIfNoEntry: false })?.isFile();
  return [...new Set(listed.split('\0'))].filter(isFile).sort();
}

/** Text of a file; undefined for one that is none. */
export function readText(path: string): string | undefined {
  const bytes = readFileSync(path);
  return bytes.includes(0) ? undefined : bytes.toString('utf8');
}

/** What the locks must know of one TypeScript file. */
export function readSource(path: string): SourceFile {
  const text = readFileSync(path, 'utf8');
  const { program, module, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse`);
  const nodes = [...nodesOf(program)];
  const exportEntries = module.staticExports.flatMap(({ entries }) => entries);
  const specifiers = [
    ...module.staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...exportEntries.map(({ moduleRequest }) => moduleRequest?.value),
    ...nodes.map(lazySpecifier),
  ];
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports: [...new Set(specifiers.filter((name) => name !== undefined))].map(withoutQuery),
    hasDefaultExport: exportEntries.some(({ exportName }) => exportName.kind === 'Default'),
    nodeTypes: new Set(nodes.map(({ type }) => type)),
    comments: comments.map(({ value }) => value),
    undocumented: nodes
      .filter(({ type }) => type === 'ExportNamedDeclaration')
      .filter((node) => !comments.some((comment) => documents(comment, node, text)))
      .flatMap(functionNames),
  };
}

/** The file that an import of `from` names; undefined for a package. */
export function resolveImport(from: string, specifier: string): string | undefined {
  return specifier.startsWith('.') ? posix.join(posix.dirname(from), specifier) : undefined;
}

function withoutQuery(specifier: string): string {
  return specifier.replace(/\?.*$/, '');
}

function* nodesOf(value: unknown): Generator<Node> {
  if (typeof value !== 'object' || value === null) return;
  if ('type' in value && typeof value.type === 'string') yield value as Node; // what has a type is a node
  for (const inner of Object.values(value)) yield* nodesOf(inner);
}

/** The module of `import('x')` as an expression or as a type. */
function lazySpecifier(node: Node): string | undefined {
  if (node.type !== 'ImportExpression' && node.type !== 'TSImportType') return undefined;
  const { value } = node.source as { value?: unknown }; // both kinds of node have a source
  return String(value);
}

type Comment = { readonly type: string; readonly value: string; readonly end: number };

function documents(comment: Comment, node: Node, text: string): boolean {
  const isDoc = comment.type === 'Block' && comment.value.startsWith('*');
  return isDoc && comment.end <= node.start && text.slice(comment.end, node.start).trim() === '';
}

type Declaration = {
  readonly type: string;
  readonly id?: { readonly name: string };
  readonly declarations?: readonly { readonly id: { readonly name: string }; readonly init?: Node }[];
};

/** Names of the functions that an export declares. */
function functionNames(node: Node): string[] {
  const declaration = node.declaration as Declaration | null; // the tree's own word for "none"
  if (declaration?.type === 'FunctionDeclaration') return [declaration.id?.name ?? ''];
  return (declaration?.declarations ?? [])
    .filter(({ init }) => init?.type === 'ArrowFunctionExpression' || init?.type === 'FunctionExpression')
    .map(({ id }) => id.name);
}
