// The words of a programming language told apart, as plain data. Loaded with the first code that names its language.
import { common, createLowlight } from 'lowlight';

export interface Token {
  text: string;
  /** Classes of highlight.js; empty = nothing special. */
  kind: string;
}

const lowlight = createLowlight(common);
/** Longer codes stay in one colour: a phone must not stand still over them. */
const LONGEST = 20_000;

/** null = the language is not known. */
export function highlight(text: string, language: string): Token[] | null {
  if (!lowlight.registered(language) || text.length > LONGEST) return null;
  return tokensOf(lowlight.highlight(language, text).children, '');
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number];

function tokensOf(nodes: readonly Node[], kind: string): Token[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ text: node.value, kind }];
    if (node.type !== 'element') return [];
    const classes = node.properties['className'];
    return tokensOf(node.children, Array.isArray(classes) ? classes.join(' ') : kind);
  });
}
