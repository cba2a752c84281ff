// Leaves out of the page what of the generated code of the wire it never calls: most of it is for the server.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const METHOD = '(create|encode|decode|fromObject|toObject)';
/** A function of a message in proto/message.js, with the line it begins and the one it ends. */
const FUNCTION = new RegExp(`^( +)(\\w+)\\.${METHOD} = function ?\\(.*\\n(?:.*\\n)*?\\1\\};\\n`, 'gm');
const CALL = new RegExp(`\\bv1(?:\\.\\w+)*?\\.(\\w+\\.${METHOD})\\b`, 'g');

export function leanWire(root: string): Plugin {
  return {
    name: 'lean-wire',
    apply: 'build',
    // As it was generated.
    enforce: 'pre',
    transform: {
      filter: { id: /\/proto\/message\.js$/ },
      handler: (code) => ({ code: lean(code, calledIn(root)), map: null }),
    },
  };
}

/** All that the sources call, as `Command.encode`. */
function calledIn(root: string): string[] {
  return readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .flatMap((name) => callsOf(readFileSync(join(root, name), 'utf8')));
}

const callsOf = (code: string) => [...code.matchAll(CALL)].map(([, call]) => call!);

function lean(code: string, called: string[]): string {
  const callees = new Map<string, string[]>();
  for (const [body, , name, method] of code.matchAll(FUNCTION)) callees.set(`${name}.${method}`, callsOf(body));
  const kept = new Set(called);
  // A set goes on with what is added to it meanwhile.
  for (const call of kept) for (const callee of callees.get(call) ?? []) kept.add(callee);
  return (
    code
      .replace(FUNCTION, (body, _, name, method) => (kept.has(`${name}.${method}`) ? body : ''))
      .replace(/^( +)\w+\.prototype\.toJSON = function ?\(.*\n(?:.*\n)*?\1\};\n/gm, '')
      // What runtime.js sets.
      .replaceAll('$util.Long)', 'null)')
  );
}
